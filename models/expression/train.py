#!/usr/bin/env python3
"""Train Gallerist's expression net on FER+ and export it to ONNX.

The net is a plain residual net (ReLU, no squeeze-excitation, so that it quantises well) on 48x48 grey
faces. Its target is the distribution of the ten taggers' votes (Barsoum et al. 2016, "Training deep
networks for facial expression recognition with crowd-sourced label distribution"), its weights are
averaged over the last steps (EMA).

Needs Debian's python3-torch, python3-numpy and python3-pil; a GPU is used when there is one, none is
needed (about an hour on two cores). A checkpoint is saved after each epoch;
`--resume` goes on from it.

usage: train.py --data ferplus.zip [--out DIR] [--epochs 20] [--resume] [--width 24]
       train.py --data ferplus.zip --out DIR --export expression.onnx   (no training: export the checkpoint)
"""
import argparse
import csv
import io
import json
import math
import os
import time
import zipfile

import numpy as np
import torch
import torch.nn as nn
import torch.nn.functional as F
from PIL import Image

CLASSES = ["neutral", "happiness", "surprise", "sadness", "anger", "disgust", "fear", "contempt"]
FOLDS = {"Training": "FER2013Train", "PublicTest": "FER2013Valid", "PrivateTest": "FER2013Test"}
SIZE, SMALL = 48, 36
MEAN, STD = 129.0, 65.0  # grey levels of the training fold


# ------------------------------------------------------------------------------------------- data
def load(path):
    """Faces (n, 48, 48) uint8 and votes (n, 10) of the three folds, in the order of the label file."""
    archive = zipfile.ZipFile(path)
    with archive.open("ferplus/fer2013new.csv") as f:
        rows = list(csv.reader(io.TextIOWrapper(f, "utf-8")))[1:]
    names = set(archive.namelist())
    folds = {}
    for usage, folder in FOLDS.items():
        faces, votes = [], []
        for row in rows:
            name = f"ferplus/{folder}/{row[1]}"
            if row[0] != usage or not row[1] or name not in names:
                continue
            faces.append(np.asarray(Image.open(io.BytesIO(archive.read(name))).convert("L")))
            votes.append([int(v) for v in row[2:12]])
        folds[usage] = np.stack(faces), np.array(votes, np.float32)
    return folds


def drop_single_votes(votes):
    return np.where(votes > 1, votes, 0)


def training_targets(faces, votes):
    """Vote distributions over the eight classes; pictures that most taggers call no face or unknown are left out."""
    kept = drop_single_votes(votes)
    use = kept[:, :8].sum(1) > kept[:, 8:].sum(1)
    dist = kept[use, :8]
    return faces[use], dist / dist.sum(1, keepdims=True)


def majority(faces, votes):
    """The majority rule of Barsoum 2016: top class with more than half of the votes left, neither unknown nor NF."""
    kept = drop_single_votes(votes)
    total, top = kept.sum(1), kept.argmax(1)
    use = (total > 0) & (kept.max(1) > total / 2) & (top < 8)
    return faces[use], top[use]


# -------------------------------------------------------------------------------------------- net
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
    """Grey faces (n, 1, 48, 48), normalised -> scores (n, 8) and features (n, D)."""

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


class Exported(nn.Module):
    """What the product runs: probabilities and features; with `mirror` the mean over the face and its mirror image."""

    def __init__(self, net, mirror=False):
        super().__init__()
        self.net, self.mirror = net, mirror

    def forward(self, x):
        logits, features = self.net(x)
        if not self.mirror:
            return logits.softmax(1), features
        mirrored_logits, mirrored = self.net(x.flip(3))
        return (logits.softmax(1) + mirrored_logits.softmax(1)) / 2, (features + mirrored) / 2


