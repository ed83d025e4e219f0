"""The nets: the one that ships, and the one that teaches it."""
import onnx
import torch
import torch.nn as nn
import torch.nn.functional as F
from onnx import helper, numpy_helper

from faces import CLASSES, CROP, SIDE, resized


class Block(nn.Module):
    def __init__(self, cin, cout, stride):
        super().__init__()
        self.a = nn.Conv2d(cin, cout, 3, stride, 1, bias=False)
        self.na = nn.BatchNorm2d(cout)
        self.b = nn.Conv2d(cout, cout, 3, 1, 1, bias=False)
        self.nb = nn.BatchNorm2d(cout)
        self.skip = None
        if stride != 1 or cin != cout:
            self.skip = nn.Sequential(nn.Conv2d(cin, cout, 1, stride, bias=False), nn.BatchNorm2d(cout))

    def forward(self, x):
        y = F.relu(self.na(self.a(x)))
        y = self.nb(self.b(y))
        return F.relu(y + (x if self.skip is None else self.skip(x)))


class ExpressionNet(nn.Module):
    """Plain residual net, ReLU, no squeeze-excitation, so that it quantises well.

    Grey faces (n, 1, 44 or 48, the same), normalised -> logits (n, 8) and features (n, 160).
    """

    def __init__(self, width=24):
        super().__init__()
        w = width
        self.stem = nn.Sequential(nn.Conv2d(1, w, 3, 1, 1, bias=False), nn.BatchNorm2d(w), nn.ReLU())
        self.body = nn.Sequential(
            Block(w, 2 * w, 2), Block(2 * w, 2 * w, 1),
            Block(2 * w, 4 * w, 2), Block(4 * w, 4 * w, 1),
            Block(4 * w, 20 * w // 3, 2))
        self.drop = nn.Dropout(0.2)
        self.head = nn.Linear(20 * w // 3, len(CLASSES))
        for m in self.modules():
            if isinstance(m, nn.Conv2d):
                nn.init.kaiming_normal_(m.weight, mode="fan_out", nonlinearity="relu")

    def forward(self, x):
        features = self.body(self.stem(x)).mean((2, 3))
        return self.head(self.drop(features)), features


class Teacher(nn.Module):
    """MobileFaceNet with a new head: features that tell people apart, tuned to tell expressions apart.

    Takes FER+ pictures (n, 1, 48, 48) in grey levels and enlarges them to `side` pixels, laid out about as MobileFaceNet's own
    faces are. Its file has the batch normalisation folded into the convolutions; they are tuned as they are.
    """

    ZOOM, DOWN = 49.8 / 48, -1.2  # least squares of FER+'s usual landmarks onto ArcFace's, half of the move upwards

    def __init__(self, path, side=80):
        super().__init__()
        graph = onnx.load(path).graph
        weights = {i.name: torch.tensor(numpy_helper.to_array(i)) for i in graph.initializer}
        self.side, self.steps, convs = side, [], []
        for n in graph.node:
            if n.op_type == "Conv":
                convs.append(self._conv(n, weights))
                self.steps.append(("conv", len(convs) - 1, n.input[0], n.output[0]))
            elif n.op_type in ("Clip", "Relu"):
                self.steps.append((n.op_type, 0, n.input[0], n.output[0]))
            elif n.op_type == "Add":
                self.steps.append(("add", 0, tuple(n.input), n.output[0]))
        self.convs = nn.ModuleList(convs)
        first = self.convs[0]  # one grey channel in place of three equal ones
        first.weight.data, first.in_channels = first.weight.data.sum(1, keepdim=True), 1
        self.drop = nn.Dropout(0.3)
        self.head = nn.Linear(128, len(CLASSES))

    def _conv(self, node, weights):
        a = {x.name: helper.get_attribute_value(x) for x in node.attribute}
        w, b = weights[node.input[1]], weights[node.input[2]]
        if w.shape[2] == 7 and self.side // 16 != 7:  # the global depthwise convolution covers the whole last map
            k = self.side // 16
            w = F.interpolate(w, size=k, mode="bilinear", align_corners=False) * (49 / k ** 2)
        conv = nn.Conv2d(w.shape[1] * a["group"], w.shape[0], tuple(w.shape[2:]), a["strides"][0], a["pads"][0], groups=a["group"])
        conv.weight.data, conv.bias.data = w, b
        return conv

    def sees(self, x):
        return resized(x, self.side, self.ZOOM, self.DOWN)

    def forward(self, faces):
        """Enlarged faces in grey levels -> logits (n, 8) and features (n, 128)."""
        values = {"input0": ((faces / 255 - 0.449) / 0.226).contiguous(memory_format=torch.channels_last)}
        for op, i, source, target in self.steps:
            if op == "conv":
                values[target] = self.convs[i](values[source])
            elif op == "Clip":
                values[target] = F.relu6(values[source])
            elif op == "Relu":
                values[target] = F.relu(values[source])
            else:
                values[target] = values[source[0]] + values[source[1]]
        features = values[self.steps[-1][3]].flatten(1)
        return self.head(self.drop(features)), features


class Exported(nn.Module):
    """What the product runs: two nets that look at a face, one at its middle and one at the mirror image of the whole.

    (n, 1, 48, 48) normalised -> calibrated probabilities (n, 8), softmax((mean of the logits + shift) / temperature), and the
    features of both (n, 320). Temperature and shift (one per class) are part of the last layers.
    """

    def __init__(self, student, first, temperature, shift):
        super().__init__()
        self.student, self.first = student, first
        for net in (student, first):
            net.head.weight.data /= 2 * temperature
            net.head.bias.data = (net.head.bias.data + torch.tensor(shift, dtype=torch.float32)) / (2 * temperature)

    def forward(self, x):
        b = (SIDE - CROP) // 2
        mine, features = self.student(x[:, :, b:b + CROP, b:b + CROP])
        other, more = self.first(x.flip(3))
        return (mine + other).softmax(1), torch.cat([features, more], 1)
