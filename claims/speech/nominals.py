"""Nouns for something said: rumours that, X's claim that, presented evidence that."""

from collections.abc import Iterator

from .contents import is_number_near
from .groups import group, subject
from .lexicon import Modifier
from .naming import names
from .nouns import after, before, past_emerging
from .sightings import Name, Reach, Sighting
from .values import Commitment, Kind, Stance, VoiceKind
from .words import Reader


def claim_noun(reader: Reader, i: int) -> Iterator[Sighting]:
    """Reports that; Rettie's claim that; claims by the opposition that."""
    lexicon = reader.lexicon
    low, high = reader.tokens.sentence(i)
    owner, end = _owner_after(reader, i, high)
    last, end = end, past_emerging(reader, end, high)
    is_noun = reader.word(i) not in lexicon.verbs or reader.is_noun(i)
    if not is_noun and end == last:
        return
    opens = (
        reader.word(end) in lexicon.complementisers
        and end < high
        and not reader.may_be_verb(end + 1)
    )
    of = (
        not owner
        and reader.word(i) in lexicon.of_nouns
        and reader.word(end) in lexicon.of
    )
    if not (opens or of):
        return
    start = _phrase_start(reader, i, low)
    owner = owner or _owner_before(reader, start, i)
    found = _voiced(reader, i, (start, end), owner, low)
    if found is not None:
        yield found


def _owner_after(reader: Reader, i: int, high: int) -> tuple[tuple[Name, ...], int]:
    """Claims by the opposition that: whose they are, and the token after that."""
    if reader.word(i + 1) in reader.lexicon.by and (
        found := after(reader, i + 2, high)
    ):
        return names(reader, *found), found[1]
    return (), i + 1


def _phrase_start(reader: Reader, i: int, low: int) -> int:
    found = before(reader, i + 1, low)
    return found[0] if found else i


def _owner_before(reader: Reader, start: int, i: int) -> tuple[Name, ...]:
    for k in range(i - 1, start - 1, -1):
        if reader.is_possessive(k):
            return names(reader, start, k + 1)
    return ()


def _voiced(
    reader: Reader, i: int, span: tuple[int, int], owner: tuple[Name, ...], low: int
) -> Sighting | None:
    meaning = reader.lexicon.claim_nouns[reader.word(i)]
    start, end = span
    carried = None if owner else _carried(reader, start, low)
    if carried is not None:
        start, owner = carried
    own = reader.lexicon.anaphors | reader.lexicon.definite
    if not owner and (
        reader.word(i) in reader.lexicon.proofs or isinstance(meaning, Stance)
    ):
        return None
    if isinstance(meaning, Modifier) and meaning.kind is Kind.DENIAL:
        return _sighting((start, i + 1), end + 1, (), meaning, (i, i + 1))
    if not owner and reader.word(start) in reader.lexicon.nobodies:
        return _unsaid(start, i + 1, end + 1)
    nobody = Name(
        "" if reader.word(start) in own else reader.tokens.wording(start, i + 1),
        _number(reader, i),
        start,
        i + 1,
    )
    last = max(i + 1, end if owner else 0)
    return _sighting((start, last), end + 1, owner or (nobody,), meaning, (i, i + 1))


def _unsaid(start: int, end: int, anchor: int) -> Sighting:
    """There were no reports that: nobody's word, and the text doubts it."""
    return Sighting(
        rule="nobody",
        kind=Kind.DOUBT,
        start=start,
        end=end,
        reach=Reach.AFTER,
        anchor=anchor,
        hedge=(start, end),
    )


def _number(reader: Reader, i: int) -> VoiceKind:
    many = reader.word(i).endswith("s")
    return VoiceKind.PLURAL_UNNAMED if many else VoiceKind.UNNAMED


