"""Each rule of dates in a plain sentence."""

import pytest

from sources.dates import explain
from sources.dates.explaining import (
    OPEN_END,
    PART,
    PERIOD,
    QUALIFIED,
    SEASON,
    SET,
    UNKNOWN_END,
    UNSPECIFIED,
    WHOLE,
)


@pytest.mark.parametrize(
    ("edtf", "said"),
    [
        ("1956-03-09", [WHOLE["day"]]),
        ("1956-03", [WHOLE["month"]]),
        ("1956", [WHOLE["year"]]),
        ("1956-22", [SEASON]),
        ("1956-22~", [SEASON]),
        ("1956-03-09?", [QUALIFIED.format("day")]),
        ("1956-03~", [QUALIFIED.format("month")]),
        ("1956%", [QUALIFIED.format("year")]),
        ("195X", [UNSPECIFIED]),
        ("195X~", [UNSPECIFIED, QUALIFIED.format("decade")]),
        ("1956-XX?", [UNSPECIFIED, QUALIFIED.format("year")]),
        ("1956-03-04/1956-03-10", [PERIOD, WHOLE["day"]]),
        ("1956/..", [PERIOD, OPEN_END, WHOLE["year"]]),
        ("/1956", [PERIOD, UNKNOWN_END, WHOLE["year"]]),
        ("[1956-03-09,1956-03-10]", [SET, WHOLE["day"]]),
        ("[1956-03-09..1956-03-12]", [SET, WHOLE["day"]]),
        ("[1957-01..1957-04~]", [SET, PART, WHOLE["month"], QUALIFIED.format("month")]),
        ("[..1956]", [SET, OPEN_END, WHOLE["year"]]),
    ],
)
def test_rules_of_a_date_are_said(edtf: str, said: list[str]) -> None:
    assert explain(edtf) == said


def test_what_is_no_date_is_not_explained() -> None:
    with pytest.raises(ValueError, match="1956-13"):
        explain("1956-13")
