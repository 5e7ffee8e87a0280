"""Where one user-perceived character ends and the next begins (UAX 29)."""

import unicodedata
from bisect import bisect_right

# First and last code point of what joins, flat, so that one bisection answers.
_PREPENDED = (
    (0x0600, 0x0605), (0x06DD, 0x06DD), (0x070F, 0x070F), (0x0890, 0x0891),
    (0x08E2, 0x08E2), (0x0D4E, 0x0D4E), (0x110BD, 0x110BD), (0x110CD, 0x110CD),
    (0x111C2, 0x111C3), (0x1193F, 0x1193F), (0x11941, 0x11941), (0x11A3A, 0x11A3A),
    (0x11A84, 0x11A89), (0x11D46, 0x11D46), (0x11F02, 0x11F02),
)  # fmt: skip
_EXTENDING = (
    (0x0E33, 0x0E33), (0x0EB3, 0x0EB3), (0x200C, 0x200D), (0xFF9E, 0xFF9F),
    (0x1F3FB, 0x1F3FF), (0xE0020, 0xE007F),
)  # fmt: skip
_PICTURES = (
    (0x00A9, 0x00A9), (0x00AE, 0x00AE), (0x203C, 0x203C), (0x2049, 0x2049),
    (0x2122, 0x2122), (0x2139, 0x2139), (0x2194, 0x21AA), (0x231A, 0x23FF),
    (0x24C2, 0x24C2), (0x25AA, 0x25FE), (0x2600, 0x27BF), (0x2934, 0x2935),
    (0x2B05, 0x2B55), (0x3030, 0x3030), (0x303D, 0x303D), (0x3297, 0x3299),
    (0x1F000, 0x1F1E5), (0x1F200, 0x1F3FA), (0x1F400, 0x1FAFF), (0x1FC00, 0x1FFFD),
)  # fmt: skip
_JAMO = (
    (0x1100, 0x115F, "L"), (0x1160, 0x11A7, "V"), (0x11A8, 0x11FF, "T"),
    (0xA960, 0xA97C, "L"), (0xD7B0, 0xD7C6, "V"), (0xD7CB, 0xD7FB, "T"),
)  # fmt: skip
_JAMO_AFTER = {
    "L": ("L", "V", "LV", "LVT"),
    "V": ("V", "T"),
    "LV": ("V", "T"),
    "T": ("T",),
    "LVT": ("T",),
}
# Viramas of the scripts whose conjuncts are one character to the reader.
_LINKERS = frozenset("\u094d\u09cd\u0acd\u0b4d\u0c4d\u0d4d")
_ZWJ = "\u200d"


def _lies_in(char: str, ranges: tuple[tuple[int, int], ...]) -> bool:
    index = bisect_right(ranges, (ord(char), 0x110000)) - 1
    return index >= 0 and ord(char) <= ranges[index][1]


def extends(char: str) -> bool:
    """Whether the character hangs on the one before it (a mark, a joiner)."""
    if char < "\u0300":
        return False
    return unicodedata.category(char)[0] == "M" or _lies_in(char, _EXTENDING)


def _is_control(char: str) -> bool:
    if char == _ZWJ or char == "\u200c" or _lies_in(char, _EXTENDING):
        return False
    if _lies_in(char, _PREPENDED):
        return False
    return unicodedata.category(char) in {"Cc", "Cf", "Zl", "Zp", "Cs"}


def _jamo(char: str) -> str:
    code = ord(char)
    if 0xAC00 <= code <= 0xD7A3:
        return "LVT" if (code - 0xAC00) % 28 else "LV"
    return next((kind for low, high, kind in _JAMO if low <= code <= high), "")


def _is_flag_letter(char: str) -> bool:
    return "\U0001f1e6" <= char <= "\U0001f1ff"


def _splits_flag(text: str, index: int) -> bool:
    if not (_is_flag_letter(text[index - 1]) and _is_flag_letter(text[index])):
        return False
    first = index - 1
    while first > 0 and _is_flag_letter(text[first - 1]):
        first -= 1
    return (index - first) % 2 == 1


def _base_before(text: str, index: int) -> str:
    """The character that the marks ending before `index` hang on, or nothing."""
    base = index - 1
    while base >= 0 and extends(text[base]):
        base -= 1
    return text[base] if base >= 0 else ""


def _splits_joined(text: str, index: int) -> bool:
    before, after = text[index - 1], text[index]
    if before == _ZWJ and _lies_in(after, _PICTURES):
        base = _base_before(text, index)
        return bool(base) and _lies_in(base, _PICTURES)
    return _splits_conjunct(text, index)


def _splits_conjunct(text: str, index: int) -> bool:
    if unicodedata.category(text[index]) != "Lo":
        return False
    at, is_linked = index - 1, False
    while at >= 0 and extends(text[at]):
        is_linked = is_linked or text[at] in _LINKERS
        at -= 1
    return is_linked and at >= 0 and unicodedata.category(text[at]) == "Lo"


def is_border(text: str, index: int) -> bool:
    """Whether a cut before code point `index` splits no grapheme (UAX 29)."""
    if index <= 0 or index >= len(text):
        return True
    before, after = text[index - 1], text[index]
    if before == "\r" and after == "\n":
        return False
    if before < "\u0300" and after < "\u0300":
        return True
    if _is_control(before) or _is_control(after):
        return True
    return not (
        extends(after)
        or _lies_in(before, _PREPENDED)
        or _jamo(after) in _JAMO_AFTER.get(_jamo(before), ())
        or _splits_flag(text, index)
        or _splits_joined(text, index)
    )


def _border_before(text: str, index: int) -> int:
    while not is_border(text, index):
        index -= 1
    return index


def border_after(text: str, index: int) -> int:
    """The first grapheme border at or after `index`."""
    while not is_border(text, index):
        index += 1
    return index


def snap(text: str, start: int, end: int) -> tuple[int, int]:
    """Trim outer white space, then widen to whole graphemes.

    Offsets are code points, half open; a passage of white space only becomes
    empty at its start. ValueError when it lies outside the text. HOUSE.md, rule 10.
    """
    if not 0 <= start <= end <= len(text):
        raise ValueError(f"The passage {start}–{end} lies outside the text.")
    if not text[start:end].strip():
        return start, start
    while text[start].isspace():
        start += 1
    while text[end - 1].isspace():
        end -= 1
    return _border_before(text, start), border_after(text, end)
