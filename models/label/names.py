"""Names and other writing as it stands on name labels, in the letters of alphabet.py."""
import json
import unicodedata

from alphabet import INDEX, LETTERS

MARKS = ["(Host)", "(me)", "(You)", "(Guest)", "(Co-host)", "(she/her)", "(he/him)", "(they/them)", "iPad", "iPhone",
         "(организатор)", "(я)", "(Вы)", "7b", "10A", "9-Б", "2", "3", "(2)", "- Class 5", "@home"]
PARTICLES = ["van", "de", "von", "da", "del", "al-", "bin", "O'", "Mc", "D'", "St."]
VALIDATION_SHARE = 20
# a Cyrillic or Greek school is as usual as all Latin ones of a country
WEIGHT = {"LATIN": 1.0, "CYRILLIC": 4.0, "GREEK": 2.0}
WORDS_WEIGHT = 0.3


def script(letter):
    return unicodedata.name(letter).split()[0]


def plain(letter):
    """The letter without its marks: a for ä, å, ą; the letter itself where it is none of those."""
    return unicodedata.normalize("NFD", letter)[0]


SCRIPTS = {s: [c for c in LETTERS if c.isalpha() and c.islower() and script(c) == s] for s in WEIGHT}


def usable(name):
    return 1 < len(name) <= 24 and all(c in INDEX for c in name)


def held_out(name):
    """Whether a name is kept for validation: one in twenty, by its letters."""
    return sum(ord(c) * (7 + i) for i, c in enumerate(name)) % VALIDATION_SHARE == 0


KIN = {}
for c in LETTERS:
    if c.isalpha():
        KIN.setdefault(plain(c), []).append(c)
for kin in ("Ðð", "Þþ"):  # letters that look like another with a mark
    for c in kin:
        KIN[{"Ð": "D", "ð": "d", "Þ": "P", "þ": "p"}[c]].append(c)


def major(letters):
    """The script that most of the letters belong to."""
    return max(WEIGHT, key=[script(c) for c in letters].count)


class Names:
    """Draws labels; `validation` draws only from names that training never sees."""

    def __init__(self, path, rng, validation=False):
        corpus = json.load(open(path, encoding="utf-8"))
        nfc = lambda words: [unicodedata.normalize("NFC", w) for w in words]
        self.rng, self.locales = rng, []
        for code in sorted(corpus):
            first = [n for n in nfc(corpus[code]["first"]) if usable(n)]
            last = [n for n in nfc(corpus[code]["last"]) if usable(n)]
            letters = sorted({c for n in first + last for c in n.lower() if c.isalpha() and usable(c * 2)})
            own = major(letters)
            letters = [c for c in letters if script(c) == own]
            first, last = ([n for n in part if held_out(n) == validation] for part in (first, last))
            if len(first) > 2 and len(last) > 2 and len(letters) > 15:
                self.locales.append((code, first, last, letters))
        self.weights = [WEIGHT[major(letters)] * (WORDS_WEIGHT if code.endswith("~") else 1.0) for code, _, _, letters in self.locales]

    def label(self):
        rng = self.rng
        _, first, last, letters = rng.choices(self.locales, self.weights)[0]
        kind = rng.random()
        if kind < 0.4:
            text = f"{rng.choice(first)} {rng.choice(last)}"
        elif kind < 0.46:
            text = rng.choice(first)
        elif kind < 0.52:
            text = f"{rng.choice(last)} {rng.choice(first)}"
        elif kind < 0.58:
            text = rng.choice([f"{rng.choice(first)[0]}. {rng.choice(last)}", f"{rng.choice(first)} {rng.choice(last)[0]}.",
                               f"{rng.choice(first)}-{rng.choice(first)} {rng.choice(last)}",
                               f"{rng.choice(last)}, {rng.choice(first)}",
                               f"{rng.choice(first)} {rng.choice(PARTICLES)} {rng.choice(last)}".replace("' ", "'")])
        else:
            text = " ".join(self.invented(letters) for _ in range(rng.choice([1, 2, 2, 2, 3])))
        if rng.random() < 0.3:
            text = self.marked_otherwise(text)
        if rng.random() < 0.1:
            text += " " + rng.choice(MARKS)
        case = rng.random()
        text = text.upper() if case < 0.05 else text.lower() if case < 0.1 else text
        return text if 1 < len(text) <= 40 and all(c in INDEX for c in text) else self.label()

    def marked_otherwise(self, text):
        """Some letters with another mark, or none, so that the net looks at the marks and does not guess them."""
        return "".join(self.rng.choice(KIN.get(plain(c), [c])) if self.rng.random() < 0.25 else c for c in text)

    def invented(self, letters):
        """A word nobody has, so that the net reads letters rather than names it knows, and meets every letter of a script."""
        rng = self.rng
        strange = SCRIPTS[major(letters)] if rng.random() < 0.6 else letters
        word = "".join(rng.choice(strange if rng.random() < 0.5 else letters) for _ in range(rng.randint(2, 10)))
        return word[0].upper() + word[1:] if rng.random() < 0.8 else word
