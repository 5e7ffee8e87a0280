"""Undo by button and by Ctrl-Z, and two browsers that change one claim."""

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from annotator.models import User
from claims.models import Claim
from sources.models import TextVersion
from tests import factories as f
from tests.browser.rooms import (
    BODY,
    KILLED,
    NewContext,
    enter,
    forgive_refusals,
    select,
    sign_in,
)

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def annotator(context: BrowserContext, base_url: str) -> User:
    person = f.make_curator("ann")
    sign_in(context, person, base_url)
    return person


@pytest.fixture
def text(annotator: User) -> TextVersion:
    return f.make_text(BODY)


def edit(page: Page, claim: Claim) -> None:
    text = claim.passage.anchors.get().text_version_id
    page.goto(f"/texts/{text}/#claim-{claim.pk}")
    page.locator(f"#claim-{claim.pk}").get_by_role("link", name="Edit").click()
    page.locator("summary", has_text="more").click()


def test_save_and_change_are_undone_and_done_again(
    page: Page, text: TextVersion
) -> None:
    enter(page, text)
    select(page, KILLED)
    page.get_by_role("button", name="Save").click()
    expect(page.locator("#said")).to_have_text("Saved.")
    claim = Claim.objects.get()
    edit(page, claim)
    page.locator("#id_figure").fill("16")
    page.get_by_role("button", name="Save").click()
    card = page.locator(f"#claim-{claim.pk}")
    expect(card).to_contain_text("16, exactly")
    page.locator("#text").focus()
    page.keyboard.press("Control+z")
    expect(card).to_contain_text("15, exactly")
    page.get_by_role("button", name="Undo").click()
    expect(card).to_contain_text("Taken back")
    page.get_by_role("button", name="Redo").click()
    page.get_by_role("button", name="Redo").click()
    expect(card).to_contain_text("16, exactly")
    claim.refresh_from_db()
    assert (claim.low, claim.is_current) == (16, True)


def test_save_is_undone_on_a_narrow_screen_while_its_card_is_open(
    page: Page, text: TextVersion
) -> None:
    page.set_viewport_size({"width": 390, "height": 800})
    enter(page, text)
    select(page, KILLED)
    page.get_by_role("button", name="Save").click()
    expect(page.locator("#said")).to_have_text("Saved.")
    card = page.locator("[data-sheet=claim] .claim:focus")
    undo = page.get_by_role("button", name="Undo")
    last = card.get_by_role("link", name="Retire")
    last.scroll_into_view_if_needed()
    below = last.bounding_box()["y"] + last.bounding_box()["height"]
    assert below <= undo.bounding_box()["y"]
    undo.click()
    expect(page.locator("#said")).to_have_text("Undone: Saved.")


def test_correction_of_a_reviewed_claim_is_undone_and_done_again(
    page: Page, text: TextVersion, annotator: User
) -> None:
    claim = f.make_claim(passage=f.make_passage(KILLED, text=text), **f.exactly(15))
    Claim.objects.filter(pk=claim.pk).review(by=annotator)
    edit(page, claim)
    page.locator("#id_figure").fill("16")
    page.locator("#id_reason").fill("Misread.")
    page.get_by_role("button", name="Save").click()
    expect(page.locator("#said")).to_have_text("Saved.")
    new = Claim.objects.latest("pk")
    page.get_by_role("button", name="Undo").click()
    expect(page.locator("#said")).to_have_text("Undone: Corrected.")
    expect(page.locator(f"#claim-{claim.pk}[data-start]")).to_contain_text(
        "15, exactly"
    )
    expect(page.locator(f"#claim-{new.pk}")).to_contain_text("Taken back")
    page.locator("#text").focus()
    page.keyboard.press("Control+Shift+z")
    expect(page.locator("#said")).to_have_text("Done again: Corrected.")
    claim.refresh_from_db()
    new.refresh_from_db()
    assert (claim.superseded_by, new.is_current) == (new, True)


