"""The command that shows which claims would be read otherwise today."""

from decimal import Decimal
from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from claims import readings
from claims.models import Claim
from claims.quantities import EDITION, conventions
from claims.quantities.conventions import EDITIONS, Row
from claims.quantities.values import Form
from tests import factories as f

pytestmark = pytest.mark.django_db

BODY = "On 9 March 1956 dozens were killed. On the tenth about 30 fell. 98 came."


@pytest.fixture(autouse=True)
def _old_edition(monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep an edition 0 that read dozens up to 60."""
    dozens = Row("dozens", Form.VERBAL, 24, 60, 13, 999)
    vague = {**conventions.VAGUE, "dozens": dozens}
    old = EDITIONS[EDITION]._replace(name="0", vague=vague)
    monkeypatch.setitem(EDITIONS, "0", old)


def _claim(words: str, *, is_old: bool = False, **columns: object) -> Claim:
    """Return a claim read from its words, or by the old edition with dozens to 60."""
    read = readings.typed(words, columns.pop("kind", "quantity"), context=BODY)
    if is_old:
        read |= {"high": Decimal(60), "convention": "0"}
    return f.make_claim(
        passage=f.make_passage(words, text=f.make_text(BODY)),
        question=f.make_question(value_type="date" if read["edtf"] else "quantity"),
        by=f.make_annotator(),
        **{**read, **columns},
    )


def _told(*arguments: str) -> str:
    out = StringIO()
    call_command("reread", *arguments, stdout=out)
    return out.getvalue()


def test_claims_read_as_today_are_not_named() -> None:
    _claim("dozens")
    _claim("about 30")
    _claim("9 March 1956", kind="date")
    told = _told()
    assert told.count("0 claims would be read otherwise") == 2
    assert "Nothing was changed." in told


def test_claim_of_an_old_edition_is_shown_and_stays() -> None:
    claim = _claim("dozens", is_old=True)
    told = _told()
    assert "1 claim would be read otherwise by the conventions." in told
    assert f"Claim {claim.pk}: “dozens” is read 24–60" in told
    assert "high 60 → 99; convention 0 → 1" in told
    claim.refresh_from_db()
    assert (claim.high, claim.convention) == (60, "0")


def test_edition_to_come_is_shown_before_anything_changes() -> None:
    claim = _claim("dozens")
    told = _told("--edition", "0")
    assert f"Claim {claim.pk}: “dozens” is read 24–99" in told
    assert "high 99 → 60" in told


def test_figure_typed_by_a_person_follows_its_own_rule() -> None:
    claim = _claim("dozens", is_old=True, as_stated="some dozens, or 98, were killed")
    assert f"Claim {claim.pk}" in _told()


def test_apply_stores_the_new_reading_signed() -> None:
    claim, curator = _claim("dozens", is_old=True), f.make_curator("curator")
    assert "1 claim changed." in _told("--apply", "--by", curator.username)
    claim.refresh_from_db()
    assert (claim.high, claim.convention) == (99, EDITION)
    event = claim.events.order_by("pgh_id").last()
    assert event.pgh_context.metadata["user"] == curator.pk


def test_reviewed_claim_is_explained_and_never_changed() -> None:
    claim, curator = _claim("dozens", is_old=True), f.make_curator("curator")
    Claim.objects.filter(pk=claim.pk).review(by=curator)
    told = _told("--apply", "--by", "curator")
    assert "It has been reviewed and stays as it is" in told
    assert "0 claims changed." in told
    claim.refresh_from_db()
    assert claim.high == 60


def test_words_read_otherwise_wait_for_a_person() -> None:
    f.make_curator("curator")
    claim = _claim("98", as_stated="98 of 139 came")
    told = _told("--apply", "--by", "curator")
    assert "1 claim would be read otherwise by the words alone" in told
    assert "0 claims changed." in told
    assert "1 claim changed." in _told(
        "--claim", str(claim.pk), "--apply", "--by", "curator"
    )
    claim.refresh_from_db()
    assert (claim.base, claim.rule) == (139, "of")


def test_reading_that_is_only_implied_is_none_of_the_words() -> None:
    _claim("98", as_stated="dozens", directness="implied", note="As the list shows.")
    assert _told().count("0 claims would be read otherwise") == 2


def test_date_is_compared_with_its_words_in_their_context() -> None:
    read = readings.of_date("1956-03-11")
    claim = f.make_claim(
        passage=f.make_passage("On the tenth", text=f.make_text(BODY)),
        question=f.make_question(value_type="date"),
        **read,
    )
    told = _told()
    assert f"Claim {claim.pk}: “On the tenth” is read 11 March 1956" in told
    assert "edtf 1956-03-11 → 1956-03-10" in told


def test_bounds_of_a_date_are_worked_out_afresh() -> None:
    claim = _claim("9 March 1956", kind="date", firm_start_latest="1956-03-12")
    told = _told()
    assert "1 claim would be read otherwise by the conventions." in told
    assert f"Claim {claim.pk}" in told


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["--edition", "9"], "no edition '9'"),
        (["--apply"], "--apply needs --by"),
        (["--apply", "--by", "nobody"], "Nobody here signs in"),
        (["--apply", "--by", "curator", "--edition", "0"], "Edition 1 is in force"),
    ],
)
def test_what_cannot_be_is_refused(arguments: list[str], sentence: str) -> None:
    f.make_curator("curator")
    with pytest.raises(CommandError, match=sentence):
        _told(*arguments)