def _carried(
    reader: Reader, start: int, low: int
) -> tuple[int, tuple[Name, ...]] | None:
    """The commission met and presented evidence that: the verb carries the noun."""
    if reader.word(start - 1) not in reader.lexicon.support_verbs or start <= low:
        return None
    around = group(reader, start - 1, low)
    qualifies = reader.word(around.start - 1) in reader.lexicon.determiners
    if around.is_infinitive or around.has_be or qualifies:
        return None
    who = subject(reader, around.start, low)
    if who is None:
        return None
    return (around.start if who.is_apart else who.start), who.names


def _sighting(
    span: tuple[int, int],
    anchor: int,
    who: tuple[Name, ...],
    meaning: Modifier | Stance | None,
    noun: tuple[int, int],
) -> Sighting:
    modifier = meaning if isinstance(meaning, Modifier) else None
    return Sighting(
        rule="claim-noun",
        kind=Kind.ATTRIBUTION if who else Kind.DENIAL,
        start=span[0],
        end=span[1],
        reach=Reach.AFTER,
        anchor=anchor,
        names=who,
        stance=meaning if isinstance(meaning, Stance) else Stance.ASSERTS,
        commitment=modifier.commitment if modifier else Commitment.FLAT,
        hedge=noun if modifier else None,
    )


def tally(reader: Reader, i: int) -> Iterator[Sighting]:
    """The official death toll stands at; the government's count is."""
    lexicon = reader.lexicon
    low, high = reader.tokens.sentence(i)
    found = before(reader, i + 1, low)
    if found is None or i + 1 >= high or not _gives_figure(reader, i + 1, high):
        return
    words = range(found[0], i)
    is_official = any(reader.word(k) in lexicon.official for k in words)
    if is_official or any(reader.is_possessive(k) for k in words):
        yield Sighting(
            rule="tally",
            kind=Kind.ATTRIBUTION,
            start=found[0],
            end=i + 1,
            reach=Reach.FIGURE,
            anchor=i + 1,
            names=_owner_before(reader, found[0], i) or names(reader, *found),
        )


def _gives_figure(reader: Reader, i: int, high: int) -> bool:
    """Was 200, stands at 200, rose to 200."""
    is_verb = reader.word(i) in reader.lexicon.standing
    return is_verb and is_number_near(reader, i + 1, high)


def estimated(reader: Reader, i: int) -> Iterator[Sighting]:
    """An estimated 200 people: the carrier's own guess."""
    lexicon, before_it = reader.lexicon, reader.word(i - 1)
    if not (before_it in lexicon.determiners or before_it in lexicon.prepositions):
        return
    if reader.tokens.is_number(i + 1) or reader.word(i + 1) in lexicon.numerals:
        yield Sighting(
            rule="estimated",
            kind=Kind.HEDGE,
            start=i,
            end=i + 1,
            reach=Reach.CLAUSE,
            anchor=i,
            commitment=Commitment.LIKELY,
            hedge=(i, i + 1),
        )


def estimate(reader: Reader, i: int) -> Iterator[Sighting]:
    """Low numbers in the dozens; conservative estimates of; estimates range from."""
    lexicon = reader.lexicon
    low, high = reader.tokens.sentence(i)
    link, start = reader.word(i + 1), i
    if link not in lexicon.figure_links or i + 1 >= high:
        return
    low = max(low, i - 4)
    while start > low and reader.word(start - 1) in lexicon.estimate_adjectives:
        start -= 1
    if link in lexicon.of and reader.word(i) not in lexicon.of_nouns:
        return
    ranges = link not in lexicon.prepositions
    if ranges and reader.word(i + 2) not in lexicon.prepositions:
        return
    if start == i and not (ranges and reader.word(i) in lexicon.views):
        return
    who = Name(
        reader.tokens.wording(start, i + 1), VoiceKind.PLURAL_UNNAMED, start, i + 1
    )
    yield Sighting(
        rule="estimate",
        kind=Kind.ATTRIBUTION,
        start=start,
        end=i + 1,
        reach=Reach.FIGURE,
        anchor=i + 1,
        names=(who,),
    )
