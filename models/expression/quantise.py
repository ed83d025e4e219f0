#!/usr/bin/env python3
"""Quantise Gallerist's expression net: float ONNX in, INT8 ONNX (QDQ) out.

Activations become uint8 with one scale per tensor, weights int8 with one scale per output channel. Weights use seven bits
(-64..63): on processors without VNNI two eight-bit products can overflow the sixteen bits they are added in, and the same
file shall read the same on every machine. Ranges are those with the least squared error over faces of the training fold, as
a webcam tile might have shown them (the training's augmentation at half strength). The pooled features and the last layer stay
in floating point; they cost nothing.

Needs Debian's python3-torch, python3-onnx, python3-numpy and python3-pil.

usage: quantise.py --data ferplus.zip --net expression.onnx --out expression-int8.onnx [--faces 512] [--seed 1]
"""
import argparse

import numpy as np
import onnx
import torch
import torch.nn.functional as F
from onnx import TensorProto, helper, numpy_helper

from faces import augment, load, normalised, tensor, training_targets

BITS = 7


def attributes(node):
    return {a.name: helper.get_attribute_value(a) for a in node.attribute}


def run(graph, weights, faces):
    """All tensors of the net for a batch of faces; knows the operators that train.py's nets export to."""
    v = {k: torch.tensor(w) for k, w in weights.items()}
    v[graph.input[0].name] = faces
    for n in graph.node:
        x, a = [v[i] for i in n.input], attributes(n)
        if n.op_type == "Conv":
            y = F.conv2d(x[0], x[1], x[2], stride=a["strides"], padding=a["pads"][:2], groups=a["group"])
        elif n.op_type == "Relu":
            y = F.relu(x[0])
        elif n.op_type == "Add":
            y = x[0] + x[1]
        elif n.op_type == "ReduceMean":
            y = x[0].mean(a["axes"], keepdim=bool(a["keepdims"]))
        elif n.op_type == "Gemm":
            y = F.linear(x[0], x[1], x[2])
        elif n.op_type == "Slice":
            y = sliced(*x)
        elif n.op_type == "Concat":
            y = torch.cat(x, a["axis"])
        elif n.op_type == "Constant":
            y = torch.tensor(numpy_helper.to_array(a["value"]))
        elif n.op_type == "Softmax":
            y = x[0].softmax(a["axis"])
        else:
            raise SystemExit(f"quantise.py does not know the operator {n.op_type}; export the net with train.py")
        v[n.output[0]] = y
    return v


def sliced(x, starts, ends, axes, steps=None):
    """ONNX's Slice for the middle of a picture and its mirror image."""
    for k, axis in enumerate(axes.tolist()):
        if steps is not None and int(steps[k]) == -1:
            x = x.flip(axis)
        else:
            x = x.narrow(axis, int(starts[k]), min(int(ends[k]), x.shape[axis]) - int(starts[k]))
    return x


def best_range(values):
    """Least and greatest value of the uint8 range with the least squared error; zero is always hit exactly."""
    low, high = min(0.0, float(values.min())), max(0.0, float(values.max()))
    best, error = (low, high), float("inf")
    for share in np.linspace(0.3, 1.0, 29):
        scale = (high - low) * share / 255
        zero = round(-low * share / scale)
        q = torch.clamp(torch.round(values / scale) + zero, 0, 255)
        e = float(((q - zero) * scale - values).square().mean())
        if e < error:
            best, error = (low * share, high * share), e
    return best


def quantise(model, faces):
    graph = model.graph
    weights = {i.name: numpy_helper.to_array(i) for i in graph.initializer}
    with torch.no_grad():
        tensors = run(graph, weights, faces)
    after = {}
    for n in graph.node:
        for i in n.input:
            after.setdefault(i, []).append(n)
    new, constants, ready = [], [], {}

    def constant(name, array):
        constants.append(numpy_helper.from_array(array, name))
        return name

    def pair(tensor, values):
        """Quantise and dequantise a tensor; its users read the second."""
        low, high = best_range(values)
        scale = np.float32((high - low) / 255)
        zero = np.uint8(round(-low / scale))
        s, z = constant(tensor + "_scale", np.array(scale)), constant(tensor + "_zero", np.array(zero))
        new.append(helper.make_node("QuantizeLinear", [tensor, s, z], [tensor + "_q"]))
        new.append(helper.make_node("DequantizeLinear", [tensor + "_q", s, z], [tensor + "_dq"]))
        ready[tensor] = tensor + "_dq"
        return scale

    sample = {k: t.flatten()[torch.randperm(t.numel())[:400_000]] for k, t in tensors.items() if t.ndim == 4 and k not in weights}
    scales = {graph.input[0].name: pair(graph.input[0].name, sample[graph.input[0].name])}
    for n in graph.node:
        inputs = [ready.get(i, i) for i in n.input]
        if n.op_type == "Conv":
            w, b, x = weights[n.input[1]], weights[n.input[2]], scales[n.input[0]]
            scale = np.maximum(np.abs(w).reshape(len(w), -1).max(1), 1e-8).astype(np.float32) / (2 ** (BITS - 1) - 1)
            q = np.clip(np.round(w / scale[:, None, None, None]), -2 ** (BITS - 1), 2 ** (BITS - 1) - 1).astype(np.int8)
            inputs[1:] = [dequantised(new, constant, n.output[0] + "_w", q, scale), dequantised(
                new, constant, n.output[0] + "_b", np.round(b / (scale * x)).astype(np.int32), (scale * x).astype(np.float32))]
        new.append(helper.make_node(n.op_type, inputs, n.output, **attributes(n)))
        users = after.get(n.output[0], [])
        folded = len(users) == 1 and users[0].op_type == "Relu"  # its range is that of the rectified tensor
        if tensors[n.output[0]].ndim == 4 and not folded:
            scales[n.output[0]] = pair(n.output[0], sample[n.output[0]])
    used = {i for n in new for i in n.input}
    kept = [i for i in graph.initializer if i.name in used]
    made = helper.make_graph(new, graph.name, graph.input, graph.output, kept + constants)
    result = helper.make_model(made, opset_imports=model.opset_import, producer_name="gallerist")
    result.ir_version = model.ir_version
    onnx.checker.check_model(result)
    return result


def dequantised(new, constant, name, q, scale):
    s = constant(name + "_scale", scale)
    z = constant(name + "_zero", np.zeros(len(scale), q.dtype))
    new.append(helper.make_node("DequantizeLinear", [constant(name + "_q", q), s, z], [name], axis=0))
    return name


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("--data", required=True, help="ferplus.zip")
    p.add_argument("--net", required=True, help="the float net, as train.py exports it")
    p.add_argument("--out", required=True)
    p.add_argument("--faces", type=int, default=512, help="pictures of the training fold to take the ranges from")
    p.add_argument("--seed", type=int, default=1)
    args = p.parse_args()
    torch.manual_seed(args.seed)
    rng = torch.Generator().manual_seed(args.seed)
    faces, _ = training_targets(*load(args.data)["Training"])
    pick = torch.randperm(len(faces), generator=rng)[:args.faces]
    x = augment(tensor(faces[pick.numpy()]), rng, 0.5)
    quantised = quantise(onnx.load(args.net), normalised(x).contiguous())
    onnx.save(quantised, args.out)
    print(f"{args.out}: {len(quantised.SerializeToString())} bytes")


if __name__ == "__main__":
    main()
