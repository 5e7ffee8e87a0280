"""Cardinal numbers in digits, in words and in both: 1,108 · 13M · two and a half."""

import unicodedata
from decimal import Decimal

from .figures import ONE, Cardinal, plain_figures, power, slash_fraction, suffixed
from .lexicon import Lexicon
from .tokens import FRACTIONS, Joining, Tokens

MOST_GROUPS = 6
HYPHENS = frozenset("-‐‑")


def cardinal(tokens: Tokens, lexicon: Lexicon, i: int) -> Cardinal | None:
    """Read the longest cardinal at token i, or give None."""
    tokens.steps += 1
    raw = tokens.raw[i]
    if tokens.words[i] in lexicon.negatives or raw in {"-", "−"}:
        return _negative(tokens, lexicon, i)
    if raw[:1].isdecimal():
        return _figures(tokens, lexicon, i)
    if raw in FRACTIONS and raw:
        value = Decimal(str(unicodedata.numeric(raw)))
        return _scaled(tokens, lexicon, Cardinal(value, i + 1, in_digits=True))
    return _fraction_of_scale(tokens, lexicon, i) or _words(tokens, lexicon, i)


def _negative(tokens: Tokens, lexicon: Lexicon, i: int) -> Cardinal | None:
    """Read "minus ten" and "-10", where the dash joins nothing."""
    dash = tokens.raw[i] in {"-", "−"}
    if dash and (not tokens.touches(i) or (i and tokens.touches(i - 1))):
        return None
    if dash and not tokens.is_number(i + 1):
        return None
    if tokens.raw[i + 1] in lexicon.negatives or tokens.raw[i + 1] in {"-", "−"}:
        return None
    after = cardinal(tokens, lexicon, i + 1)
    return after and after._replace(value=-after.value)


def _figures(tokens: Tokens, lexicon: Lexicon, i: int) -> Cardinal | None:
    read = plain_figures(tokens, i)
    if read is None:
        return None
    read = power(tokens, i, read) or read
    mixed = _mixed_fraction(tokens, lexicon, read)
    return _scaled(tokens, lexicon, suffixed(tokens, lexicon, mixed))


def _mixed_fraction(tokens: Tokens, lexicon: Lexicon, read: Cardinal) -> Cardinal:
    """Add the fraction of 1½, of 1 1/2 and of 1 and a half million."""
    end = read.end
    if read.decimals:
        return read
    if (mark := tokens.raw[end]) and mark in FRACTIONS:
        part = Decimal(str(unicodedata.numeric(mark)))
        return read._replace(value=read.value + part, end=end + 1)
    if (part_of := slash_fraction(tokens, end)) is not None:
        top, bottom = part_of
        return read._replace(value=read.value + top / bottom, end=end + 3)
    half = _and_a_half(tokens, lexicon, end)
    if half is not None and _scale_at(tokens, lexicon, half.end):
        return read._replace(value=read.value + half.value, end=half.end)
    return read


def _scaled(tokens: Tokens, lexicon: Lexicon, read: Cardinal) -> Cardinal:
    """Multiply by the scale words that follow: 15 thousand, 2 hundred thousand."""
    for _ in range(3):
        at = read.end
        if tokens.raw[at] in HYPHENS and tokens.touches(at):
            at += 1
        factor = _factor(lexicon, tokens.words[at])
        if factor is None and read.value > 1:
            factor = _plural_factor(lexicon, tokens.words[at], read)
        if factor is None:
            return read
        read = read._replace(
            value=read.value * factor, end=at + 1, factor=read.factor * factor
        )
    return read


def _factor(lexicon: Lexicon, word: str) -> int | None:
    """Give what a word multiplies by; "zweihundert" is a number of its own."""
    hundred = lexicon.hundreds.get(word)
    return hundred if hundred == 100 else lexicon.scales.get(word)


def _plural_factor(lexicon: Lexicon, word: str, read: Cardinal) -> int | None:
    """Give what the plural behind a number multiplies by: two dozens; not 3 scores."""
    factor = lexicon.plurals.get(word)
    never = {10, 20} if read.in_digits else {10}
    too_large = read.in_digits and read.value >= 1000
    return None if factor in never or too_large else factor


def _skip_hyphen(tokens: Tokens, i: int) -> int:
    return i + 1 if tokens.raw[i] in HYPHENS else i


