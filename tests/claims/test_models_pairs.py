"""Rules over more than one row or person, by their names."""

from concurrent.futures import ThreadPoolExecutor
from itertools import pairwise
from time import sleep

import pytest
from django.db import connection, transaction
from django.utils import timezone

from claims.models import (
    Claim,
    ClaimAssessment,
    QuestionPart,
    VerdictExclusion,
    VerdictOption,
)
from tests.factories import (
    make_attribution,
    make_claim,
    make_claim_assessment,
    make_option,
    make_pair_note,
    make_part,
    make_question,
    make_silence,
    make_user,
    make_verdict,
)
from tests.refusals import refusal, sql

pytestmark = pytest.mark.django_db


def test_question_is_tagged_once():
    question = make_question()
    question.tags.add("dam")
    link = question.tags.through.objects.get()

    def again():
        return type(link).objects.create(content_object=question, tag=link.tag)

    assert refusal(again) == "question_tagged_once"
    assert refusal(lambda: make_question().tags.add("dam")) is None


def test_question_part_is_stated_once_and_of_another():
    whole, part = make_question(), make_question()
    make_part(whole=whole, part=part)
    broken = refusal(lambda: make_part(whole=whole, part=part))
    assert broken == "question_part_stated_once"
    assert refusal(lambda: make_part(whole=whole, part=make_question())) is None
    broken = refusal(lambda: make_part(whole=whole, part=whole))
    assert broken == "question_part_of_another"


def test_silence_is_recorded_once_by_each():
    found = make_silence()
    same = {"question": found.question, "source": found.source}
    again = {**same, "author": found.author}
    assert refusal(lambda: make_silence(**again)) == "silence_recorded_once"
    assert refusal(lambda: make_silence(**same)) is None
    found.retire(by=None, reason="A slip.")
    assert refusal(lambda: make_silence(**again)) is None


@pytest.mark.parametrize("depth", [2, 3, 4])
def test_question_is_no_part_of_its_own_part(depth):
    chain = [make_question() for _ in range(depth)]
    links = [make_part(whole=one, part=other) for one, other in pairwise(chain)]
    closing = {"whole": chain[-1], "part": chain[0]}
    assert refusal(lambda: make_part(**closing)) == "question_part_in_no_circle"
    links[0].retire(by=None, reason="A slip.")
    assert refusal(lambda: make_part(**closing)) is None
    make_part(**closing)
    assert refusal(links[0].reinstate) == "question_part_in_no_circle"


def test_what_two_wholes_count_closes_no_circle():
    top, part, *wholes = (make_question() for _ in range(4))
    for whole in wholes:
        make_part(whole=top, part=whole)
        make_part(whole=whole, part=part)
    assert refusal(lambda: make_part(whole=top, part=part)) is None
    rows = QuestionPart.objects.filter(part=part)
    turned = refusal(lambda: rows.update(whole=part, part=top))
    assert turned == "question_part_in_no_circle"


@pytest.mark.django_db(transaction=True)
def test_two_who_write_at_once_close_no_circle():
    one, other = make_question(), make_question()

    def turned():
        try:
            return refusal(lambda: make_part(whole=other, part=one))
        finally:
            connection.close()

    with ThreadPoolExecutor(1) as threads:
        with transaction.atomic():
            make_part(whole=one, part=other)
            second = threads.submit(turned)
            while not waiting():
                sleep(0.01)
        assert second.result() == "question_part_in_no_circle"


def waiting():
    """Return how many wait for a lock that has no row."""
    return sql("SELECT FROM pg_locks WHERE locktype = 'advisory' AND NOT granted")


def test_option_is_offered_once():
    question = make_question(value_type="category")
    option = make_option("Tanks", question=question)
    again = {"label": "tanks", "question": question}
    assert refusal(lambda: make_option(**again)) == "option_offered_once"
    assert refusal(lambda: make_option("tanks", question=make_question())) is None
    option.retire(by=None, reason="A slip.")
    assert refusal(lambda: make_option(**again)) is None


@pytest.mark.parametrize("depth", [1, 2, 3])
def test_option_does_not_lie_under_itself(depth):
    question = make_question(value_type="category")
    chain = [make_option("0", question=question)]
    for number in range(1, depth):
        chain.append(make_option(str(number), question=question, parent=chain[-1]))
    stored = type(chain[0]).objects.filter(pk=chain[0].pk)
    broken = refusal(lambda: stored.update(parent=chain[-1]))
    assert broken == "option_not_under_itself"
    other = make_option("other", question=question)
    assert refusal(lambda: stored.update(parent=other)) is None


