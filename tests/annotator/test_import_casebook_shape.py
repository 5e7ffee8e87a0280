"""A casebook that is not shaped as it must be is refused whole, by its place."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError

from claims.models import Claim, Question
from sources.models import Source
from tests.annotator.test_import_casebook import Bring, bring, claim_of, run

__all__ = ["bring"]
pytestmark = pytest.mark.django_db

FILES = [
    (b"", "is not JSON"),
    (b"{", "is not JSON"),
    (b"[]", "holds no JSON object"),
    (b"\xff\xfe", "is not text in UTF-8"),
    (b"[" * 200_000, "cannot be read as JSON"),
    (b'{"documents": NaN}', "has NaN where a number belongs"),
    (b"{}", "documents is missing"),
    (b'{"documents": {}}', "documents must be a list"),
    (b'{"documents": [1]}', "documents[0] must be an object"),
    (b'{"documents": [], "questions": [[]]}', "questions[0] must be an object"),
]


@pytest.mark.parametrize(("data", "sentence"), FILES)
def test_file_that_is_no_casebook_is_refused(
    tmp_path: Path, data: bytes, sentence: str
) -> None:
    file = tmp_path / "casebook.json"
    file.write_bytes(data)
    with pytest.raises(CommandError) as refused:
        run(file)
    assert sentence in str(refused.value)
    assert str(refused.value).endswith("Nothing was stored.")


def test_absent_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(CommandError, match="cannot be read"):
        run(tmp_path / "none.json")


def test_absent_folder_is_refused(bring: Bring, tmp_path: Path) -> None:
    with pytest.raises(CommandError, match="There is no folder"):
        bring(texts=tmp_path / "none")


QUESTION = "questions[0]"
CLAIM = "questions[0].claims[0]"
VOICE = "questions[0].claims[0].attributions[0]"


def of_question(**fields: Any) -> Callable[[dict[str, Any]], None]:
    """Return the change of these fields of the question; None takes one away."""
    return lambda book: _change(book["questions"][0], fields)


def of_claim(**fields: Any) -> Callable[[dict[str, Any]], None]:
    """Return the change of these fields of the claim."""
    return lambda book: _change(claim_of(book), fields)


def of_voice(**fields: Any) -> Callable[[dict[str, Any]], None]:
    """Return the change of these fields of the voice."""
    return lambda book: _change(claim_of(book)["attributions"][0], fields)


def _change(row: dict[str, Any], fields: dict[str, Any]) -> None:
    row.update(fields)
    for name in [name for name, value in fields.items() if value is None]:
        del row[name]


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        (of_question(title=None), f"{QUESTION}.title is missing"),
        (of_question(title=" "), f"{QUESTION}.title is empty"),
        (of_question(title=7), f"{QUESTION}.title must be a text"),
        (of_question(title="x" * 301), f"{QUESTION}.title is longer than 300"),
        (of_question(title="a\0b"), f"{QUESTION}.title has a character"),
        (of_question(title="a\ud800b"), f"{QUESTION}.title has a character"),
        (of_question(id="a b"), f"{QUESTION}.id may have letters"),
        (of_question(value_type="number"), f"{QUESTION}.value_type is “number”"),
        (of_question(is_exclusive="no"), f"{QUESTION}.is_exclusive must be yes or no"),
        (of_question(is_exclusive=True), f"{QUESTION}.is_exclusive is of questions"),
        (of_question(tags="x"), f"{QUESTION}.tags must be a list"),
        (of_question(tags=["x", 1]), f"{QUESTION}.tags.[1] must be a text"),
        (of_question(parts=["y"]), f"{QUESTION}.parts names “y”"),
        (of_question(parts=["killed"]), f"{QUESTION}.parts names “killed”"),
        (
            of_question(options=[{"label": "a", "parent": "b"}]),
            f"{QUESTION}.options[0].parent is “b”",
        ),
        (of_claim(start="1"), f"{CLAIM}.start must be a whole number"),
        (of_claim(start=True), f"{CLAIM}.start must be a whole number"),
        (of_claim(start=-1), f"{CLAIM}.start must be a whole number from 0 on"),
        (of_claim(end=2**31), f"{CLAIM}.end must be a whole number from 1 on"),
        (of_claim(end=None), f"{CLAIM}.end is missing"),
        (of_claim(as_stated=None), f"{CLAIM}.as_stated is missing"),
        (of_claim(stance="says"), f"{CLAIM}.stance is “says”; it must be asserts"),
        (of_claim(reading=3), f"{CLAIM}.reading must be an object"),
        (of_claim(reading={"low": "3"}), f"{CLAIM}.reading.low must be a number"),
        (of_claim(reading={"low": 10**20}), f"{CLAIM}.reading.low has more digits"),
        (of_claim(reading={"low": 0.00001}), f"{CLAIM}.reading.low has more digits"),
        (of_voice(source=None), f"{VOICE}.source is missing"),
        (of_voice(voice="two"), f"{VOICE}.voice is “two”"),
        (of_voice(branch=0), f"{VOICE}.branch must be a whole number from 1 on"),
    ],
)
def test_field_amiss_is_named_by_its_place(
    bring: Bring, change: Callable[[dict[str, Any]], None], sentence: str
) -> None:
    sources = Source.objects.count()
    with pytest.raises(CommandError) as refused:
        bring(change)
    assert sentence in str(refused.value)
    assert Question.objects.count() == Claim.objects.count() == 0
    assert Source.objects.count() == sources


def test_question_stated_twice_is_refused(bring: Bring) -> None:
    def twice(book: dict[str, Any]) -> None:
        book["questions"] *= 2

    with pytest.raises(CommandError, match=r"questions\[1\].id is “killed”, as in"):
        bring(twice)


def test_two_voices_at_one_place_are_refused(bring: Bring) -> None:
    both = [{"source": "A", "position": 1}, {"source": "B", "position": 1}]
    with pytest.raises(CommandError, match="two voices at one branch and position"):
        bring(of_claim(attributions=both))


def test_voices_are_a_chain_in_the_order_of_the_list(bring: Bring) -> None:
    bring(of_claim(attributions=[{"source": "A"}, {"source": "B"}]))
    places = [(v.position, str(v.source)) for v in Claim.objects.get().voices]
    assert places == [(1, "A"), (2, "B")]
