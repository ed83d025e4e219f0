#!/usr/bin/env python3
"""Train Gallerist's expression net on FER+ and export it to ONNX.

Four stages, each of which saves what it made below --out and is skipped when that is there already:
  first    the net learns the distribution of the ten taggers' votes (Barsoum et al. 2016)
  teacher  MobileFaceNet (identity features, Apache-2.0) is tuned to the same votes
  views    both look at an augmented view of each picture of the training fold
  student  the net goes on with the views: votes, and what the two teachers see in them (Hinton et al. 2015)
then `--export` writes student and first net together, calibrated on the validation fold, as ONNX. The test fold is never read here.

Needs Debian's python3-torch, python3-onnx, python3-numpy and python3-pil; no GPU. A checkpoint is saved after each epoch;
the same command goes on where it stopped.

usage: train.py --data ferplus.zip --identity mobilefacenet.onnx [--out DIR] [--export expression.onnx]
"""
import argparse
import json
import math
import os
import time

import numpy as np
import torch

from faces import (CROP, SIDE, augment, class_weights, load, majority, middle, normalised, report, tensor, training_targets)
from nets import Exported, ExpressionNet, Teacher

STAGES = {"first": 25, "teacher": 7, "views": 1, "student": 12}  # epochs, and views of each picture


class Averaged:
    """Exponential average of a net's weights, its buffers too (EMA)."""

    def __init__(self, net, make, keep=0.998):
        self.net, self.keep, self.steps = make(), keep, 0
        self.net.load_state_dict(net.state_dict())

    def follow(self, net):
        self.steps += 1
        keep = min(self.keep, (1 + self.steps) / (10 + self.steps))
        with torch.no_grad():
            for mine, other in zip(self.net.state_dict().values(), net.state_dict().values()):
                if mine.dtype.is_floating_point:
                    mine.mul_(keep).add_(other, alpha=1 - keep)
                else:
                    mine.copy_(other)


class Stage:
    """One stage's loop: epochs, a rate that warms up and falls with the cosine, averaged weights, checkpoints."""

    def __init__(self, args, name, make, groups, rate, batch):
        self.args, self.name, self.make, self.groups, self.rate, self.batch = args, name, make, groups, rate, batch
        self.file = os.path.join(args.out, name + ".pt")
        self.epochs = max(1, round(STAGES[name] * args.share))

    def averaged(self):
        """The stage's result."""
        net = self.make()
        net.load_state_dict(torch.load(self.file)["averaged"])
        return net.eval()

    def run(self, begin, count, loss, check):
        """loss(net, picked, rng, progress 0-1) of a batch of indices below count; check(net) says in words how good it is."""
        net = self.make()
        if begin is not None:
            net.load_state_dict(begin.state_dict())
        averaged = Averaged(net, self.make)
        optimiser = torch.optim.AdamW(self.groups(net), lr=self.rate)
        rates = [g["lr"] for g in optimiser.param_groups]
        rng, epoch = torch.Generator().manual_seed(self.args.seed), 0
        if os.path.exists(self.file):
            saved = torch.load(self.file)
            net.load_state_dict(saved["net"]); averaged.net.load_state_dict(saved["averaged"])
            optimiser.load_state_dict(saved["optimiser"]); rng.set_state(saved["rng"])
            averaged.steps, epoch = saved["steps"], saved["epoch"] + 1
        steps = count // self.batch
        for epoch in range(epoch, self.epochs):
            began, total = time.time(), 0.0
            net.train()
            order = torch.randperm(count, generator=rng)
            for s in range(steps):
                at = epoch * steps + s
                for g, rate in zip(optimiser.param_groups, rates):
                    g["lr"] = rate * min(1, (at + 1) / 250) * 0.5 * (1 + math.cos(math.pi * at / (self.epochs * steps)))
                value = loss(net, order[s * self.batch:(s + 1) * self.batch], rng, at / (self.epochs * steps))
                optimiser.zero_grad(set_to_none=True)
                value.backward()
                torch.nn.utils.clip_grad_norm_(net.parameters(), 5.0)
                optimiser.step()
                averaged.follow(net)
                total += float(value)
                if s % 50 == 49:
                    print(f"  {self.name} {epoch + 1}/{self.epochs}, step {s + 1}/{steps}, loss {total / (s + 1):.4f}", flush=True)
            torch.save({"net": net.state_dict(), "averaged": averaged.net.state_dict(), "optimiser": optimiser.state_dict(),
                        "rng": rng.get_state(), "steps": averaged.steps, "epoch": epoch}, self.file + ".part")
            os.replace(self.file + ".part", self.file)
            print(f"{self.name} {epoch + 1}/{self.epochs}: loss {total / steps:.4f}, validation {check(averaged.net)}, "
                  f"{time.time() - began:.0f} s", flush=True)
        return self.averaged()


