"""A text as the page shows it: its sections in HTML, and its headings.

A stored text never changes, so what has been laid out once is kept for the next reader,
as much as fits. Written here and not in a template, which would take ten times as long:
a book has thousands of blocks.
"""

from dataclasses import dataclass

from django.utils.html import format_html, format_html_join

from annotator.room.kept import Kept
from sources.models import TextVersion
from sources.outline import Block, sections

# The longest texts, in characters and all together, that are kept.
MOST_KEPT = 8_000_000


@dataclass(frozen=True, slots=True)
class Title:
    """A heading of a text: where it begins, how deep it stands, and its words."""

    start: int
    level: int
    words: str


@dataclass(frozen=True, slots=True)
class Layout:
    """A text's sections as HTML whose words are the text's, and its headings."""

    html: str
    titles: tuple[Title, ...]
    length: int


def layout(text: TextVersion) -> Layout:
    """Return a text laid out; its body is fetched only for its first reader."""
    found = _kept.find(text.sha256)
    if found is None:
        found = laid_out(text.body)
        _kept.keep(text.sha256, found, found.length)
    return found


def laid_out(body: str) -> Layout:
    """Return the sections of a text in HTML, letter by letter."""
    found = sections(body)
    html = format_html_join(
        "",
        "<section>{}</section>",
        ((format_html_join("", "{}", _blocks(body, one.blocks)),) for one in found),
    )
    titles = tuple(
        Title(block.start, block.level, body[block.title_start : block.title_end])
        for section in found
        for block in section.blocks
        if block.kind == "heading"
    )
    return Layout(html, titles, len(body))


def _blocks(body: str, blocks: tuple[Block, ...]) -> list[tuple[str]]:
    return [(_block(body, block),) for block in blocks]


def _block(body: str, block: Block) -> str:
    """Return a block; nothing but words of the text may stand within its tags."""
    words = body[block.start : block.end]
    if block.kind == "heading":
        return _heading(body, block)
    if block.depth:
        return format_html(
            '<p data-start="{}" dir="auto" class="item depth-{}">{}</p>',
            block.start,
            block.depth,
            words,
        )
    return format_html('<p data-start="{}" dir="auto">{}</p>', block.start, words)


def _heading(body: str, block: Block) -> str:
    """Return a heading; its marks stand apart from its title."""
    return format_html(
        '<h{0} id="at-{1}" data-start="{1}" dir="auto">'
        '<span class="marks">{2}</span>{3}<span class="marks">{4}</span></h{0}>',
        min(block.level + 1, 6),
        block.start,
        body[block.start : block.title_start],
        body[block.title_start : block.title_end],
        body[block.title_end : block.end],
    )


_kept: Kept[Layout] = Kept(MOST_KEPT)
