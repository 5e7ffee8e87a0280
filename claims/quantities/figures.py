"""Numbers in digits: 1,108 · 2x10^6 · 13M · the 2/3 of a fraction."""

import re
from decimal import Decimal
from typing import NamedTuple

from .expressions import Number
from .lexicon import Lexicon
from .tokens import SUPERSCRIPTS, Tokens

MOST_DIGITS = 24
DECIMAL = re.compile(r"\d+,\d{1,2}")
ONE = Decimal(1)
TIMES = frozenset("x×*·⋅")


class Cardinal(NamedTuple):
    """A number, where it ends, and what it was multiplied by last."""

    value: Decimal
    end: int
    factor: Decimal = ONE
    decimals: int = 0
    in_digits: bool = False
    letter: str = ""

    @property
    def number(self) -> Number:
        """The number with its last significant unit."""
        if self.decimals:
            written = self.factor * ONE.scaleb(-self.decimals)
            return Number(self.value, written)
        return Number(self.value, _unit(self.value))


def _unit(value: Decimal) -> Decimal:
    """Give the last significant unit of a number: 100 for 680,500."""
    if not value or value != value.to_integral_value():
        return ONE
    digits = str(int(value))
    return ONE.scaleb(len(digits) - len(digits.rstrip("0")))


def plain_figures(tokens: Tokens, i: int) -> Cardinal | None:
    raw = tokens.raw[i]
    if len(raw) > MOST_DIGITS:
        return None
    point = "." if tokens.grouping == "," else ","
    point = "," if DECIMAL.fullmatch(raw) else point
    whole, _, decimals = raw.partition(point) if raw.count(point) < 2 else (raw, "", "")
    digits = "".join(char for char in whole if char.isdecimal())
    value = Decimal(f"{digits}.{decimals}" if decimals else digits)
    return Cardinal(value, i + 1, decimals=len(decimals), in_digits=True)


def power(tokens: Tokens, i: int, read: Cardinal) -> Cardinal | None:
    """Read 2x10^6, 2 × 10⁶, 10^6 and 1e6."""
    base = i
    if tokens.raw[i + 1] in TIMES and tokens.raw[i + 2] == "10":
        base = i + 2
    elif tokens.words[i + 1] == "e" and tokens.touches(i):
        return _exponent(tokens, i + 2, read) if tokens.touches(i + 1) else None
    elif tokens.raw[i] != "10":
        return None
    after = base + 1
    if tokens.raw[after] == "^":
        after += 1
    elif tokens.raw[after][:1] not in SUPERSCRIPTS or base == i:
        return None
    return _exponent(tokens, after, read if base != i else read._replace(value=ONE))


def _exponent(tokens: Tokens, at: int, read: Cardinal) -> Cardinal | None:
    at += tokens.raw[at] == "+" and tokens.touches(at)
    digits, end = "", at
    if tokens.is_number(at):
        digits, end = tokens.raw[at][:4], at + 1
    while len(digits) < 3 and tokens.raw[end] and tokens.raw[end] in SUPERSCRIPTS:
        digits += str(SUPERSCRIPTS.index(tokens.raw[end]))
        end += 1
    if not digits.isdecimal():
        return None
    factor = ONE.scaleb(min(int(digits), MOST_DIGITS))
    return read._replace(value=read.value * factor, end=end, factor=factor)


SMALL = re.compile(r"[1-9]\d?")


def slash_fraction(tokens: Tokens, i: int) -> tuple[Decimal, Decimal] | None:
    """Read a proper fraction written with a slash: 2/3."""
    top, slash, bottom = tokens.raw[i : i + 3]
    if slash not in {"/", "⁄"} or not (tokens.touches(i) and tokens.touches(i + 1)):
        return None
    if not (SMALL.fullmatch(top) and SMALL.fullmatch(bottom)):
        return None
    if tokens.raw[i + 3] in {"/", "⁄"} or not int(top) < int(bottom) <= 10:
        return None
    return Decimal(top), Decimal(bottom)


def suffixed(tokens: Tokens, lexicon: Lexicon, read: Cardinal) -> Cardinal:
    """Multiply by the letter behind the digits, unless it names a loss."""
    at = read.end
    word = tokens.words[at]
    if not tokens.touches(at - 1):
        return _spaced(tokens, lexicon, read)
    if word in lexicon.losses and _in_loss_list(tokens, lexicon, at):
        return read._replace(letter=lexicon.losses[word])
    return _multiplied(read, lexicon.suffixes.get(word))


def _spaced(tokens: Tokens, lexicon: Lexicon, read: Cardinal) -> Cardinal:
    """Read 10 bn and 10 m people; but 10 m alone is a length, 10 K. an initial."""
    word, after = tokens.words[read.end], tokens.words[read.end + 1]
    if after in {"/", "."} or word not in lexicon.suffixes:
        return read
    if word in lexicon.spaced or after in lexicon.counted:
        return _multiplied(read, lexicon.suffixes[word])
    return read


def _multiplied(read: Cardinal, factor: int | None) -> Cardinal:
    if factor is None:
        return read
    value, end = read.value * factor, read.end + 1
    return read._replace(value=value, end=end, factor=Decimal(factor))


def in_millions(tokens: Tokens, lexicon: Lexicon, read: Cardinal) -> Cardinal:
    """Multiply money by a letter that stands apart: £10 m."""
    apart = read.factor == ONE and not tokens.touches(read.end - 1)
    word = tokens.words[read.end]
    return _multiplied(read, lexicon.suffixes.get(word)) if apart else read


def _in_loss_list(tokens: Tokens, lexicon: Lexicon, at: int) -> bool:
    """Say whether the letter at token `at` stands in a list like 37K/214W/13M."""
    before, after = tokens.raw[at - 2], tokens.raw[at + 1]
    apart = tokens.is_number(at + 1) and not tokens.touches(at)
    if tokens.lists_losses and (apart or not after.isalnum()):
        return True
    if after == "/" and tokens.is_number(at + 2):
        return tokens.words[at + 3] in lexicon.losses
    if at > 2 and before == "/":
        return tokens.words[at - 3] in lexicon.losses
    return False