def groups(net, decay=0.05):
    return [{"params": [p for p in net.parameters() if p.ndim > 1], "weight_decay": decay},
            {"params": [p for p in net.parameters() if p.ndim <= 1], "weight_decay": 0.0}]


def teacher_groups(net, rate):
    body = list(net.convs.parameters())
    return [{"params": [p for p in body if p.ndim > 1], "weight_decay": 0.05},
            {"params": [p for p in body if p.ndim <= 1], "weight_decay": 0.0},
            {"params": list(net.head.parameters()), "weight_decay": 0.01, "lr": 5 * rate}]  # new, so it may move faster


def scores(net, x, look):
    """Probabilities and features of a net for grey faces, in small batches."""
    net.eval()
    with torch.no_grad():
        parts = [net(look(x[i:i + 200])) for i in range(0, len(x), 200)]
    return torch.cat([p[0] for p in parts]), torch.cat([p[1] for p in parts])


def against(targets, logits, weights):
    """Cross-entropy against distributions, heavier where the likely class is rare."""
    return (-(targets * logits.log_softmax(1)).sum(1) * (targets @ weights)).mean()


def train(args):
    folds = load(args.data)
    faces, dist = (a[:args.limit] for a in training_targets(*folds["Training"]))
    votes, weights = torch.from_numpy(dist), class_weights(dist)
    checked, truth = majority(*folds["PublicTest"])
    checked = tensor(checked)
    seen = lambda x: normalised(middle(x))
    check = lambda net, look: report(scores(net, checked, look)[0].numpy(), truth)
    last = lambda m: m.to(memory_format=torch.channels_last)
    print(f"train {len(faces)}, validation {len(truth)}, threads {torch.get_num_threads()}", flush=True)

    def first_loss(net, pick, rng, progress):
        x = augment(tensor(faces[pick.numpy()]), rng, 1.0 if progress < 0.7 else 0.5)
        return against(votes[pick], net(normalised(x))[0], torch.ones(len(weights)))

    first = Stage(args, "first", lambda: last(ExpressionNet()), groups, 3e-3, 128).run(
        None, len(faces), first_loss, lambda net: check(net, normalised))

    def teacher_loss(net, pick, rng, progress):
        x = augment(tensor(faces[pick.numpy()]), rng, 0.6, net.side, net.ZOOM, net.DOWN)
        return against(votes[pick], net(x)[0], weights)

    teacher = Stage(args, "teacher", lambda: last(Teacher(args.identity)), lambda net: teacher_groups(net, 5e-4), 5e-4, 64).run(
        None, len(faces), teacher_loss, lambda net: check(net, net.sees))
    views, soft = looked_at(args, faces, first, teacher)

    def student_loss(net, pick, rng, progress):
        which = torch.randint(0, len(views), (len(pick),), generator=rng)
        x = augment(tensor(views[which.numpy(), pick.numpy()]), rng, 0.4)
        top, left = (int(v) for v in torch.randint(0, SIDE - CROP + 1, (2,), generator=rng))
        x = normalised(x[:, :, top:top + CROP, left:left + CROP])
        return against(0.4 * votes[pick] + 0.6 * soft[which, pick], net(x)[0], weights)

    Stage(args, "student", lambda: last(ExpressionNet()), groups, 1.2e-3, 128).run(
        first, len(faces), student_loss, lambda net: check(net, seen))


