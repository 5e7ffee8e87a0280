"""The casebook comes in whole, once, and says what it refuses."""

import json
from collections.abc import Callable
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.apps import apps
from django.core.management import CommandError, call_command

from claims.models import Claim, Option, Question, QuestionPart
from sources.models import Source, TextVersion
from tests.factories import make_text, make_user

SHARED = Path(__file__).resolve().parents[3] / "shared"
CASEBOOK = SHARED / "casebook" / "secret-speech.json"
SEEDS = SHARED / "seeds"
BODY = "On 9 March 1956 the army came. Officials say that fifteen people were killed."
QUOTED = "Officials say that fifteen people were killed"

pytestmark = pytest.mark.django_db
real = pytest.mark.skipif(
    not CASEBOOK.exists(), reason="The shared casebook is not beside this checkout."
)


def run(file: Path, **options: Any) -> str:
    """Return what the command says of a casebook."""
    out = StringIO()
    call_command("import_casebook", str(file), stdout=out, **options)
    return out.getvalue()


def rows() -> dict[str, int]:
    """Return the number of rows of every table, those of the history among them."""
    return {
        model._meta.label: model._default_manager.count()
        for model in apps.get_models(include_auto_created=True)
        if model._meta.app_label in ("sources", "claims", "taggit")
    }


def small(digest: str) -> dict[str, Any]:
    """Return a casebook of one question and one claim."""
    claim = {
        "document": "a.txt",
        "start": BODY.index(QUOTED),
        "end": BODY.index(QUOTED) + len(QUOTED),
        "exact": QUOTED,
        "as_stated": "fifteen people were killed",
        "reading": {"form": "exact", "low": 15, "high": 15},
        "attributions": [{"source": "Officials", "wording": "Officials say"}],
    }
    question = {
        "id": "killed",
        "title": "How many were killed?",
        "value_type": "quantity",
        "tags": ["Georgia"],
        "claims": [claim],
    }
    document = {"file": "a.txt", "title": "An article", "sha256": digest}
    return {"documents": [document], "questions": [question]}


Change = Callable[[dict[str, Any]], object]
Bring = Callable[..., str]


@pytest.fixture
def bring(tmp_path: Path) -> Bring:
    """Return what brings in the small casebook, changed first if need be."""
    text = make_text(BODY)

    def bring(change: Change = lambda _: None, **options: Any) -> str:
        book = small(text.sha256)
        change(book)
        file = tmp_path / "casebook.json"
        file.write_text(json.dumps(book), "utf-8")
        return run(file, **options)

    return bring


def claim_of(book: dict[str, Any]) -> dict[str, Any]:
    """Return the one claim of the small casebook."""
    found: dict[str, Any] = book["questions"][0]["claims"][0]
    return found


@real
def test_real_casebook_comes_in_whole() -> None:
    said = run(CASEBOOK, texts=SEEDS)
    assert "25 questions, 41 claims, 2 texts" in said
    assert "0 remarks, 0 refused." in said
    assert Question.objects.count() == 25
    assert Claim.objects.count() == 41
    assert QuestionPart.objects.count() == 2


@real
def test_second_run_changes_nothing() -> None:
    run(CASEBOOK, texts=SEEDS)
    before = rows()
    said = run(CASEBOOK, texts=SEEDS)
    assert rows() == before
    assert "new are 0 questions, 0 claims, 0 texts and 0 voices" in said


@real
def test_real_claims_stand_at_their_words() -> None:
    run(CASEBOOK, texts=SEEDS)
    for claim in Claim.objects.select_related("passage"):
        anchor = claim.passage.anchors.get()
        text = anchor.text_version
        assert text.body[anchor.start : anchor.end] == claim.passage.exact


@real
def test_real_executions_have_an_open_firm_bound() -> None:
    run(CASEBOOK, texts=SEEDS)
    claim = Claim.objects.get(question__slug="executed-1937-38")
    assert (claim.firm_low, claim.firm_high) == (680501, None)
    assert claim.rule == "more-than"
    assert [str(voice.source) for voice in claim.voices] == ["Pospelov Commission"]