def test_undo_that_could_not_reach_the_server_can_be_tried_again(
    page: Page, text: TextVersion, context: BrowserContext, complaints: list[str]
) -> None:
    enter(page, text)
    select(page, KILLED)
    page.get_by_role("button", name="Save").click()
    expect(page.locator("#said")).to_have_text("Saved.")
    context.set_offline(True)
    page.get_by_role("button", name="Undo").click()
    expect(page.locator("#said")).to_contain_text("could not be reached")
    context.set_offline(False)
    page.get_by_role("button", name="Undo").click()
    expect(page.locator("#said")).to_have_text("Undone: Saved.")
    assert not Claim.objects.get().is_current
    assert all("ERR_INTERNET_DISCONNECTED" in one for one in complaints)
    complaints.clear()


def test_form_that_was_put_away_is_brought_back(page: Page, text: TextVersion) -> None:
    enter(page, text)
    select(page, KILLED)
    page.locator("#id_voice").fill("The ministry")
    page.get_by_role("link", name="Cancel").click()
    expect(page.locator("#claim-form")).to_have_count(0)
    page.get_by_role("button", name="Undo").click()
    expect(page.locator("#id_voice")).to_have_value("The ministry")
    expect(page.locator("#claim-words mark")).to_have_text(KILLED)


def test_form_put_away_comes_back_in_the_place_of_another(
    page: Page, text: TextVersion
) -> None:
    enter(page, text)
    for words, voice in ((KILLED, "The ministry"), ("fifty-four", "The police")):
        select(page, words)
        page.locator("#id_voice").fill(voice)
        if words == KILLED:
            page.get_by_role("link", name="Cancel").click()
    for words, voice in ((KILLED, "The ministry"), ("fifty-four", "The police")):
        page.get_by_role("button", name="Undo").click()
        expect(page.locator("#id_voice")).to_have_value(voice)
        expect(page.locator("#claim-words mark")).to_have_text(words)


@pytest.mark.parametrize("width", [1280, 390])
def test_two_browsers_choose_field_by_field(
    page: Page, text: TextVersion, annotator: User, new_context: NewContext,
    base_url: str, complaints: list[str], width: int,
) -> None:  # fmt: skip
    claim = f.make_claim(passage=f.make_passage(KILLED, text=text), by=annotator)
    elsewhere = new_context(viewport={"width": width, "height": 800})
    sign_in(elsewhere, annotator, base_url)
    other = elsewhere.new_page()
    edit(page, claim)
    edit(other, claim)
    page.locator("#id_note").fill("of the first")
    page.get_by_role("button", name="Save").click()
    expect(page.locator("#said")).to_have_text("Saved.")
    other.locator("#id_note").fill("of the second")
    other.locator("#id_voice").fill("The police")
    other.get_by_role("button", name="Save").click()
    expect(other.locator(".stale")).to_contain_text("yours: of the second")
    expect(other.locator(".stale .error-sentence")).to_be_in_viewport()
    forgive_refusals(complaints, 412)
    other.get_by_label("theirs: of the first").check()
    other.get_by_role("button", name="Save").click()
    expect(other.locator("#said")).to_have_text("Saved.")
    stored = Claim.objects.with_words().get()
    assert stored.note == "of the first"
    assert [voice.source.title for voice in stored.voices] == ["The police"]


def test_claim_is_retired_from_its_own_page(page: Page, annotator: User) -> None:
    place = f.Passage.objects.create(source=f.make_source(), locator="p. 7")
    claim = f.make_claim(passage=place, by=annotator)
    page.goto(claim.get_absolute_url())
    page.get_by_role("link", name="Retire it").click()
    page.get_by_label("Why is it retired?").fill("Entered twice.")
    page.get_by_role("button", name="Retire", exact=True).click()
    expect(page.get_by_role("main")).to_contain_text("Entered twice.")
    claim.refresh_from_db()
    assert claim.status == "withdrawn"
