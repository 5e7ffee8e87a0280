"""Active verbs of speech: who says it, and what is said."""

from collections.abc import Iterator

from .afterwards import afterwards
from .contents import NEAR, Content, content
from .giving import gives_figure
from .groups import Group, Subject, group, opening_subject, subject, whole_group
from .lexicon import FINITE, Frame, Shape, Verb
from .naming import names
from .nobodies import neither, nobody, of_nobody
from .nouns import after
from .phrases import longest
from .sightings import Reach, Sighting
from .values import Commitment, Kind, Stance
from .words import LOOK, Reader


def finite(reader: Reader, i: int) -> Iterator[Sighting]:
    """Rettie believes that; police said fifteen died; "…," said the minister."""
    verb, shape = reader.lexicon.verbs[reader.word(i)]
    is_noun = reader.word(i - 1) not in reader.lexicon.to and reader.is_noun(i)
    if not reader.is_lower(i) or is_noun:
        return
    low, high = reader.tokens.sentence(i)
    around = whole_group(reader, i, low)
    if around.is_infinitive or (around.has_be and not shape & Shape.ING):
        return
    if not (shape & FINITE or around.has_be or around.start < i):
        return
    if _is_by_somebody(reader, i) or not reader.agrees(i, shape, around.start):
        return
    found = afterwards(reader, around, verb, (low, high)) or _introducing(
        reader, around, verb, (low, high)
    )
    if found is not None:
        yield found


def _is_by_somebody(reader: Reader, i: int) -> bool:
    """Fifteen, said by police to be rebels; not: police said by telephone that."""
    lexicon = reader.lexicon
    return reader.word(i + 1) in lexicon.by and reader.word(i + 2) not in (
        lexicon.manners
    )


def has_it(reader: Reader, i: int) -> Iterator[Sighting]:
    """Legend has it that."""
    found = longest(reader.lexicon.having, reader.tokens.words, i)
    low, _ = reader.tokens.sentence(i)
    if not found or reader.word(found[1]) not in reader.lexicon.complementisers:
        return
    who = subject(reader, i, low)
    if who is not None:
        yield Sighting(
            rule="has-it",
            kind=Kind.ATTRIBUTION,
            start=who.start,
            end=found[1],
            reach=Reach.AFTER,
            anchor=found[1] + 1,
            names=who.names,
        )


def _introducing(
    reader: Reader, around: Group, verb: Verb, bounds: tuple[int, int]
) -> Sighting | None:
    said = content(reader, around.verb, verb.frames, bounds[1])
    if said is None or _takes(reader, around.verb, bounds[1]):
        return None
    owns = reader.word(said.anchor) in reader.lexicon.owned
    who = subject(reader, around.start, bounds[0]) or _pointer(reader, around, verb)
    if who is None:
        return None
    is_known = not verb.is_documentary or reader.is_source(*who.head)
    is_known = is_known or _gives_figures(reader, who, around.verb)
    if not is_known and not gives_figure(reader, who, around, bounds):
        return None
    if _is_carrier(reader, who, verb):
        return _own_words(around, who, verb, said)
    none = nobody(reader, who, bounds[0])
    if none and owns:
        return None
    if none:
        stance = verb.stance_if(is_negated=not around.is_negated)
        return of_nobody(none, around, stance, said.anchor)
    both = neither(reader, who, bounds[0])
    who = both or who
    start = around.start if who.is_apart else who.start
    return Sighting(
        rule="active",
        kind=Kind.ATTRIBUTION,
        start=start,
        end=said.wording_end,
        reach=Reach.AFTER,
        anchor=said.anchor,
        names=who.names,
        stance=_judgement(reader, around.verb, bounds[1])
        or verb.stance_if(is_negated=around.is_negated or both is not None),
        commitment=verb.commitment,
        hedge=(around.verb, around.verb + 1) if verb.is_hedge else None,
        about=_pointed_at(reader, around.verb),
    )


def _pointed_at(reader: Reader, verb: int) -> tuple[int, int] | None:
    """Fifteen died, but police denied | it: what was said before, and no more."""
    lexicon = reader.lexicon
    points = reader.word(verb + 1) in lexicon.pointers - lexicon.complementisers
    return (verb + 1, verb + 2) if points and not reader.is_word(verb + 2) else None


def _gives_figures(reader: Reader, who: Subject, verb: int) -> bool:
    """Relief workers gave figures: people, and numbers without a number."""
    lexicon, last = reader.lexicon, reader.word(who.head[1] - 1)
    return last.endswith(lexicon.people_endings) and any(
        reader.word(i) in lexicon.estimates for i in (verb + 1, verb + 2)
    )