@real
def test_voice_of_two_claims_is_one_source() -> None:
    run(CASEBOOK, texts=SEEDS)
    records = Source.objects.get(title="Official Soviet records on the Tbilisi events")
    assert records.access == "cited_only"
    assert records.attributions.count() == 2


@real
def test_option_lies_under_its_broader_one() -> None:
    run(CASEBOOK, texts=SEEDS)
    option = Option.objects.get(label="Heart attacks")
    assert option.parent is not None
    assert option.parent.label == "Illness"


def test_part_of_its_own_part_is_refused(bring: Bring) -> None:
    def circle(book: dict[str, Any]) -> None:
        book["questions"][0]["parts"] = ["hurt"]
        hurt = {"id": "hurt", "title": "Hurt?", "value_type": "quantity"}
        book["questions"].append(hurt | {"parts": ["killed"]})

    assert "hurt, its part “How many were killed?”: against the rule" in bring(circle)
    assert QuestionPart.objects.get().part.slug == "hurt"


def test_text_is_found_by_its_sha256(bring: Bring) -> None:
    bring()
    assert Claim.objects.get().source == TextVersion.objects.get().source


def test_claim_is_reported_of_its_voice_and_signed(bring: Bring) -> None:
    user = make_user("ann")
    bring(by="ann")
    claim = Claim.objects.get()
    assert (claim.stance, claim.entered_by) == ("reports", user)


def test_stranger_cannot_sign(bring: Bring) -> None:
    with pytest.raises(CommandError, match="Nobody here signs in as “nobody”"):
        bring(by="nobody")


def test_text_that_is_nowhere_is_refused_by_name(tmp_path: Path) -> None:
    file = tmp_path / "casebook.json"
    file.write_text(json.dumps(small("0" * 64)), "utf-8")
    said = run(file)
    assert "Refused: a.txt: no text here has its sha256" in said
    assert "Refused: killed, “fifteen people were killed”: there is no text" in said
    assert Claim.objects.count() == 0


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("a.txt", "has other words than the text"),
        ("absent.txt", "the file cannot be read"),
        ("../a.txt", "without folders"),
    ],
)
def test_file_in_the_folder_must_be_the_text(
    tmp_path: Path, name: str, sentence: str
) -> None:
    (tmp_path / "a.txt").write_text("Other words.")
    book = small("0" * 64)
    book["documents"][0]["file"] = name
    (tmp_path / "casebook.json").write_text(json.dumps(book), "utf-8")
    said = run(tmp_path / "casebook.json", texts=tmp_path)
    assert f"Refused: {name}: " in said
    assert sentence in said


REFUSED: list[tuple[dict[str, Any], str]] = [
    ({"start": 1}, "the quotation does not stand at 1–76"),
    ({"end": 999_999}, "does not stand"),
    ({"document": "b.txt"}, "the document b.txt is none of this casebook's"),
    ({"reading": {"edtf": "1956-03-09"}}, "is a date, but the question is of kind"),
    ({"reading": {"low": 5, "high": 3}}, "runs backwards"),
    ({"reading": {"form": "exact", "low": 5}}, "has one figure"),
    ({"reading": {"low": 1.5, "high": 2}}, "in whole numbers"),
    ({"directness": "implied"}, "against the rule claim implied with note"),
    ({"scope": "narrower"}, "against the rule claim scope with note"),
    ({"counted_to": "13 March"}, "13 March"),
]


@pytest.mark.parametrize(("change", "sentence"), REFUSED)
def test_claim_that_cannot_stand_leaves_nothing(
    bring: Bring, change: dict[str, Any], sentence: str
) -> None:
    said = bring(lambda book: claim_of(book).update(change))
    assert "Refused: killed, “fifteen people were killed”: " in said
    assert sentence in said
    assert "0 claims" in said
    assert "0 voices; 0 remarks, 1 refused." in said
    assert Claim.objects.count() == 0
    assert Source.objects.filter(title="Officials").count() == 0


