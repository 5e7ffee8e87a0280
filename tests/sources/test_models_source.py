"""Sources: found by name, placed in time, retired but never lost."""

from datetime import date

import pytest

from sources.models import Source
from tests.factories import make_source, make_user

pytestmark = pytest.mark.django_db


def test_resembling_finds_near_names_of_standing_sources():
    near, exact = make_source("Bolshaya Gazeta"), make_source("The Gazette")
    make_source("A diary")
    make_source("The Gazette of old").retire(by=None, reason="A double.")
    assert list(Source.objects.resembling("gazette")) == [exact, near]
    assert Source.objects.resembling("Gazeta").first() == near


def test_sources_are_listed_by_the_name_they_are_shown_by():
    last = make_source("Aardvark", short_title="zeta")
    first = make_source("beta")
    assert list(Source.objects.in_order_of_name()) == [first, last]
    assert [str(first), str(last)] == ["beta", "zeta"]


@pytest.mark.parametrize(
    ("edtf", "bounds"),
    [
        ("1956-03", (date(1956, 3, 1), date(1956, 3, 31))),
        ("", (None, None)),
    ],
)
def test_source_is_placed_in_time(edtf, bounds):
    source = make_source(created_edtf=edtf, created_earliest=date(1900, 1, 1))
    source.place_in_time()
    assert (source.created_earliest, source.created_latest) == bounds


@pytest.mark.parametrize(
    ("columns", "known_from"),
    [
        ({"created_edtf": "1956"}, "1956"),
        ({"csl": {"issued": {"date-parts": [[1957, 3]]}}}, "1957-03"),
        ({"csl": {"issued": {"date-parts": [["x"]]}}, "created_edtf": "1956"}, "1956"),
        ({"csl": {"issued": {"date-parts": []}}, "created_edtf": "1956"}, "1956"),
        ({"csl": {"issued": {"date-parts": [[1956, 13]]}}}, "1956"),
        ({"csl": {"issued": {"date-parts": [[-44]]}}}, "1956"),
        ({"csl": {"issued": {"date-parts": [[10**30]]}}}, "1956"),
        (
            {"available_edtf": "1988", "csl": {"issued": {"date-parts": [[1957]]}}},
            "1988",
        ),
        ({}, ""),
    ],
)
def test_source_could_be_known_from(columns, known_from):
    base = {"created_edtf": "1956"} if columns.get("csl") else {}
    assert make_source(**{**base, **columns}).known_from == known_from


def test_retired_source_stands_no_more_until_reinstated():
    source, by = make_source(), make_user()
    source.retire(by=by, reason=" A double. ")
    source.refresh_from_db()
    assert (source.is_retired, source.retired_by) == (True, by)
    assert source.retired_reason == "A double."
    assert list(Source.objects.standing()) == []
    source.reinstate()
    assert list(Source.objects.standing()) == [source]


def test_version_is_raised_by_the_database():
    source = make_source()
    Source.objects.filter(pk=source.pk).update(author="Anon.")
    source.title = "A better title"
    source.save()
    source.refresh_from_db()
    assert source.version == 3
