"""Draws name labels as meeting programs show them and recordings spoil them, cut out as the product cuts them out.

A picture is one row of writing: light ink on dark after normalising, HEIGHT pixels high, as wide as it comes.
"""
import os
import random

import cv2
import numpy as np
from fontTools.ttLib import TTFont
from PIL import Image, ImageDraw, ImageFont

from alphabet import INDEX

HEIGHT, WIDEST = 24, 512
FAMILIES = ("NotoSans-", "NotoSansDisplay-", "NotoSansUI", "Roboto", "OpenSans", "Lato-", "DejaVuSans", "LiberationSans", "Inter",
            "Cantarell", "FreeSans", "Carlito", "PTS", "PT_", "Andika", "ClearSans", "Quicksand", "Comfortaa", "Arimo", "Cousine",
            "NimbusSans", "Play", "Mona", "LinBiolinum", "DejaVuSerif", "LiberationSerif", "NotoSerif-", "Tinos", "JetBrainsMono")
UNUSUAL = ("Thin", "Hairline", "ExtraLight", "Black", "Math", "Oblique", "ExtraCondensed")


def fonts(folder="/usr/share/fonts"):
    """Font files by what they can write: [(path, weight, set of characters)]."""
    found = []
    for where, _, files in sorted(os.walk(folder)):
        for file in sorted(files):
            if not file.lower().endswith((".ttf", ".otf")) or not file.startswith(FAMILIES) or any(u in file for u in UNUSUAL):
                continue
            try:
                known = set(TTFont(os.path.join(where, file), lazy=True, fontNumber=0).getBestCmap())
            except Exception:  # a font that cannot be parsed is left out
                continue
            covered = {c for c in INDEX if ord(c) in known}
            if len(covered) < 60:
                continue
            usual = file.startswith(("NotoSans-", "Roboto-", "OpenSans-", "Lato-", "Inter", "LiberationSans-", "DejaVuSans."))
            plain = any(p in file for p in ("Regular", "Medium", "Book", "SemiBold")) or "-" not in file
            slanted = "Italic" in file or "Condensed" in file
            weight = (4.0 if usual else 1.0) * (3.0 if plain else 1.0) * (0.15 if slanted else 1.0)
            found.append((os.path.join(where, file), weight, covered))
    return found


