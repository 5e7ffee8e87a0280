"""Sources side by side: how what they say stands, question by question."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from claims import quantities, readings
from claims.comparison import beside, totals
from claims.models.entry import Naming
from tests import factories as f

pytestmark = pytest.mark.django_db


def say(source, question, words, **columns):
    """Enter that a source says these words on a question."""
    found = quantities.read(words)
    reading = readings.of_quantity(found) if found else {}
    text = source.texts.first() or f.make_text("Plain words.", source=source)
    passage = f.make_passage("Plain words", text=text)
    return f.make_claim(
        passage=passage, question=question, as_stated=words, **reading, **columns
    )


def test_claims_of_sources_are_not_sought_by_either_or(sources):
    with CaptureQueriesContext(connection) as asked:
        beside(sources)
    queries = [one["sql"] for one in asked if 'FROM "claims_claim"' in one["sql"]]
    assert queries
    assert all(" UNION " in one and " OR " not in one for one in queries)


@pytest.fixture
def sources():
    return [f.make_source("Article"), f.make_source("Blog")]


@pytest.fixture
def question():
    return f.make_question("How many were killed?")


@pytest.mark.parametrize(
    ("one", "other", "how"),
    [
        ("15", "15", "agree"),
        ("30", "dozens", "compatible"),
        ("15", "dozens", "diverge"),
        ("15", "22", "contradict"),
        ("15", "of them", "not comparable"),
    ],
)
def test_sources_stand_as_their_claims_do(sources, question, one, other, how):
    say(sources[0], question, one)
    say(sources[1], question, other)
    (row,) = beside(sources)
    assert (row.how, row.also) == (how, [])


def test_sum_of_parts_speaks_to_the_whole(sources):
    whole, *parts = (f.make_question(title) for title in ("Both", "Dead", "Hurt"))
    for part, words in zip(parts, ("15", "54"), strict=True):
        f.make_part(whole=whole, part=part)
        say(sources[0], part, words)
    say(sources[1], whole, "hundreds")
    row, *others = beside(sources)
    assert (row.question, row.how) == (whole, "contradict")
    assert [one.sums_in_words for one in row.said] == [["69 = 15 + 54, our sum"], []]
    assert {one.how for one in others} == {"only one speaks"}
    assert beside(sources[:1])[0].speakers == sources[:1]


def test_worst_relation_comes_first_and_the_milder_ones_follow(sources, question):
    for words in ("15", "hundreds"):
        say(sources[0], question, words)
    say(sources[1], question, "15")
    (row,) = beside(sources)
    assert (row.how, row.also) == ("contradict", ["agree"])


def test_claims_of_one_source_are_not_set_against_each_other(sources, question):
    for words in ("15", "22"):
        say(sources[0], question, words)
    (row,) = beside(sources)
    assert (row.how, row.speakers) == ("only one speaks", sources[:1])


def test_what_a_source_rejects_decides_nothing(sources, question):
    say(sources[0], question, "15", stance="rejects")
    say(sources[0], question, "22")
    say(sources[1], question, "22")
    (row,) = beside(sources)
    assert (row.how, row.also) == ("agree", [])
    assert [len(said.claims) for said in row.said] == [2, 1]


def test_source_speaks_by_what_others_name_it_for(sources, question):
    third = f.make_source("Records")
    say(third, question, "15", voices=[Naming(sources[0], "as the article has it")])
    say(sources[1], question, "22")
    (row,) = beside(sources)
    assert row.how == "contradict"


def test_one_statement_passed_on_is_no_agreement(sources, question):
    say(sources[0], question, "15", voices=[Naming(sources[1], "a blog")])
    (row,) = beside(sources)
    assert row.how == "passed on"


def test_silence_is_shown_where_it_was_found(sources, question):
    say(sources[0], question, "15")
    found = f.make_silence(question=question, source=sources[1])
    (row,) = beside(sources)
    assert [said.silence for said in row.said] == [None, found]


def test_retired_question_and_withdrawn_claim_are_left_out(sources, question):
    say(sources[0], question, "15")
    gone = f.make_question("Another?")
    say(sources[0], gone, "15")
    gone.retire(by=None, reason="Asked twice.")
    assert [row.question for row in beside(sources)] == [question]
    question.claims.model.objects.withdraw(
        claim=question.claims.get(), reason="Not there.", by=None
    )
    assert beside(sources) == []


def test_totals_count_every_row_once(sources, question):
    for words in (("15", "15"), ("15", "22"), ("3", "4"), ("7", None), (None, "8")):
        asked = f.make_question()
        for source, said in zip(sources, words, strict=True):
            if said:
                say(source, asked, said)
    rows = beside(sources)
    found = totals(rows, sources)
    assert found.shared == 3
    assert found.by_relation == [("contradict", 2), ("agree", 1)]
    assert found.alone == [(sources[0], 1), (sources[1], 1)]


@pytest.mark.parametrize("number", [1, 30])
def test_queries_do_not_grow(sources, number, django_assert_num_queries):
    for at in range(number):
        asked = f.make_question()
        say(sources[0], asked, f"{15 + at}")
        say(sources[1], asked, "15", voices=[Naming(f.make_source(), "he")])
        f.make_part(whole=f.make_question(), part=asked)
    with django_assert_num_queries(12):
        beside(sources)
