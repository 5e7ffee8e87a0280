"""Who is quoted as saying it, and by whom."""

from collections.abc import Iterator

from .contents import content
from .groups import Group, group
from .lexicon import Frame
from .naming import names
from .nouns import after, before
from .passives import agent
from .sightings import Reach, Sighting
from .values import Kind
from .words import Reader


def quoted_as_saying(reader: Reader, i: int) -> Iterator[Sighting]:
    """The Times quoted a policeman as saying that; Petrov was quoted as saying."""
    lexicon = reader.lexicon
    if reader.word(i - 1) not in lexicon.as_words:
        return
    low, high = reader.tokens.sentence(i)
    said = content(reader, i, Frame.THAT | Frame.BARE | Frame.QUOTE, high)
    quoting = _quoting(reader, i - 2, low)
    if said is None or quoting is None:
        return
    around = group(reader, quoting, low)
    if around.has_be:
        yield from _was_quoted(reader, around, (i, said.anchor), (low, high))
    elif found := after(reader, quoting + 1, i - 1):
        yield Sighting(
            rule="quoted-as-saying",
            kind=Kind.ATTRIBUTION,
            start=found[0],
            end=i + 1,
            reach=Reach.AFTER,
            anchor=said.anchor,
            names=names(reader, *found),
        )


def _quoting(reader: Reader, end: int, low: int) -> int | None:
    for i in range(end, max(low, end - 15) - 1, -1):
        if reader.word(i) in reader.lexicon.citing:
            return i
    return None


def _was_quoted(
    reader: Reader, around: Group, said: tuple[int, int], bounds: tuple[int, int]
) -> Iterator[Sighting]:
    saying, anchor = said
    quoted = before(reader, around.start, bounds[0])
    named, end = agent(reader, around.verb + 1, bounds[1])
    if quoted is None:
        return
    yield Sighting(
        rule="was-quoted",
        kind=Kind.ATTRIBUTION,
        start=quoted[0],
        end=saying + 1 if not named else around.verb + 1,
        reach=Reach.AFTER,
        anchor=anchor,
        names=names(reader, *quoted),
        is_cited=bool(named),
    )
    if named:
        yield Sighting(
            rule="quoted-by",
            kind=Kind.ATTRIBUTION,
            start=around.verb + 1,
            end=end,
            reach=Reach.AFTER,
            anchor=anchor,
            names=named,
        )
