"""The dates of the Secret Speech casebook, read from words and the text before."""

import json
from pathlib import Path

import pytest

from sources.dates import find, read

SHARED = Path(__file__).parents[4] / "shared"
CASEBOOK = SHARED / "casebook/secret-speech.json"
TEXTS = {path.name: path.read_text("utf-8") for path in SHARED.glob("seeds/*.txt")}


def dated_claims():
    if not CASEBOOK.exists():
        return []
    questions = json.loads(CASEBOOK.read_text("utf-8"))["questions"]
    claims = [claim for question in questions for claim in question["claims"]]
    return [claim for claim in claims if "edtf" in (claim.get("reading") or {})]


CLAIMS = dated_claims()
pytestmark = pytest.mark.skipif(
    not CLAIMS, reason="the shared casebook is not beside the checkout"
)


@pytest.mark.parametrize("claim", CLAIMS, ids=lambda claim: claim["as_stated"])
def test_claim_is_read_from_its_words(claim):
    text = TEXTS[claim["document"]]
    start = claim["start"] + claim["exact"].index(claim["as_stated"])
    assert read(claim["as_stated"], text[:start]) == claim["reading"]["edtf"]


@pytest.mark.parametrize("claim", CLAIMS, ids=lambda claim: claim["as_stated"])
def test_claim_is_found_in_its_text(claim):
    found = find(TEXTS[claim["document"]])
    here = [each for each in found if claim["start"] <= each.start < claim["end"]]
    assert [each.edtf for each in here] == [claim["reading"]["edtf"]]
