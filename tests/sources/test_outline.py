"""Headings and blocks of a plain text, none of it altered."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sources.outline import blocks, outline, sections
from tests.steps import steps

HEADINGS = [
    ("= Title =", [(1, "Title")]),
    ("==Background to the Speech==", [(2, "Background to the Speech")]),
    ("=== A == B ===  ", [(3, "A == B")]),
    ("text\n== Speech ==\ntext", [(2, "Speech")]),
    ("# Title", [(1, "Title")]),
    ("## Title ##", [(2, "Title")]),
    ("###### C# and F#", [(6, "C# and F#")]),
    ("Title\n=====\n\nPart\n----", [(1, "Title"), (2, "Part")]),
    ("  Indented title\n---", [(2, "Indented title")]),
    ("= Заглавие =\n\n# 題\n", [(1, "Заглавие"), (1, "題")]),
    ("= One =\n= Two =", [(1, "One"), (1, "Two")]),
    # none of these is a heading
    ("a = b = c", []),
    ("= 5", []),
    ("== ==", []),
    ("========", []),
    ("#1 in the list", []),
    ("####### seven", []),
    ("#", []),
    ("One line.\nAnd a second\n======", []),
    ("- item\n----", []),
    ("\n----\n", []),
    ("# " + "long " * 80, []),
    ("A sentence.\n\n---\n\nAnother.", []),
]


@pytest.mark.parametrize(("text", "expected"), HEADINGS)
def test_outline_finds_headings(text: str, expected: list[tuple[int, str]]) -> None:
    found = outline(text)
    assert [(heading.level, heading.title) for heading in found] == expected


def test_outline_says_where_line_and_title_stand() -> None:
    text = "👩🏽 opens.\n\n== The day ==\n\nNight\n-----\n"
    day, night = outline(text)
    assert text[day.start : day.end] == "== The day =="
    assert text[day.title_start : day.title_end] == "The day"
    assert text[night.start : night.end] == "Night\n-----"
    assert text[night.title_start : night.title_end] == "Night"


BLOCKS = [
    ("One.\nStill one.\n\nTwo.", ["paragraph: One.\nStill one.", "paragraph: Two."]),
    ("One.\n== H ==\nTwo.", ["paragraph: One.", "heading: == H ==", "paragraph: Two."]),
    (
        "- a\n- b\n  more b\n\nEnd.",
        ["item: - a", "item: - b\n  more b", "paragraph: End."],
    ),
    ("1. a\n2. b", ["item: 1. a", "item: 2. b"]),
    ("a) x\nb) y", ["item: a) x", "item: b) y"]),
    ("On March\n15. The troops", ["paragraph: On March\n15. The troops"]),
    ("J. Arch Getty wrote.", ["paragraph: J. Arch Getty wrote."]),
    ("A. Mikoyan spoke.", ["paragraph: A. Mikoyan spoke."]),
    ("1956. A year.", ["paragraph: 1956. A year."]),
    ("— Who?\n— He.", ["paragraph: — Who?\n— He."]),
    ("**bold** word", ["paragraph: **bold** word"]),
    ("One.\n* * *\nTwo.", ["paragraph: One.", "paragraph: * * *", "paragraph: Two."]),
    ("One.\n \t\nTwo.", ["paragraph: One.\n \t", "paragraph: Two."]),
    ("\n  \nOne.\n\n", ["paragraph:   \nOne."]),
    (" \n\n ", ["paragraph:  \n\n "]),
    ("", []),
    ("\n\n", []),
]


@pytest.mark.parametrize(("text", "expected"), BLOCKS)
def test_blocks_part_the_text(text: str, expected: list[str]) -> None:
    found = [f"{block.kind}: {text[block.start : block.end]}" for block in blocks(text)]
    assert found == expected


@pytest.mark.parametrize(
    ("text", "depths"),
    [
        ("- a\n  - b\n    - c\n  - d\n- e", [1, 2, 3, 2, 1]),
        ("* a\n** b\n*** c\n* d", [1, 2, 3, 1]),
        ("1. a\n\ta) b\n2. c", [1, 2, 1]),
        ("- a\n\nbetween\n\n  - b", [1, 0, 1]),
    ],
)
def test_blocks_know_how_deep_an_item_stands(text: str, depths: list[int]) -> None:
    assert [block.depth for block in blocks(text)] == depths


def test_blocks_carry_level_and_title_of_a_heading() -> None:
    block = blocks("\n== Summary ==\n")[0]
    assert (block.kind, block.level) == ("heading", 2)
    assert (block.title_start, block.title_end) == (4, 11)


def test_sections_open_with_headings_and_stay_short() -> None:
    text = "Before.\n\n= One =\n\n" + "Words.\n\n" * 45 + "= Two =\n\nEnd."
    found = sections(text)
    assert [len(section.blocks) for section in found] == [1, 20, 20, 6, 2]
    kinds = [section.blocks[0].kind for section in found]
    assert kinds == ["paragraph", "heading", "paragraph", "paragraph", "heading"]
    assert [text[s.start : s.end][:7] for s in found][-1] == "= Two ="


TEXTS = st.text(st.sampled_from("ab1 \n\n\t=#-*.)x\u0301👩\r\u2028"), max_size=80)


@given(TEXTS)
def test_blocks_leave_out_nothing_but_newlines(text: str) -> None:
    at = 0
    for block in blocks(text):
        assert at <= block.start < block.end <= len(text)
        assert set(text[at : block.start]) <= {"\n"}
        assert text[block.start] != "\n"
        assert text[block.end - 1] != "\n"
        at = block.end
    assert set(text[at:]) <= {"\n"}


@given(TEXTS)
def test_outline_and_sections_agree_with_the_blocks(text: str) -> None:
    parts = blocks(text)
    found = [(h.level, h.title_start, h.title_end) for h in outline(text)]
    headings = [block for block in parts if block.kind == "heading"]
    assert found == [(b.level, b.title_start, b.title_end) for b in headings]
    assert [block for section in sections(text) for block in section.blocks] == parts
    for heading in outline(text):
        assert text[heading.title_start : heading.title_end] == heading.title
        assert heading.title == heading.title.strip()


@pytest.mark.parametrize(
    "piece",
    ["Words of a common line, eighty letters or so.\n\n", "= a ", "=", "- ", " \n"],
)
def test_blocks_of_twice_the_text_are_twice_the_work(piece: str) -> None:
    text = piece * (100_000 // len(piece))
    assert steps(lambda: blocks(text * 2)) < 2.2 * steps(lambda: blocks(text)) + 100
