"""Lists of figures: each with its category and its side, shared nouns given to all."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import reduce
from typing import NamedTuple

from .clauses import WHOM, lead
from .counting import Counted, counted_at
from .expressions import Vague
from .finding import Sighting, paragraphs, sightings
from .languages import lexicon_of
from .lexicon import Lexicon
from .tokens import Tokens, longest
from .values import Form, Found, Kind, Quantity

SINGLE = frozenset({"killed", "wounded", "missing", "captured"})
"""Categories of which nobody is in two at once: these alone may be added."""

SLIGHT = frozenset({"present"})
"""Categories that a noun gives and a verb may better: protesters were killed."""

PARTS = frozenset({",", ";", "(", ")", "/", "[", "]", "—", "–", ":"})
BREAKS = frozenset({";", "(", ")", ".", "!", "?"})
LABEL_MARKS = frozenset({":", "-", "–", "—", "="})
FARTHEST_SIDE = 5
LONGEST_LINK = 12


@dataclass(frozen=True, slots=True)
class Tallied:
    """One figure of a list, with the code points `start:end` that say it."""

    start: int
    end: int
    quantity: Quantity
    category: str
    side: str
    noun: str
    among: str = ""
    """The body within the side whose figure it is."""
    scope_words: tuple[str, ...] = ()


class Item(NamedTuple):
    """A figure of a list with its tokens `first:after`, and what it counts."""

    found: Found
    first: int
    after: int
    counted: Counted
    side: str = ""
    among: str = ""
    is_object: bool = False


def tally(text: str, *, language: str = "en") -> list[Tallied]:
    """List the figures of a text with category, side and noun, in order.

    "37 killed, 214 wounded, 13 missing"; "(US 37K/214W/13M; CS 23K/58W)". A figure
    that is not known is listed as unstated, never as nought. Killed and wounded
    counted together are killed_and_wounded. `side` is in the words of the text. Raises
    ValueError for a language without a table.
    """
    lexicon = lexicon_of(language)
    return [
        _tallied(item, start)
        for start, end in paragraphs(text)
        for item in _listed(Tokens(text[start:end], lexicon.grouping), lexicon)
    ]


def _tallied(item: Item, offset: int) -> Tallied:
    found, said = item.found, item.counted
    return Tallied(
        found.start + offset,
        found.end + offset,
        found.quantity,
        said.category,
        item.side,
        said.noun,
        item.among,
        said.scope_words,
    )


def _listed(tokens: Tokens, lexicon: Lexicon) -> list[Item]:
    items = [_item(tokens, lexicon, found) for found in _figures(tokens, lexicon)]
    return _sided(tokens, lexicon, _shared(tokens, lexicon, items))


def _figures(tokens: Tokens, lexicon: Lexicon) -> list[Found]:
    """Find the counts, and the "none" and "unknown" that stand in a figure's place."""
    seen = list(sightings(tokens, lexicon))
    taken = {one.start for one in seen}
    loose = sightings(tokens, lexicon, strict=False)
    seen += [
        one
        for one in loose
        if one.start not in taken and _is_listed(tokens, lexicon, one.start, one.end)
    ]
    found = [one.found() for one in seen if one.kind is Kind.COUNT]
    counts = [one for one in found if one is not None]
    held = {place for one in counts for place in range(one.start, one.end)}
    unstated = [
        one for one in _unstated(tokens, lexicon) if not held & {one.start, one.end - 1}
    ]
    return sorted([*counts, *unstated], key=lambda one: one.start)


def _unstated(tokens: Tokens, lexicon: Lexicon) -> Iterator[Found]:
    """Find "unknown", "no report" and their like where a figure would stand."""
    i = 0
    while i < tokens.size:
        hit = longest(lexicon.unstated, tokens, i)
        if hit is None:
            i += 1
            continue
        start, end = tokens.starts[i], tokens.ends[hit[1] - 1]
        i = hit[1]
        if _is_listed(tokens, lexicon, start, end):
            found = Sighting(start, end, Vague(hit[0]), Kind.COUNT, "").found()
            if found is not None:
                yield found


def _is_listed(tokens: Tokens, lexicon: Lexicon, start: int, end: int) -> bool:
    """Say whether words stand alone between marks, beside a side or a category."""
    first = bisect_left(tokens.starts, start, hi=tokens.size)
    after = bisect_left(tokens.starts, end, hi=tokens.size)
    follows = tokens.raw[after] in PARTS | BREAKS | {""} or _is_fate(
        tokens, lexicon, after
    )
    if not follows:
        return False
    if first == 0 or tokens.raw[first - 1] in PARTS:
        return True
    if lead(tokens, lexicon, first) is not None:
        return True
    return bool(_label(tokens, lexicon, first))


def _is_fate(tokens: Tokens, lexicon: Lexicon, i: int) -> bool:
    return any(longest(node, tokens, i) for node in (lexicon.fates, lexicon.tolls))


