"""Two sources, or questions, of one title: none is taken for another silently."""

import pytest

from annotator.exchange.table import importing
from claims.models import Claim, Question
from sources.models import Source
from tests import factories as f
from tests.annotator.exchange.table.tables import faults, stored, taken_in
from tests.annotator.exchange.table.test_round_trip import imported
from tests.annotator.exchange.table.test_writing import exported, rows_of

pytestmark = pytest.mark.django_db
HEADINGS = ("Question", "Question key", "Source", "Source key", "Author", "Figure")
MAPPED = ("question", "question_key", "source", "source_key", "source_author", "words")


def row(question="Killed?", question_key="", key="", author="", figure="15"):
    return (question, question_key, "Diary", key, author, figure)


def why(*rows):
    record = taken_in(HEADINGS, *rows, columns=MAPPED)
    importing.check(record)
    return [(at, column, said) for at, column, _, said in record.report["faults"]]


def test_row_that_names_one_of_two_sources_says_how_to_tell_them_apart():
    first, second = f.make_source("Diary"), f.make_source("Diary", author="N. N.")
    [(at, column, said)] = why(row())
    assert (at, column) == (2, "Source")
    assert said == (
        "2 sources here have this name: say which is meant in a column “source key”:"
        f" source:{first.pk} or source:{second.pk} (N. N.)."
    )
    assert Claim.objects.count() == 0


def test_key_says_which_of_two_sources_is_meant():
    _, second = (f.make_source("Diary") for _ in range(2))
    stored(HEADINGS, row(key=f"source:{second.pk}"), columns=MAPPED)
    assert Claim.objects.get().source == second


def test_what_is_told_of_a_source_says_which_is_meant():
    for author in ("N. N.", "O. O."):
        f.make_source("Diary", author=author)
    stored(HEADINGS, row(author="O. O."), columns=MAPPED)
    assert Claim.objects.get().source.author == "O. O."
    assert [fault[0] for fault in why(row(author="P. P."))] == [2]


def test_key_of_what_has_another_name_is_a_fault():
    other = f.make_source("Wire")
    f.make_source("Diary")
    [(_, _, said)] = why(row(key=f"source:{other.pk}"))
    assert said == f"No source here has this name and the key source:{other.pk}."


def test_keys_make_two_sources_of_one_title():
    rows = [row(key="a"), row(key="b", figure="16"), row(key="a", figure="17")]
    stored(HEADINGS, *rows, columns=MAPPED)
    assert Source.objects.filter(title="Diary").count() == 2
    assert Claim.objects.filter(source=Source.objects.first()).count() == 2
    again = why(*rows)
    assert {said.partition(":")[0] for _, _, said in again} == {
        "2 sources here have this name"
    }


def test_row_without_a_key_beside_one_with_it_is_a_fault():
    [(at, column, said)] = why(row(key="a"), row())
    assert (at, column) == (3, "Source")
    assert said == (
        "Other rows have a key for a source of this title: give this one a source key"
        " too."
    )


def test_two_of_a_table_are_not_one_here():
    here = f.make_source("Diary")
    found = why(row(key="a"), row(key="b"))
    assert [at for at, *_ in found] == [2, 3]
    assert f"put source:{here.pk} as the source key of those that it is" in found[0][2]


def test_source_told_of_in_two_ways_is_a_fault():
    [(at, column, said)] = why(row(author="N. N."), row(author="O. O.", figure="16"))
    assert (at, column) == (3, "Author")
    assert said == (
        "Another row says “N. N.” of “Diary”, and this one “O. O.”: where two have one"
        " title, give each a key."
    )


def test_questions_of_one_title_are_told_apart_alike():
    first, second = (f.make_question("Killed?", scope=at) for at in ("Day", "Night"))
    [(at, column, said)] = why(row())
    assert (at, column) == (2, "Question")
    assert f"question:{first.pk} (Day) or question:{second.pk} (Night)" in said
    stored(HEADINGS, row(question_key=f"question:{second.pk}"), columns=MAPPED)
    assert Claim.objects.get().question == second
    stored(
        ("Question", "Source", "Question scope", "Figure"),
        ("Killed?", "Diary", "Day", "15"),
    )
    assert first.claims.count() == 1


def test_keys_make_two_questions_of_one_title():
    rows = [row(question_key="a"), row(question_key="b", figure="16")]
    stored(HEADINGS, *rows, columns=MAPPED)
    assert Question.objects.filter(title="Killed?").count() == 2


def test_voice_is_told_apart_by_its_key():
    _, second = (f.make_source("Police", access="cited_only") for _ in range(2))
    headings = ("Source", "Figure", "According to", "Voice key")
    assert faults(headings, ("Diary", "15", "Police", "")) == [
        (2, "According to", "Police")
    ]
    stored(headings, ("Diary", "15", "Wire; Police", f"; source:{second.pk}"))
    named = Claim.objects.get().attributions.order_by("branch")
    assert [voice.source.title for voice in named] == ["Wire", "Police"]
    assert named[1].source == second


def test_our_own_keys_are_known_after_the_title_has_changed():
    sources = [f.make_source("Diary") for _ in range(2)]
    for source in sources:
        f.make_claim(passage=source.passages.create(locator="p. 3"))
    data = exported()
    assert all(line["source key"] for line in rows_of(data))
    Source.objects.filter(pk=sources[1].pk).update(title="Journal")
    Claim.objects.update(status="withdrawn", status_reason="Again.")
    number = rows_of(data)[1]["key"].encode()
    imported(data.replace(number, b"another"))
    assert Claim.objects.get(import_key="another").source == sources[1]


def test_sources_without_a_namesake_have_no_key():
    f.make_claim()
    assert rows_of(exported())[0]["source key"] == ""


@pytest.mark.parametrize(
    ("column", "cell"),
    [
        ("Source kind", "book"),
        ("Source voice", "many"),
        ("Source known from", "soon"),
        ("Source language", "German, I think"),
        ("Voice kind", "book"),
        ("Voice date", "soon"),
        ("Voice language", "German, I think"),
        ("Voice author", "a; b"),
    ],
)
def test_what_cannot_be_told_is_a_fault(column, cell):
    headings = ("Source", "Figure", "According to", column)
    assert faults(headings, ("Diary", "15", "Police", cell)) == [(2, column, cell)]
