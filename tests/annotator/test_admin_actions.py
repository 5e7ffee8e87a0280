"""Actions in the admin: asked for, whole or not at all, signed in the history."""

from datetime import UTC, datetime

import pytest

from claims.models import Claim, Question
from sources.models import Source
from sources.models.keeping import signed as signed_by
from tests.annotator.typing_forms import act, address, messages
from tests.factories import (
    exactly,
    make_attribution,
    make_claim,
    make_curator,
    make_option,
    make_question,
    make_silence,
    make_source,
    make_user,
    make_verdict,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def curator(client):
    person = make_curator("curator")
    client.force_login(person)
    return person


def signed(row):
    """Return who made the latest change of a row."""
    return row.events.latest("pgh_id").pgh_context.metadata["user"]


def flat(moment):
    return [(one.column, one.old, one.new) for one in moment.changes]


def refusals(answer):
    form = answer.context["form"]
    return [str(message) for errors in form.errors.values() for message in errors]


def test_rows_are_retired_with_a_reason_that_is_asked_for(client, curator):
    rows = [make_source("A diary"), make_source("A letter")]
    page = act(client, rows, "retire")
    assert page.templates[0].name == "admin/asked.html"
    assert b"A diary" in page.content
    assert Source.objects.standing().count() == 2
    assert refusals(act(client, rows, "retire", reason=" ")) == [
        "This field is required."
    ]
    done = act(client, rows, "retire", reason="A double.")
    assert messages(done) == ["Retired 2 sources."]
    retired = Source.objects.get(title="A diary")
    assert (retired.retired_by, retired.retired_reason) == (curator, "A double.")
    assert signed(retired) == curator.pk


def test_retired_row_is_left_as_it_was_retired(client, curator):
    row = make_source()
    row.retire(by=None, reason="First.")
    done = act(client, [row], "retire", reason="Second.")
    assert messages(done) == ["Retired 0 sources."]
    row.refresh_from_db()
    assert row.retired_reason == "First."
    assert b"First." in client.get(address(row)).content


def test_retired_rows_are_brought_back(client, curator):
    row = make_source()
    row.retire(by=None, reason="A slip.")
    assert messages(act(client, [row], "reinstate")) == ["Brought back 1 source."]
    assert list(Source.objects.standing()) == [row]


def test_row_whose_place_was_taken_is_not_brought_back(client, curator):
    question = make_question(value_type="category")
    option = make_option("tanks", question=question)
    option.retire(by=None, reason="A slip.")
    make_option("tanks", question=question)
    done = act(client, [option], "reinstate")
    assert messages(done) == ["This question has an option of this name."]
    option.refresh_from_db()
    assert option.is_retired


def test_claims_of_others_are_reviewed(client, curator):
    claims = [make_claim(by=make_user()), make_claim()]
    assert messages(act(client, claims, "review")) == ["Marked as reviewed: 2 claims."]
    assert Claim.objects.filter(reviewed_by=curator).count() == 2
    assert signed(claims[0]) == curator.pk


def test_own_claim_is_not_reviewed_and_a_sentence_says_so(client, curator):
    claims = [make_claim(by=curator), make_claim(by=make_user())]
    (sentence,) = messages(act(client, claims, "review"))
    assert sentence.startswith("You entered 1 of these yourself")
    assert Claim.objects.filter(reviewed_at__isnull=False).count() == 0


def test_claims_that_wait_for_no_review_are_told_of(client, curator):
    claims = [make_claim(), make_claim(status="withdrawn", status_reason="A slip.")]
    (sentence,) = messages(act(client, claims, "review"))
    why = "Left out: 1 reviewed already, or no longer standing."
    assert sentence == f"Marked as reviewed: 1 claim. {why}"


def test_claims_are_moved_to_a_question(client, curator):
    question = make_question("Killed?")
    claims = [make_claim(), make_claim(question=make_question(), **exactly(15))]
    page = act(client, claims, "move")
    assert b"admin-autocomplete" in page.content
    done = act(client, claims, "move", question=question.pk)
    assert messages(done) == ["Moved 2 claims to “Killed?”."]
    assert set(question.claims.all()) == set(claims)
    assert signed(claims[1]) == curator.pk


def test_claims_that_do_not_fit_a_question_stay_where_they_are(client, curator):
    dated = make_question(value_type="date")
    claims = [make_claim(), make_claim(question=make_question(), **exactly(15))]
    answer = act(client, claims, "move", question=dated.pk)
    assert "answered by a date" in refusals(answer)[0]
    assert dated.claims.count() == 0
    claims[1].refresh_from_db()
    assert claims[1].question is not None


def test_fraction_is_not_moved_to_a_count(client, curator):
    share = make_question(is_count=False)
    claim = make_claim(question=share, **exactly(1.5))
    answer = act(client, [claim], "move", question=make_question().pk)
    assert refusals(answer) == ["Whole things are counted in whole numbers."]
    claim.refresh_from_db()
    assert claim.question == share


def test_claims_are_withdrawn_with_a_reason_and_brought_back(client, curator):
    claim = make_claim()
    answer = {"status": "misread", "reason": "It says sixty."}
    assert refusals(act(client, [claim], "withdraw", reason="x")) != []
    done = act(client, [claim], "withdraw", **answer)
    assert messages(done) == ["Withdrew 1 claim."]
    claim.refresh_from_db()
    assert (claim.status, claim.status_reason) == ("misread", "It says sixty.")
    assert messages(act(client, [claim], "reinstate")) == ["Brought back 1 claim."]
    assert list(Claim.objects.current()) == [claim]


def test_questions_are_merged_into_the_one_that_is_chosen(client, curator):
    stays, gone = make_question("Killed?"), make_question("Dead?")
    claim = make_claim(question=gone, **exactly(15))
    page = act(client, [stays, gone], "merge")
    assert list(page.context["form"].fields["stays"].queryset) == [gone, stays]
    done = act(client, [stays, gone], "merge", stays=stays.pk)
    assert messages(done) == ["Merged 1 question into “Killed?”."]
    assert list(stays.claims.all()) == [claim]
    gone.refresh_from_db()
    assert gone.retired_reason.startswith("merged into “Killed?”")
    assert signed(gone) == signed(claim) == curator.pk


def test_question_that_was_not_chosen_cannot_stay(client, curator):
    one, two, third = make_question(), make_question(), make_question()
    assert refusals(act(client, [one, two], "merge", stays=third.pk)) != []
    assert Question.objects.standing().count() == 3


def test_one_question_alone_is_not_merged(client, curator):
    gone = make_question("Gone?")
    gone.retire(by=None, reason="A slip.")
    done = act(client, [make_question("Killed?"), gone], "merge")
    assert messages(done) == [
        "Tick two questions or more that stand: one of them stays."
    ]


def test_questions_of_two_kinds_are_not_merged(client, curator):
    stays, gone = make_question("Killed?"), make_question("When?", value_type="date")
    answer = act(client, [stays, gone], "merge", stays=stays.pk)
    assert "they cannot be one question" in refusals(answer)[0]
    assert Question.objects.standing().count() == 2


def test_page_lists_some_rows_and_counts_the_others(client, curator):
    rows = [make_source(f"Letter {number:02}") for number in range(23)]
    page = act(client, rows, "retire").content.decode()
    assert page.count("<li>Letter") == 20
    assert "and 3 more" in page
    done = act(client, rows, "retire", reason="Doubles.")
    assert messages(done) == ["Retired 23 sources."]


def test_action_on_all_rows_of_a_list_takes_them_all(client, curator):
    rows = [make_source(f"Letter {number:02}") for number in range(53)]
    across = {"select_across": "1", "reason": "Doubles."}
    done = act(client, rows[:1], "retire", **across)
    assert messages(done) == ["Retired 53 sources."]


def test_history_says_who_changed_which_column(client, curator):
    source = make_source("Old", kind="archival")
    Source.objects.filter(pk=source.pk).update(title="New", kind="relic")
    act(client, [source], "retire", reason="A double.")
    moments = client.get(address(source, "history")).context["moments"]
    by_curator, by_sql, made = moments
    changed = {c.column: (c.old, c.new) for c in by_sql.changes}
    assert changed == {"title": ("Old", "New"), "kind": ("Archival file", "Relic")}
    assert (by_sql.who, by_sql.what) == ("", "changed")
    assert by_curator.who == "curator"
    assert ("retired by", "curator") in {(c.column, c.new) for c in by_curator.changes}
    assert (made.what, made.changes[0].old) == ("entered", "")


@pytest.mark.parametrize("make", [make_verdict, make_silence])
def test_what_another_signed_is_retired_and_not_rewritten(client, curator, make):
    row, own = make(author=make_user()), make(author=curator)
    pages = [client.get(address(one)) for one in (row, own)]
    assert [page.context["has_change_permission"] for page in pages] == [False, True]
    assert client.post(address(row), {}).status_code == 403
    act(client, [row], "retire", reason="Out of date.")
    row.refresh_from_db()
    assert (row.retired_by, row.retired_reason) == (curator, "Out of date.")


def test_history_tells_of_what_belongs_to_the_row(client, curator):
    question = make_question("Why?", value_type="category")
    options = [make_option(label, question=question) for label in ("tanks", "planes")]
    claim = make_claim(question=question, options=options[:1])
    voice = make_attribution(claim=claim, wording="they say")
    with signed_by(curator):
        claim.hold_options(options[1:])
        voice.retire(by=curator, reason="Nobody says so.")
    told = client.get(address(claim, "history")).context["belongings"]
    voices, links = told["Attributions"], told["Options"]
    assert [one.what for one in voices] == ["changed: they say", "entered"]
    assert ("retired reason", "", "Nobody says so.") in flat(voices[0])
    assert [(one.what, one.who) for one in links[:2]] == [
        ("entered", "curator"),
        ("removed", "curator"),
    ]
    assert ("option", "", "planes") in flat(links[0])
    assert ("option", "tanks", "") in flat(links[1])


@pytest.mark.parametrize(
    ("column", "shown"),
    [("low", "15"), ("question", "Killed?"), ("entered_at", "1 May 2024, 09:30:00")],
)
def test_history_shows_values_as_people_write_them(client, curator, column, shown):
    at = datetime(2024, 5, 1, 9, 30, tzinfo=UTC)
    question = make_question("Killed?")
    claim = make_claim(question=question, entered_at=at, **exactly(15))
    (made,) = client.get(address(claim, "history")).context["moments"]
    verbose = column.replace("_", " ")
    assert next(c.new for c in made.changes if c.column == verbose) == shown


def test_history_is_paged_and_compares_across_pages(client, curator):
    source = make_source("0")
    for number in range(1, 60):
        Source.objects.filter(pk=source.pk).update(title=str(number))
    first = client.get(address(source, "history"))
    second = client.get(address(source, "history"), {"p": 2})
    assert [len(page.context["moments"]) for page in (first, second)] == [50, 10]
    last = first.context["moments"][-1].changes[0]
    assert (last.old, last.new) == ("9", "10")
    assert 'aria-current="page"' in second.content.decode()


def test_history_of_long_words_begins_where_they_differ(client, curator):
    claim = make_claim(note="same " * 200 + "end")
    Claim.objects.filter(pk=claim.pk).update(note="same " * 200 + "finish")
    (change,) = client.get(address(claim, "history")).context["moments"][0].changes
    assert (change.old[:1], change.old[-3:]) == ("…", "end")
    assert change.new.endswith("finish")
    assert len(change.new) < 100


def test_history_of_a_row_that_is_not_there(client, curator):
    source = make_source()
    url = address(source, "history").replace(str(source.pk), str(source.pk + 1))
    assert client.get(url).status_code == 302


def test_history_hides_from_who_may_not_see(client):
    source = make_source()
    client.force_login(make_user(is_staff=True))
    assert client.get(address(source, "history")).status_code == 403