# ----------------------------------------------------------------------------------- augmentation
def augment(x, rng, strength=1.0):
    """x (n, 1, 48, 48) grey levels 0-255 -> the same shape, as a webcam tile might have shown it; strength 0 only mirrors."""
    n, k = x.shape[0], strength
    u = lambda a, b: a + (b - a) * torch.rand(n, generator=rng)
    angle = torch.randn(n, generator=rng) * math.radians(9 * k)
    scale = u(1 - 0.14 * k, 1 + 0.14 * k)
    flip = torch.where(torch.rand(n, generator=rng) < 0.5, -1.0, 1.0)
    theta = torch.zeros(n, 2, 3)
    theta[:, 0, 0] = flip * torch.cos(angle) * scale * u(1 - 0.05 * k, 1 + 0.05 * k)
    theta[:, 0, 1] = -torch.sin(angle) * scale
    theta[:, 1, 0] = flip * torch.sin(angle) * scale
    theta[:, 1, 1] = torch.cos(angle) * scale
    theta[:, :, 2] = (torch.rand(n, 2, generator=rng) * 0.24 - 0.12) * k
    x = F.grid_sample(x, F.affine_grid(theta, x.shape, align_corners=False), padding_mode="border", align_corners=False)
    small = torch.rand(n, generator=rng) < 0.2 * k * k  # a small tile: down and up again
    if small.any():
        side = int(torch.randint(24, 44, (1,), generator=rng))
        down = F.interpolate(x[small], size=side, mode="area")
        x[small] = F.interpolate(down, size=SIZE, mode="bilinear", align_corners=False)
    contrast, light = u(1 - 0.4 * k, 1 + 0.4 * k).view(n, 1, 1, 1), u(-35 * k, 35 * k).view(n, 1, 1, 1)
    mean = x.mean((2, 3), keepdim=True)
    x = ((x - mean) * contrast + mean + light).clamp(0, 255)
    x = x + torch.randn(x.shape, generator=rng) * (u(0, 1) ** 3 * 9 * k * k).view(n, 1, 1, 1)
    hide = (torch.rand(n, generator=rng) < 0.25 * k * k).nonzero().flatten().tolist()  # a hand, a microphone, a name label
    for i in hide:
        h, w = (int(v) for v in torch.randint(6, 20, (2,), generator=rng))
        top, left = (int(v) for v in torch.randint(-4, SIZE - 4, (2,), generator=rng))
        x[i, 0, max(0, top):top + h, max(0, left):left + w] = float(torch.randint(0, 255, (1,), generator=rng))
    return x


# --------------------------------------------------------------------------------------- training
def scores(net, faces, device):
    net.eval()
    with torch.no_grad():
        parts = []
        for i in range(0, len(faces), 500):
            x = torch.from_numpy(faces[i:i + 500]).float().unsqueeze(1).to(device)
            x = ((x - MEAN) / STD).contiguous(memory_format=torch.channels_last)
            parts.append(net(x)[0].float().cpu())
    return torch.cat(parts)


def accuracy(net, fold, device):
    return float((scores(net, fold[0], device).argmax(1).numpy() == fold[1]).mean())


