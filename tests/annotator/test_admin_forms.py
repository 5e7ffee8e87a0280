"""Editing in the admin: rows complete and signed, refusals as errors of the form."""

from decimal import Decimal

import pytest
from django.utils import timezone

from claims.models import Claim, Naming, PairNote, Verdict
from claims.models.question import ONE_OPTION
from sources.models import Derivation, Source, SourceAssessment
from tests.annotator.typing_forms import address, complaints, save
from tests.factories import (
    exactly,
    make_attribution,
    make_claim,
    make_curator,
    make_derivation,
    make_option,
    make_part,
    make_passage,
    make_question,
    make_source,
    make_text,
    make_user,
    make_verdict,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def curator(client):
    person = make_curator("curator")
    client.force_login(person)
    return person


def _category(*labels):
    question = make_question(value_type="category")
    return question, [make_option(label, question=question) for label in labels]


def test_claim_is_entered_with_what_follows_from_passage_and_question(client, curator):
    passage, question = make_passage(), make_question()
    typed = {"passage": passage.pk, "question": question.pk, "as_stated": "fifteen"}
    save(client, address(Claim(), "add"), **typed, read_as="15")
    claim = Claim.objects.get()
    assert (claim.source, claim.value_type) == (passage.source, "quantity")
    assert (claim.entered_by, claim.form, claim.low) == (curator, "exact", 15)
    event = claim.events.get()
    assert event.pgh_context.metadata["user"] == curator.pk


@pytest.mark.parametrize(
    ("value_type", "words", "column", "value"),
    [
        ("quantity", "about 20", "firm_high", Decimal(40)),
        ("date", "9 March 1956", "edtf", "1956-03-09"),
    ],
)
def test_reading_typed_in_words_sets_all_its_columns(
    client, curator, value_type, words, column, value
):
    claim = make_claim(question=make_question(value_type=value_type))
    assert complaints(save(client, address(claim), read_as=words)) == []
    claim.refresh_from_db()
    assert getattr(claim, column) == value


@pytest.mark.parametrize("words", ["lots and lots", "31 February 1956"])
def test_reading_that_cannot_be_read_is_an_error_of_its_field(client, curator, words):
    claim = make_claim(question=make_question(value_type="date"))
    answer = save(client, address(claim), read_as=words)
    assert (
        "no date we can read" in answer.context["adminform"].form.errors["read_as"][0]
    )


def test_date_too_long_to_be_kept_is_an_error_of_its_field(client, curator):
    claim = make_claim(question=make_question(value_type="date"))
    answer = save(client, address(claim), edtf="9" * 200)
    assert set(answer.context["adminform"].form.errors) == {"edtf"}


def test_bounds_put_right_by_hand_are_of_no_rule(client, curator):
    claim = make_claim(question=make_question(), rule="exact", **exactly(15))
    typed = {"low": "14", "high": "14", "firm_low": "14", "firm_high": "14"}
    save(client, address(claim), **typed)
    claim.refresh_from_db()
    assert (claim.low, claim.rule) == (14, "")


@pytest.mark.parametrize("proposed", ["1E+999999", "sNaN", "Infinity", "-0", "x"])
def test_figure_that_an_address_proposes_is_never_written_out(
    client, curator, proposed
):
    answer = client.get(address(Claim(), "add"), {"low": proposed})
    assert answer.status_code == 200
    assert len(answer.content) < 500_000


def test_bounds_are_shown_plain_and_kept_with_their_rule(client, curator):
    claim = make_claim(question=make_question(), rule="exact", **exactly(1500))
    bounds = client.get(address(claim)).context["adminform"].form.initial
    assert (str(bounds["low"]), str(bounds["firm_high"])) == ("1500", "1500")
    assert complaints(save(client, address(claim), note="checked")) == []
    claim.refresh_from_db()
    assert (claim.low, claim.rule, claim.note) == (1500, "exact", "checked")


@pytest.mark.parametrize(
    ("typed", "complaint"),
    [
        ({"low": "16"}, "claim low to high"),
        ({"form": "", "base": "3"}, "claim figure has form"),
        ({"scope": "narrower"}, "claim scope with note"),
        ({"low": "1.5", "high": "1.5", "firm_low": "1"}, "whole numbers"),
        ({"polarity": "affirms"}, "claim reading of its kind"),
    ],
)
def test_broken_rule_is_an_error_of_the_form(client, curator, typed, complaint):
    claim = make_claim(question=make_question(), **exactly(15))
    answer = save(client, address(claim), note="kept", **typed)
    assert answer.status_code == 200
    assert any(complaint in said for said in complaints(answer))
    assert b"kept" in answer.content
    claim.refresh_from_db()
    assert claim.note == ""


def test_stale_form_is_refused_and_keeps_what_was_typed(client, curator):
    claim = make_claim()
    answer = save(client, address(claim), note="mine", seen=str(claim.version - 1))
    assert "Somebody has changed this" in complaints(answer)[0]
    assert b"mine" in answer.content
    assert complaints(save(client, address(claim), note="mine")) == []


def test_reviewed_claim_shows_its_words_and_takes_a_note(client, curator):
    claim = make_claim(question=make_question(), **exactly(15))
    Claim.objects.filter(pk=claim.pk).update(
        reviewed_by=make_user(), reviewed_at=timezone.now()
    )
    fields = client.get(address(claim)).context["adminform"].form.fields
    assert set(fields) == {"note", "seen"}
    save(client, address(claim), note="See p. 4.")
    claim.refresh_from_db()
    assert (claim.note, claim.low) == ("See p. 4.", 15)


def test_duplicate_link_between_sources_is_an_error_of_the_form(client, curator):
    child, parent = make_source(), make_source()
    link = make_derivation(child=child, parent=parent)
    typed = {"child": child.pk, "parent": parent.pk, "kind": link.kind, "reason": "x"}
    answer = save(client, address(link, "add"), **typed)
    assert complaints(answer) == ["This link is recorded already."]
    link.retire(by=None, reason="A slip.")
    assert complaints(save(client, address(link, "add"), **typed)) == []
    assert Derivation.objects.standing().get().made_by == curator


def test_duplicate_in_two_rows_of_one_form_is_an_error_of_the_form(client, curator):
    claim, voice = make_claim(), make_source()
    two = {"attributions-TOTAL_FORMS": "2"}
    for row in (0, 1):
        two |= {f"attributions-{row}-{k}": "1" for k in ("branch", "position")}
        two |= {
            f"attributions-{row}-source": voice.pk,
            f"attributions-{row}-claim": claim.pk,
            f"attributions-{row}-stance": "asserts",
            f"attributions-{row}-basis": "unknown",
            f"attributions-{row}-certainty": "asserted",
        }
    answer = save(client, address(claim), **two)
    assert complaints(answer) == ["Two voices cannot stand in one place of a chain."]
    assert claim.attributions.count() == 0
    second = {"attributions-1-position": "2"}
    assert complaints(save(client, address(claim), **{**two, **second})) == []
    assert claim.attributions.count() == 2


def test_duplicate_pair_note_of_the_same_person_is_an_error(client, curator):
    one, two = make_claim(), make_claim()
    typed = {"first": one.pk, "second": two.pk, "explanation": "scope", "note": "x"}
    add = address(PairNote(), "add")
    assert complaints(save(client, add, **typed)) == []
    turned = {**typed, "first": two.pk, "second": one.pk}
    assert "pair note signed once" in complaints(save(client, add, **turned))[0]
    client.force_login(make_curator("another"))
    assert complaints(save(client, add, **turned)) == []
    assert PairNote.objects.count() == 2


def test_option_of_another_question_is_no_choice(client, curator):
    (question, mine), (_, others) = _category("a"), _category("b")
    claim = make_claim(question=question)
    typed = {
        "claim_options-TOTAL_FORMS": "1",
        "claim_options-0-claim": claim.pk,
    }
    answer = save(
        client, address(claim), **typed, **{"claim_options-0-option": others[0].pk}
    )
    assert "valid choice" in complaints(answer)[0]
    save(client, address(claim), **typed, **{"claim_options-0-option": mine[0].pk})
    assert list(claim.options.all()) == mine
    row = claim.claim_options.get()
    assert row.question == question
    save(client, address(claim), **{"claim_options-0-DELETE": "on"})
    assert list(claim.options.all()) == []


def test_option_under_itself_is_an_error_of_the_form(client, curator):
    _, (option,) = _category("a")
    answer = save(client, address(option), parent=option.pk)
    assert complaints(answer) == ["An option cannot lie under itself."]


def test_part_of_its_own_part_is_an_error_of_the_form(client, curator):
    whole, part = make_question("Killed or hurt?"), make_question("Killed?")
    link = make_part(whole=whole, part=part)
    other = make_part(whole=part, part=make_question("Shot?"))
    answer = save(client, address(other), part=whole.pk)
    assert complaints(answer) == ["A question cannot be a part of its own part."]
    save(client, address(link), part=make_question("Hurt?").pk)
    save(client, address(other), part=whole.pk)
    other.refresh_from_db()
    assert other.part == whole


def test_only_among_options_is_one_alone_true(client, curator):
    question = make_question(is_count=False)
    answer = save(client, address(question), is_exclusive="on")
    assert complaints(answer) == [ONE_OPTION]
    question, _ = _category("a")
    save(client, address(question), is_exclusive="on")
    question.refresh_from_db()
    assert question.is_exclusive


def test_kind_of_answer_is_fixed_once_claims_exist(client, curator):
    question = make_question()
    assert (
        "value_type" in client.get(address(question)).context["adminform"].form.fields
    )
    make_claim(question=question)
    fields = client.get(address(question)).context["adminform"].form.fields
    assert "value_type" not in fields
    assert {"title", "unit", "scope"} <= set(fields)


def test_source_is_placed_in_time(client, curator):
    source = make_source()
    save(client, address(source), created_edtf="1956-03", tags="dam, flood")
    source.refresh_from_db()
    assert str(source.created_latest) == "1956-03-31"
    assert sorted(source.tags.names()) == ["dam", "flood"]


@pytest.mark.parametrize(
    ("field", "typed"),
    [
        ("created_edtf", "1956-02-31"),
        ("available_edtf", "spring"),
        ("csl", "[1]"),
        ("csl", '"\\u0000"'),
        ("csl", '{"title": "\\u0000"}'),
        ("csl", '{"title": "\\ud800"}'),
    ],
)
def test_source_that_cannot_be_kept_is_an_error_of_the_form(
    client, curator, field, typed
):
    source = make_source()
    answer = save(client, address(source), **{field: typed})
    assert answer.status_code == 200
    assert complaints(answer) != []


def test_derivation_is_added_on_its_source_and_signed(client, curator):
    child, parent = make_source(), make_source()
    row = {"parent": parent.pk, "kind": "copy", "extent": "full"}
    row |= {"certainty": "asserted", "reason": "Word for word.", "child": child.pk}
    typed = {f"derivations-0-{name}": value for name, value in row.items()}
    save(client, address(child), **typed, **{"derivations-TOTAL_FORMS": "1"})
    link = child.derivations.get()
    assert (link.parent, link.made_by) == (parent, curator)


def test_anchor_is_sure_only_where_the_words_stand(client, curator):
    passage = make_passage("Fifteen people")
    text = make_text("In all, Fifteen people were killed.", source=passage.source)
    row = {"text_version": text.pk, "state": "moved", "passage": passage.pk}
    typed = {f"anchors-1-{k}": v for k, v in row.items()}
    typed |= {"anchors-TOTAL_FORMS": "2", "anchors-1-start": "7", "anchors-1-end": "21"}
    answer = save(client, address(passage), **typed)
    assert complaints(answer) == ["The words here are not those of the passage."]
    typed |= {"anchors-1-start": "8", "anchors-1-end": "22"}
    assert complaints(save(client, address(passage), **typed)) == []
    assert passage.anchors.get(text_version=text).source == passage.source


def test_quotation_cannot_be_typed_over(client, curator):
    passage = make_passage("Fifteen people")
    save(client, address(passage), exact="Sixteen people", locator="p. 7")
    passage.refresh_from_db()
    assert (passage.exact, passage.locator) == ("Fifteen people", "p. 7")


def test_assessment_is_signed_by_whoever_gives_it(client, curator):
    typed = {"source": make_source().pk, "reliability": "B", "rationale": "Near."}
    save(client, address(SourceAssessment(), "add"), **typed)
    assert SourceAssessment.objects.get().assessor == curator


def test_verdict_is_read_and_signed(client, curator):
    question = make_question()
    typed = {"question": question.pk, "outcome": "probable", "certainty": "low"}
    typed |= {"reasoning": "So.", "read_as": "dozens"}
    save(client, address(Verdict(), "add"), **typed)
    verdict = Verdict.objects.get()
    assert (verdict.author, verdict.low, verdict.firm_low) == (curator, 24, 13)
    save(client, address(Verdict(), "add"), **typed)
    assert Verdict.objects.latest("pk").supersedes == verdict


def test_verdict_favours_options_of_its_own_question(client, curator):
    question, (option,) = _category("tanks")
    verdict = make_verdict(question=question, author=curator)
    prefix = next(
        inline.formset.prefix
        for inline in client.get(address(verdict)).context["inline_admin_formsets"]
        if "option" in inline.formset.empty_form.fields
    )
    typed = {f"{prefix}-TOTAL_FORMS": "1", f"{prefix}-0-option": option.pk}
    save(client, address(verdict), **typed, **{f"{prefix}-0-verdict": verdict.pk})
    assert list(verdict.options.all()) == [option]


def test_fields_in_tables_have_names_for_screen_readers(client, curator):
    claim = make_claim()
    make_attribution(claim=claim)
    page = client.get(address(claim)).content.decode()
    for name in ("Branch", "Position", "Source", "Wording", "Stance"):
        assert f'aria-label="{name}"' in page


def test_retired_voice_is_not_among_the_voices_of_a_claim(client, curator):
    claim = make_claim(voices=[Naming(make_source("a wire"))])
    make_attribution(claim=claim, position=2).retire(by=None, reason="A slip.")
    inlines = client.get(address(claim)).context["inline_admin_formsets"]
    shown = [form.instance for i in inlines for form in i.formset.initial_forms]
    assert shown == [claim.attributions.get(position=1)]


def test_text_is_shown_by_its_opening(client, curator):
    text = make_text("a" * 1000 + "the end")
    page = client.get(address(text)).content.decode()
    assert "a" * 1000 in page
    assert "the end" not in page
    assert "1007" in page
    assert Source.objects.get() == text.source


def test_person_is_kept_with_orcid(client):
    client.force_login(make_user("root", is_staff=True, is_superuser=True))
    person = make_user("ada")
    answer = save(client, address(person), orcid="0000-0002-1825-0098")
    assert "last character" in complaints(answer)[0]
    save(client, address(person), orcid="0000-0002-1825-0097")
    person.refresh_from_db()
    assert person.orcid == "0000-0002-1825-0097"
    assert person.check_password("a long enough secret")
