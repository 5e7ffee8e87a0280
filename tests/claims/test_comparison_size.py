"""Many accounts: copies change no number, and the work grows with the accounts only."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from claims import readings
from claims.comparison import Comparison, compare
from claims.models import Claim, Question
from sources.models import Derivation, Passage, Source
from tests import factories as f
from tests.annotator.test_questions import account
from tests.steps import steps

pytestmark = pytest.mark.django_db


def copied(claim: Claim, many: int) -> None:
    """Store declared copies of the source of a claim, each with the same claim."""
    sources = Source.objects.bulk_create([Source(title=f"C {n}") for n in range(many)])
    passages = Passage.objects.bulk_create(
        [Passage(source=one, exact=claim.as_stated) for one in sources]
    )
    columns = {name: getattr(claim, name) for name in readings.COLUMNS}
    Claim.objects.bulk_create(
        [
            Claim(
                passage=passage,
                source=passage.source,
                question=claim.question,
                value_type="quantity",
                as_stated=claim.as_stated,
                **columns,
            )
            for passage in passages
        ]
    )
    Derivation.objects.bulk_create(
        [
            Derivation(
                child=one,
                parent=claim.source,
                kind="copy",
                extent="full",
                reason="It says so.",
            )
            for one in sources
        ]
    )


def numbers(found: Comparison) -> object:
    """Return every number of a page that is not a count of claims or of sources."""
    return (
        (found.lines.least, found.lines.most, found.lines.unexamined_count),
        [(one.words, one.lines.least, one.lines.most) for one in found.positions],
        [(name, one.low, one.high) for name, one in found.ranges],
        len(found.ranges[2][1].shown),
        found.summary.common_ground,
        [cells for _, cells in found.matrix],
        found.summary.dispute.contradicting_positions,
    )


def test_hundred_declared_copies_change_no_number_but_the_count() -> None:
    question = f.make_question()
    account(question, "15", basis="firsthand")
    copied_one = account(question, "22")
    account(question, "dozens", commitment="possible")
    before = compare(question)
    copied(copied_one, 100)
    after = compare(question)
    assert (before.claim_count, after.claim_count) == (3, 103)
    assert numbers(after) == numbers(before)


def opened(client: Client, question: Question) -> tuple[int, int, int]:
    """Return how much work a page is: queries, calls, and bytes."""
    client.get(question.get_absolute_url())
    with CaptureQueriesContext(connection) as found:
        answer = client.get(question.get_absolute_url())
    work = steps(lambda: client.get(question.get_absolute_url()))
    return len(found), work, len(answer.content)


def test_page_of_many_accounts_shows_no_more_than_of_some(client: Client) -> None:
    sizes = []
    for many in (200, 400):
        question = f.make_question()
        copied(account(question, "15"), many)
        sizes.append(opened(client, question))
    (queries, work, size), (more_queries, more_work, more_size) = sizes
    assert more_queries == queries
    assert more_work < 2 * work
    assert more_size < size + 500
