"""What a sentence testifies to: the words that must not change unseen.

METHOD.md 5: digits, number words, units, names and negations. What cannot be told
from a name (every word of a script without capitals) counts as one.
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from sources.anchors import lexicon

_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
_LETTER = (
    r"[^\s!-/:-@\[-`{-~\u2000-\u206f\u00a1-\u00bf\u3000-\u303f"
    r"\u060c\u061b\u061f\u06d4\u0589\u0964\u0965]"
)
_TOKEN = re.compile(
    r"(?P<number>\d+(?:[.,'’٫٬:/]\d+)*(?:[ \u00a0\u202f]\d{3}\b)*)"
    r"|(?P<sign>[%‰°$£€¥₽₾₴§]|[<>≤≥≈~±]|(?<!\w)[−-](?=\d))"
    rf"|(?P<word>(?:(?!\d){_LETTER})+(?:['’.](?:(?!\d){_LETTER})+)*)"
    r"|(?P<end>[.,;:!?()\n]+)"
)
_SENTENCE_OPENS = re.compile(r"(?:^|[.!?…:;]\s|\n)[\s\"'“‘«(\[]*$")

Token = tuple[str, str]


def words(text: str) -> list[str]:
    """The words and figures of a text, folded, in order."""
    found = _TOKEN.finditer(_folded_marks(text))
    return [m.group().casefold() for m in found if m.lastgroup in {"word", "number"}]


def same_testimony(old: str, new: str) -> bool:
    """Whether no digit, number word, unit, name or negation differs (METHOD.md 5)."""
    if old == new:
        return True
    shared = frozenset(_written_small(old) | _written_small(new))
    if _protected(old, shared) != _protected(new, shared):
        return False
    return not _gains_negating_prefix(set(words(old)), set(words(new)))


def _folded_marks(text: str) -> str:
    return _INVISIBLE.sub("", unicodedata.normalize("NFKC", text)).replace("’", "'")


def _written_small(text: str) -> set[str]:
    found = _TOKEN.finditer(_folded_marks(text))
    return {m.group() for m in found if m.lastgroup == "word" and m.group().islower()}


def _gains_negating_prefix(old: set[str], new: set[str]) -> bool:
    """Whether "confirmed" stands where "unconfirmed" stood, or the reverse."""
    gone, come = old - new, new - old
    return any(
        prefix + word in other
        for one, other in ((gone, come), (come, gone))
        for word in one
        for prefix in lexicon.NEGATING_PREFIXES
    )


def _protected(text: str, shared: frozenset[str]) -> list[Token]:
    return list(_tokens(_folded_marks(text), shared))


def _tokens(text: str, shared: frozenset[str]) -> Iterator[Token]:
    counted = 0  # how many words after a number may still be its unit
    bounds: list[Token] = []
    for match in _TOKEN.finditer(text):
        kind = match.lastgroup or ""
        token = _classify(text, match, kind, shared)
        if token and token[0] == "bound":
            bounds.append(token)
            continue
        is_number = token is not None and token[0] == "number"
        if is_number:
            yield from bounds
        if kind != "word" or is_number or match.group() not in lexicon.FUNCTION_WORDS:
            bounds = []
        if token:
            yield token
        elif counted and kind == "word" and _may_be_unit(match):
            yield "unit", match.group().casefold()
        counted = _still_counted(match, token, counted)


def _may_be_unit(match: re.Match[str]) -> bool:
    return match.group().casefold() not in lexicon.FUNCTION_WORDS


def _still_counted(match: re.Match[str], token: Token | None, counted: int) -> int:
    if token and token[0] == "number":
        return 0 if token[1] in lexicon.VAGUE_NUMBERS else 2
    if match.lastgroup != "word":
        return 0
    if match.group().casefold() in lexicon.FUNCTION_WORDS:
        return counted if counted == 2 else 0
    return max(0, counted - 1)


def _classify(
    text: str, match: re.Match[str], kind: str, shared: frozenset[str]
) -> Token | None:
    written = match.group()
    if kind == "number":
        return "number", written
    if kind == "sign":
        is_bound = written in lexicon.BOUND_SIGNS
        return ("bound" if is_bound else "unit"), written
    if kind != "word":
        return None
    kind = _kind_of_word(written.casefold())
    if kind:
        return kind, _spelling(kind, written.casefold())
    return _name(text, match, shared)


def _spelling(kind: str, word: str) -> str:
    """One spelling of what says the same: "didn't" and "did not"."""
    if kind == "negation" and (word.endswith("n't") or word == "cannot"):
        return "not"
    return word


@lru_cache(maxsize=20_000)
def _kind_of_word(word: str) -> str:
    bare = word.removesuffix("'s").replace(".", "")
    if bare in lexicon.NUMBER_WORDS or word.startswith(lexicon.NUMBER_STEMS):
        return "number"
    if any(char.isnumeric() for char in word):
        return "number"
    if bare in lexicon.NEGATIONS or word.endswith("n't"):
        return "negation"
    if word.startswith(lexicon.NEGATION_STEMS):
        return "negation"
    if _singular(bare) & lexicon.UNITS or word in lexicon.UNITS:
        return "unit"
    return "bound" if bare in lexicon.BOUNDS else ""


def _singular(word: str) -> set[str]:
    return {word, word.removesuffix("s"), word.removesuffix("es")}


def _opens_sentence(text: str, at: int) -> bool:
    return bool(_SENTENCE_OPENS.search(text[max(0, at - 12) : at]))


def _has_no_case(char: str) -> bool:
    """Whether the script marks no names by capitals (Georgian folds, but does not)."""
    is_georgian = "\u10d0" <= char <= "\u10ff"
    return char.isalpha() and (is_georgian or char.lower() == char.upper())


def _name(text: str, match: re.Match[str], shared: frozenset[str]) -> Token | None:
    written = match.group()
    folded = written.casefold().removesuffix("'s").removesuffix("'")
    if any(map(_has_no_case, written)):
        return "name", folded
    if not any(char.isupper() for char in written):
        return None
    if len(written) > 1 and written.isupper():
        return "name", folded
    if folded in lexicon.FUNCTION_WORDS:
        return None
    if folded in shared and _opens_sentence(text, match.start()):
        return None
    return "name", folded
