"""What the sources of a question say of it, word for word and in their context."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from django.db.models import Count, F, Q, QuerySet, Window
from django.db.models.functions import Greatest, RowNumber, Substr

from claims import synopsis
from claims.comparison.choosing import EVERYTHING, Chosen, sifted
from claims.comparison.gathering import gather, tell
from claims.comparison.page import tagged_sources
from claims.comparison.told import Told
from claims.models import Claim, Question
from sources import anchors, dates
from sources.models import Anchor, Source

FEWEST, MOST = 2, 6
OFFERED = 200  # no list of boxes is longer
SHOWN = 12  # passages of one source
SURELY = (Anchor.State.EXACT, Anchor.State.MOVED)
REACH = 1500  # letters on either side in which a sentence is looked for


class Cited(NamedTuple):
    """The words that one claim rests on, as they were cited."""

    claim: int
    source: int
    passage: int
    exact: str
    locator: str
    translation: str


class Standing(NamedTuple):
    """Where a passage stands in the newest text that surely has it."""

    passage: int
    text: int
    start: int
    end: int
    window: str

    @property
    def is_cut(self) -> bool:
        """Whether the text may go on after the window."""
        return (
            len(self.window) == min(self.start, REACH) + self.end - self.start + REACH
        )

    @property
    def sentence(self) -> tuple[int, int]:
        """The bounds of its sentence within the window."""
        before = min(self.start, REACH)
        return anchors.sentence_at(self.window, before, before + self.end - self.start)


@dataclass(slots=True)
class Block:
    """One stretch of a text, with the claims that rest on words in it."""

    text: str
    before: str = ""
    is_cut_before: bool = False
    is_cut_after: bool = False
    locator: str = ""
    translation: str = ""
    cited: list[tuple[int, int]] = field(default_factory=list)
    numbers: list[int] = field(default_factory=list)
    claims: list[tuple[Told, str]] = field(default_factory=list)
    values: list[synopsis.Value] = field(default_factory=list)
    pieces: list[synopsis.Piece] = field(default_factory=list)

    def find_values(self, language: str) -> None:
        """Find what the words state, the claims' own hedges among it."""
        hedges = [told.hedge for told, _ in self.claims]
        self.values = synopsis.values(
            self.text, self.before, hedges=hedges, language=language
        )


@dataclass(frozen=True, slots=True)
class Column:
    """One source with what it says; ``left_out`` passages are not shown."""

    source: Source
    blocks: list[Block]
    left_out: int

    @property
    def dated(self) -> str:
        """When it was made or could be known, in words."""
        found = self.source.created_edtf or self.source.known_from
        return dates.render(found) if found else ""


class LetIn(NamedTuple):
    """The claims that a reader has chosen, how many there are of how many, and why."""

    claims: QuerySet[Claim]
    many: int
    of: int
    left_out: str


def let_in(question: Question, chosen: Chosen = EVERYTHING) -> LetIn:
    """Return the claims of a question that the filters of its page let in."""
    claims = Claim.objects.filter(question=question, status=chosen.status)
    if not chosen.is_narrowed:
        many = claims.count()
        return LetIn(claims, many, many, "")
    found = gather(question, chosen.status)
    stored = replace(found, told={one.pk: one for one in found.claims})
    sieve = sifted(stored, chosen, tagged_sources(question, chosen))
    kept = claims.filter(pk__in=list(sieve.kept))
    return LetIn(kept, len(sieve.kept), len(stored.told), sieve.left_out_in_words)


def speaking(claims: QuerySet[Claim]) -> list[Source]:
    """Return the sources in which some claims stand, earliest first.

    Each has ``says``, the number of those claims. The number of sources is limited.
    """
    among = Q(claims__in=claims)
    found = Source.objects.filter(among).annotate(says=Count("claims"))
    ordered = found.order_by(F("created_earliest").asc(nulls_last=True), "title", "pk")
    return list(ordered[:OFFERED])


