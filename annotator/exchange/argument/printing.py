"""A document as PDF, with fonts of its own for most scripts. No Django here.

FiraGO has Latin, Cyrillic, Greek, Georgian, Arabic, Hebrew, Thai and Devanagari, Noto
Sans CJK has Chinese, Japanese and Korean. What neither has is replaced by a sign, and
the end of the file names it.
"""

from __future__ import annotations

import re
import struct
import unicodedata
from collections.abc import Iterable, Iterator
from datetime import datetime
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

from fpdf import FPDF
from fpdf.fonts import TTFFont
from pymupdf_fonts import myfont

from annotator.exchange.argument.document import Block, Document, Run, parted
from annotator.exchange.converting import EAST_ASIAN, east_asian_font, png_of

FONT, EASTERN = "FiraGO", "NotoSansCJK"
FACES = {"": "figo", "B": "figbo", "I": "figit"}
STYLE = {"strong": "B", "em": "I", "words": "I"}
SIZES = {0: 18.0, 1: 14.0, 2: 11.5, 3: 10.5}
SIZE, SMALL, LEADING = 10.0, 8.5, 1.45
MARGIN, STEP, TALLEST = 22.0, 6.0, 150.0  # millimetres
INK, SOFT, ACCENT = (20, 20, 20), (90, 86, 80), (143, 42, 28)
# Hebrew, Arabic and its kin; the scripts of India; Thai; and their older forms.
SHAPED = re.compile(
    "[\u0590-\u08ff\u0900-\u0dff\u0e00-\u0e7f\ufb1d-\ufdff\ufe70-\ufeff]"
)
LACKING, NAMED = "\ufffd", 20
THIN = {"\u202f": "\u00a0", "\u2009": " "}  # spaces that the font has not


class Sheet(FPDF):
    """Pages with the document's title and their number at the foot."""

    foot = ""

    def footer(self) -> None:
        """Write the foot of a page."""
        self.set_y(-14)
        self.set_font(FONT, "", SMALL)
        self.set_text_color(*SOFT)
        self.cell(0, 5, f"{self.foot} · {self.page_no()}", align="C")


class Printer:
    """Writes the blocks of one document."""

    def __init__(self, sheet: Sheet, site: str) -> None:
        """Take the sheet, its font set, and where paths lead."""
        self.sheet, self.site = sheet, site
        self.known: set[int] = set()
        for font in sheet.fonts.values():
            assert isinstance(font, TTFFont)
            self.known.update(font.cmap)
        self.lacking: set[str] = set()
        self.notes: dict[int, int] = {}

    def block(self, block: Block) -> None:
        """Write one block, and leave room after it."""
        sheet, size = self.sheet, SIZE
        if block.kind == "heading":
            size = SIZES.get(block.level, SIZE)
            self._keep_together(size)
        if block.kind == "rule":
            sheet.line(MARGIN, sheet.get_y(), sheet.w - MARGIN, sheet.get_y())
        indent = {"item": block.level + 1, "quote": 1}.get(block.kind, 0)
        sheet.set_left_margin(MARGIN + STEP * indent)
        sheet.set_x(MARGIN + STEP * indent)
        if block.kind == "item":
            sheet.set_x(sheet.get_x() - STEP * 0.7)
            self._write("•", size)
            sheet.set_x(MARGIN + STEP * indent)
        is_bold = block.kind == "heading"
        for run in block.runs:
            self.run(run, size, is_bold=is_bold)
        sheet.set_left_margin(MARGIN)
        sheet.ln(size * LEADING * 0.3528)
        sheet.ln(0.8 if block.kind == "item" else 2.2)

    def picture(self, svg: str, words: str) -> None:
        """Draw the picture across the page, with what it shows for readers aloud."""
        png = png_of(svg, 2)
        wide, tall = struct.unpack(">II", png[16:24])  # as every PNG begins
        width = min(self.sheet.epw, TALLEST * wide / tall)
        self.sheet.image(BytesIO(png), w=width, alt_text=words)
        self.sheet.ln(3)

    def run(self, run: Run, size: float, *, is_bold: bool = False) -> None:
        """Write some words, and the number of their note raised."""
        style = "B" if is_bold else STYLE.get(run.style, "")
        colour = SOFT if run.style == "soft" else INK
        address = self.site + run.href if run.href.startswith("/") else run.href
        self._write(run.text, size, style, colour, address)
        if run.note:
            self.sheet.char_vpos = "SUP"
            self._write(str(run.note), size, "", ACCENT, self.notes.get(run.note, ""))
            self.sheet.char_vpos = "LINE"

    def _write(
        self,
        text: str,
        size: float,
        style: str = "",
        colour: tuple[int, int, int] = INK,
        link: str | int = "",
    ) -> None:
        sheet = self.sheet
        sheet.set_font(FONT, style, size)
        sheet.set_text_color(*colour)
        sheet.write(size * LEADING * 0.3528, self._known(text), link)

    def _known(self, text: str) -> str:
        """Return the words on one line, what the font lacks replaced and noted."""
        line = " ".join(text.splitlines())
        return "".join(map(self._letter, line))

    def _letter(self, letter: str) -> str:
        letter = THIN.get(letter, letter)
        if ord(letter) in self.known:
            return letter
        if letter.isprintable():
            self.lacking.add(letter)
            return LACKING if ord(LACKING) in self.known else "?"
        return " "

    def _keep_together(self, size: float) -> None:
        """Begin a page where a heading would stand alone at the foot of one."""
        if self.sheet.will_page_break(size * 2.5):
            self.sheet.add_page()


