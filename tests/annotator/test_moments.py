"""Moments as the database gives them to Python."""

from datetime import UTC, datetime

import pytest
from django.db import DataError, connection

pytestmark = pytest.mark.django_db


def fetched(words: str) -> datetime:
    """Return a moment that is written in words of the database."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT %s::timestamptz", [words])
        found: datetime = cursor.fetchone()[0]
    return found


@pytest.mark.parametrize(
    ("words", "moment"),
    [
        ("1956-03-09 14:05:06.123456+00", datetime(1956, 3, 9, 14, 5, 6, 123456, UTC)),
        ("1956-03-09 14:05:06.1+00", datetime(1956, 3, 9, 14, 5, 6, 100000, UTC)),
        ("1956-03-09 14:05:06+02", datetime(1956, 3, 9, 12, 5, 6, 0, UTC)),
        ("0001-01-01 00:00:00+00", datetime(1, 1, 1, 0, 0, 0, 0, UTC)),
    ],
)
def test_moment_comes_back_in_the_zone_of_the_site(
    words: str, moment: datetime
) -> None:
    found = fetched(words)
    assert (found, found.tzinfo) == (moment, UTC)


@pytest.mark.parametrize("words", ["infinity", "0100-01-01 00:00:00+00 BC"])
def test_moment_that_no_year_of_ours_has_is_refused(words: str) -> None:
    with pytest.raises(DataError):
        fetched(words)