def columns(
    question: Question, claims: QuerySet[Claim], sources: Sequence[Source]
) -> list[Column]:
    """Return the passages of claims in some sources side by side, differences marked.

    A constant number of queries; no text is fetched but the stretches shown.
    """
    cited = _cited(claims, sources)
    standing = _standing({one.passage for one in cited})
    blocks = {
        source.pk: _blocks((c for c in cited if c.source == source.pk), standing)
        for source in sources
    }
    _tell(question, [block for found in blocks.values() for block in found])
    for source in sources:
        for block in blocks[source.pk]:
            block.find_values(source.language)
    _mark([found for found in blocks.values() if found])
    shown = Counter(one.source for one in cited)
    return [
        Column(one, blocks[one.pk], getattr(one, "says", 0) - shown[one.pk])
        for one in sources
    ]


def _cited(claims: QuerySet[Claim], sources: Iterable[Source]) -> list[Cited]:
    """Fetch the words of the first of some claims of each source."""
    place = Window(RowNumber(), partition_by="source", order_by="pk")
    among = [one.pk for one in sources]
    found = claims.filter(source__in=among).annotate(place=place)
    columns = ("exact", "locator", "translation")
    return [
        Cited(*row)
        for row in found.filter(place__lte=SHOWN)
        .order_by("pk")
        .values_list(
            "pk", "source_id", "passage_id", *(f"passage__{one}" for one in columns)
        )
    ]


def _standing(passages: Iterable[int]) -> dict[int, Standing]:
    """Fetch where passages stand in their newest texts, with the text around."""
    window = Substr(
        "text_version__body",
        Greatest(F("start") + 1 - REACH, 1),
        F("end") - Greatest(F("start") - REACH, 0) + REACH,
    )
    rows = (
        Anchor.objects.standing()
        .filter(passage__in=passages, state__in=SURELY)
        .annotate(window=window)
        .order_by("passage", "-text_version__number")
        .distinct("passage")
        .values_list("passage_id", "text_version_id", "start", "end", "window")
    )
    return {row[0]: Standing(*row) for row in rows}


def _blocks(cited: Iterable[Cited], standing: dict[int, Standing]) -> list[Block]:
    """Gather the claims of one source that rest on the same stretch of its text."""
    found: dict[tuple[int, ...], Block] = {}
    for one in cited:
        at = standing.get(one.passage)
        if at is None:
            block = found.setdefault((1, 0, one.passage), _typed(one))
        else:
            first, last = at.sentence
            shift = at.start - min(at.start, REACH) + first
            place = (0, at.text, shift, shift + last - first)
            block = found.setdefault(place, _read(at, one))
            block.cited.append((at.start - shift, at.end - shift))
        block.numbers.append(one.claim)
    return [found[place] for place in sorted(found)]


def _read(at: Standing, one: Cited) -> Block:
    first, last = at.sentence
    return Block(
        at.window[first:last],
        before=at.window[:first],
        is_cut_before=at.start > REACH and not at.window[:first].strip(),
        is_cut_after=at.is_cut and not at.window[last:].strip(),
        locator=one.locator,
        translation=one.translation,
    )


def _typed(one: Cited) -> Block:
    """Return words that were typed, their text not being here; a locator may be all."""
    return Block(
        one.exact,
        locator=one.locator,
        translation=one.translation,
        cited=[(0, len(one.exact))] if one.exact else [],
    )


def _tell(question: Question, blocks: Iterable[Block]) -> None:
    """Give each block the claims that rest on it, with their readings in words."""
    blocks = list(blocks)
    numbers = [pk for block in blocks for pk in block.numbers]
    told = {one.pk: one for one in tell(Claim.objects.filter(pk__in=numbers))}
    labels = {one.pk: one.label for one in question.options.all()}
    for block in blocks:
        for one in (told[pk] for pk in block.numbers):
            reading = one.reading_in_words(
                [labels[pk] for pk in one.options], is_exclusive=question.is_exclusive
            )
            block.claims.append((one, reading))


def _mark(columns: Sequence[Iterable[Block]]) -> None:
    """Mark in every column what the others do not say."""
    stated = [[v for block in blocks for v in block.values] for blocks in columns]
    shared = synopsis.shares(stated)
    for block in (one for blocks in columns for one in blocks):
        block.pieces = synopsis.pieces(block.text, block.values, block.cited, shared)
