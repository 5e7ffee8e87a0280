"""The worst relation of each claim, by sorting, is the one that all pairs show."""

from itertools import product

import pytest

from annotator.tints import fingerprinted
from annotator.tints import tints as tints_of
from claims import readings
from claims.comparison.gathering import account_of, asked_of, statement_of
from claims.models import Claim, Question
from claims.quantities import read
from claims.summaries import relation_of
from tests import factories as f

pytestmark = pytest.mark.django_db


def tints(questions: list[Question]) -> dict[int, str]:
    return tints_of(fingerprinted().filter(pk__in=[one.pk for one in questions]))


def by_all_pairs(question: Question) -> dict[int, str]:
    """Return the worst relation of each claim, found by looking at every pair."""
    asked = asked_of(question, question.options.all())
    claims = Claim.objects.current().filter(question=question)
    accounts = [account_of(one, statement_of(one), {}) for one in claims]
    worst = {}
    for one in accounts:
        others = [relation_of(one, x, asked) for x in accounts if x.id != one.id]
        found = max(others, key=lambda relation: relation.severity, default=None)
        worst[one.id] = found.shown if found else ""
    return worst


def figures() -> Question:
    question = f.make_question(is_count=True)
    for number, scope in product((9, 15, 15, 22), ("same", "narrower", "broader")):
        said = {"scope": scope, "scope_note": "" if scope == "same" else "One morgue."}
        f.make_claim(question=question, **f.exactly(number), **said)
    for words in ("dozens", "about 20", "at least 80", "killed, number not given"):
        reading = readings.of_quantity(read(words))
        f.make_claim(question=question, **reading)
    f.make_claim(question=question, directness="implied", note="x", **f.exactly(99))
    f.make_claim(question=question, stance="rejects", **f.exactly(500))
    return question


def dates() -> Question:
    question = f.make_question(value_type="date")
    for edtf in ("1956-03-09", "1956-03", "1956~", "[1956-03-04..1956-03-10]", "1957"):
        f.make_claim(question=question, **readings.of_date(edtf))
    return question


def periods() -> Question:
    question = f.make_question(value_type="period")
    for edtf in ("1956-03-04/1956-03-10", "1956-03/..", "1956-03-04/1956-03-11"):
        f.make_claim(question=question, **readings.of_date(edtf))
    return question


def categories() -> Question:
    question = f.make_question(value_type="category", is_exclusive=True)
    illness = f.make_option("Illness", question=question)
    stroke = f.make_option("A stroke", question=question, parent=illness)
    poison = f.make_option("Poison", question=question)
    for chosen in ([illness], [stroke], [stroke, poison], [stroke]):
        claim = f.make_claim(question=question)
        claim.hold_options(chosen)
    return question


def propositions() -> Question:
    question = f.make_question(value_type="proposition")
    for polarity in ("affirms", "affirms"):
        f.make_claim(question=question, **readings.of_polarity(polarity))
    f.make_claim(question=question)
    return question


def lone() -> Question:
    question = f.make_question()
    f.make_claim(question=question, **f.exactly(15))
    return question


def twins() -> Question:
    question = f.make_question()
    for _ in range(3):
        f.make_claim(question=question, **f.exactly(15))
    return question


@pytest.mark.parametrize(
    "make", [figures, dates, periods, categories, propositions, lone, twins]
)
def test_worst_relation_is_that_of_all_pairs(make):
    question = make()
    found = tints([question])
    assert found
    assert found == by_all_pairs(question)


def test_withdrawn_claims_are_met_by_nobody():
    question = twins()
    other = f.make_claim(question=question, **f.exactly(22))
    assert set(tints([question]).values()) == {"contradict"}
    Claim.objects.withdraw(claim=other, reason="A slip.", by=None)
    assert set(tints([question]).values()) == {"agree"}


def test_many_questions_take_as_many_queries_as_one(django_assert_num_queries):
    found = [make() for make in (figures, dates, categories, lone, twins)]
    everything = Claim.objects.filter(question__in=found).count()
    with django_assert_num_queries(3):
        assert len(tints(found)) == everything


def test_what_has_not_changed_is_worked_out_once(django_assert_num_queries):
    question = twins()
    first = tints([question])
    with django_assert_num_queries(1):
        assert tints([question]) == first
    claim = Claim.objects.filter(question=question).first()
    Claim.objects.filter(pk=claim.pk).update(**f.exactly(22))
    assert tints([question])[claim.pk] == "contradict"


def test_options_alone_may_change_a_tint():
    question = categories()
    claim = Claim.objects.filter(question=question).first()
    before = tints([question])[claim.pk]
    claim.hold_options(question.options.filter(label="Poison"))
    assert tints([question])[claim.pk] != before
