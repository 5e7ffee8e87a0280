"""What a passage proposes, in the language of its text."""

import pytest

from annotator import proposals
from claims import readings


@pytest.mark.parametrize(
    ("language", "kind"), [("en", "date"), ("en-US", "date"), ("pl", "date")]
)
def test_typed_digits_are_a_date_in_any_order(language, kind):
    assert proposals.kind_of("3/4/1956", language=language) == kind


@pytest.mark.parametrize(
    ("language", "said"), [("en-US", "4 March 1956"), ("en-GB", "3 April 1956")]
)
def test_echo_orders_digits_by_the_language(language, said):
    assert proposals.echo("3/4/1956", "date", language=language) == said


def test_date_may_be_typed_in_english_whatever_the_text():
    typed = readings.typed("9 March 1956", "date", language="de")
    assert typed["edtf"] == "1956-03-09"


def test_context_lends_in_the_order_of_the_language():
    body = "On 3/4/1956 it began. On the tenth it ended."
    found = proposals.proposals(body, 22, len(body), language="en-US")
    assert [(one.words, one.value_type) for one in found] == [("the tenth", "date")]


@pytest.mark.parametrize(
    ("language", "body", "words", "unit"),
    [
        ("de", "Am 9. März 1956 starben etwa 200 Menschen.", "etwa 200", "persons"),
        ("pl", "Dnia 9 marca 1956 zginęło około 20 osób.", "około 20", "persons"),
    ],
)
def test_figure_is_found_in_the_language_of_the_text(language, body, words, unit):
    found = proposals.proposals(body, 0, len(body), language=language)
    figures = [one for one in found if one.value_type == "quantity"]
    assert [one.words.startswith(words) for one in figures] == [True]
    counts = proposals.unit_of(body, figures[0], language=language)
    assert counts == f"{unit} killed"


@pytest.mark.parametrize("words", ["etwa 200", "about 200"])
def test_hedge_is_read_in_either_language(words):
    assert readings.typed(words, "quantity", language="de")["low"] == 180


def test_figure_of_a_language_without_a_table_is_read_in_english():
    assert readings.typed("dozens", "quantity", language="ka")["firm_low"] == 13


def test_words_of_no_language_are_no_figure():
    with pytest.raises(ValueError, match="no figure we can read"):
        readings.typed("nirgends", "quantity", language="de")