def test_date_that_is_none_is_refused(bring: Bring) -> None:
    def dated(book: dict[str, Any]) -> None:
        book["questions"][0]["value_type"] = "date"
        claim_of(book)["reading"] = {"edtf": "1956-13-09"}

    assert "1 refused" in bring(dated)
    assert Claim.objects.count() == 0


def test_option_must_be_the_questions(bring: Bring) -> None:
    def chosen(book: dict[str, Any]) -> None:
        book["questions"][0] |= {"value_type": "category", "options": ["Ten"]}
        claim_of(book)["reading"] = {"options": ["Fifteen"]}

    assert "the question has no option “Fifteen”" in bring(chosen)


def test_reading_the_words_do_not_bear_out_is_reported(bring: Bring) -> None:
    reading = {"form": "exact", "low": 50, "high": 50}
    said = bring(lambda book: claim_of(book).update(reading=reading))
    assert "reads 15, the casebook has 50" in said
    claim = Claim.objects.get()
    assert (claim.low, claim.high) == (50, 50)
    assert (claim.firm_low, claim.firm_high) == (15, 50)


def test_reading_of_words_without_figure_has_open_firm_bounds(bring: Bring) -> None:
    said = bring(lambda book: claim_of(book).update(as_stated="Officials say"))
    assert "“Officials say” states no figure." in said
    claim = Claim.objects.get()
    assert (claim.low, claim.firm_low, claim.firm_high) == (15, None, None)


def test_date_the_words_do_not_bear_out_is_reported(bring: Bring) -> None:
    def dated(book: dict[str, Any]) -> None:
        book["questions"][0]["value_type"] = "date"
        words = "On 9 March 1956"
        claim_of(book).update(start=0, end=len(words), exact=words, as_stated=words)
        claim_of(book)["reading"] = {"edtf": "1956-05"}

    assert "the casebook has 1956-05" in bring(dated)
    assert Claim.objects.get().edtf == "1956-05"


def test_claims_of_the_same_words_are_two(bring: Bring) -> None:
    def twice(book: dict[str, Any]) -> None:
        book["questions"][0]["claims"] *= 2

    bring(twice)
    bring(twice)
    assert Claim.objects.count() == 2


def test_claim_changed_by_a_person_stays_so(bring: Bring) -> None:
    bring()
    Claim.objects.update(note="Read again.")
    bring()
    assert Claim.objects.get().note == "Read again."


def test_question_of_another_kind_here_is_left_alone(bring: Bring) -> None:
    Question.objects.ask(title="Killed?", slug="killed", value_type="proposition")
    said = bring()
    assert "answered by proposition and not by quantity" in said
    assert Claim.objects.count() == 0


def test_claim_on_an_old_text_is_anchored_in_the_latest(bring: Bring) -> None:
    source = TextVersion.objects.get().source
    new = make_text(f"Foreword.\n\n{BODY}", source=source)
    bring()
    anchor = Claim.objects.get().passage.anchors.get(text_version=new)
    assert anchor.state == "moved"
    assert new.body[anchor.start : anchor.end] == QUOTED


@pytest.mark.parametrize(("language", "is_borne_out"), [("de", True), ("en-US", False)])
def test_date_is_read_in_the_language_of_its_text(
    bring: Bring, language: str, is_borne_out: bool
) -> None:
    words = "3/4/1956"
    text = make_text(f"{words} ging es los.")
    Source.objects.filter(pk=text.source_id).update(language=language)

    def dated(book: dict[str, Any]) -> None:
        book["documents"][0]["sha256"] = text.sha256
        book["questions"][0]["value_type"] = "date"
        claim_of(book).update(start=0, end=len(words), exact=words, as_stated=words)
        claim_of(book)["reading"] = {"edtf": "1956-04-03"}

    assert ("the casebook has" not in bring(dated)) is is_borne_out
    assert Claim.objects.get().edtf == "1956-04-03"