class Painter:
    def __init__(self, rng, folder="/usr/share/fonts"):
        self.rng, self.np = rng, np.random.default_rng(rng.randrange(1 << 30))
        self.fonts, self.kept = fonts(folder), {}
        assert len(self.fonts) > 20, "install the font packages that CARD.md names"

    def font(self, text, size):
        able = [(p, w) for p, w, covered in self.rng.choices(self.fonts, [w for _, w, _ in self.fonts], k=12) if covered.issuperset(text)]
        if not able:
            able = [(p, w) for p, w, covered in self.fonts if covered.issuperset(text)]
        path = self.rng.choice(able)[0] if able else self.fonts[0][0]
        if (path, size) not in self.kept:
            if len(self.kept) > 1500:
                self.kept.clear()
            self.kept[path, size] = ImageFont.truetype(path, size)
        return self.kept[path, size]

    def video(self, h, w):
        """Something as busy as a video behind or beside the label, 0 to 255."""
        rng = self.rng
        cells = self.np.uniform(0, 255, (rng.randint(2, 5), max(2, w // rng.randint(10, 60)))).astype(np.float32)
        v = cv2.resize(cells, (w, h), interpolation=rng.choice([cv2.INTER_LINEAR, cv2.INTER_NEAREST, cv2.INTER_CUBIC]))
        level, contrast = rng.uniform(20, 220), rng.uniform(0, 1) ** 1.5
        v = level + (v - 128) * contrast
        for _ in range(rng.randint(0, 4) if rng.random() < 0.5 else 0):
            cv2.line(v, (rng.randrange(w), rng.randrange(h)), (rng.randrange(w), rng.randrange(h)), rng.uniform(0, 255), rng.randint(1, 3))
        return np.clip(v, 0, 255)

    def icon(self, canvas, x, y, size, ink):
        """A microphone, a dot, a hand: what stands beside names and is no letter."""
        rng, s = self.rng, max(3, size)
        kind = rng.randrange(4)
        if kind == 0:
            cv2.ellipse(canvas, (x + s // 3, y + s // 2), (max(1, s // 4), max(2, s // 2)), 0, 0, 360, ink, -1)
        elif kind == 1:
            cv2.circle(canvas, (x + s // 2, y + s // 2), max(1, s // 2), ink, rng.choice([-1, 1]))
        elif kind == 2:
            cv2.rectangle(canvas, (x + s // 3, y), (x + 2 * s // 3, y + s * 2 // 3), ink, -1)
            cv2.ellipse(canvas, (x + s // 2, y + s // 2), (max(1, s // 2), max(1, s // 2)), 0, 0, 180, ink, 1)
            cv2.line(canvas, (x + s // 2, y + s), (x + s // 2, y + s * 3 // 4), ink, 1)
        else:
            cv2.rectangle(canvas, (x, y + s // 4), (x + s, y + s), ink, rng.choice([-1, 1]))
        if rng.random() < 0.4:
            cv2.line(canvas, (x, y), (x + s, y + s), ink, 1)

    def scene(self, text):
        """The label in its place: luma (h, w) and the box of the writing (x0, y0, x1, y1)."""
        rng = self.rng
        size = int(min(44, 9.5 + rng.expovariate(1 / 4)))
        over = 1 if rng.random() < 0.65 else rng.uniform(1.2, 2.2)
        font = self.font(text, max(8, round(size * over)))
        box = font.getbbox(text)
        big = font.size
        left, right = int(big * rng.uniform(0.1, 2.6)), int(big * rng.uniform(0.4, 3.2))
        w, h = left + box[2] + right, int(big * 2.6) + 4
        mask = Image.new("L", (w, h))
        x, y = left, (h - big) // 2 - rng.randint(-1, 2)
        ImageDraw.Draw(mask).text((x, y), text, font=font, fill=255)
        a = np.asarray(mask, np.float32) / 255
        ys, xs = np.nonzero(a > 0.3)
        if len(xs) == 0:
            return self.scene(text)
        ink = (xs.min(), ys.min(), xs.max() + 1, ys.max() + 1)
        canvas, bright = self.ground(h, w, x, ink, big, a)
        luma = canvas * (1 - a) + bright * a
        if over > 1:
            f = size / big
            luma = cv2.resize(luma, None, fx=f, fy=f, interpolation=rng.choice([cv2.INTER_AREA, cv2.INTER_LINEAR]))
            ink = tuple(v * luma.shape[i % 2 == 0] / (h, w)[i % 2 == 0] for i, v in enumerate(ink))
        return self.spoil(luma), ink

    def ground(self, h, w, x, ink, big, a):
        rng, look = self.rng, self.rng.random()
        canvas = self.video(h, w)
        pad = max(1, int(big * rng.uniform(0.15, 0.5)))
        mic = rng.random()
        x0, x1 = max(0, ink[0] - pad), min(w, ink[2] + pad)
        if mic < 0.4:
            x0 = max(0, x0 - big)
        elif mic < 0.5:
            x1 = min(w, x1 + big)
        if rng.random() < 0.5:
            x0 = 0
        y0, y1 = max(0, ink[1] - pad), min(h, ink[3] + pad + rng.randint(0, 3))
        if look < 0.6:
            alpha, tone, bright = rng.uniform(0.45, 1), rng.uniform(0, 40), rng.uniform(200, 255)
            canvas[y0:y1, x0:x1] = canvas[y0:y1, x0:x1] * (1 - alpha) + tone * alpha
        elif look < 0.75:
            bright = rng.uniform(225, 255)
            shade = cv2.GaussianBlur(a, (0, 0), max(0.6, big * rng.uniform(0.05, 0.2)))
            canvas = np.minimum(canvas, 190) * (1 - np.clip(shade * rng.uniform(0.5, 1.3), 0, 0.9)) * rng.uniform(0.4, 0.9)
        elif look < 0.88:
            tone, bright = rng.uniform(10, 90), rng.uniform(190, 255)
            canvas[:] = tone
        else:
            alpha, tone, bright = rng.uniform(0.7, 1), rng.uniform(200, 255), rng.uniform(0, 60)
            canvas[y0:y1, x0:x1] = canvas[y0:y1, x0:x1] * (1 - alpha) + tone * alpha
        if mic < 0.4 and ink[0] > big * 0.9:
            self.icon(canvas, max(0, ink[0] - big), ink[1], int((ink[3] - ink[1]) * rng.uniform(0.6, 1)), rng.uniform(90, 255) if bright > 128 else rng.uniform(0, 160))
        elif mic < 0.5 and ink[2] + big * 1.2 < w:
            self.icon(canvas, ink[2] + max(2, pad // 2), ink[1], int((ink[3] - ink[1]) * rng.uniform(0.6, 1)), rng.uniform(90, 255) if bright > 128 else rng.uniform(0, 160))
        return canvas, bright

    def spoil(self, luma):
        rng = self.rng
        if rng.random() < 0.4:
            luma = cv2.GaussianBlur(luma, (0, 0), rng.uniform(0.25, 0.75))
        if rng.random() < 0.7:
            picture = np.clip(luma, 0, 255).astype(np.uint8)
            luma = cv2.imdecode(cv2.imencode(".jpg", picture, [cv2.IMWRITE_JPEG_QUALITY, rng.randint(30, 95)])[1], 0).astype(np.float32)
        return luma + self.np.normal(0, rng.uniform(0, 1) ** 2 * 6, luma.shape).astype(np.float32)

    def cut(self, luma, ink):
        """The strip a finder cuts out, with its errors: light ink on dark, ink about 1 and ground about 0."""
        rng = self.rng
        tall = ink[3] - ink[1]
        # a label often ends with its tile, a pixel below the tails of its letters
        above, below = (rng.uniform(0, 0.15) if rng.random() < tight else rng.uniform(0.15, 0.5) for tight in (0.25, 0.5))
        y0 = int(max(0, round(ink[1] - tall * above)))
        y1 = int(min(luma.shape[0], round(ink[3] + tall * below)))
        part = luma[y0:y1, max(0, int(ink[0])):int(ink[2]) + 1]
        ground, bright = np.median(part), None
        light = np.percentile(part, 97) - ground > ground - np.percentile(part, 3)
        bright = np.percentile(part, 97 if light else 3)
        strip = luma[y0:y1] if rng.random() < 0.5 else luma[y0:y1, max(0, int(ink[0] - tall * rng.uniform(0.2, 2))):]
        span = (bright - ground) * rng.uniform(0.85, 1.15)
        strip = (strip - ground) / (span if abs(span) > 4 else 4 * (1 if span >= 0 else -1))
        width = int(round(strip.shape[1] * HEIGHT / strip.shape[0]))
        how = cv2.INTER_AREA if HEIGHT < strip.shape[0] else cv2.INTER_LINEAR
        return np.clip(cv2.resize(strip, (max(16, min(WIDEST, width)), HEIGHT), interpolation=how), -1, 1.5)

    def picture(self, text):
        """(HEIGHT, w) float32, light ink on dark."""
        return self.cut(*self.scene(text)).astype(np.float32)


if __name__ == "__main__":
    import sys

    from names import Names
    rng = random.Random(int(sys.argv[2]) if len(sys.argv) > 2 else 1)
    painter, names, rows = Painter(rng), Names(sys.argv[1], rng), []
    for _ in range(40):
        text = names.label()
        p = painter.picture(text)
        print(text)
        rows.append(np.pad(p, ((2, 2), (0, max(0, 512 - p.shape[1]))), constant_values=-1)[:, :512])
    cv2.imwrite("labels.png", np.clip((np.concatenate([np.concatenate(rows[:20]), np.concatenate(rows[20:])], 1) + 1) * 100, 0, 255).astype(np.uint8))
