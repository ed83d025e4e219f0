#!/usr/bin/env python3
"""Trains the label net on drawn labels (drawn.py) of invented and real names (names.py).

usage: train.py --names names.json --out FOLDER [--samples 400000] [--threads 1] [--start OTHER/checkpoint.pt] [--peak 0.0025] [--export label.onnx]
Saves FOLDER/checkpoint.pt every ten minutes and goes on from it; --start begins with the averaged net of another training; --export writes the averaged net as ONNX.
"""
import argparse
import math
import os
import random
import time
import unicodedata

import numpy as np
import torch
import torch.nn.functional as F

from alphabet import INDEX, LETTERS
from drawn import HEIGHT, Painter
from names import Names
from nets import LabelNet, text

BATCH, CHUNK, PEAK = 32, 16, 2.5e-3
# Unicode knows of no mark in these
STROKED = "ҐґŁłĐđØøĦħ"
# how far the exported net leans to them, and how much further to a letter with two marks, such as "ộ"
STROKE, SECOND_MARK = 3, 1


class Drawn(torch.utils.data.IterableDataset):
    """Batches of labels of nearly one width, drawn anew for ever."""

    def __init__(self, names, seed, validation=False):
        self.names, self.seed, self.validation = names, seed, validation

    def __iter__(self):
        info = torch.utils.data.get_worker_info()
        rng = random.Random(self.seed + 1000 * (info.id if info else 0))
        os.nice(5 if info else 0)
        painter, names = Painter(rng), Names(self.names, rng, self.validation)
        while True:
            drawn = sorted(((painter.picture(t), t) for t in (names.label() for _ in range(BATCH * CHUNK))), key=lambda d: d[0].shape[1])
            batches = [drawn[i:i + BATCH] for i in range(0, len(drawn), BATCH)]
            rng.shuffle(batches)
            for batch in batches:
                yield batch_of(batch)


