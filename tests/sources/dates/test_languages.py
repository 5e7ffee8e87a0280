"""The language of a text decides which words are dates, and what digits mean."""

import pytest

from sources.dates import find, read
from sources.dates.languages import language_of


@pytest.mark.parametrize(
    ("language", "edtf"),
    [
        ("en", "[1956-03-04,1956-04-03]"),
        ("", "[1956-03-04,1956-04-03]"),
        ("und", "[1956-03-04,1956-04-03]"),
        ("en-CA", "[1956-03-04,1956-04-03]"),
        ("ja", "[1956-03-04,1956-04-03]"),
        ("en-US", "1956-03-04"),
        ("en_us", "1956-03-04"),
        ("en-Latn-US", "1956-03-04"),
        ("en-GB", "1956-04-03"),
        ("en-AU", "1956-04-03"),
        ("de", "1956-04-03"),
        ("pl-PL", "1956-04-03"),
        ("ru", "1956-04-03"),
        ("fr", "1956-04-03"),
    ],
)
def test_language_orders_the_digits(language, edtf):
    assert read("3/4/1956", language=language) == edtf


@pytest.mark.parametrize("language", ["en", "en-US", "en-GB"])
def test_day_beyond_twelve_is_a_day_in_any_order(language):
    assert read("25/3/1956", language=language) == "1956-03-25"
    assert read("3/25/1956", language=language) == "1956-03-25"


def test_points_put_the_day_first_in_any_language():
    assert read("3.4.1956", language="en-US") == "1956-04-03"


@pytest.mark.parametrize(
    ("language", "note"),
    [
        ("en", "Day or month first: the digits allow both readings."),
        ("en-US", "Read month first, as is usual in the language of the text."),
        ("en-GB", "Read day first, as is usual in the language of the text."),
    ],
)
def test_order_of_digits_is_said(language, note):
    assert [each.note for each in find("3/4/1956", language=language)] == [note]


def test_language_without_a_table_is_read_as_english():
    words, order = language_of("fr")
    assert (words, order) == (language_of("en")[0], "day")


def test_context_is_read_in_the_language_too():
    assert read("the tenth", "On 3/4/1956 it began.", language="en-US") == "1956-03-10"
