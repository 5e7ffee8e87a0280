"""Who gives a figure and says no more: whereas Jones gives 1,500."""

from collections.abc import Iterator

from .contents import is_number_near
from .groups import Group, Subject, group, subject
from .lexicon import Shape
from .sightings import Reach, Sighting
from .values import Kind
from .words import Reader

NOUNS = 3  # words in which what is counted is named: unarmed civilians killed
PRESENT = Shape.BASE | Shape.THIRD


def gives_figure(
    reader: Reader, who: Subject, around: Group, bounds: tuple[int, int]
) -> bool:
    """Jones gives 1,500, or 1,500 dead; not: Jones gave 300 dollars to the poor."""
    end = _figure_end(reader, around.verb + 1, bounds[1])
    if end is None or not _is_somebody(reader, who):
        return False
    if _is_bare(reader, end, bounds[1]) or _are_losses(reader, end, bounds[1]):
        return True
    _, shape = reader.lexicon.verbs[reader.word(around.verb)]
    is_told_now = bool(shape & PRESENT) and not shape & Shape.PAST
    return is_told_now and _is_contrasted(reader, who.start, bounds)


def has_figure(reader: Reader, i: int) -> Iterator[Sighting]:
    """Whereas Jones has 1,500; the chronicle has 1,500; not: the army has 3,000."""
    low, high = reader.tokens.sentence(i)
    end = _figure_end(reader, i + 1, high)
    who = subject(reader, group(reader, i, low).start, low)
    if end is None or who is None or not _is_bare(reader, end, high):
        return
    if not any(reader.tokens.is_number(k) for k in range(i + 1, end)):
        return  # has two, has one
    is_text = any(reader.word(k) in reader.lexicon.texts for k in range(*who.head))
    named = _is_somebody(reader, who) and reader.is_capital_run(*who.head)
    contrasted = _is_contrasted(reader, who.start, (low, high))
    if is_text or (named and contrasted and not _has_more(reader, i, (low, high))):
        yield Sighting(
            rule="has-figure",
            kind=Kind.ATTRIBUTION,
            start=who.start,
            end=i + 1,
            reach=Reach.AFTER,
            anchor=i + 1,
            names=who.names,
        )


def _is_somebody(reader: Reader, who: Subject) -> bool:
    """A name, or a historian; neither "he" nor the army."""
    last, lexicon = who.head[1] - 1, reader.lexicon
    if reader.word(last) in lexicon.pronouns or reader.word(last) in lexicon.personal:
        return False
    return reader.tokens.is_capital(last) or reader.word(last) in lexicon.person_nouns


def _figure_end(reader: Reader, start: int, high: int) -> int | None:
    """Find the token after a figure that begins at once, or after a hedge of it."""
    if not is_number_near(reader, start, high):
        return None
    counting = [_counts(reader, i) for i in range(start, high)]
    if True not in counting:
        return None
    first = counting.index(True)
    last = first
    while any(counting[last + 1 : last + 3]):
        last += 1 if counting[last + 1] else 2
    is_vague = reader.word(start + first) in reader.lexicon.indefinite
    return None if is_vague else start + last + 1


def _counts(reader: Reader, i: int) -> bool:
    numeral = reader.word(i).partition("-")[0]
    return reader.tokens.is_number(i) or numeral in reader.lexicon.numerals


def _is_bare(reader: Reader, end: int, high: int) -> bool:
    """Say whether a figure counts nothing that is named: gives 1,500 | but."""
    lexicon = reader.lexicon
    shut = lexicon.adversatives | lexicon.coordinators
    return end >= high or not reader.is_word(end) or reader.word(end) in shut


def _are_losses(reader: Reader, end: int, high: int) -> bool:
    for i in range(end, min(high, end + NOUNS)):
        if not reader.is_word(i):
            return False
        if reader.word(i) in reader.lexicon.losses:
            return True
    return False


def _is_contrasted(reader: Reader, start: int, bounds: tuple[int, int]) -> bool:
    """Whereas Jones; 1,200 burned, Jones …: another figure is set against it."""
    low, high = bounds
    if any(reader.word(i) in reader.lexicon.adversatives for i in range(low, high)):
        return True
    return any(_counts(reader, i) and not _dates(reader, i) for i in range(low, start))


def _dates(reader: Reader, i: int) -> bool:
    return reader.is_temporal(i) or any(
        reader.word(k) in reader.lexicon.temporal for k in (i - 1, i + 1)
    )


def _has_more(reader: Reader, i: int, bounds: tuple[int, int]) -> bool:
    """While London has nine million, Paris has two: these own, and say nothing."""
    low, high = bounds
    return any(
        k != i
        and reader.word(k) in reader.lexicon.have
        and is_number_near(reader, k + 1, high)
        for k in range(low, high)
    )