def _item(tokens: Tokens, lexicon: Lexicon, found: Found) -> Item:
    first = bisect_left(tokens.starts, found.start, hi=tokens.size)
    after = bisect_left(tokens.starts, found.end, hi=tokens.size)
    said = counted_at(tokens, lexicon, first, after, found)
    before = lead(tokens, lexicon, first)
    acted_on = before is not None and before.is_verb and not before.is_taking
    return Item(found, first, after, said, is_object=acted_on)


def _shared(tokens: Tokens, lexicon: Lexicon, items: list[Item]) -> list[Item]:
    """Give a category to those of a list that have none, from the next or the last."""
    for k in range(len(items) - 2, -1, -1):
        item, after = items[k], items[k + 1]
        if not _waits(item) or _is_aside(tokens, lexicon, item) or after.is_object:
            continue
        if _is_part_of_them(tokens, lexicon, after):
            continue
        if _breaks(tokens, item.after, after.first):
            continue
        if _is_joined(tokens, lexicon, item, after) and after.counted.category:
            said = replace(item.counted, category=after.counted.category)
            items[k] = item._replace(counted=said)
    return _passed_on(tokens, lexicon, items)


def _waits(item: Item) -> bool:
    """Say whether what befell those counted is still to come: protesters were …"""
    said = item.counted
    silent = not said.verb and (not said.category or said.category in SLIGHT)
    return silent and not _is_unstated(item) and not item.is_object


def _is_part_of_them(tokens: Tokens, lexicon: Lexicon, item: Item) -> bool:
    """Say whether a figure is part of the one before: 98 of whom, 7 of them."""
    of_them = tokens.words[item.after] in lexicon.of
    return of_them and tokens.words[item.after + 1] in WHOM


def _is_aside(tokens: Tokens, lexicon: Lexicon, item: Item) -> bool:
    """Say whether a figure is part of the one before: 22 dead, including 4 children."""
    return not lexicon.aside_words.isdisjoint(tokens.words[item.first - 2 : item.first])


def _passed_on(tokens: Tokens, lexicon: Lexicon, items: list[Item]) -> list[Item]:
    """Hand nouns and categories on; a new side and "unknown" take only "total"."""
    whole, giver = "", items[0] if items else None
    for k, item in enumerate(items):
        before = items[k - 1] if k else item
        if giver is None or not k or not _is_joined(tokens, lexicon, before, item):
            whole = item.counted.category if item.counted.category == "total" else ""
        else:
            apart = _breaks(tokens, before.after, item.first) or _is_unstated(item)
            category = whole if apart else giver.counted.category
            items[k] = _gains(item, category, giver.counted.noun)
        if not _is_aside(tokens, lexicon, item):
            giver = items[k]
    return items


def _is_unstated(item: Item) -> bool:
    return item.found.quantity.form is Form.UNSTATED


def _gains(item: Item, category: str, noun: str) -> Item:
    """Give a figure a category and a noun where it has none of its own."""
    said = item.counted
    own = said.category or ("" if said.verb else category)
    gained = replace(said, category=own, noun=said.noun or noun)
    return item._replace(counted=gained)


def _is_joined(tokens: Tokens, lexicon: Lexicon, one: Item, other: Item) -> bool:
    """Say whether two figures stand in one list: only nouns and links between them."""
    between = range(one.after, other.first)
    if len(between) > LONGEST_LINK:
        return False
    own = set(one.counted.noun.lower().split()) | {one.counted.category}
    words = own | lexicon.links | lexicon.of | lexicon.sides | lexicon.aside_words
    return all(
        tokens.words[i] in words
        or tokens.words[i] in lexicon.losses
        or tokens.raw[i] in PARTS
        or tokens.raw[i].istitle()
        or _is_fate(tokens, lexicon, i)
        or _is_within(tokens, one, i)
        for i in between
    )


def _is_within(tokens: Tokens, item: Item, i: int) -> bool:
    """Say whether token i belongs to the verb or the places of a figure."""
    said = (item.counted.verb, *item.counted.scope_words)
    return any(tokens.raw[i] in words.split() for words in said)


def _sided(tokens: Tokens, lexicon: Lexicon, items: list[Item]) -> list[Item]:
    """Give each figure the side named before it, behind it or at its segment's end."""
    sided: list[Item] = []
    for item in items:
        last = sided[-1] if sided else None
        if last is not None and _breaks(tokens, last.after, item.first):
            last = None
        side, among = _side(tokens, lexicon, item, last)
        sided.append(item._replace(side=side, among=among))
    return [_without_side(item) for item in sided]