def train(args):
    torch.manual_seed(args.seed)
    rng = torch.Generator().manual_seed(args.seed)
    device = "cuda" if torch.cuda.is_available() else "cpu"
    folds = load(args.data)
    faces, dist = training_targets(*folds["Training"])
    valid = majority(*folds["PublicTest"])
    if args.limit:
        faces, dist = faces[:args.limit], dist[:args.limit]
    print(f"train {len(faces)}, validation {len(valid[0])}, device {device}, threads {torch.get_num_threads()}", flush=True)
    x_all, y_all = torch.from_numpy(faces), torch.from_numpy(dist.astype(np.float32))
    net = ExpressionNet(args.width).to(device).to(memory_format=torch.channels_last)
    ema = ExpressionNet(args.width).to(device).to(memory_format=torch.channels_last)
    ema.load_state_dict(net.state_dict())
    print(f"parameters {sum(p.numel() for p in net.parameters())}", flush=True)
    decay = [p for p in net.parameters() if p.ndim > 1]
    plain = [p for p in net.parameters() if p.ndim <= 1]
    opt = torch.optim.AdamW([{"params": decay, "weight_decay": 0.05}, {"params": plain, "weight_decay": 0}], lr=args.lr)
    start, checkpoint = 0, os.path.join(args.out, "checkpoint.pt")
    if args.begin_with:
        averaged = torch.load(args.begin_with, map_location=device)["ema"]
        net.load_state_dict(averaged); ema.load_state_dict(averaged)
        print(f"begins with {args.begin_with}: validation {accuracy(ema, valid, device):.4f}", flush=True)
    if args.resume and os.path.exists(checkpoint):
        saved = torch.load(checkpoint, map_location=device)
        net.load_state_dict(saved["net"]); ema.load_state_dict(saved["ema"]); opt.load_state_dict(saved["opt"])
        start = saved["epoch"] + 1
    steps = len(faces) // args.batch
    for epoch in range(start, args.epochs):
        began = time.time()
        net.train()
        order = torch.randperm(len(faces), generator=rng)
        total = 0.0
        for s in range(steps):
            progress = (epoch * steps + s) / (args.epochs * steps)
            lr = args.lr * min(1.0, (epoch * steps + s + 1) / steps) * 0.5 * (1 + math.cos(math.pi * progress))
            for g in opt.param_groups:
                g["lr"] = lr
            pick = order[s * args.batch:(s + 1) * args.batch]
            x = augment(x_all[pick].float().unsqueeze(1), rng, args.strength)
            x = ((x - MEAN) / STD).to(device).contiguous(memory_format=torch.channels_last)
            y = y_all[pick].to(device)
            if epoch < args.small_epochs:
                x = F.interpolate(x, size=SMALL, mode="area")
            loss = -(y * net(x)[0].log_softmax(1)).sum(1).mean()
            opt.zero_grad(set_to_none=True)
            loss.backward()
            opt.step()
            total += float(loss)
            with torch.no_grad():
                keep = min(args.average, (1 + epoch * steps + s) / (10 + epoch * steps + s))
                for a, b in zip(ema.state_dict().values(), net.state_dict().values()):
                    if a.dtype.is_floating_point:
                        a.mul_(keep).add_(b, alpha=1 - keep)
                    else:
                        a.copy_(b)
            if args.limit or s % 50 == 49:
                print(f"  epoch {epoch} step {s + 1}/{steps} loss {total / (s + 1):.4f} {(time.time() - began) / (s + 1):.3f} s/step", flush=True)
        torch.save({"net": net.state_dict(), "ema": ema.state_dict(), "opt": opt.state_dict(), "epoch": epoch,
                    "width": args.width}, checkpoint + ".part")
        os.replace(checkpoint + ".part", checkpoint)
        print(f"epoch {epoch}: loss {total / steps:.4f}, validation {accuracy(net, valid, device):.4f}, "
              f"averaged {accuracy(ema, valid, device):.4f}, {time.time() - began:.0f} s", flush=True)


def export(args):
    saved = torch.load(os.path.join(args.out, "checkpoint.pt"), map_location="cpu")
    net = ExpressionNet(saved["width"])
    net.load_state_dict(saved["ema"])
    exported = Exported(net, args.mirror).eval()
    torch.onnx.export(exported, torch.zeros(2, 1, SIZE, SIZE), args.export, opset_version=13,
                      input_names=["faces"], output_names=["scores", "features"],
                      dynamic_axes={"faces": {0: "n"}, "scores": {0: "n"}, "features": {0: "n"}})
    folds = load(args.data)
    print(json.dumps({"file": args.export, "bytes": os.path.getsize(args.export), "epochs": saved["epoch"] + 1,
                      "validation": accuracy(exported, majority(*folds["PublicTest"]), "cpu")}))


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("--data", required=True, help="ferplus.zip")
    p.add_argument("--out", default="target/expression", help="folder of the checkpoint")
    p.add_argument("--epochs", type=int, default=20)
    p.add_argument("--batch", type=int, default=128)
    p.add_argument("--lr", type=float, default=3e-3)
    p.add_argument("--average", type=float, default=0.998, help="share of the averaged weights that stays in each step")
    p.add_argument("--width", type=int, default=24)
    p.add_argument("--seed", type=int, default=1)
    p.add_argument("--threads", type=int, default=os.cpu_count())
    p.add_argument("--small-epochs", type=int, default=11, help="first epochs on 36x36 pictures, at half the cost")
    p.add_argument("--limit", type=int, default=0, help="only so many pictures, to try the recipe out")
    p.add_argument("--strength", type=float, default=1.0, help="of the augmentation, 0 to 1")
    p.add_argument("--begin-with", metavar="CHECKPOINT", help="start from its averaged weights (second phase)")
    p.add_argument("--resume", action="store_true")
    p.add_argument("--mirror", action="store_true", help="export the mean over a face and its mirror image, at twice the cost")
    p.add_argument("--export", help="write the averaged weights of the checkpoint as ONNX and stop")
    args = p.parse_args()
    torch.set_num_threads(args.threads)
    os.makedirs(args.out, exist_ok=True)
    export(args) if args.export else train(args)


main()