def _set(claim, **columns):
    return lambda: Claim.objects.filter(pk=claim.pk).update(**columns)


def test_claim_is_superseded_by_another():
    claim, other = make_claim(), make_claim()
    rule = "claim_superseded_by_another"
    status = {"status": "superseded", "status_reason": "Better read."}
    assert refusal(_set(claim, **status)) == rule
    assert refusal(_set(claim, **status, superseded_by=claim)) == rule
    assert refusal(_set(claim, superseded_by=other)) == rule
    assert refusal(_set(claim, **status, superseded_by=other)) is None


def test_claim_is_reviewed_by_another():
    enterer, reviewer = make_user(), make_user()
    claim, at = make_claim(by=enterer), timezone.now()
    broken = refusal(_set(claim, reviewed_by=enterer, reviewed_at=at))
    assert broken == "claim_reviewed_by_another"
    assert refusal(_set(claim, reviewed_by=reviewer, reviewed_at=at)) is None


@pytest.mark.parametrize("missing", ["reviewed_by", "reviewed_at"])
def test_claim_review_is_signed(missing):
    columns = {"reviewed_by": make_user(), "reviewed_at": timezone.now()}
    columns[missing] = None
    assert refusal(_set(make_claim(), **columns)) == "claim_review_is_signed"


def test_attribution_has_its_place():
    claim = make_claim()
    first = make_attribution(claim=claim)
    again = {"claim": claim, "source": first.source}
    assert refusal(lambda: make_attribution(**again)) == "attribution_has_its_place"
    assert refusal(lambda: make_attribution(**again, position=2)) is None
    assert refusal(lambda: make_attribution(**again, branch=2)) is None
    first.retire(by=None, reason="A slip.")
    assert refusal(lambda: make_attribution(**again)) is None


def test_claim_has_an_option_once():
    question = make_question(value_type="category")
    option = make_option("tanks", question=question)
    claim = make_claim(question=question, options=[option])
    columns = {"option": option, "question": question}

    def again():
        claim.claim_options.create(**columns)

    assert refusal(again) == "claim_option_stated_once"
    claim.hold_options([])
    assert refusal(again) is None


def test_pair_note_is_signed_once_on_two_claims():
    one, two, author = make_claim(), make_claim(), make_user()
    make_pair_note(first=one, second=two, author=author)
    turned = {"first": two, "second": one, "author": author}
    assert refusal(lambda: make_pair_note(**turned)) == "pair_note_signed_once"
    assert refusal(lambda: make_pair_note(**turned, explanation="clock")) is None
    turned["first"] = one
    turned["second"] = one
    assert refusal(lambda: make_pair_note(**turned)) == "pair_note_on_two_claims"


def test_verdict_supersedes_another():
    verdict = make_verdict()
    other = make_verdict(question=verdict.question, author=verdict.author)
    stored = type(verdict).objects.filter(pk=verdict.pk)
    broken = refusal(lambda: stored.update(supersedes=verdict))
    assert broken == "verdict_supersedes_another"
    assert refusal(lambda: stored.update(supersedes=other)) is None


def test_verdict_favours_and_excludes_once():
    question = make_question(value_type="category")
    verdict, option = (
        make_verdict(question=question),
        make_option("x", question=question),
    )
    favoured = {"verdict": verdict, "option": option, "question": question}
    excluded = {"verdict": verdict, "claim": make_claim()}
    VerdictOption.objects.create(**favoured)
    VerdictExclusion.objects.create(**excluded)
    broken = refusal(lambda: VerdictOption.objects.create(**favoured))
    assert broken == "verdict_option_stated_once"
    broken = refusal(lambda: VerdictExclusion.objects.create(**excluded))
    assert broken == "verdict_excludes_once"


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE claims_claimassessment SET credibility = '1'",
        "DELETE FROM claims_claimassessment",
    ],
)
def test_claim_assessment_is_append_only(statement):
    first = make_claim_assessment()
    assert refusal(lambda: sql(statement)) == "claim_assessment_append_only"
    second = make_claim_assessment(claim=first.claim, assessor=first.assessor)
    assert list(ClaimAssessment.objects.current()) == [second]


@pytest.mark.parametrize("statement", ["DELETE FROM claims_claim"])
def test_claim_is_never_deleted(statement):
    make_claim()
    assert refusal(lambda: sql(statement)) == "claim_never_deleted"
