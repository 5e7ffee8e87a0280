"""The demonstration comes in whole, and once."""

import re
from io import StringIO
from pathlib import Path

import pytest
from django.apps import apps
from django.contrib.auth import authenticate
from django.core.management import CommandError, call_command

from annotator import demonstration
from annotator.demonstration import cases
from annotator.exchange import casebook
from annotator.models import User
from claims.models import Claim, QuestionSummary
from claims.models.summary import WAITS
from sources.models import Source
from tests.factories import make_source, make_user

SEEDS = Path(__file__).resolve().parents[3] / "shared" / "seeds"
TEXTS = sorted((cases.FOLDER / "texts").glob("*.txt"))

on_the_database = pytest.mark.django_db


def demo(**options: bool) -> str:
    """Return what the command says."""
    out = StringIO()
    call_command("demo", stdout=out, **options)
    return out.getvalue()


def rows() -> dict[str, int]:
    """Return the number of rows of every table, those of the history among them."""
    return {
        model._meta.label: model._default_manager.count()
        for model in apps.get_models(include_auto_created=True)
        if model._meta.app_label in ("sources", "claims", "taggit", "annotator")
    }


def shingles(text: str, length: int = 8) -> set[tuple[str, ...]]:
    """Return every run of so many words."""
    found = re.findall(r"[\w'’]+", text.lower())
    return {tuple(found[i : i + length]) for i in range(len(found) - length + 1)}


@pytest.mark.parametrize("file", TEXTS, ids=lambda file: file.stem)
def test_a_text_has_the_length_of_an_example(file):
    assert 300 <= len(file.read_text("utf-8").split()) <= 900


@pytest.mark.skipif(not SEEDS.exists(), reason="The seeds are not beside this checkout")
@pytest.mark.parametrize("file", TEXTS, ids=lambda file: file.stem)
def test_a_text_borrows_no_run_of_words(file):
    seeds = [shingles(seed.read_text("utf-8")) for seed in SEEDS.glob("*.txt")]
    assert len(seeds) == 2
    assert shingles(file.read_text("utf-8")) & set.union(*seeds) == set()


@pytest.mark.parametrize("name", cases.NAMES)
def test_every_text_belongs_to_an_example(name):
    files = {file.name for file in TEXTS if file.name.startswith(name)}
    assert set(cases.read(name).bodies) == files


@pytest.mark.parametrize("name", cases.NAMES)
def test_names_of_claims_are_given_once(name):
    rows = cases.read(name).rows
    names = [claim["name"] for asked in rows["questions"] for claim in asked["claims"]]
    assert sorted(set(names)) == sorted(names)


@pytest.mark.parametrize(
    ("body", "count"), [("one fish", 0), ("two fish and two fish", 2)]
)
def test_a_quotation_that_is_not_unique_is_refused(body, count):
    with pytest.raises(ValueError, match=f"“two” stands {count} times"):
        cases.place("two", body)


def test_a_quotation_is_placed_by_code_points():
    assert cases.place("two", "\N{FISH} e\N{COMBINING ACUTE ACCENT} two fish") == 5


@on_the_database
def test_the_command_says_what_was_made():
    said = demo()
    assert "Made 11 texts, 23 voices that they name, 31 questions, 80 claims" in said
    assert "Sign in as annotator-demo with the password" in said


@on_the_database
def test_a_second_run_changes_nothing():
    demo()
    before = rows()
    assert "nothing was changed" in demo()
    assert rows() == before


@on_the_database
def test_an_empty_database_is_filled_if_asked():
    demo(if_empty=True)
    assert Claim.objects.exists()


@on_the_database
def test_a_begun_database_is_left_alone_if_asked():
    source = make_source("Mine")
    assert demo(if_empty=True) == ""
    assert list(Source.objects.all()) == [source]
    assert not User.objects.exists()


@on_the_database
def test_a_begun_database_gains_it_beside_what_is_there():
    mine = make_source("Pospelov Commission")
    demo()
    assert Claim.objects.filter(attributions__source=mine).count() == 2
    assert mine.tags.count() == 0


@on_the_database
def test_a_refusal_stores_nothing(monkeypatch):
    def refuse(*_: object, **__: object) -> casebook.Report:
        return casebook.Report(refused=["no such words."])

    before = rows()
    monkeypatch.setattr(casebook, "store", refuse)
    with pytest.raises(CommandError, match=r"no such words. Nothing was stored."):
        demo()
    assert rows() == before


@on_the_database
@pytest.mark.parametrize(
    ("username", "group", "is_staff"),
    [
        (demonstration.ANNOTATOR, "annotator", False),
        (demonstration.CURATOR, "curator", True),
    ],
)
def test_the_sign_ins_open_their_doors(username, group, is_staff, rf):
    demo()
    person = authenticate(
        rf.post("/"), username=username, password=demonstration.PASSWORD
    )
    assert [name for (name,) in person.groups.values_list("name")] == [group]
    assert person.is_staff is is_staff


@on_the_database
def test_a_changed_password_is_not_told():
    demo()
    person = User.objects.get(username=demonstration.CURATOR)
    person.set_password("a secret of their own")
    person.save()
    told = demonstration.sign_ins()
    assert len(told) == 1
    assert demonstration.ANNOTATOR in told[0]


@on_the_database
def test_a_person_of_another_name_is_no_sign_in():
    make_user("somebody")
    assert demonstration.sign_ins() == []


@on_the_database
@pytest.mark.parametrize("name", cases.NAMES)
def test_the_words_bear_out_every_reading(name):
    case = cases.read(name)
    report = casebook.store(case.casebook, by=None, folder=cases.FOLDER / "texts")
    assert (report.refused, report.remarks) == ([], [])
    assert report.claims.new == len(case.named)


@on_the_database
def test_its_questions_are_compared_when_it_is_there():
    demonstration.load()
    assert QuestionSummary.objects.count() > 30
    assert not QuestionSummary.objects.filter(WAITS).exists()