def batch_of(drawn):
    """Pads to the widest with plain ground; (pictures, steps of each, letters, letters of each, texts)."""
    wide = max(p.shape[1] for p, _ in drawn)
    wide += -wide % 8
    x = np.zeros((len(drawn), 1, HEIGHT, wide), np.float32)
    for i, (p, _) in enumerate(drawn):
        x[i, 0, :, :p.shape[1]] = p
    letters = [INDEX[c] for _, t in drawn for c in t]
    steps = torch.tensor([(p.shape[1] + 1) // 2 for p, _ in drawn])
    return torch.from_numpy(x), steps, torch.tensor(letters), torch.tensor([len(t) for _, t in drawn]), [t for _, t in drawn]


def judge(net, batches):
    net.eval()
    right = letters = wrong = seen = 0
    with torch.no_grad():
        for x, steps, _, _, texts in batches:
            best = net(x).argmax(2)
            for row, n, t in zip(best, steps, texts):
                read = " ".join(text(row[:n].tolist()).split())
                right += read == t
                wrong += distance(read, t)
                letters += len(t)
                seen += 1
    return right / seen, wrong / letters


def distance(a, b):
    row = list(range(len(b) + 1))
    for i, x in enumerate(a):
        diagonal, row[0] = row[0], i + 1
        for j, y in enumerate(b):
            diagonal, row[j + 1] = row[j + 1], min(row[j + 1] + 1, row[j] + 1, diagonal + (x != y))
    return row[-1]


def train(args):
    torch.set_num_threads(args.threads)
    torch.manual_seed(1)
    net, averaged = LabelNet(), LabelNet()
    if args.start:
        net.load_state_dict(torch.load(args.start, map_location="cpu")["averaged"])
    averaged.load_state_dict(net.state_dict())
    opt = torch.optim.AdamW(net.parameters(), lr=args.peak, weight_decay=0.01)
    total, step, began = args.samples // BATCH, 0, time.time()
    checkpoint = os.path.join(args.out, "checkpoint.pt")
    if os.path.exists(checkpoint):
        s = torch.load(checkpoint, map_location="cpu")
        net.load_state_dict(s["net"]), averaged.load_state_dict(s["averaged"]), opt.load_state_dict(s["opt"])
        step = s["step"]
    held = iter(Drawn(args.names, 77, validation=True))
    held = [next(held) for _ in range(CHUNK)]
    loader = iter(torch.utils.data.DataLoader(Drawn(args.names, 5 + step), batch_size=None, num_workers=1, prefetch_factor=8))
    saved, lost = time.time(), []
    while step < total:
        x, steps, letters, lengths, _ = next(loader)
        rate = args.peak * min(1, (step + 1) / 300) * max(0.002, 0.5 * (1 + math.cos(math.pi * step / total)))
        for group in opt.param_groups:
            group["lr"] = rate
        net.train()
        loss = F.ctc_loss(net(x).log_softmax(2).transpose(0, 1), letters, steps, lengths, zero_infinity=True)
        opt.zero_grad(set_to_none=True)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(net.parameters(), 5.0)
        opt.step()
        lost.append(float(loss.detach()))
        step += 1
        keep = min(0.998, (1 + step) / (10 + step))
        with torch.no_grad():
            for a, b in zip(averaged.state_dict().values(), net.state_dict().values()):
                a.lerp_(b, 1 - keep) if a.is_floating_point() else a.copy_(b)
        if step % 100 == 0:
            print(f"{step}/{total} loss {np.mean(lost[-100:]):.3f} {(time.time() - began) / 60:.1f} min", flush=True)
        if step == total or time.time() - saved > 600:
            saved = time.time()
            torch.save({"net": net.state_dict(), "averaged": averaged.state_dict(), "opt": opt.state_dict(), "step": step}, checkpoint)
            words, signs = judge(averaged, held)
            print(f"{step}/{total} labels right {words:.4f}, letters wrong {signs:.4f} (averaged net, held-out names)", flush=True)


def lean(net, marks, blanks):
    """Adds to what speaks for each letter with a mark and for the blank between words. In small print a mark is overlooked far more often
    than invented, and a wide gap between two letters taken for a blank far more often than a blank overlooked."""
    with torch.no_grad():
        net.head.bias[INDEX[" "]] += blanks
        for i, letter in enumerate(LETTERS):
            carried = sum(1 for part in unicodedata.normalize("NFD", letter) if unicodedata.combining(part))
            if carried:
                net.head.bias[i + 1] += marks + SECOND_MARK * (carried - 1)
            elif letter in STROKED:
                net.head.bias[i + 1] += STROKE


def export(args):
    net = LabelNet()
    net.load_state_dict(torch.load(os.path.join(args.out, "checkpoint.pt"), map_location="cpu")["averaged"])
    net.eval()
    lean(net, args.lean_marks, args.lean_blanks)
    torch.onnx.export(net, torch.zeros(1, 1, HEIGHT, 96), args.export, opset_version=13, input_names=["strip"], output_names=["letters"],
                      dynamic_axes={"strip": {0: "n", 3: "w"}, "letters": {0: "n", 1: "steps"}})


if __name__ == "__main__":
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--names", required=True, help="what corpus.mjs wrote")
    options.add_argument("--out", required=True, help="folder of the checkpoint")
    options.add_argument("--samples", type=int, default=400_000)
    options.add_argument("--start", help="checkpoint whose averaged net to begin with")
    options.add_argument("--peak", type=float, default=PEAK, help="highest learning rate")
    options.add_argument("--threads", type=int, default=1)
    options.add_argument("--export", help="write the checkpoint's averaged net to this ONNX file and end")
    options.add_argument("--lean-marks", type=float, default=1.5, help="how far the exported net leans to letters with marks")
    options.add_argument("--lean-blanks", type=float, default=-2, help="how far the exported net leans to blanks")
    arguments = options.parse_args()
    os.makedirs(arguments.out, exist_ok=True)
    export(arguments) if arguments.export else train(arguments)
