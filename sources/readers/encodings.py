"""Which encoding a file of plain text is in, and how surely."""

import codecs
import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from charset_normalizer import from_bytes

Candidate = tuple[str, str]

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# The more usual first: of two that give the same text, the first one names it.
_USUAL = (
    "cp1252", "cp1251", "cp1250", "iso8859_2", "koi8_r", "koi8_u", "cp866", "cp1253",
    "cp1254", "cp1255", "cp1256", "cp1257", "iso8859_1", "iso8859_15", "iso8859_5",
    "iso8859_7", "iso8859_9", "iso8859_13", "iso8859_16", "iso8859_8", "iso8859_6",
    "iso8859_4", "iso8859_3", "mac_cyrillic", "mac_roman", "mac_latin2", "cp850",
    "cp852", "cp437", "cp855", "gb18030", "big5", "cp932", "euc_jp", "euc_kr",
    "cp949", "tis_620", "cp1258",
)  # fmt: skip
_OFFERED_ANYWAY = ("cp1252", "cp1251", "cp1250", "koi8_r", "iso8859_2")
_NO_TEXT = frozenset({"unicode-escape", "raw-unicode-escape", "idna", "punycode"})
_ENOUGH = 200_000
_MOST_OFFERED = 8
_MOST_JUDGED = 5_000
_MOST_SAMPLED, _LONGEST_SAMPLE = 12, 40
# A decoding is a rival when it looks nearly as orderly as the best one.
_RIVAL = 0.03
_ORDERLY = 0.3
_LOOSE = 0.1
_NOT_ASCII = re.compile(r"[^\x00-\x7f\ufeff]")
_FOREIGN_WORD = re.compile(r"[^\s\x80-\U0010ffff]{0,20}[^\x00-\x7f\ufeff]\S*")
_EAST_ASIAN = re.compile("[\\s!-~\u3000-\u30ff\u4e00-\u9fff\uac00-\ud7af\uff00-\uffef]")


@dataclass(frozen=True)
class Guess:
    """A decoding of a whole file; how disorderly it looks, 0 best."""

    encoding: str
    text: str
    disorder: float
    coherence: float


def by_mark(data: bytes) -> str | None:
    """The encoding that a byte-order mark announces."""
    return next((name for mark, name in _MARKS if data.startswith(mark)), None)


def known(name: str) -> str:
    """The usual name of a text encoding; ValueError on a name nobody knows."""
    try:
        info = codecs.lookup(name.strip())
    except (LookupError, ValueError):
        raise ValueError(f"There is no encoding named “{name}”.") from None
    is_text = getattr(info, "_is_text_encoding", True)
    if not is_text or info.name.replace("_", "-") in _NO_TEXT | {"undefined"}:
        raise ValueError(f"“{name}” is no encoding of texts.")
    return info.name


def decode(data: bytes, encoding: str) -> str:
    """Decode strictly; ValueError names the encoding and the byte that fails."""
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise ValueError(
            f"The file is not {encoding}: the byte at offset {error.start}"
            f" (0x{data[error.start]:02X}) cannot be read in that encoding."
        ) from None
    except UnicodeError:
        raise ValueError(
            f"The file is not {encoding}: it cannot be read from offset 0."
        ) from None


