"""FER+ faces, their targets, and how a webcam tile might have shown them. Used by train.py and quantise.py."""
import csv
import io
import math
import zipfile

import numpy as np
import torch
import torch.nn.functional as F
from PIL import Image

CLASSES = ["neutral", "happiness", "surprise", "sadness", "anger", "disgust", "fear", "contempt"]
FOLDS = {"Training": "FER2013Train", "PublicTest": "FER2013Valid"}  # the test fold is read by `evaluate ferplus` alone
SIDE = 48  # of a FER+ picture
CROP = 44  # of what the net sees: the middle of it
MEAN, STD = 129.0, 65.0  # grey levels of the training fold


def load(path):
    """Faces (n, 48, 48) uint8 and votes (n, 10) of the training and the validation fold, in the order of the label file."""
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
    return faces[use], (dist / dist.sum(1, keepdims=True)).astype(np.float32)


def majority(faces, votes):
    """The majority rule of Barsoum 2016: top class with more than half of the votes left, neither unknown nor NF."""
    kept = drop_single_votes(votes)
    total, top = kept.sum(1), kept.argmax(1)
    use = (total > 0) & (kept.max(1) > total / 2) & (top < 8)
    return faces[use], top[use]


def class_weights(dist, power=0.25):
    """(max_c N_c / N_y) ** power: the paper's weighting, softened, as its full strength costs accuracy of the common classes."""
    count = dist.sum(0)
    return torch.tensor((count.max() / count) ** power)


def tensor(faces):
    """(n, 48, 48) uint8 -> (n, 1, 48, 48) grey levels."""
    return torch.from_numpy(np.ascontiguousarray(faces)).float().unsqueeze(1)


def middle(x, side=CROP):
    """The middle of FER+ pictures, as the product's template cuts faces."""
    b = (SIDE - side) // 2
    return x[:, :, b:b + side, b:b + side]


def normalised(x):
    return ((x - MEAN) / STD).contiguous(memory_format=torch.channels_last)


def resized(x, side, zoom, down):
    """(n, 1, 48, 48) -> (n, 1, side, side) that shows `zoom` times the picture's width, moved `down` pixels; edges repeat."""
    theta = torch.zeros(len(x), 2, 3)
    theta[:, 0, 0] = theta[:, 1, 1] = zoom
    theta[:, 1, 2] = down / (SIDE / 2)
    return sampled(x, theta, side)


def sampled(x, theta, side):
    grid = F.affine_grid(theta, (len(x), 1, side, side), align_corners=False)
    return F.grid_sample(x, grid, padding_mode="border", align_corners=False)


def augment(x, rng, strength=0.5, side=SIDE, zoom=1.0, down=0.0):
    """(n, 1, 48, 48) grey levels 0-255 -> (n, 1, side, side) as a webcam tile might have shown them.

    Small tiles, turned, scaled, moved, mirrored, brighter, darker, noisy and partly hidden faces; strength 0 only mirrors.
    """
    n, k = x.shape[0], strength
    u = lambda a, b: a + (b - a) * torch.rand(n, generator=rng)
    x = small_tiles(x, rng, 0.4 * k * k)
    angle = torch.randn(n, generator=rng) * math.radians(9 * k)
    scale = zoom * u(1 - 0.14 * k, 1 + 0.14 * k)
    flip = torch.where(torch.rand(n, generator=rng) < 0.5, -1.0, 1.0)
    theta = torch.zeros(n, 2, 3)
    theta[:, 0, 0] = flip * torch.cos(angle) * scale * u(1 - 0.05 * k, 1 + 0.05 * k)
    theta[:, 0, 1] = -torch.sin(angle) * scale
    theta[:, 1, 0] = flip * torch.sin(angle) * scale
    theta[:, 1, 1] = torch.cos(angle) * scale
    theta[:, :, 2] = (torch.rand(n, 2, generator=rng) * 0.24 - 0.12) * k
    theta[:, 1, 2] += down / (SIDE / 2)
    x = sampled(x, theta, side)
    contrast, light = u(1 - 0.4 * k, 1 + 0.4 * k).view(n, 1, 1, 1), u(-35 * k, 35 * k).view(n, 1, 1, 1)
    mean = x.mean((2, 3), keepdim=True)
    x = ((x - mean) * contrast + mean + light).clamp(0, 255)
    x = x + torch.randn(x.shape, generator=rng) * (u(0, 1) ** 3 * 9 * k * k).view(n, 1, 1, 1)
    return partly_hidden(x, rng, 0.4 * k * k)


def small_tiles(x, rng, share):
    """Shrinks some of the pictures and enlarges them again."""
    small = torch.rand(len(x), generator=rng) < share
    if small.any():
        side = int(torch.randint(24, 44, (1,), generator=rng))
        x = x.clone()
        down = F.interpolate(x[small], size=side, mode="area")
        x[small] = F.interpolate(down, size=SIDE, mode="bilinear", align_corners=False)
    return x


def partly_hidden(x, rng, share):
    """Covers a part of some of the pictures: a hand, a microphone, a name label."""
    side = x.shape[3]
    for i in (torch.rand(len(x), generator=rng) < share).nonzero().flatten().tolist():
        h, w = (int(v) for v in torch.randint(side // 8, side * 5 // 12, (2,), generator=rng))
        top, left = (int(v) for v in torch.randint(-side // 12, side - side // 12, (2,), generator=rng))
        x[i, 0, max(0, top):max(0, top + h), max(0, left):max(0, left + w)] = float(torch.randint(0, 255, (1,), generator=rng))
    return x


def report(scores, truth):
    """Accuracy, mean recall and recall of each class, in words."""
    hit = scores.argmax(1) == truth
    recall = [float(hit[truth == c].mean()) if (truth == c).any() else 0.0 for c in range(len(CLASSES))]
    each = " ".join(f"{name} {100 * r:.0f}" for name, r in zip(CLASSES, recall))
    return f"{100 * hit.mean():.2f} %, mean recall {100 * np.mean(recall):.1f} % ({each})"