def _fraction_of_scale(tokens: Tokens, lexicon: Lexicon, i: int) -> Cardinal | None:
    """Read half a million, half-dozen, three quarters of a million."""
    part = fraction(tokens, lexicon, i)
    if part is None:
        return None
    top, bottom, at = part
    if tokens.words[at] in lexicon.of:
        at += 1
    if tokens.words[at] in lexicon.articles:
        at += 1
    at = _skip_hyphen(tokens, at)
    factor = _factor(lexicon, tokens.words[at])
    if factor is None:
        return None
    read = Cardinal(top * factor / bottom, at + 1, Decimal(factor))
    return _scaled(tokens, lexicon, read)


def fraction(
    tokens: Tokens, lexicon: Lexicon, i: int
) -> tuple[Decimal, Decimal, int] | None:
    """Read a fraction in words at token i: half, a third, two-thirds."""
    word = tokens.words[i]
    top: int | Decimal = 1
    at = i
    if word in lexicon.articles:
        at = i + 1
    elif (count := lexicon.ones.get(word)) and word not in lexicon.fractions:
        top, at = count, _skip_hyphen(tokens, i + 1)
    sides = lexicon.fractions.get(tokens.words[at])
    if sides is None or (sides[0] == 0 and top <= 1) or (sides[0] == 1 and top > 1):
        return None
    if top >= sides[1]:
        return None
    if at == i and sides[0] and tokens.words[at] in lexicon.ordinals:
        return None
    return Decimal(top), Decimal(sides[1]), at + 1


def _words(tokens: Tokens, lexicon: Lexicon, i: int) -> Cardinal | None:
    """Add up groups of falling size: two million, three hundred thousand and five."""
    total, end, limit = Decimal(0), i, None
    factor = ONE
    for _ in range(MOST_GROUPS):
        at = _joined(tokens, lexicon, end) if end > i else i
        group = _group(tokens, lexicon, at, first=end == i)
        if end == i and group is not None and group.decimals:
            return group
        if group is None and end > i and tokens.raw[end] == ",":
            group = _after_comma(tokens, lexicon, end + 1)
        if group is None:
            break
        if limit is not None and not (group.value < limit):
            break
        total, end, factor = total + group.value, group.end, group.factor
        half = _and_a_half(tokens, lexicon, end)
        if group.factor > ONE and half and not _scale_at(tokens, lexicon, half.end):
            return Cardinal(total + factor * half.value, half.end, factor)
        if group.factor == ONE:
            break
        limit = group.factor
    return Cardinal(total, end, factor) if end > i else None


def _after_comma(tokens: Tokens, lexicon: Lexicon, i: int) -> Cardinal | None:
    """Read the hundreds of "two million, three hundred thousand", but no list."""
    group = _group(tokens, lexicon, i, first=False)
    return group if group is not None and group.value >= 100 else None


def _joined(
    tokens: Tokens, lexicon: Lexicon, i: int, needed: Joining = Joining.ALL
) -> int:
    if tokens.raw[i] in HYPHENS and tokens.touches(i):
        i += 1
    joins = tokens.joining >= needed and tokens.words[i] in lexicon.joiners
    return i + 1 if joins else i


def _group(tokens: Tokens, lexicon: Lexicon, i: int, *, first: bool) -> Cardinal | None:
    """Read a number below a thousand with the scale words that multiply it."""
    small = _below_thousand(tokens, lexicon, i)
    if small is None:
        return _lone_scale(tokens, lexicon, i) if first else None
    if tokens.words[small.end] in lexicon.points:
        small = _pointed(tokens, lexicon, small) or small
    half = _and_a_half(tokens, lexicon, small.end)
    if half is not None and small.factor == ONE:
        small = Cardinal(small.value + half.value, half.end)
    scaled = _scaled(tokens, lexicon, small._replace(factor=ONE))
    return small if scaled.end == small.end else scaled


def _pointed(tokens: Tokens, lexicon: Lexicon, small: Cardinal) -> Cardinal | None:
    """Read the decimals of "one point five", "two point seventy-one"."""
    begin = small.end + 1
    digits, at = "", begin
    while at < begin + MOST_GROUPS:
        part = _below_hundred(tokens, lexicon, at)
        if part is None or (digits and part.value > 9):
            break
        digits, at = f"{digits}{part.value}", part.end
    if not digits.isdecimal():
        return None
    value = small.value + Decimal(f"0.{digits}")
    return Cardinal(value, at, decimals=len(digits))