def _decoded(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except UnicodeError:
        return None


def wide_guesses(data: bytes) -> list[Guess]:
    """Decodings by two or four bytes a letter, for a file that has NUL bytes."""
    for names in (("utf-32-le", "utf-32-be"), ("utf-16-le", "utf-16-be")):
        found = [_wide(data, name) for name in names]
        guesses = [guess for guess in found if guess and guess.disorder <= _LOOSE]
        if guesses:
            return sorted(guesses, key=lambda guess: -guess.coherence)
    return []


def _wide(data: bytes, encoding: str) -> Guess | None:
    """Judge by the blocks: real texts keep to few, swapped bytes scatter."""
    text = _decoded(data, encoding)
    if not text or "\0" in text or "\ufffe" in text:
        return None
    head = text[:_ENOUGH]
    blocks = Counter(ord(char) >> 8 for char in head)
    main = sum(count for _, count in blocks.most_common(2))
    main = max(main, len(_EAST_ASIAN.findall(head)))
    coherence = 0.5 + blocks[0] / len(head) / 2
    return Guess(encoding, text, 1 - main / len(head), coherence)


def narrow_guesses(data: bytes) -> list[Guess]:
    """Decodings of a file that is not UTF-8, the most orderly first.

    One of each text: encodings that give the same text are one guess.
    """
    matches = from_bytes(
        _telling(data), cp_isolation=list(_USUAL), preemptive_behaviour=False
    )
    guesses: dict[str, Guess] = {}
    for match in matches:
        for name in sorted(match.could_be_from_charset, key=_usualness):
            text = _decoded(data, name)
            if text is not None and text not in guesses:
                usual = codecs.lookup(name).name
                disorder = match.chaos + _oddity(text) / 2
                guesses[text] = Guess(usual, text, disorder, match.coherence)
    return sorted(guesses.values(), key=_preference)


def _preference(guess: Guess) -> tuple[float, float, int]:
    usualness = _usualness(guess.encoding.replace("-", "_"))
    return round(guess.disorder, 2), -round(guess.coherence, 1), usualness


def _oddity(text: str) -> float:
    """How many of the foreign letters sit where no language puts them, 0..1.

    A sign after a letter ("t³um"), a capital after a small letter ("groŖe"), and
    letters of two scripts in one word tell of a wrong encoding.
    """
    pairs = [
        (text[at - 1] if at else " ", text[at])
        for at in islice(_foreign(text), _MOST_JUDGED)
    ]
    return sum(map(_is_odd, pairs)) / len(pairs) if pairs else 0.0


def _is_odd(pair: tuple[str, str]) -> bool:
    before, char = pair
    if not before.isalpha():
        return False
    if not char.isalpha():
        return unicodedata.category(char) not in {"Pd", "Pf", "Pi", "Po", "Zs", "Mn"}
    if before.islower() and char.isupper():
        return True
    return _script(before) != _script(char)


def _script(char: str) -> str:
    name = unicodedata.name(char, "").split(" ")[0]
    return name if name in {"LATIN", "CYRILLIC", "GREEK"} else ""


def _usualness(name: str) -> int:
    return _USUAL.index(name) if name in _USUAL else len(_USUAL)


def shifted_guess(data: bytes) -> Guess | None:
    """The Japanese or Korean text that hides in seven bits behind escapes."""
    if b"\x1b$" not in data:
        return None
    for name in ("iso2022_jp", "iso2022_jp_2", "iso2022_kr"):
        text = _decoded(data, name)
        if text and not text.isascii():
            return Guess(name, text, 0.0, 1.0)
    return None


def _telling(data: bytes) -> bytes:
    """The lines that are not ASCII: enough of them to judge by."""
    if len(data) <= _ENOUGH:
        return data
    lines, size = [], 0
    for match in re.finditer(rb"[^\n]*[\x80-\xff][^\n]*\n?", data):
        lines.append(match.group())
        size += len(lines[-1])
        if size > _ENOUGH:
            break
    return b"".join(lines)[: 2 * _ENOUGH]


def is_certain(guesses: list[Guess]) -> bool:
    """Whether only one text is plausible among the guesses."""
    best, rivals = guesses[0], guesses[1:]
    return best.coherence >= _ORDERLY and all(
        rival.disorder > best.disorder + _RIVAL for rival in rivals
    )


def offers(data: bytes, guesses: list[Guess]) -> tuple[Candidate, ...]:
    """Encodings to choose from, each with a sample of what it would make."""
    found = {guess.text: guess.encoding for guess in guesses}
    for name in _OFFERED_ANYWAY:
        text = _decoded(data, name)
        if text is not None and "\0" not in text:
            found.setdefault(text, codecs.lookup(name).name)
    pairs = list(found.items())[:_MOST_OFFERED]
    return tuple((name, sample(text)) for text, name in pairs)


def sample(text: str) -> str:
    """Words of the text that show its letters outside ASCII, each letter once."""
    seen: set[str] = set()
    shown = []
    for match in islice(_FOREIGN_WORD.finditer(text), _MOST_JUDGED):
        word = match.group()[:_LONGEST_SAMPLE]
        if not seen.issuperset(letters := _NOT_ASCII.findall(word)):
            seen.update(letters)
            shown.append(word)
        if len(shown) == _MOST_SAMPLED:
            break
    return " … ".join(shown)


def _foreign(text: str) -> Iterator[int]:
    return (match.start() for match in _NOT_ASCII.finditer(text))