def as_pdf(document: Document, site: str, at: datetime) -> bytes:
    """Return a document as PDF, dated; paths become addresses on the site."""
    with TemporaryDirectory() as folder:
        sheet = _sheet(Path(folder), document, at)
        printer = Printer(sheet, site)
        printer.notes = {n: sheet.add_link() for n in range(1, len(document.notes) + 1)}
        printer.block(Block("heading", (Run(document.title),)))
        before, after = parted(document)
        for block in before:
            printer.block(block)
        if document.picture:
            printer.picture(document.picture, document.described)
        for block in after:
            printer.block(block)
        _notes(printer, document.notes)
        return bytes(sheet.output())


def _is_shaped(document: Document) -> bool:
    """Whether letters must be joined or run from the right, which costs time."""
    return any(map(SHAPED.search, _words(document)))


def _is_east_asian(document: Document) -> bool:
    """Whether there are letters for which a large font must be opened."""
    return any(map(EAST_ASIAN.search, _words(document)))


def _words(document: Document) -> Iterator[str]:
    """Yield all that is written."""
    yield document.title
    for block in (*document.blocks, *document.notes):
        yield from (run.text for run in block.runs)


def _sheet(folder: Path, document: Document, at: datetime) -> Sheet:
    sheet = Sheet(format="A4")
    for style, name in FACES.items():
        file = folder / f"{name}.ttf"
        file.write_bytes(myfont(name))
        sheet.add_font(FONT, style, file)
    if _is_east_asian(document):
        sheet.add_font(EASTERN, "", east_asian_font())
        sheet.set_fallback_fonts([EASTERN], exact_match=False)
    sheet.set_text_shaping(use_shaping_engine=_is_shaped(document))
    sheet.set_margins(MARGIN, MARGIN)
    sheet.set_auto_page_break(auto=True, margin=MARGIN)
    sheet.set_title(document.title)
    sheet.set_creation_date(at)
    sheet.set_lang("en")
    sheet.foot = document.title[:90]
    sheet.set_font(FONT, "", SIZE)
    sheet.add_page()
    return sheet


def _notes(printer: Printer, notes: Iterable[Block]) -> None:
    sheet = printer.sheet
    for number, note in enumerate(notes, 1):
        if number == 1:
            printer.block(Block("heading", (Run("Notes"),), 1))
        sheet.set_link(printer.notes[number], sheet.get_y(), page=sheet.page)
        printer.block(Block("paragraph", (Run(f"{number}  ", "soft"), *note.runs)))
    if printer.lacking:
        printer.block(Block("paragraph", (Run(_lacking(printer.lacking), "soft"),)))


def _lacking(signs: set[str]) -> str:
    """Name the signs that could not be printed, for whoever has to look them up."""
    named = [
        f"U+{ord(sign):04X} {unicodedata.name(sign, 'without a name').lower()}"
        for sign in sorted(signs)
    ]
    more = f" and {len(named) - NAMED} more" if len(named) > NAMED else ""
    many = "1 sign is" if len(named) == 1 else f"{len(named)} signs are"
    return (
        f"{many} in none of the fonts of this file, and replaced by “{LACKING}”:"
        f" {'; '.join(named[:NAMED])}{more}. The page and its Markdown have what was"
        " written."
    )
