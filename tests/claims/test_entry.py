"""The verbs that enter, revise and withdraw claims."""

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from claims.models import Claim, Naming, StaleError, Status
from sources.models import Passage
from tests.factories import (
    exactly,
    make_claim,
    make_option,
    make_passage,
    make_question,
    make_source,
    make_text,
    make_user,
)

pytestmark = pytest.mark.django_db


def _category():
    question = make_question(value_type="category")
    return question, [make_option(label, question=question) for label in "abc"]


def _options(claim):
    return [option.label for option in claim.options.order_by("label")]


def _places(claim):
    return [(v.branch, v.position, v.source_id) for v in claim.voices]


def test_entered_claim_is_of_its_passage_and_question():
    passage, question, by = make_passage(), make_question(), make_user()
    claim = make_claim(passage=passage, question=question, by=by, **exactly(15))
    assert claim.source == passage.source
    assert claim.value_type == "quantity"
    assert (claim.entered_by, claim.is_current, claim.is_reviewed) == (by, True, False)
    assert claim.low is not None


def test_claim_without_a_question_waits():
    waiting = make_claim()
    make_claim(question=make_question())
    withdrawn = make_claim()
    Claim.objects.withdraw(claim=withdrawn, reason="A slip.", by=None)
    assert list(Claim.objects.unsorted()) == [waiting]
    assert waiting.value_type == ""


@pytest.mark.parametrize(
    ("named", "given", "stance"),
    [
        (False, {}, "asserts"),
        (True, {}, "reports"),
        (True, {"stance": "doubts"}, "doubts"),
    ],
)
def test_claim_of_a_named_voice_is_reported(named, given, stance):
    voices = [Naming(make_source())] if named else []
    assert make_claim(voices=voices, **given).stance == stance


def test_entered_claim_holds_its_options_and_voices():
    question, options = _category()
    chain = [Naming(make_source(), position=n) for n in (1, 2)]
    claim = make_claim(question=question, options=options[:2], voices=chain)
    assert _options(claim) == ["a", "b"]
    assert _places(claim) == [(1, n, v.source.pk) for n, v in enumerate(chain, 1)]


def test_entry_is_whole_or_not_at_all():
    question, options = _category()
    voices = [Naming(make_source()), Naming(make_source())]  # in one place
    passage = make_passage()
    with pytest.raises(IntegrityError, match="attribution_has_its_place"):
        make_claim(passage=passage, question=question, options=options, voices=voices)
    assert Claim.objects.count() == 0


def _revise(claim, **columns):
    return Claim.objects.revise(
        claim=claim,
        **{"version": claim.version, "by": None, "question": claim.question, **columns},
    )


def test_revised_claim_has_a_new_version_and_a_signed_history():
    claim, by = make_claim(), make_user()
    revised = _revise(claim, by=by, note="See p. 4.")
    assert (revised.version, revised.note) == (2, "See p. 4.")
    event = claim.events.get(pgh_label="update")
    assert (event.note, event.pgh_context.metadata["user"]) == ("See p. 4.", by.pk)


def test_stale_revision_is_refused_and_changes_nothing():
    claim = make_claim()
    _revise(claim, note="First.")
    with pytest.raises(StaleError, match="Somebody"):
        _revise(claim, note="Second.")
    claim.refresh_from_db()
    assert claim.note == "First."


def test_revised_claim_changes_its_options():
    question, options = _category()
    claim = make_claim(question=question, options=options[:2])
    kept = claim.claim_options.get(option=options[1]).pk
    _revise(claim, options=options[1:])
    assert _options(claim) == ["b", "c"]
    assert claim.claim_options.get(option=options[1]).pk == kept


def test_claim_moved_to_another_question_takes_its_options():
    (question, options), (other, others) = _category(), _category()
    claim = make_claim(question=question, options=options[:1])
    moved = _revise(claim, question=other, options=others[2:])
    assert (moved.question, _options(moved)) == (other, ["c"])


def test_claim_moved_to_a_question_of_another_kind_takes_its_kind():
    claim = make_claim(question=make_question())
    moved = _revise(claim, question=make_question(value_type="date"))
    assert moved.value_type == "date"
    assert _revise(moved, question=None).value_type == "date"


def test_unsorted_claim_keeps_the_kind_of_its_reading():
    claim = make_claim(value_type="proposition", polarity="denies")
    assert _revise(claim, question=None, note="See p. 4.").value_type == "proposition"


