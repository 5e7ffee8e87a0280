"""Origins that a preposition or a citation names: according to, citing, in X's view."""

from collections.abc import Iterator
from dataclasses import replace

from .groups import group, opening_subject
from .naming import names
from .nouns import after, before
from .phrases import longest
from .sightings import Name, Reach, Sighting
from .values import Kind, VoiceKind
from .words import Reader

QUANTIFIED = VoiceKind.PLURAL_UNNAMED


def _named(
    rule: str, start: int, phrase: tuple[int, int], found: tuple[Name, ...]
) -> Sighting:
    return Sighting(
        rule=rule,
        kind=Kind.ATTRIBUTION,
        start=start,
        end=phrase[1],
        reach=Reach.AROUND,
        anchor=start,
        names=found,
    )


def according(reader: Reader, i: int) -> Iterator[Sighting]:
    """According to the Pospelov Commission; in the words of Rettie."""
    lexicon = reader.lexicon
    found = longest(lexicon.according, reader.tokens.words, i)
    if found is None:
        return
    _, high = reader.tokens.sentence(i)
    phrase = after(reader, found[1], high)
    if phrase is not None and reader.word(phrase[1] - 1) not in lexicon.standards:
        yield _named("according", i, phrase, names(reader, *phrase))


def view(reader: Reader, i: int) -> Iterator[Sighting]:
    """In Rettie's view, by their own account, by some accounts."""
    low, _ = reader.tokens.sentence(i)
    lexicon, start = reader.lexicon, i
    while start > max(low, i - 8) and reader.word(start - 1) not in lexicon.views_in:
        if not reader.is_word(start - 1) and not reader.is_possessive(start - 1):
            return
        start -= 1
    if start <= low or reader.word(start - 1) not in lexicon.views_in or start == i:
        return
    if reader.word(start) in lexicon.anaphors:
        who: tuple[Name, ...] = (Name("", VoiceKind.UNNAMED, start, start + 1),)
    elif (owner := _owner_end(reader, start, i)) is not None:
        who = names(reader, start, owner)
    elif (
        reader.word(start) in lexicon.plural_determiners
        and reader.word(start - 1) in lexicon.by
    ):
        who = (Name(reader.tokens.wording(start, i + 1), QUANTIFIED, start, i + 1),)
    else:
        return
    yield _named("view", start - 1, (start, i + 1), who)


def _owner_end(reader: Reader, start: int, end: int) -> int | None:
    for i in range(start, end):
        if reader.is_possessive(i):
            return i + 1
    return None


def citing(reader: Reader, i: int) -> Iterator[Sighting]:
    """The Times, citing a police spokesman; which cites; quoted X as saying."""
    word, lexicon = reader.word(i), reader.lexicon
    if not reader.is_lower(i) and i != reader.tokens.sentence(i)[0]:
        return
    low, high = reader.tokens.sentence(i)
    if reader.word(i - 1) in lexicon.determiners | lexicon.be | lexicon.as_words:
        return
    phrase = after(reader, i + 1, high)
    if phrase is None or reader.word(i + 1) in lexicon.prepositions:
        return
    quotes = (
        reader.word(phrase[1]) in lexicon.as_words
        and reader.word(phrase[1] + 1) in lexicon.saying
    )
    if quotes:
        yield from _quoting(reader, i, low)
    elif word.endswith(lexicon.doing) or reader.word(i - 1) in lexicon.relatives:
        cited = _named("citing", i, phrase, names(reader, *phrase))
        yield replace(cited, is_cited=True)


def _quoting(reader: Reader, i: int, low: int) -> Iterator[Sighting]:
    around = group(reader, i, low)
    found = before(reader, around.start, low)
    if found is None and (who := opening_subject(reader, around.start, low)):
        found = who.head
    if found is not None:
        yield Sighting(
            rule="quoting",
            kind=Kind.ATTRIBUTION,
            start=found[0],
            end=i + 1,
            reach=Reach.AFTER,
            anchor=i + 1,
            names=names(reader, *found),
        )


def cited_by(reader: Reader, i: int) -> Iterator[Sighting]:
    """As reported in Z; quoted by the Times."""
    lexicon, before_it = reader.lexicon, reader.word(i - 1)
    is_as = before_it in lexicon.as_words
    link = reader.word(i + 1)
    fits = link in lexicon.by or (
        link in lexicon.views_in and (is_as or before_it == ",")
    )
    if not fits or before_it in lexicon.be:
        return
    low, high = reader.tokens.sentence(i)
    if group(reader, i, low).has_be:
        return
    phrase = after(reader, i + 2, high)
    if phrase is None or reader.is_temporal(phrase[0]):
        return
    yield _named("cited-by", i - is_as, phrase, names(reader, *phrase))
