"""One unfinished claim in two windows, or sent again: the words of neither are lost."""

import pytest
from django.urls import reverse
from playwright.sync_api import BrowserContext, Page, Route, expect

from annotator.models import Draft, User
from claims.models import Claim
from sources.models import Passage, TextVersion
from tests import factories as f
from tests.browser.rooms import (
    KILLED,
    NONE_HERE,
    NewContext,
    assert_nothing_unfinished,
    comes_true,
    enter,
    forgive_refusals,
    is_kept,
    is_put_away,
    select,
    sign_in,
)

pytestmark = pytest.mark.django_db(transaction=True)
NO_LOCKS = 'Object.defineProperty(Navigator.prototype, "locks", { value: undefined });'


def type_note(page: Page, text: TextVersion) -> None:
    enter(page, text)
    select(page, KILLED)
    page.locator("summary", has_text="more").click()
    with page.expect_response(is_kept):
        page.locator("#id_note").fill("Of the first.")


def save(page: Page) -> None:
    page.get_by_role("button", name="Save").press("Enter")


def notes() -> list[str]:
    return sorted(Claim.objects.values_list("note", flat=True))


def assert_asked(page: Page, note: str, complaints: list[str]) -> None:
    expect(page.locator(".stale")).to_contain_text(
        "differs from it and is not yet saved"
    )
    expect(page.locator(".stale")).to_contain_text(KILLED)
    expect(page.locator(".stale .error-sentence")).to_be_in_viewport()
    expect(page.locator("#id_note")).to_have_value(note)
    forgive_refusals(complaints, 412)


def save_unanswered(page: Page, complaints: list[str]) -> None:
    """Let what is sent arrive, and nothing come back."""

    def lose_answer(route: Route) -> None:
        route.fetch()
        route.abort()

    page.route("**/claims/new/", lose_answer)
    save(page)
    expect(page.locator("#claim-trouble")).to_contain_text("trying again in")
    assert any("ERR_FAILED" in one for one in complaints)


@pytest.mark.parametrize("width", [1280, 390])
def test_two_devices_that_go_on_with_one_draft_both_save_their_words(
    page: Page, text: TextVersion, annotator: User, new_context: NewContext,
    base_url: str, complaints: list[str], width: int,
) -> None:  # fmt: skip
    page.set_viewport_size({"width": width, "height": 800})
    type_note(page, text)
    elsewhere = new_context()
    sign_in(elsewhere, annotator, base_url)
    there = elsewhere.new_page()
    enter(there, text)
    there.locator("#id_note").fill("Of the second.")
    save(there)
    expect(there.locator("#said")).to_have_text("Saved.")
    save(page)
    assert_asked(page, "Of the first.", complaints)
    save(page)
    expect(page.locator("#said")).to_have_text("Saved.")
    assert notes() == ["Of the first.", "Of the second."]


def test_words_that_differ_from_what_another_device_saved_come_back(
    page: Page, text: TextVersion, annotator: User, new_context: NewContext,
    base_url: str,
) -> None:  # fmt: skip
    type_note(page, text)
    elsewhere = new_context()
    sign_in(elsewhere, annotator, base_url)
    there = elsewhere.new_page()
    enter(there, text)
    there.locator("#id_note").fill("Of the second.")
    save(there)
    expect(there.locator("#said")).to_have_text("Saved.")
    again = page.context.new_page()
    page.close(run_before_unload=False)
    enter(again, text)
    expect(again.locator("#id_note")).to_have_value("Of the first.")


def test_windows_that_cannot_tell_each_other_go_on_apart(
    page: Page, text: TextVersion, context: BrowserContext
) -> None:
    context.add_init_script(NO_LOCKS)
    type_note(page, text)
    other = context.new_page()
    enter(other, text)
    expect(other.locator("#id_note")).to_have_value("Of the first.")
    other.locator("#id_note").fill("Of the second.")
    for window in (page, other):
        save(window)
        expect(window.locator("#said")).to_have_text("Saved.")
    assert notes() == ["Of the first.", "Of the second."]


def test_save_whose_answer_was_lost_is_known_when_one_comes_back(
    page: Page, text: TextVersion, complaints: list[str]
) -> None:
    type_note(page, text)
    page.locator("#id_note").fill("At last.")
    save_unanswered(page, complaints)
    other = page.context.new_page()
    page.close(run_before_unload=False)
    complaints.clear()
    assert_nothing_unfinished(other, text, "fifty-four were")
    assert notes() == ["At last."]


def test_words_typed_after_a_save_whose_answer_was_lost_are_asked_about(
    page: Page, text: TextVersion, complaints: list[str]
) -> None:
    page.clock.install()
    type_note(page, text)
    page.clock.pause_at(page.evaluate("Date.now()") / 1000 + 1)
    save_unanswered(page, complaints)
    page.locator("#id_note").fill("Of the second.")
    page.unroute("**/claims/new/")
    complaints.clear()
    save(page)
    expect(page.locator(".stale")).to_be_visible()
    page.clock.resume()
    assert_asked(page, "Of the second.", complaints)
    page.clock.run_for(10_000)  # nothing is tried again: a person must answer
    with page.expect_response(is_put_away):
        page.get_by_role("link", name="Cancel").click()
    assert notes() == ["Of the first."]


def test_change_typed_on_a_page_of_its_own_overwrites_no_colleague(
    page: Page, annotator: User, complaints: list[str]
) -> None:
    passage = Passage.objects.quote(
        source=f.make_source(), exact="Nine died.", by=annotator, locator="p. 1"
    )
    claim = f.make_claim(passage=passage, by=annotator)
    address = reverse("annotator:edit-claim", args=[claim.pk])
    page.goto(address)
    with page.expect_response(is_kept):
        page.locator("#id_locator").fill("p. 2")
    page.goto("/help/")
    Claim.objects.filter(pk=claim.pk).update(note="of a colleague")
    page.goto(address)
    expect(page.locator("#id_locator")).to_have_value("p. 2")
    save(page)
    theirs = page.get_by_label("theirs: of a colleague")
    expect(theirs).to_be_visible()
    forgive_refusals(complaints, 412)
    page.wait_for_load_state()
    theirs.check()
    save(page)
    page.wait_for_url(f"**{claim.get_absolute_url()}")
    claim.refresh_from_db()
    assert (claim.passage.locator, claim.note) == ("p. 2", "of a colleague")
    with page.expect_response(is_put_away):
        page.goto(address)
    assert comes_true(page, NONE_HERE)
    assert not Draft.objects.exists()
    expect(page.locator("#id_locator")).to_have_value("p. 2")
    expect(page.locator("#claim-trouble")).to_be_empty()
