"""All the marks of a text, in order and where they stand."""

import pytest

from claims.speech import Kind, find


@pytest.mark.parametrize(
    ("text", "marks"),
    [
        ("", []),
        ("The commission met in early 1956.", []),
        (
            "Rettie believes that it was probably authorised.",
            [("Rettie believes", Kind.ATTRIBUTION), ("probably", Kind.HEDGE)],
        ),
        (
            (
                "Records state that 15 died; these records are highly suspect, and it"
                " is thought that it was more."
            ),
            [
                ("Records state", Kind.ATTRIBUTION),
                ("highly suspect", Kind.DOUBT),
                ("it is thought", Kind.ATTRIBUTION),
            ],
        ),
        ("It is a myth that he knew.", [("a myth", Kind.DENIAL)]),
        ("The army allegedly fired.", [("allegedly", Kind.HEARSAY)]),
        ("The toll is disputed.", [("disputed", Kind.DISPUTE)]),
        (
            "Dr. Smith said that 15 died. Mr. Jones, citing Tass, denied it.",
            [
                ("Dr. Smith said", Kind.ATTRIBUTION),
                ("Mr. Jones, citing Tass, denied", Kind.ATTRIBUTION),
            ],
        ),
    ],
)
def test_marks_are_found(text: str, marks: list[tuple[str, Kind]]) -> None:
    assert [(found.words, found.kind) for found in find(text)] == marks


def test_every_mark_names_its_rule() -> None:
    text = "According to Tass, he probably knew."
    assert [found.rule for found in find(text)] == ["according", "adverb"]


def test_language_without_a_table_is_refused() -> None:
    with pytest.raises(ValueError, match="“xx” cannot be read"):
        find("He knew.", language="xx")
