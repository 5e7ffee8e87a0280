"""The EDTF examples of python-edtf's tests, as far as METHOD.md 3 supports them."""

import json
from pathlib import Path

import pytest

from sources.dates import parse

CASES = (
    Path(__file__).parents[4]
    / "shared/testdata/edtf_official_examples_python-edtf.json"
)
OFFICIAL = json.loads(CASES.read_text("utf-8")) if CASES.exists() else {}
EXAMPLES = dict(OFFICIAL.get("examples", []))

READ_OTHERWISE = {
    "2010-24": ("2010-12-01", "2011-02-28", "winter runs into the next year"),
    "/2006": (None, "2006-12-31", "an unknown start is not ten years before"),
    "2004-06-01/": ("2004-06-01", None, "an unknown end is not ten years later"),
    "1984-06-02?/": ("1984-06-02", None, "an unknown end is not ten years later"),
}
REFUSED = {
    "a year before 1, which datetime.date cannot hold": [
        "-0999",
        "0000",
        "-2005/-1999-02",
        "-01XX",
        "-0275~",
        "-0001~",
        "0000~",
        "-01XX~",
    ],
    "a year beyond 9999, which datetime.date cannot hold": [
        "Y170000002",
        "Y-170000002",
        "Y17E7",
        "Y-17E7",
        "Y17101E4S3",
        "Y3388E2S3",
        "Y171010000S3",
    ],
    "level 2: a qualifier on a part of the date": [
        "2004?-06-11",
        "2004-06~-11",
        "2004-06-~11",
        "2004-%06",
        "2004-?06-?11",
        "2004?-06-~11",
        "?2004-%06",
        "2004?-%06",
        "2004?-~06-~04",
        "2011-~06-~04",
        "2004-06-~01/2004-06-~20",
    ],
    "level 2: an unspecified digit left of a stated one": [
        "156X-12-25",
        "15XX-12-25",
        "1560-XX-25",
        "15XX-12-XX",
        "XXXX-XX-23",
    ],
    "level 2: a set of all its dates": [
        "{1667,1668, 1670..1672}",
        "{1960, 1961-12}",
    ],
    "level 2: significant digits": ["1950S2", "1953S2", "1953S3"],
    "level 2: a season beyond 24": ["2001-29", "2001-34"],
}
OUTSIDE = {edtf for kind in REFUSED.values() for edtf in kind}
ACCEPTED = [edtf for edtf in EXAMPLES if edtf not in OUTSIDE | READ_OTHERWISE.keys()]

pytestmark = pytest.mark.skipif(
    not EXAMPLES, reason="the shared test data are not beside the checkout"
)


def shown(day):
    return day and day.isoformat()


def closed(text):
    return None if text in {"-inf", "inf"} else text


@pytest.mark.parametrize("edtf", ACCEPTED)
def test_supported_example_has_the_official_days(edtf):
    days = EXAMPLES[edtf]
    earliest, latest = days[0], days[1 - len(days) % 2]
    span = parse(edtf)
    assert (shown(span.earliest), shown(span.latest)) == (
        closed(earliest),
        closed(latest),
    )


@pytest.mark.parametrize("edtf", READ_OTHERWISE)
def test_example_is_read_as_method_says(edtf):
    earliest, latest, _reason = READ_OTHERWISE[edtf]
    span = parse(edtf)
    assert (shown(span.earliest), shown(span.latest)) == (earliest, latest)
    assert edtf in EXAMPLES


@pytest.mark.parametrize("edtf", sorted(OUTSIDE))
def test_example_outside_the_support_is_refused(edtf):
    assert edtf in EXAMPLES
    with pytest.raises(ValueError, match=r"\.$"):
        parse(edtf)


@pytest.mark.parametrize("edtf", OFFICIAL.get("invalid", []))
def test_invalid_example_is_refused(edtf):
    with pytest.raises(ValueError, match=r"\.$"):
        parse(edtf)
