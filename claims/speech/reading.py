"""How one passage is said: its voices, the carrier's stance, and the hedge."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from sources.anchors.sentences import Paragraphs, check_offsets, paragraph_at

from .chains import Range, Scoped, voices
from .finding import found_mark
from .languages import lexicon_of, primary
from .leads import Bounds, lead, lead_start
from .rules import sightings
from .scopes import Ground, scope
from .sightings import Sighting
from .tokens import Tokens
from .values import Commitment, Found, Kind, Speech, Stance
from .words import Reader

WORDED = 5  # tokens; a shorter quotation is a word at which somebody smiles
NEAR = 50  # marks; a doubt is about none before them
ORDER = (Commitment.FLAT, Commitment.LIKELY, Commitment.POSSIBLE)
WEIGHT = {
    Kind.DENIAL: 0, Kind.DOUBT: 1, Kind.HEDGE: 2, Kind.HEARSAY: 2, Kind.DISPUTE: 2
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Passage:
    """A passage by its tokens in a stretch of text, and where its sentence begins."""

    start: int
    end: int
    low: int


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph with the words that announce it, its marks and what they bear on."""

    text: str
    first: int
    start: int
    end: int
    reader: Reader
    marks: list[Sighting]
    scoped: list[Scoped]

    @classmethod
    def around(
        cls,
        text: str,
        place: Range,
        language: str,
        bounds: Bounds = paragraph_at,
    ) -> "Paragraph":
        """Survey the paragraph(s) that a passage stands in."""
        lexicon, key = lexicon_of(language), primary(language)
        block, last = bounds(text, *place)
        block = _indented(text, block, place[0])
        first = lead_start(text, block, bounds)
        reader = Reader(Tokens(text[first:last], lexicon), lexicon)
        marks = sightings(reader, key)
        opens = reader.tokens.index_at(block - first)
        announced = lead(reader, opens) if block > first else None
        if announced is not None:
            marks = [announced, *marks]
        ground = Ground.of(reader, marks)
        marks = [mark for mark in marks if not _is_quoted(ground, mark)]
        ground = replace(ground, marks=tuple(marks))
        scoped = [(mark, scope(ground, mark)) for mark in marks]
        aimed = [(one, _aimed(reader, one, reach, scoped)) for one, reach in scoped]
        return cls(text, first, block, last, reader, marks, aimed)

    def holds(self, start: int, end: int) -> bool:
        """Say whether a passage stands in this paragraph."""
        return self.start <= start and end <= self.end

    def read(self, start: int, end: int) -> Speech:
        """Read one passage that stands in it."""
        first = self.first
        low, high = _tokens(self.reader, (start - first, end - first))
        passage = Passage(low, high, self.reader.tokens.sentence(low)[0])
        return _moved(_read(self, passage), first)


def read(text: str, start: int, end: int, *, language: str = "en") -> Speech:
    """Read who is made to say text[start:end], and how firmly (METHOD.md 2, Claim).

    Offsets are code points, half open, those handed back too. The sentence, the
    quotation and the announcement that the passage stands in are read with it.
    ValueError when the passage lies outside the text or is empty, or when the language
    has no table.
    """
    check_offsets(text, start, end)
    return Paragraph.around(text, (start, end), language).read(start, end)


def read_all(
    text: str, places: Iterable[Range], *, language: str = "en"
) -> Iterator[Speech]:
    """Read many passages in the order of a text, each paragraph surveyed once.

    Offsets and errors as for `read`.
    """
    here: Paragraph | None = None
    surveyed, bounds = (0, 0), Paragraphs(text).at
    for start, end in places:
        check_offsets(text, start, end)
        block = bounds(text, start, end)
        if here is None or block != surveyed or not here.holds(start, end):
            here = Paragraph.around(text, (start, end), language, bounds)
            surveyed = block
        yield here.read(start, end)


def _is_quoted(ground: Ground, mark: Sighting) -> bool:
    """“We do not believe it,” she said: her doubt, and not the carrier's."""
    quote = ground.quote_around(mark.start)
    is_long = quote is not None and quote[1] - quote[0] > WORDED
    return is_long and mark.kind in {Kind.DENIAL, Kind.DOUBT}


def _indented(text: str, block: int, start: int) -> int:
    """Pass by the line break that opens a block."""
    while block < start and text[block] == "\n":
        block += 1
    return block


def _tokens(reader: Reader, span: Range) -> Range:
    tokens = reader.tokens
    first = tokens.index_at(span[0])
    last = first
    while last < tokens.size and tokens.starts[last] < span[1]:
        last += 1
    return first, last


def _read(here: Paragraph, passage: Passage) -> Speech:
    reader, marks = here.reader, here.marks
    bearing = [one for one in here.scoped if _bears(reader, one, passage)]
    spoken = [one for one in bearing if one[0].kind is Kind.ATTRIBUTION]
    hedge = _hedge([mark for mark, _ in bearing])
    return Speech(
        voices=voices(reader, spoken),
        stance=_stance([mark for mark, _ in bearing]),
        commitment=_commitment([mark for mark, _ in bearing]),
        hedge=reader.tokens.wording(*hedge) if hedge else "",
        hedge_span=reader.tokens.span(*hedge) if hedge else None,
        polarity_is_negated=bool(_negations(reader, passage, marks)),
        outside=_outside(reader, passage, bearing, marks),
    )