def looked_at(args, faces, first, teacher):
    """Augmented views (views, n, 48, 48) uint8, and what the two teachers see in them together (views, n, 8)."""
    pictures, file = os.path.join(args.out, "views.npy"), os.path.join(args.out, "views-said.npy")
    if not os.path.exists(file):
        count = max(1, round(STAGES["views"] * args.share))
        views = np.lib.format.open_memmap(pictures, "w+", np.uint8, (count, len(faces), SIDE, SIDE))
        soft = torch.zeros(count, len(faces), 8)
        rng = torch.Generator().manual_seed(args.seed + 1)
        for v in range(count):
            for i in range(0, len(faces), 128):  # the mean over a view and its mirror image, of both
                x = augment(tensor(faces[i:i + 128]), rng, 0.4).round().clamp(0, 255)
                views[v, i:i + 128] = x[:, 0].numpy().astype(np.uint8)
                both = torch.cat([x, x.flip(3)])
                said = 0.65 * scores(teacher, both, teacher.sees)[0].softmax(1) + 0.35 * scores(first, both, normalised)[0].softmax(1)
                soft[v, i:i + 128] = (said[:len(x)] + said[len(x):]) / 2
            print(f"view {v + 1} of {count}", flush=True)
        views.flush()
        np.save(file, soft.numpy())
    return np.load(pictures, mmap_mode="r"), torch.from_numpy(np.load(file))


def calibration(logits, truth, dist):
    """Temperature and shifts on the validation fold.

    The shift of a class is strength * log(max_c N_c / N_y): rare classes are read a little more readily. Of the strengths that
    cost no more than 0.2 points of accuracy the one with the best mean recall is taken; then the temperature with the least
    negative log-likelihood (Guo et al. 2017).
    """
    count = dist.sum(0)
    rarity = torch.tensor(np.log(count.max() / count), dtype=torch.float32)
    truth = torch.from_numpy(truth)

    def figures(strength):
        hit = (logits + strength * rarity).argmax(1) == truth
        return float(hit.float().mean()), float(np.mean([float(hit[truth == c].float().mean()) for c in range(8)]))

    strengths = [s / 50 for s in range(41)]
    measured = [figures(s) for s in strengths]
    enough = max(a for a, _ in measured) - 0.002
    strength = max((s for s, (a, _) in zip(strengths, measured) if a >= enough), key=lambda s: figures(s)[1])
    shifted = logits + strength * rarity
    temperature = min((t / 100 for t in range(40, 301)),
                      key=lambda t: float(torch.nn.functional.cross_entropy(shifted / t, truth)))
    return temperature, strength, (strength * rarity).tolist()


def averaged(file):
    """The averaged weights of a stage."""
    net = ExpressionNet()
    net.load_state_dict(torch.load(file, map_location="cpu")["averaged"])
    return net.eval()


def export(args):
    folds = load(args.data)
    _, dist = training_targets(*folds["Training"])
    faces, truth = majority(*folds["PublicTest"])
    student, first = (averaged(os.path.join(args.out, name)) for name in ("student.pt", "first.pt"))
    x = tensor(faces)
    look, mirrored = lambda y: normalised(middle(y)), lambda y: normalised(y.flip(3))
    logits = (scores(student, x, look)[0] + scores(first, x, mirrored)[0]) / 2
    temperature, strength, shift = calibration(logits, truth, dist)
    exported = Exported(student, first, temperature, shift).eval()
    torch.onnx.export(exported, torch.zeros(2, 1, SIDE, SIDE), args.export, opset_version=13,
                      input_names=["faces"], output_names=["scores", "features"],
                      dynamic_axes={"faces": {0: "n"}, "scores": {0: "n"}, "features": {0: "n"}})
    print(json.dumps({"file": args.export, "bytes": os.path.getsize(args.export), "temperature": temperature, "strength": strength,
                      "validation": report(scores(exported, x, normalised)[0].numpy(), truth)}))


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("--data", required=True, help="ferplus.zip")
    p.add_argument("--identity", default="mobilefacenet.onnx", help="MobileFaceNet, the teacher's beginning")
    p.add_argument("--out", default="target/expression", help="folder of the checkpoints")
    p.add_argument("--seed", type=int, default=1)
    p.add_argument("--threads", type=int, default=os.cpu_count())
    p.add_argument("--share", type=float, default=1.0, help="of the epochs and views, to try the recipe out in less time")
    p.add_argument("--limit", type=int, help="only so many pictures, to try the recipe out")
    p.add_argument("--export", help="write the student of --out as ONNX, without training")
    args = p.parse_args()
    torch.set_num_threads(args.threads)
    torch.manual_seed(args.seed)
    os.makedirs(args.out, exist_ok=True)
    export(args) if args.export else train(args)


if __name__ == "__main__":
    main()
