"""What one source says: by question, against verdicts, and against itself."""

import pytest

from claims import quantities, readings
from claims.comparison import answers, contradicting_itself
from claims.comparison.profiles import naming_it, voices_named_in
from claims.models import Claim
from claims.models.entry import Naming
from tests import factories as f

pytestmark = pytest.mark.django_db


@pytest.fixture
def source():
    return f.make_source("Article")


@pytest.fixture
def question():
    return f.make_question("How many were killed?")


def say(source, question, words, **columns):
    """Enter that a source says these words on a question."""
    found = quantities.read(words)
    text = source.texts.first() or f.make_text("Plain words.", source=source)
    return f.make_claim(
        passage=f.make_passage("Plain words", text=text),
        question=question,
        as_stated=words,
        **(readings.of_quantity(found) if found else {}),
        **columns,
    )


def shown(claims):
    """Return each answer's verdicts, as who judged and how the claims stand to it."""
    rows = Claim.objects.filter(pk__in=[one.pk for one in claims]).with_words()
    return [
        [(str(one.verdict.author), one.relation.shown) for one in answer.verdicts]
        for answer in answers(list(rows.order_by("question__title", "pk")))
    ]


def test_claims_stand_together_by_question(source, question):
    other = f.make_question("Another?")
    first, second, third, fourth = (
        say(source, asked, "15") for asked in (question, other, question, None)
    )
    rows = Claim.objects.with_words().order_by("question__title", "pk")
    found = [(one.question, one.claims) for one in answers(list(rows))]
    assert found == [(other, [second]), (question, [first, third]), (None, [fourth])]


def test_claims_are_held_against_each_persons_latest_verdict(source, question):
    anna, ben = f.make_user("anna"), f.make_user("ben")
    for author, number in ((anna, 15), (anna, 22), (ben, 15)):
        f.make_verdict(question=question, author=author, **f.exactly(number))
    claims = [say(source, question, "15"), say(source, question, "dozens")]
    assert shown(claims[:1]) == [[("anna", "contradict"), ("ben", "agree")]]
    assert shown(claims) == [[("anna", "contradict"), ("ben", "diverge")]]


def test_verdict_without_a_value_is_no_measure(source, question):
    f.make_verdict(question=question)
    assert shown([say(source, question, "15")]) == [[]]


def test_what_the_source_rejects_is_held_against_nothing(source, question):
    f.make_verdict(question=question, **f.exactly(22))
    assert shown([say(source, question, "15", stance="rejects")]) == [[]]


def test_own_assertions_that_cannot_both_be_true_are_named(source, question):
    first, second = say(source, question, "15"), say(source, question, "22")
    say(source, question, "about 20")
    say(source, f.make_question(), "15")
    (found,) = contradicting_itself(source)
    assert (found.question, found.claims) == (question, [first, second])


@pytest.mark.parametrize(
    "passed_on", [{"stance": "reports"}, {"stance": "rejects"}, {"voices": True}]
)
def test_what_is_passed_on_contradicts_nothing_of_ones_own(source, question, passed_on):
    say(source, question, "15")
    if passed_on.get("voices"):
        passed_on = {"voices": [Naming(f.make_source(), "records")]}
    say(source, question, "22", **passed_on)
    assert contradicting_itself(source) == []


def test_withdrawn_claim_contradicts_nothing(source, question):
    say(source, question, "15")
    Claim.objects.withdraw(
        claim=say(source, question, "22"), reason="Misprint.", by=None
    )
    assert contradicting_itself(source) == []


def test_voices_are_counted_from_both_sides(source, question):
    records, rumour = f.make_source("Records"), f.make_source("Rumour")
    for words, voice in (("15", records), ("22", rumour), ("30", rumour)):
        say(source, question, words, voices=[Naming(voice, "so they say")])
    say(source, question, "7", voices=[Naming(source, "as said above")])
    gone = say(source, question, "8", voices=[Naming(records, "records")])
    Claim.objects.withdraw(claim=gone, reason="Not there.", by=None)
    assert voices_named_in(source) == [(rumour, 2), (records, 1)]
    assert naming_it(rumour) == [(source, 2)]
    assert naming_it(source) == []