def _lone_scale(tokens: Tokens, lexicon: Lexicon, i: int) -> Cardinal | None:
    """Read a thousand, a dozen, a couple; and a bare "hundred" or "thousand"."""
    at = i + 1 if tokens.words[i] in lexicon.articles else i
    word = tokens.words[at]
    if (pair := lexicon.pairs.get(word)) is not None:
        return Cardinal(Decimal(pair), at + 1)
    factor = lexicon.scales.get(word)
    if factor is None or (at == i and factor < 1000 and factor != 12):
        return None
    return _scaled(tokens, lexicon, Cardinal(Decimal(factor), at + 1, Decimal(factor)))


def _and_a_half(tokens: Tokens, lexicon: Lexicon, i: int) -> Cardinal | None:
    at = _joined(tokens, lexicon, i, Joining.HALVES)
    at += at == i and tokens.words[i] in lexicon.half_joiners
    if at == i:
        return None
    at = _skip_hyphen(tokens, at)
    article = tokens.words[at] in lexicon.articles or tokens.words[at] in lexicon.ones
    first = _skip_hyphen(tokens, at + 1) if article else at
    sides = lexicon.fractions.get(tokens.words[first])
    if sides is None:
        return None
    top = lexicon.ones.get(tokens.words[at], 1) if article else 1
    apart = tokens.words[first + 1] in lexicon.of | lexicon.articles
    if apart and _scale_at(tokens, lexicon, first + 2):
        return None
    return Cardinal(Decimal(top) / sides[1], first + 1)


def _scale_at(tokens: Tokens, lexicon: Lexicon, i: int) -> bool:
    word = tokens.words[_skip_hyphen(tokens, i)]
    return word in lexicon.scales or word in lexicon.hundreds


def _below_thousand(tokens: Tokens, lexicon: Lexicon, i: int) -> Cardinal | None:
    small = _below_hundred(tokens, lexicon, i)
    at = small.end if small else i
    if small is None and tokens.words[i] in lexicon.articles:
        at = i + 1
    at = _skip_hyphen(tokens, at) if at > i else at
    hundred = lexicon.hundreds.get(tokens.words[at])
    if hundred is None:
        return small
    times = ONE if hundred > 100 or small is None else small.value
    value, end = times * hundred, at + 1
    rest = _below_hundred(tokens, lexicon, _joined(tokens, lexicon, end))
    if rest is None or _counts_more(tokens, lexicon, rest.end):
        return Cardinal(value, end, Decimal(100))
    return Cardinal(value + rest.value, rest.end)


def _counts_more(tokens: Tokens, lexicon: Lexicon, i: int) -> bool:
    """Say whether a number goes with what follows: hundred and two dozen, quarters."""
    word = tokens.words[i]
    is_small = lexicon.scales.get(word, 100) < 100 or word in {"dozens", "scores"}
    is_part = lexicon.fractions.get(word, (1, 1))[0] == 0
    return is_small or is_part or word in lexicon.hundreds


def _below_hundred(tokens: Tokens, lexicon: Lexicon, i: int) -> Cardinal | None:
    word = tokens.words[i]
    ten = lexicon.tens.get(word)
    if ten is None:
        one = lexicon.ones.get(word)
        if one is None:
            return None
        ten = _ten_after(tokens, lexicon, i + 1)
        if ten and 0 < one < 10:
            return Cardinal(Decimal(one + ten), i + 5)
        return Cardinal(Decimal(one), i + 1)
    at = _skip_hyphen(tokens, i + 1)
    one = lexicon.ones.get(tokens.words[at])
    if one is None or not 0 < one < 10:
        return Cardinal(Decimal(ten), i + 1)
    return Cardinal(Decimal(ten + one), at + 1)


def _ten_after(tokens: Tokens, lexicon: Lexicon, i: int) -> int:
    """Give the twenty of six-and-twenty, written so until about 1900; else 0."""
    first, joiner, last, word = tokens.raw[i : i + 4]
    joins = first in HYPHENS and last in HYPHENS and joiner.lower() in lexicon.joiners
    return lexicon.tens.get(word.lower(), 0) if joins and tokens.touches(i) else 0
