"""The label net: a strip of writing, 24 pixels high, to letters, two columns a step, read with CTC."""
import torch
import torch.nn as nn

from alphabet import LETTERS

CLASSES = len(LETTERS) + 1


def conv(into, out, kernel, stride=1, padding=0, groups=1):
    return nn.Sequential(nn.Conv2d(into, out, kernel, stride, padding, groups=groups, bias=False), nn.BatchNorm2d(out), nn.ReLU())


class Context(nn.Module):
    """Looks left and right: a look-alike letter is Latin or Cyrillic by its neighbours."""

    def __init__(self, width, reach):
        super().__init__()
        self.beside = nn.Sequential(nn.Conv2d(width, width, (1, 7), 1, (0, 3 * reach), (1, reach), width, bias=False), nn.BatchNorm2d(width), nn.ReLU())
        self.mix = nn.Sequential(nn.Conv2d(width, width, 1, bias=False), nn.BatchNorm2d(width))

    def forward(self, x):
        return torch.relu(x + self.mix(self.beside(x)))


class LabelNet(nn.Module):
    """(n, 1, 24, w) light ink about 1 on ground about 0 -> (n, ceil(w / 2), CLASSES) scores; class 0 is CTC's blank."""

    def __init__(self, wide=192):
        super().__init__()
        self.eyes = nn.Sequential(
            conv(1, 24, 5, 2, 2), conv(24, 48, 3, (2, 1), 1), conv(48, 64, 3, 1, 1), conv(64, 96, 3, (2, 1), 1),
            conv(96, 96, 3, 1, 1, 96), conv(96, 144, 1), conv(144, wide, (3, 1)))
        self.context = nn.Sequential(Context(wide, 1), Context(wide, 2), Context(wide, 4), Context(wide, 1))
        self.head = nn.Conv2d(wide, CLASSES, 1)

    def forward(self, x):
        return self.head(self.context(self.eyes(x))).squeeze(2).transpose(1, 2)


def text(indices):
    """CTC's greedy reading: repeats are one letter, blanks part them."""
    out, last = [], 0
    for i in indices:
        if i and i != last:
            out.append(LETTERS[i - 1])
        last = i
    return "".join(out)
