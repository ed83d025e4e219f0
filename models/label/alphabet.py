"""The letters that the label net writes: Latin with every usual diacritic, Cyrillic, Greek, digits and signs of names."""
import unicodedata


def letters():
    """The characters in the order of the net's outputs 1, 2, ...; output 0 is CTC's blank."""
    ascii_ = [chr(c) for c in range(0x20, 0x7F) if chr(c) not in "\\^`{}<>~$%=|*?;\"[]"]
    latin = [chr(c) for c in range(0xC0, 0x180) if chr(c).isalpha() and chr(c) not in "ŉſ"]
    more = list("ƏəƠơƯưȘșȚțẞ") + [chr(c) for c in range(0x1EA0, 0x1EFA)]
    cyrillic = [chr(c) for c in range(0x400, 0x460)] + list("ҐґҒғҚқҢңӘәӨөҮүҰұІіҺһ")
    greek = [chr(c) for c in range(0x386, 0x3CF) if chr(c).isalpha()]
    every = []
    for c in ascii_ + list("’–") + latin + more + cyrillic + greek:
        if unicodedata.normalize("NFC", c) == c and c not in every:
            every.append(c)
    return every


LETTERS = letters()
INDEX = {c: i + 1 for i, c in enumerate(LETTERS)}