def _aimed(reader: Reader, mark: Sighting, reach: Range, scoped: list[Scoped]) -> Range:
    """Turn a doubt about "these records" upon what the records were made to say."""
    if mark.about is None:
        return reach
    start, end = mark.about
    lexicon = reader.lexicon
    points_back = reader.word(start) in lexicon.anaphors | lexicon.articles
    noun = reader.word(end - 1).rstrip("s")
    is_generic = reader.is_said(end - 1) and end - start < 4
    is_alone = end == start or (
        end - start == 1 and reader.word(start) in lexicon.pointers
    )
    for other, said in reversed(_before(scoped, min(start, mark.start))):
        if other.kind is not Kind.ATTRIBUTION:
            continue
        words = {reader.word(i).rstrip("s") for i in range(other.start, other.end)}
        is_named = noun in words or is_generic
        if is_alone or (points_back and is_named):
            return said
    return (reader.tokens.sentence(mark.start)[0], mark.start) if is_alone else reach


def _before(scoped: list[Scoped], place: int) -> list[Scoped]:
    """Give the nearest marks that begin before token place."""
    last = bisect_left(scoped, place, key=lambda one: one[0].start)
    return scoped[max(0, last - NEAR) : last]


def _bears(reader: Reader, one: Scoped, passage: Passage) -> bool:
    """Say whether a word of the passage stands in a mark's scope beside the mark."""
    mark, (start, end) = one
    if mark.rule == "contrast" and passage.end > end:
        return False
    places = range(max(start, passage.start), min(end, passage.end))
    return any(reader.is_word(i) and not mark.start <= i < mark.end for i in places)


def _stance(marks: list[Sighting]) -> Stance:
    """METHOD.md 2: reports when a voice is named, unless the carrier objects."""
    kinds = {mark.kind for mark in marks if not _answers(mark)}
    if Kind.DENIAL in kinds:
        return Stance.REJECTS
    if Kind.DOUBT in kinds:
        return Stance.DOUBTS
    reporting = {Kind.ATTRIBUTION, Kind.HEARSAY, Kind.DISPUTE}
    return Stance.REPORTS if kinds & reporting else Stance.ASSERTS


def _answers(mark: Sighting) -> bool:
    """Fifteen died, but police denied it: the text itself says that they died."""
    is_voice = mark.kind is Kind.ATTRIBUTION and mark.about is not None
    return is_voice and mark.stance in {Stance.DOUBTS, Stance.REJECTS}


def _commitment(marks: list[Sighting]) -> Commitment:
    """The weakest of what the marks leave."""
    return max((mark.commitment for mark in marks), key=ORDER.index, default=ORDER[0])


def _hedge(marks: list[Sighting]) -> Range | None:
    """The words that weaken most: an objection, then a hedge, then a verb's own."""
    hedged = [mark for mark in marks if mark.hedge]
    if not hedged:
        return None
    best = min(
        hedged,
        key=lambda mark: (
            WEIGHT.get(mark.kind, 3),
            -ORDER.index(mark.commitment),
            mark.start,
        ),
    )
    return best.hedge


def _negations(
    reader: Reader, passage: Passage, marks: list[Sighting]
) -> list[tuple[int, int]]:
    """The negations in the passage, or in its clause before it."""
    taken = {i for mark in marks for i in range(mark.start, mark.end)}
    first = passage.start
    while (
        first > passage.low
        and reader.word(first - 1) not in {",", ";", ":"}
        and reader.word(first - 1) not in reader.lexicon.complementisers
    ):
        first -= 1
    return [
        (i, i + 1)
        for i in range(first, passage.end)
        if i not in taken
        and reader.is_negation(i)
        and reader.word(i + 1) not in reader.lexicon.not_negating
    ]


def _outside(
    reader: Reader, passage: Passage, bearing: list[Scoped], marks: list[Sighting]
) -> tuple[Found, ...]:
    """The marks that a form can offer to take in."""
    found = [
        found_mark(reader, mark)
        for mark, _ in bearing
        if mark.start < passage.start or mark.end > passage.end
    ]
    for start, end in _negations(reader, passage, marks):
        if start < passage.start:
            low, high = reader.tokens.span(start, end)
            words = reader.tokens.text[low:high]
            found.append(Found(low, high, words, Kind.NEGATION, "negation"))
    return tuple(sorted(found, key=lambda one: (one.start, one.end)))


def _moved(speech: Speech, by: int) -> Speech:
    """Count from the beginning of the whole text."""
    span = speech.hedge_span
    return replace(
        speech,
        voices=tuple(
            replace(voice, start=voice.start + by, end=voice.end + by)
            for voice in speech.voices
        ),
        hedge_span=(span[0] + by, span[1] + by) if span else None,
        outside=tuple(
            replace(mark, start=mark.start + by, end=mark.end + by)
            for mark in speech.outside
        ),
    )
