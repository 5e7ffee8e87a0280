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
