"""A picture laid out on a sheet of fixed size, for a file of its own."""

from dataclasses import dataclass

from claims import wording
from claims.charts import Mark, Tick
from claims.comparison.grids import Cell, Grid
from claims.comparison.page import Comparison
from claims.comparison.pictures import Band, Picture
from claims.comparison.rows import Row

WIDTH, LEFT, PLOT, RIGHT = 960, 340, 440, 796
MARGIN, ROW, HEAD, BAND, AXIS = 20, 38, 24, 20, 30
LINE, LINE_LENGTH = 18, 120
HEADING, HEADING_LENGTH, KEY_LENGTH = 24, 80, 150
OF_ANSWERS = (
    "Filled: said outright. Hollow: implied, one of several, with reserve, or only to"
    " be doubted or rejected. Cross: denied."
)
LONGEST = {"words": 48, "who": 56, "figure": 24, "answer": 16}


@dataclass(frozen=True, slots=True)
class Text:
    """A line of words at a height."""

    y: float
    words: str


@dataclass(frozen=True, slots=True)
class Sign:
    """A sign under an answer."""

    x: float
    cell: Cell


@dataclass(frozen=True, slots=True)
class Placed:
    """One row of the picture at its height, with its mark or its signs."""

    y: float
    row: Row
    words: str
    who: str
    figure: str
    signs: list[Sign]

    @property
    def mark(self) -> Mark | None:
        """Its mark on the scale."""
        return self.row.mark


@dataclass(frozen=True, slots=True)
class Sheet:
    """All that is drawn, with its places in pixels."""

    title: str
    heading: list[Text]
    state: list[Text]
    described: str
    bands: list[tuple[float, Band]]
    columns: list[tuple[float, str]]
    heads: list[Text]
    rows: list[Placed]
    axis: list[Tick]
    key: list[Text]
    top: float
    bottom: float
    width: int = WIDTH
    left: int = LEFT
    plot: int = PLOT
    right: int = RIGHT
    margin: int = MARGIN

    @property
    def height(self) -> float:
        """How high the sheet is."""
        return self.key[-1].y + MARGIN

    @property
    def tall(self) -> float:
        """How high the part with the rows is."""
        return self.bottom - self.top


def sheet_of(comparison: Comparison, picture: Picture, grid: Grid | None) -> Sheet:
    """Lay a picture out: title, sentence, bands or answers, rows, axis."""
    heading = _lines(comparison.question.title, HEADING_LENGTH, 34, HEADING)
    state = _lines(comparison.state, LINE_LENGTH, heading[-1].y + HEADING, LINE)
    y = state[-1].y + LINE
    bands = [(y + BAND * place, band) for place, band in enumerate(picture.bands)]
    top = y + BAND * len(bands) + (HEAD if grid else 0)
    xs = _columns(grid)
    heads, rows, bottom = _rows(picture, grid, [x for x, _ in xs], top)
    return Sheet(
        title=comparison.question.title,
        heading=heading,
        state=state,
        described=picture.words,
        bands=bands,
        columns=xs,
        heads=heads,
        rows=rows,
        axis=picture.axis,
        key=_lines(
            OF_ANSWERS if grid else picture.key, KEY_LENGTH, bottom + AXIS + LINE, LINE
        ),
        top=top,
        bottom=bottom,
    )


def _columns(grid: Grid | None) -> list[tuple[float, str]]:
    if grid is None:
        return []
    wide = (WIDTH - MARGIN - LEFT) / max(len(grid.columns), 1)
    longest = max(int(wide / 7), 3)
    return [
        (LEFT + wide * (n + 0.5), _short(label, longest))
        for n, label in enumerate(grid.columns)
    ]


def _rows(
    picture: Picture, grid: Grid | None, xs: list[float], top: float
) -> tuple[list[Text], list[Placed], float]:
    heads, rows, y = [], [], top
    blocks = grid.blocks if grid else [None] * len(picture.groups)
    for group, block in zip(picture.groups, blocks, strict=True):
        if group.name:
            heads.append(Text(y + HEAD - 7, group.name))
            y += HEAD
        for number, drawn in enumerate(group.rows):
            cells = block.lines[number].cells if block else []
            signs = [Sign(x, cell) for x, cell in zip(xs, cells, strict=True)]
            rows.append(_placed(y, drawn.row, drawn.many, signs))
            y += ROW
    return heads, rows, y


def _placed(y: float, row: Row, many: int, signs: list[Sign]) -> Placed:
    words = row.as_stated if row.is_sum else f"“{row.as_stated}”"
    return Placed(
        y,
        row,
        _short(words, LONGEST["words"]),
        wording.counted(many, "account")
        if many > 1
        else _short(row.who, LONGEST["who"]),
        "" if signs else _short(row.figure, LONGEST["figure"]),
        [sign for sign in signs if sign.cell.sign],
    )


def _short(words: str, longest: int) -> str:
    return words if len(words) <= longest else f"{words[: longest - 1]}…"


def _lines(words: str, longest: int, y: float, apart: float) -> list[Text]:
    """Return words in lines of a length, the first at a height."""
    found = [""]
    for word in words.split(" "):
        if len(found[-1]) + len(word) > longest:
            found.append("")
        found[-1] = f"{found[-1]} {word}".strip()
    return [Text(y + apart * n, line) for n, line in enumerate(found)]