def _takes(reader: Reader, verb: int, high: int) -> bool:
    """Claimed 77 lives, claimed the lives of 77: took them."""
    near = range(verb + 2, min(high, verb + 5))
    return any(reader.word(i) in reader.lexicon.taken for i in near)


def _judgement(reader: Reader, verb: int, high: int) -> Stance | None:
    """Consider the figure exaggerated; regard the claim as false."""
    lexicon = reader.lexicon
    if reader.word(verb) not in lexicon.judging:
        return None
    for i in range(verb + 2, min(high, verb + NEAR)):
        found = longest(lexicon.predicates, reader.tokens.words, i)
        if not reader.is_word(i) or reader.word(i) in lexicon.complementisers:
            return None
        if found and reader.word(i - 1) not in lexicon.copulas:
            return Stance.REJECTS if found[0].kind is Kind.DENIAL else Stance.DOUBTS
    return None


def _pointer(reader: Reader, around: Group, verb: Verb) -> Subject | None:
    """This suggests, nothing suggests: what points back is evidence, and nobody."""
    place, lexicon = around.start - 1, reader.lexicon
    points = lexicon.demonstratives | lexicon.nobodies
    if not verb.is_evidence or reader.word(place) not in points:
        return None
    return Subject(place, (), (place, around.start))


def _is_carrier(reader: Reader, who: Subject, verb: Verb) -> bool:
    """Say whether the carrier itself is speaking: I believe, this suggests."""
    word = reader.word(who.head[0])
    if who.head[1] - who.head[0] > 1:
        return False
    lexicon = reader.lexicon
    shows = verb.is_evidence and word in lexicon.demonstratives
    return word in lexicon.first_person or shows


def _own_words(
    around: Group, who: Subject, verb: Verb, said: Content
) -> Sighting | None:
    """I believe, I doubt, this suggests: a hedge of the carrier's own."""
    stance = verb.stance_if(is_negated=around.is_negated)
    kinds = {Stance.DOUBTS: Kind.DOUBT, Stance.REJECTS: Kind.DENIAL}
    kind = kinds.get(stance, Kind.HEDGE)
    if kind is Kind.HEDGE and verb.commitment is Commitment.FLAT:
        return None
    return Sighting(
        rule="own-words",
        kind=kind,
        start=who.start,
        end=around.verb + 1,
        reach=Reach.AFTER,
        anchor=said.anchor,
        commitment=verb.commitment,
        hedge=(who.start, around.verb + 1),
    )


def participle(reader: Reader, i: int) -> Iterator[Sighting]:
    """Criticised the speech, stating: …; a letter saying that; claiming that …, he."""
    verb, shape = reader.lexicon.verbs[reader.word(i)]
    low, high = reader.tokens.sentence(i)
    before = reader.word(i - 1)
    if not shape & Shape.ING or before in reader.lexicon.prepositions:
        return
    around = group(reader, i, low)
    if around.has_be or before in reader.lexicon.as_words:
        return
    said = content(reader, i, verb.frames & ~Frame.BARE, high)
    if said is None or (verb.is_evidence and before == ","):
        return
    comma, who = high, subject(reader, around.start, low)
    if before == ",":
        who = opening_subject(reader, around.start, low)
    elif i == low:
        comma, who = _following(reader, said.anchor, high)
    if who is None or _is_carrier(reader, who, verb):
        return
    yield Sighting(
        rule="participle",
        kind=Kind.ATTRIBUTION,
        start=i if before == "," else min(i, who.start),
        end=said.wording_end,
        reach=Reach.WITHIN if i == low else Reach.AFTER,
        anchor=said.anchor,
        limit=comma,
        names=who.names,
        stance=verb.stance_if(is_negated=around.is_negated),
        commitment=verb.commitment,
        hedge=(i, i + 1) if verb.is_hedge else None,
    )


def _following(reader: Reader, start: int, high: int) -> tuple[int, Subject | None]:
    """Claiming that fifteen died, | the mayor left: the comma, and who follows it."""
    near = range(start, min(high, start + LOOK))
    comma = next((i for i in near if reader.word(i) == ","), high)
    joined = reader.word(comma + 1) in reader.lexicon.coordinators
    found = None if joined else after(reader, comma + 1, high)
    who = Subject(found[0], names(reader, *found), found) if found else None
    return comma, who
