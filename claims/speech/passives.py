"""Verbs of speech in the passive: an unnamed voice, unless "by" names one."""

from collections.abc import Iterator
from dataclasses import replace

from .contents import CURRENCIES, content, is_number_near
from .groups import Group, group
from .lexicon import Frame, Shape, Verb
from .naming import names
from .nouns import after, before
from .sightings import Name, Reach, Sighting
from .values import Kind, Stance, VoiceKind
from .words import Reader

NOBODY = Verb()
FIGURED = 6  # tokens that a figure and what it counts may have
PLURAL = VoiceKind.PLURAL_UNNAMED


def passive(reader: Reader, i: int) -> Iterator[Sighting]:
    """It is thought that; are believed to; are accounted as; was reported."""
    lexicon = reader.lexicon
    verb, shape = lexicon.verbs.get(reader.word(i), (NOBODY, Shape.PARTICIPLE))
    if not shape & Shape.PARTICIPLE or not reader.is_lower(i):
        return
    low, high = reader.tokens.sentence(i)
    around = group(reader, i, low)
    if not around.has_be:
        yield from _fate(reader, around, verb)
        return
    rules = (_impersonal, _told, _accused, _personal, _bare)
    for rule in rules:
        found = rule(reader, around, verb, (low, high))
        if found is not None:
            yield found
            return


def _fate(reader: Reader, around: Group, verb: Verb) -> Iterator[Sighting]:
    """Eleven missing, presumed dead."""
    lexicon, i = reader.lexicon, around.verb
    if (
        around.start == i
        and reader.word(i) in lexicon.bare_passives
        and (reader.word(i + 1) in lexicon.fates)
    ):
        yield _sighting(around, verb, i, i + 1, (), Reach.CLAUSE, i)


def agent(reader: Reader, i: int, high: int) -> tuple[tuple[Name, ...], int]:
    """Name the agent after "by" at token i, and give the token after it."""
    if reader.word(i) not in reader.lexicon.by:
        return (), i
    found = after(reader, i + 1, high)
    return (names(reader, *found), found[1]) if found else ((), i)


def _sighting(
    around: Group,
    verb: Verb,
    start: int,
    end: int,
    named: tuple[Name, ...],
    reach: Reach,
    anchor: int,
) -> Sighting:
    if around.is_negated and not named and verb.stance is not Stance.ASSERTS:
        return _undisputed(start, end, reach, anchor)
    nobody = Name("", PLURAL, start, end)
    return Sighting(
        rule="passive",
        kind=Kind.ATTRIBUTION,
        start=start,
        end=end,
        reach=reach,
        anchor=anchor,
        names=named or (nobody,),
        stance=verb.stance_if(is_negated=around.is_negated),
        commitment=verb.commitment,
        hedge=(around.verb, around.verb + 1) if verb.is_hedge else None,
    )


def _undisputed(start: int, end: int, reach: Reach, anchor: int) -> Sighting:
    """It is not disputed that: the text asserts it itself."""
    return Sighting(
        rule="nobody",
        kind=Kind.HEDGE,
        start=start,
        end=end,
        reach=reach,
        anchor=anchor,
    )


def _impersonal(
    reader: Reader, around: Group, verb: Verb, bounds: tuple[int, int]
) -> Sighting | None:
    """It was rumoured that; it is believed by historians that."""
    start = around.start
    if reader.word(start) not in reader.lexicon.impersonal:
        start -= 1
    if start < bounds[0] or reader.word(start) not in reader.lexicon.impersonal:
        return None
    modals = reader.lexicon.wishes
    if any(reader.word(i) in modals for i in range(start, around.verb)):
        return None  # it must be stressed that
    named, end = agent(reader, around.verb + 1, bounds[1])
    said = content(reader, end - 1, verb.frames & (Frame.THAT | Frame.BARE), bounds[1])
    if said is None and Frame.AFTERWARDS in verb.frames:
        return _trailing(reader, around, verb, (start, end), bounds)
    if said is None:
        return None
    end = max(said.wording_end, end)
    found = _sighting(around, verb, start, end, named, Reach.AFTER, said.anchor)
    return replace(found, hedge=(start, end)) if verb.is_hedge else found


def _trailing(
    reader: Reader,
    around: Group,
    verb: Verb,
    span: tuple[int, int],
    bounds: tuple[int, int],
) -> Sighting | None:
    """He wept, it was said."""
    start, end = span
    if reader.word(start - 1) != "," or (reader.is_word(end) and end < bounds[1]):
        return None
    return _sighting(around, verb, start, end, (), Reach.AROUND, start)


def _told(
    reader: Reader, around: Group, verb: Verb, bounds: tuple[int, int]
) -> Sighting | None:
    """He was told that: somebody unnamed told him."""
    if Frame.OBJECT not in verb.frames:
        return None
    named, end = agent(reader, around.verb + 1, bounds[1])
    said = content(reader, end - 1, Frame.THAT, bounds[1])
    if said is None:
        return None
    who = named or (Name("", VoiceKind.UNNAMED, around.start, end),)
    return _sighting(around, verb, around.start, end, who, Reach.AFTER, said.anchor)