def _side(
    tokens: Tokens, lexicon: Lexicon, item: Item, last: Item | None
) -> tuple[str, str]:
    """Give the side of a figure, and the body within it; `last` is of its segment."""
    label = _label(tokens, lexicon, item.first)
    side = _bracketed(tokens, lexicon, item.after) or _side_behind(
        tokens, lexicon, item
    )
    if side:
        return side, ""
    if label and last is not None and last.side and label.lower() not in lexicon.sides:
        return last.side, label
    side = label or _side_before(tokens, lexicon, item)
    return (side, "") if side or last is None else (last.side, last.among)


def _without_side(item: Item) -> Item:
    """Take the "US" of "4,279 US" for a side, not for a noun."""
    said = item.counted
    is_mark = said.noun == item.side and said.noun.isupper()
    return item._replace(counted=replace(said, noun="")) if is_mark else item


def _breaks(tokens: Tokens, begin: int, end: int) -> bool:
    return any(tokens.raw[i] in BREAKS for i in range(begin, end))


def _side_behind(tokens: Tokens, lexicon: Lexicon, item: Item) -> str:
    """Read the side of "4,279 US" and "23 Union soldiers"."""
    for i in (item.after, item.after + 1):
        word = tokens.words[i]
        if word in lexicon.sides and tokens.raw[i][:1].isupper():
            return tokens.raw[i]
        if word not in lexicon.of:
            break
    return ""


def _label(tokens: Tokens, lexicon: Lexicon, first: int) -> str:
    """Read the "US" of "(US 23", the "Union" of "Union: 23", "Marshall" of a list."""
    at = first - 1
    if at > 0 and tokens.raw[at] in LABEL_MARKS:
        at -= 1
    end = at
    while at >= 0 and at > end - 3 and _is_label_word(tokens, lexicon, at):
        at -= 1
    if at == end:
        return ""
    opened = at < 0 or tokens.raw[at] in PARTS | BREAKS
    known = tokens.words[end] in lexicon.sides and end == first - 1
    if not (opened or known):
        return ""
    begin = at + 1 if opened else end
    return tokens.text[tokens.starts[begin] : tokens.ends[end]]


def _is_label_word(tokens: Tokens, lexicon: Lexicon, i: int) -> bool:
    word = tokens.words[i]
    if word in lexicon.sides:
        return tokens.raw[i][:1].isupper()
    if not tokens.raw[i].istitle() or _is_fate(tokens, lexicon, i):
        return False
    return word not in lexicon.stops | lexicon.openers | lexicon.heads | lexicon.leads


def _bracketed(tokens: Tokens, lexicon: Lexicon, i: int) -> str:
    """Read the side that closes its segment: 500 Cheyennes and a few others [I]."""
    depth = 0
    for at in range(i, min(i + 40, tokens.size)):
        raw = tokens.raw[at]
        depth += (raw == "(") - (raw == ")")
        if raw == ";" and depth <= 0:
            return ""
        if raw == "[" and tokens.raw[at + 2] == "]":
            side = tokens.raw[at + 1]
            return side if side.lower() in lexicon.sides else ""
    return ""


def _side_before(tokens: Tokens, lexicon: Lexicon, item: Item) -> str:
    """Read the side of "Union losses were 12 killed"; not of those who killed."""
    if item.is_object:
        return ""
    for at in range(item.first - 1, max(-1, item.first - 1 - FARTHEST_SIDE), -1):
        if tokens.raw[at] in BREAKS:
            break
        if tokens.words[at] in lexicon.sides and tokens.raw[at][:1].isupper():
            return tokens.raw[at]
    return ""


def added(figures: Iterable[Tallied]) -> Quantity | None:
    """Add the killed, wounded, missing and captured of one side, bound by bound.

    Our sum, never a claim (METHOD.md 2, QuestionPart). None where fewer than two are
    given, where one is given twice, is counted together with another, or is unstated.
    """
    parts = list(figures)
    categories = [one.category for one in parts]
    if len(parts) < 2 or len({(one.side, one.scope_words) for one in parts}) > 1:
        return None
    if not SINGLE.issuperset(categories):
        return None
    among = {(one.category, one.among) for one in parts}
    if len(among) < len(parts) or len({one.among == "" for one in parts}) > 1:
        return None
    if any(one.quantity.form is Form.UNSTATED for one in parts):
        return None
    return total(one.quantity for one in parts)


def total(quantities: Iterable[Quantity]) -> Quantity:
    """Add quantities, bound by bound; an open bound leaves the sum open there.

    Whether they may be added is for who calls it. Raises TypeError for none.
    """
    return reduce(_plus, quantities)


def _plus(one: Quantity, other: Quantity) -> Quantity:
    exact = {one.form, other.form} == {Form.EXACT}
    return Quantity(
        _sum(one.low, other.low),
        _sum(one.high, other.high),
        _sum(one.firm_low, other.firm_low),
        _sum(one.firm_high, other.firm_high),
        Form.EXACT if exact else Form.RANGE,
        "sum",
    )


def _sum(one: Decimal | None, other: Decimal | None) -> Decimal | None:
    return None if one is None or other is None else one + other
