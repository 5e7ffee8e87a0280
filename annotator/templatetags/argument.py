"""A document as HTML: every word escaped, every tag our own."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from django import template
from django.utils.html import format_html, format_html_join

from annotator.exchange.argument import Block, Document, Run
from annotator.exchange.argument.document import parted

register = template.Library()
TAGS = {"strong": "strong", "em": "em", "code": "code"}
CLASSES = ("words", "soft")


@register.simple_tag
def argument(document: Document, under: str) -> str:
    """Return a document as HTML, its notes at the end; its picture is under a path."""
    seen: set[int] = set()
    before, after = parted(document)
    parts = [*_blocks(before, seen)]
    if document.picture:
        picture = '<img class="picture" src="{}.svg" alt="{}">'
        parts.append(format_html(picture, under, document.described))
    parts += _blocks(after, seen)
    if document.notes:
        rows = enumerate(document.notes, 1)
        notes = ((n, n, _runs(note.runs, ""), n) for n, note in rows)
        back = (
            '<li id="note-{}" value="{}">{} <a href="#ref-{}" aria-label="Back">↩</a>'
        )
        listed = format_html_join("", back + "</li>", notes)
        parts.append(format_html('<h2>Notes</h2><ol class="notes">{}</ol>', listed))
    return format_html_join("", "{}", ((part,) for part in parts))


def _blocks(blocks: Iterable[Block], seen: set[int]) -> Iterator[str]:
    """Give the blocks; items that follow each other are one list."""
    for is_list, group in groupby(blocks, lambda block: block.kind == "item"):
        if is_list:
            yield _list(list(group), seen)
        else:
            yield from (_block(block, seen) for block in group)


def _list(items: list[Block], seen: set[int]) -> str:
    rows = ((min(one.level, 3), _noted(one, seen)) for one in items)
    return format_html(
        "<ul>{}</ul>", format_html_join("", '<li class="level-{}">{}</li>', rows)
    )


def _block(block: Block, seen: set[int]) -> str:
    words = _noted(block, seen)
    if block.kind == "heading":
        tag = f"h{block.level + 1}"
        return format_html("<{}>{}</{}>", tag, words, tag)
    if block.kind == "rule":
        return format_html("<{}>", "hr")
    if block.kind == "quote":
        return format_html("<blockquote>{}</blockquote>", words)
    return format_html("<p>{}</p>", words)


def _noted(block: Block, seen: set[int]) -> str:
    """Return a block's words; the first mark of each note is where it leads back."""
    parts = []
    for run in block.runs:
        is_first = bool(run.note) and run.note not in seen
        seen.add(run.note)
        parts.append((_run(run, f"ref-{run.note}" if is_first else ""),))
    return format_html_join("", "{}", parts)


def _runs(runs: Iterable[Run], mark: str) -> str:
    return format_html_join("", "{}", ((_run(run, mark),) for run in runs))


def _run(run: Run, mark: str) -> str:
    words = format_html("{}", run.text)
    if tag := TAGS.get(run.style):
        words = format_html("<{}>{}</{}>", tag, words, tag)
    elif run.style in CLASSES:
        words = format_html('<span class="{}">{}</span>', run.style, words)
    if run.href:
        words = format_html('<a href="{}" rel="nofollow">{}</a>', run.href, words)
    if not run.note:
        return words
    place = format_html(' id="{}"', mark) if mark else ""
    return format_html(
        '{}<sup{}><a href="#note-{}" aria-label="Note {}">{}</a></sup>',
        words,
        place,
        run.note,
        run.note,
        run.note,
    )