def _accused(
    reader: Reader, around: Group, verb: Verb, bounds: tuple[int, int]
) -> Sighting | None:
    """The guards were accused by survivors of shooting nine."""
    named, end = _accuser(reader, around.verb + 1, bounds[1])
    if Frame.OF not in verb.frames or reader.word(end) not in reader.lexicon.accusers:
        return None
    if any(reader.word(i) in reader.lexicon.tasks for i in (end + 1, end + 2)):
        return None
    return _sighting(
        around, verb, around.start, end, named, Reach.AFTER, around.verb + 1
    )


def _accuser(reader: Reader, i: int, high: int) -> tuple[tuple[Name, ...], int]:
    """Name who blames, as far as the deed: by the inquiry | for keeping close."""
    named, end = agent(reader, i, high)
    for k in range(i + 2, end - 1):
        does = reader.word(k + 1).endswith(reader.lexicon.doing)
        if does and reader.word(k) in reader.lexicon.accusers:
            return names(reader, i + 1, k), k
    return named, end


def _personal(
    reader: Reader, around: Group, verb: Verb, bounds: tuple[int, int]
) -> Sighting | None:
    """Hundreds are believed to have died; are accounted by some as the only ones."""
    lexicon = reader.lexicon
    named, end = agent(reader, around.verb + 1, bounds[1])
    word = reader.word(around.verb)
    link = reader.word(end)
    as_verdict = _opens_verdict(reader, end, named, verb) and (
        word in lexicon.personal_passives
        or (Frame.THAT in verb.frames and word not in lexicon.making)
    )
    to_verdict = (
        link in lexicon.to
        and Frame.THAT in verb.frames
        and Frame.OBJECT not in verb.frames
        and (verb.is_hedge or not verb.is_evidence)
    )
    if reader.word(end + 1) in lexicon.saying:
        return None
    if Frame.FIGURE in verb.frames and link in lexicon.at:
        is_put = is_number_near(reader, end + 1, bounds[1])
        start, last = around.start, end
        if not named and (by := _putter(reader, end + 1, bounds[1])) is not None:
            start, (named, last) = by, agent(reader, by, bounds[1])
        found = _sighting(around, verb, start, last, named, Reach.AROUND, end)
        return found if is_put else None
    if not (as_verdict or (to_verdict and reader.word(end + 1) in lexicon.verdicts)):
        return None
    return _sighting(
        around, verb, around.start, end + 1, named, Reach.AROUND, around.start
    )


def _opens_verdict(reader: Reader, i: int, named: tuple[Name, ...], verb: Verb) -> bool:
    """Regarded as the first; not: documented as early as, must be dismissed as."""
    as_words = reader.lexicon.as_words
    is_carriers = verb.stance is Stance.REJECTS and not named
    compares = reader.word(i + 2) in as_words
    return reader.word(i) in as_words and not (compares or is_carriers)


def _putter(reader: Reader, start: int, high: int) -> int | None:
    """Is put at 78,339 by Gurjanow: where the "by" stands, after the figure."""
    for i in range(start, min(high, start + FIGURED)):
        if not (reader.is_word(i) or reader.word(i) in CURRENCIES):
            return None
        if reader.word(i) in reader.lexicon.by:
            return i if agent(reader, i, high)[0] else None
    return None


def _bare(
    reader: Reader, around: Group, verb: Verb, bounds: tuple[int, int]
) -> Sighting | None:
    """Fifteen deaths were reported; were reported killed; by the police, it may be."""
    if reader.word(around.verb) not in reader.lexicon.bare_passives:
        return None
    named, end = agent(reader, around.verb + 1, bounds[1])
    start = around.start
    said_of = before(reader, start, bounds[0])
    if said_of and reader.word(said_of[1] - 1) in reader.lexicon.document_nouns:
        return None
    if reader.word(start - 1) in reader.lexicon.impersonal and start > bounds[0]:
        start -= 1
    reach = Reach.CLAUSE if start == around.start else Reach.AROUND
    return _sighting(around, verb, start, end, named, reach, start)


def reduced(reader: Reader, i: int) -> Iterator[Sighting]:
    """…, a claim denied by activists: somebody else's stance to what was said."""
    verb, shape = reader.lexicon.verbs[reader.word(i)]
    if not shape & Shape.PARTICIPLE or reader.word(i - 1) not in (
        reader.lexicon.claim_nouns
    ):
        return
    _, high = reader.tokens.sentence(i)
    named, end = agent(reader, i + 1, high)
    if named:
        yield Sighting(
            rule="counter" if verb.stance is not Stance.ASSERTS else "reduced",
            kind=Kind.ATTRIBUTION,
            start=i,
            end=end,
            reach=Reach.AROUND,
            anchor=i,
            names=named,
            stance=verb.stance,
        )
