"""The page on which a verdict is given, and the verdicts on the question's page."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from claims import readings
from claims.models import Verdict
from claims.readings import COLUMNS
from tests import factories as f
from tests.annotator.test_questions import account, asked
from tests.markup import tree

pytestmark = pytest.mark.django_db


@pytest.fixture
def annotator(client):
    user = f.make_annotator("Anna")
    client.force_login(user)
    return user


def typed(**fields):
    """Return a whole verdict as it is posted, some fields replaced."""
    usual = {"outcome": "probable", "certainty": "low", "reasoning": "It fits."}
    return usual | fields


def give(client, question, **fields):
    """Post a verdict."""
    return client.post(f"/questions/{question.slug}/verdict/", typed(**fields))


def section(client, question):
    """Return the verdicts as the question's page shows them."""
    page = client.get(question.get_absolute_url())
    return tree(page.content.decode()).one("section", id="verdicts")


def test_stranger_signs_in_and_reader_is_refused(client):
    address = f"/questions/{asked('How many?', '15').slug}/verdict/"
    answer = client.get(address)
    assert answer["Location"] == f"/sign-in/?next={address}"
    client.force_login(f.make_user())
    assert client.get(address).status_code == 403


def test_curator_may_give_one(client):
    client.force_login(f.make_curator())
    assert give(client, asked("How many?", "15")).status_code == 302


def test_verdict_is_recorded_in_ones_own_name(client, annotator):
    question = asked("How many?", "15", "about 20")
    one, other = question.claims.order_by("pk")
    answer = give(
        client,
        question,
        figure="about 20",
        excluded=[one.pk],
        reasoning=f"See [#{other.pk}].",
    )
    assert answer["Location"] == f"{question.get_absolute_url()}#verdicts"
    kept = Verdict.objects.get()
    assert (kept.author, kept.outcome, kept.certainty) == (annotator, "probable", "low")
    assert (kept.low, kept.high, kept.firm_low, kept.firm_high) == (18, 22, 10, 40)
    assert list(kept.excluded.all()) == [one]
    assert len(kept.considered) == 2


def test_reading_is_picked_from_the_positions(client, annotator):
    question = asked("How many?", "dozens")
    claim = question.claims.get()
    give(client, question, position=f"account-{claim.pk}")
    kept = Verdict.objects.get()
    assert (kept.form, kept.low, kept.high) == ("verbal", 24, 99)
    assert kept.convention == claim.convention


def test_date_is_picked_from_the_positions(client, annotator):
    question = f.make_question(value_type="date")
    claim = f.make_claim(question=question, **readings.of_date("1956-03~"))
    give(client, question, position=f"account-{claim.pk}")
    kept = Verdict.objects.get()
    assert all(getattr(kept, name) == getattr(claim, name) for name in COLUMNS)


def test_options_and_yes_or_no_fit_their_questions(client, annotator):
    category = f.make_question(value_type="category")
    option = f.make_option("the army", question=category)
    f.make_option("the police", question=category)
    give(client, category, options=[option.pk])
    give(client, f.make_question(value_type="proposition"), polarity="denies")
    by_options, denied = Verdict.objects.order_by("pk")
    assert list(by_options.options.all()) == [option]
    assert denied.polarity == "denies"


def test_date_is_typed_in_words(client, annotator):
    give(client, f.make_question(value_type="date"), figure="9 March 1956")
    assert Verdict.objects.get().edtf == "1956-03-09"


@pytest.mark.parametrize(
    ("fields", "sentence"),
    [
        ({"outcome": ""}, "Choose what it comes to"),
        ({"certainty": ""}, "Say how certain you are."),
        ({"reasoning": " "}, "Give your reasons"),
        ({"reasoning": "a\x00b"}, "Null characters"),
        ({"reasoning": "Look at [#999999]."}, "[#999999]: no claim on this question"),
        ({"figure": "the blue ones"}, "is no figure we can read"),
        ({"figure": "9" * 21}, "is no figure we can read: it has more than fifteen"),
        ({"position": "account-0"}, "Select a valid choice"),
        ({"excluded": ["x"]}, "Select a valid choice"),
    ],
)
def test_what_is_amiss_is_said_and_nothing_typed_is_lost(
    client, annotator, fields, sentence
):
    question = asked("How many?", "15")
    answer = give(client, question, **({"reasoning": "My reasons."} | fields))
    page = answer.content.decode()
    assert answer.status_code == 422
    assert sentence in page
    for name, value in fields.items():
        if name in ("figure", "reasoning") and isinstance(value, str):
            assert value.strip().replace("\x00", "") in page.replace("\x00", "")
    assert not Verdict.objects.exists()