def test_superseded_claim_is_neither_withdrawn_nor_brought_back():
    old, new = make_claim(), make_claim()
    Claim.objects.supersede(claim=old, new=new, reason="A slip.", by=None)
    for again in (
        lambda: Claim.objects.withdraw(claim=old, reason="x", by=None),
        lambda: Claim.objects.reinstate(claim=old, by=None),
        lambda: Claim.objects.supersede(claim=old, new=new, reason="x", by=None),
    ):
        with pytest.raises(StaleError):
            again()
    old.refresh_from_db()
    assert (old.status, old.superseded_by) == ("superseded", new)


def test_revised_claim_retires_the_voices_that_it_drops():
    claim, by = make_claim(voices=[Naming(make_source())]), make_user()
    voice = claim.attributions.get()
    _revise(claim, by=by)
    voice.refresh_from_db()
    assert (voice.retired_by, claim.voices) == (by, [])
    assert voice.retired_reason == "Removed when the claim was revised."


def test_revised_claim_replaces_a_voice_that_changed_and_keeps_one_that_did_not():
    same, old, new = (Naming(make_source(), position=n) for n in (1, 2, 2))
    claim = make_claim(voices=[same, old])
    kept = claim.attributions.get(position=1).pk
    _revise(claim, voices=[same, new])
    claim = Claim.objects.get(pk=claim.pk)
    assert [voice.source for voice in claim.voices] == [same.source, new.source]
    assert claim.voices[0].pk == kept
    assert claim.attributions.count() == 3


@pytest.mark.parametrize("status", [Status.WITHDRAWN, Status.MISREAD])
def test_withdrawn_claim_stands_no_more_until_reinstated(status):
    claim, by = make_claim(), make_user()
    Claim.objects.withdraw(claim=claim, reason=" A slip. ", by=by, status=status)
    stored = Claim.objects.get()
    assert (stored.status, stored.status_reason) == (status, "A slip.")
    assert list(Claim.objects.current()) == []
    Claim.objects.reinstate(claim=claim, by=by)
    assert list(Claim.objects.current()) == [claim]
    assert claim.events.filter(pgh_context__metadata__user=by.pk).count() == 2


def test_withdrawal_without_a_reason_is_refused():
    with pytest.raises(IntegrityError, match="claim_status_with_reason"):
        Claim.objects.withdraw(claim=make_claim(), reason=" ", by=None)


def test_reviewed_claim_is_corrected_by_one_that_supersedes_it():
    claim, new, by = make_claim(), make_claim(), make_user()
    Claim.objects.filter(pk=claim.pk).update(
        reviewed_by=make_user(), reviewed_at=timezone.now()
    )
    Claim.objects.supersede(claim=claim, new=new, reason="Better read.", by=by)
    claim.refresh_from_db()
    assert (claim.status, claim.superseded_by) == ("superseded", new)
    assert list(Claim.objects.current()) == [new]
    assert list(new.supersedes.all()) == [claim]


def test_claim_is_stored_with_its_passage_by_one_statement(django_assert_num_queries):
    text, question, by = make_text(), make_question(), make_user()
    cited = Passage.objects.citation(text=text, start=0, end=14)
    with django_assert_num_queries(1):
        claim = Claim.objects.enter(
            passage=cited, as_stated="Fifteen", question=question, by=by, **exactly(15)
        )
    stored = Claim.objects.get(pk=claim.pk)
    assert (stored.passage, stored.passage.exact) == (claim.passage, "Fifteen people")
    assert (stored.source, stored.question) == (text.source, question)
    assert (stored.low, stored.entered_by, stored.version) == (15, by, 1)
    assert stored.events.get().pgh_context.metadata == {"user": by.pk}


def test_refused_claim_leaves_no_passage():
    cited = Passage.objects.citation(text=make_text(), start=0, end=14)
    with pytest.raises(IntegrityError, match="claim_has_words"), transaction.atomic():
        Claim.objects.enter(passage=cited, as_stated=" ", by=None)
    assert Passage.objects.count() == 0
    Claim.objects.enter(passage=cited, as_stated="Fifteen", by=None)
    assert Passage.objects.count() == 1


def test_queries_of_an_entry_do_not_grow(django_assert_num_queries):
    text, question = make_text("15. " * 300), make_question()
    for number in range(300):
        cited = Passage.objects.citation(
            text=text, start=number * 4, end=number * 4 + 2
        )
        with django_assert_num_queries(1):
            Claim.objects.enter(
                passage=cited, as_stated="15", by=None, question=question, **exactly(15)
            )
    assert Claim.objects.filter(question=question).count() == 300
