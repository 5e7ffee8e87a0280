"""Views of sources are added to, never changed."""

from datetime import UTC, datetime

import pytest

from sources.models import SourceAssessment
from tests.factories import make_source, make_source_assessment, make_user
from tests.refusals import refusal, sql

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE sources_sourceassessment SET reliability = 'A'",
        "DELETE FROM sources_sourceassessment",
    ],
)
def test_assessment_is_append_only(statement):
    make_source_assessment()
    assert refusal(lambda: sql(statement)) == "source_assessment_append_only"


def test_current_assessment_is_the_latest_of_each_assessor_and_subject():
    source, one, two = make_source(), make_user(), make_user()

    def assess(assessor, day, about=""):
        return make_source_assessment(
            source=source,
            assessor=assessor,
            about=about,
            made_at=datetime(2024, 5, day, tzinfo=UTC),
        )

    newest = assess(one, 3)
    assess(one, 1)
    others = [assess(one, 1, about="troops"), assess(two, 2)]
    assert set(SourceAssessment.objects.current()) == {newest, *others}


def test_assessments_of_one_moment_are_in_the_order_of_entry():
    at = datetime(2024, 5, 1, tzinfo=UTC)
    source, by = make_source(), make_user()
    made = [
        make_source_assessment(source=source, assessor=by, made_at=at) for _ in "ab"
    ]
    assert list(SourceAssessment.objects.current()) == [made[1]]
