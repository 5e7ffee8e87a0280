"""The headings of a plain text, and the blocks it is shown in, verbatim."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import NamedTuple

_LINE = re.compile(r"[^\n]+")
_MARKED = re.compile(
    r"[^\S\n]*(?P<marks>={1,6})[^\S\n]*(?P<title>[^\s=](?:[^\n]*[^\s=])?)"
    r"[^\S\n]*(?P=marks)[^\S\n]*"
)
_HASHED = re.compile(
    r" {0,3}(?P<marks>#{1,6})[^\S\n]+(?P<title>[^\s#](?:[^\n]*\S)?)[^\S\n]*"
)
_CLOSING_HASHES = re.compile(r"[^\S\n]+#+$")
_UNDERLINE = re.compile(r" {0,3}(?:={3,}|-{3,})[^\S\n]*")
_RULE = re.compile(r"[^\S\n]*([-*_=~])(?:[^\S\n]*\1){2,}[^\S\n]*")
_BULLET = re.compile(r"([^\S\n]*)([*]{1,6}|[-+•‣▪◦·])[^\S\n]+\S")
_NUMBERED = re.compile(
    r"([^\S\n]*)\(?(\d{1,3}|[a-z]|[ivxl]{1,6}|[A-Z](?=\)))[.)][^\S\n]+\S"
)
_FIRSTS = frozenset({"1", "a", "A", "i"})
_RULING = frozenset("-*_=~")
_COUNTING = frozenset("0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ(")
_BULLETS = frozenset("*-+•‣▪◦·")
_LONGEST_TITLE = 300
_SECTION = 20
_TAB = 4


@dataclass(frozen=True)
class Heading:
    """A heading: its line(s), and within them the title without its marks.

    Offsets are code points, half open; the levels start at 1.
    """

    level: int
    title: str
    start: int
    end: int
    title_start: int
    title_end: int


@dataclass(frozen=True)
class Block:
    """A stretch of the text that is shown as one: heading, list item or paragraph.

    Offsets are code points, half open. `level` is that of a heading, `depth` that of a
    list item, both from 1, else 0; only a heading has the offsets of a title.
    """

    start: int
    end: int
    kind: str
    level: int = 0
    depth: int = 0
    title_start: int = 0
    title_end: int = 0


@dataclass(frozen=True)
class Section:
    """Up to twenty blocks in a row, the first of them the heading if it has one."""

    start: int
    end: int
    blocks: tuple[Block, ...]


class _Line(NamedTuple):
    """A line that has characters, and whether a blank one stands before it."""

    start: int
    end: int
    text: str
    first: str
    opens: bool


def outline(text: str) -> list[Heading]:
    """The headings `= Title =`, `# Title` and underlined ones, in order.

    Offsets are code points, half open. The text is not altered.
    """
    return [
        Heading(
            level=block.level,
            title=text[block.title_start : block.title_end],
            start=block.start,
            end=block.end,
            title_start=block.title_start,
            title_end=block.title_end,
        )
        for block in _typed_blocks(text)
        if block.kind == "heading"
    ]


def blocks(text: str) -> list[Block]:
    """Split a text for display; between the blocks stand newlines only.

    Every other character lies in exactly one block, and the text is not altered: a
    line of white space only goes to the block before it.
    """
    found = list(_typed_blocks(text))
    ends = [block.start for block in found[1:]] + [len(text)]
    starts = [0] + [block.start for block in found[1:]]
    if not found:
        found, starts, ends = [Block(0, 0, "paragraph")], [0], [len(text)]
    wholes = [
        _widened(text, block, first, last)
        for block, first, last in zip(found, starts, ends, strict=True)
    ]
    return [block for block in wholes if block.start < block.end]


def sections(text: str) -> list[Section]:
    """Group the blocks under their headings, about twenty at most in a group."""
    groups: list[list[Block]] = []
    for block in blocks(text):
        if not groups or block.kind == "heading" or len(groups[-1]) == _SECTION:
            groups.append([])
        groups[-1].append(block)
    return [Section(group[0].start, group[-1].end, tuple(group)) for group in groups]


def _widened(text: str, block: Block, first: int, last: int) -> Block:
    """The block with the lines of mere white space that nobody else takes."""
    while first < last and text[first] == "\n":
        first += 1
    while last > first and text[last - 1] == "\n":
        last -= 1
    if (first, last) == (block.start, block.end):
        return block
    return replace(block, start=first, end=last)


def _lines(text: str) -> Iterator[_Line]:
    opens, last = True, 0
    for match in _LINE.finditer(text):
        start, end = match.span()
        line = match.group()
        if line.isspace():
            opens = True
            continue
        first = line[0] if line[0] > " " else line.lstrip()[:1]
        yield _Line(start, end, line, first, opens or start - last > 1)
        opens, last = False, end


def _typed_blocks(text: str) -> Iterator[Block]:
    """The blocks, each from its first letter to its last."""
    lines = list(_lines(text))
    indents: list[int] = []
    at = 0
    while at < len(lines):
        line = lines[at]
        after = lines[at + 1] if at + 1 < len(lines) else None
        block = _heading(line) or _underlined(line, after)
        if block:
            at += 2 if block.end != line.end else 1
            indents = []
            yield block
            continue
        depth = _depth(line, indents)
        stop = _stop(lines, at, is_item=depth > 0)
        kind = "item" if depth else "paragraph"
        indents = indents if depth else []
        yield Block(line.start, lines[stop - 1].end, kind, depth=depth)
        at = stop


def _heading(line: _Line) -> Block | None:
    """A heading by its marks, when the line is one."""
    first = line.first
    if first not in {"=", "#"} or len(line.text) > _LONGEST_TITLE:
        return None
    pattern = _MARKED if first == "=" else _HASHED
    match = pattern.fullmatch(line.text)
    if match is None:
        return None
    low, high = match.span("title")
    if first == "#" and (closing := _CLOSING_HASHES.search(match["title"])):
        high = low + closing.start()
    return Block(
        line.start,
        line.end,
        "heading",
        level=len(match["marks"]),
        title_start=line.start + low,
        title_end=line.start + high,
    )


def _underlined(line: _Line, after: _Line | None) -> Block | None:
    """A heading by the line of signs under it, when it stands alone above that."""
    if after is None or after.opens or not line.opens:
        return None
    if not _UNDERLINE.fullmatch(after.text) or len(line.text) > _LONGEST_TITLE:
        return None
    if _is_rule(line) or _marker(line):
        return None
    stripped = line.text.strip()
    low = line.start + line.text.index(stripped)
    return Block(
        line.start,
        after.end,
        "heading",
        level=1 if "=" in after.text else 2,
        title_start=low,
        title_end=low + len(stripped),
    )


def _is_rule(line: _Line) -> bool:
    return line.first in _RULING and bool(_RULE.fullmatch(line.text))


def _marker(line: _Line) -> re.Match[str] | None:
    """What opens a list item, when the line is one."""
    if line.first in _COUNTING:
        return _NUMBERED.match(line.text)
    if line.first not in _BULLETS or _is_rule(line):
        return None
    return _BULLET.match(line.text)


def _depth(line: _Line, indents: list[int]) -> int:
    """How deep a list item stands; 0 when the line opens none."""
    match = _marker(line)
    if match is None or (match[2][0].isalpha() and not indents and not _opens(match)):
        return 0
    indent = len(match[1].expandtabs(_TAB))
    while indents and indents[-1] > indent:
        indents.pop()
    if not indents or indents[-1] < indent:
        indents.append(indent)
    return len(indents) + (len(match[2]) - 1 if match[2].startswith("*") else 0)


def _opens(match: re.Match[str]) -> bool:
    return match[2] in _FIRSTS


def _stop(lines: list[_Line], at: int, *, is_item: bool) -> int:
    """The index after the last line that continues the one at `at`."""
    if _is_rule(lines[at]):
        return at + 1
    stop = at + 1
    while stop < len(lines) and _continues(lines[stop], is_item=is_item):
        stop += 1
    return stop


def _continues(line: _Line, *, is_item: bool) -> bool:
    if line.opens or _heading(line) or _is_rule(line):
        return False
    match = _marker(line)
    if match is None:
        return True
    is_word = match[2][0].isalnum()
    return is_word and not is_item and not _opens(match)