def test_reference_to_a_claim_of_another_question_is_refused(client, annotator):
    question, other = asked("How many?", "15"), asked("How many wounded?", "54")
    number = other.claims.get().pk
    answer = give(client, question, reasoning=f"As [#{number}] says.")
    assert f"[#{number}]: no claim on this question" in answer.content.decode()


def test_period_is_refused_where_a_date_is_asked(client, annotator):
    question = f.make_question(value_type="date")
    answer = give(client, question, figure="1956-03-09/1956-03-11")
    assert "This is a period" in answer.content.decode()


def test_reading_both_picked_and_typed_is_refused(client, annotator):
    question = asked("How many?", "15")
    picked = f"account-{question.claims.get().pk}"
    answer = give(client, question, position=picked, figure="16")
    assert "Pick a reading above or type one, not both." in answer.content.decode()


def test_form_has_ones_last_verdict_to_be_revised(client, annotator):
    question = asked("How many?", "15")
    give(client, question, figure="between 10 and 20", reasoning="First thought.")
    page = client.get(f"/questions/{question.slug}/verdict/").content.decode()
    assert "First thought." in page
    assert "as in your last verdict: 10–20" in page
    give(client, question, position="last", reasoning="Second thought.")
    first, second = Verdict.objects.order_by("pk")
    assert (second.low, second.high, second.supersedes) == (10, 20, first)


def test_verdicts_stand_side_by_side_and_earlier_ones_apart(client, annotator):
    question = asked("How many?", "15")
    claim = question.claims.get()
    f.make_verdict(question=question, author=f.make_user("Boris"), **f.exactly(80))
    give(client, question, reasoning="First thought.")
    give(client, question, figure="15", reasoning=f"Because of [#{claim.pk}].")
    shown = section(client, question)
    earlier = shown.one("details")
    assert "First thought." in earlier.words
    standing = [one for one in shown.all("article") if one not in list(earlier)]
    assert len(standing) == 2
    link = shown.one("a", "reference")
    assert link.attributes["href"] == f"/claims/{claim.pk}/"
    assert link.attributes["title"] == "“15”: 15, exactly"
    assert "contradict" in shown.one("ul", "dissent").words


def test_hostile_reasons_are_shown_as_text(client, annotator):
    question = asked("How many?", "15")
    hostile = "<img src=x onerror=y> [z](javascript:a) <script>b</script>"
    give(client, question, reasoning=hostile)
    [shown] = section(client, question).all("div", "reasoning")
    assert shown.words == hostile
    assert [one.tag for one in shown] == ["p"]


def test_question_without_verdicts_says_so_and_offers_one(client, annotator):
    shown = section(client, asked("How many?", "15"))
    assert "Nobody has said yet" in shown.words
    assert shown.one("a", "primary").attributes["href"].endswith("/verdict/")


def test_question_without_accounts_can_have_a_verdict(client, annotator):
    question = f.make_question()
    assert client.get(f"/questions/{question.slug}/verdict/").status_code == 200
    assert give(client, question, outcome="no_traceable_basis").status_code == 302


def _queries(client, address):
    with CaptureQueriesContext(connection) as found:
        assert client.get(address).status_code == 200
    return len(found)


@pytest.mark.parametrize("where", ["", "verdict/"])
def test_queries_do_not_grow_with_verdicts(client, annotator, where):
    question = f.make_question("How many?")
    counts = []
    for many in (1, 30):
        for _ in range(many):
            claim = account(question, "15")
            verdict = f.make_verdict(question=question, reasoning=f"[#{claim.pk}]")
            verdict.excluded.add(claim)
        counts.append(_queries(client, f"{question.get_absolute_url()}{where}"))
    assert counts[0] == counts[1]
