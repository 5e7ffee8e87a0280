"""The demonstration shows every kind of thing; it is read here, never written."""

from collections.abc import Iterable, Iterator

import pytest
from django.db import transaction
from pytest_django import DjangoDbBlocker

from annotator import demonstration
from claims import quantities
from claims.comparison import Comparison, compare
from claims.comparison.judged import judged
from claims.models import (
    Claim,
    ClaimAssessment,
    PairNote,
    Question,
    SilenceFinding,
    Verdict,
)
from sources.models import (
    Anchor,
    Derivation,
    Source,
    SourceAssessment,
    TextVersion,
)

KINDS = {"quantity", "date", "period", "category", "proposition"}

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module", autouse=True)
def brought_in(
    django_db_setup: None, django_db_blocker: DjangoDbBlocker
) -> Iterator[None]:
    """Bring the demonstration in, once for all that is read here."""
    with django_db_blocker.unblock(), transaction.atomic():
        demonstration.load()
        yield
        transaction.set_rollback(True)


def words(
    comparison: Comparison, pairs: Iterable[tuple[object, ...]]
) -> list[tuple[str, ...]]:
    """Return the words of claims in place of their numbers."""
    return [tuple(comparison.row(pk).as_stated for pk in pair) for pair in pairs]


def compared(slug: str) -> Comparison:
    """Return the accounts of a question, compared."""
    return compare(Question.objects.get(slug=slug))


def test_every_anchor_holds_the_words():
    anchors = Anchor.objects.select_related("passage", "text_version")
    assert anchors.count() > 60
    for anchor in anchors.exclude(state="changed"):
        body = anchor.text_version.body
        assert body[anchor.start : anchor.end] == anchor.passage.exact


def test_every_claim_is_anchored_and_in_its_quotation():
    for claim in Claim.objects.select_related("passage"):
        assert claim.as_stated in claim.passage.exact
        assert claim.passage.anchors.filter(text_version__number=1).count() == 1


def test_every_figure_was_read_by_a_rule():
    figures = Claim.objects.filter(value_type="quantity")
    assert figures.count() > 20
    for claim in figures:
        read = quantities.read(claim.as_stated) or quantities.find(claim.as_stated)[0]
        quantity = getattr(read, "quantity", read)
        assert (claim.rule, claim.firm_low, claim.firm_high) == (
            quantity.rule,
            quantity.firm_low,
            quantity.firm_high,
        )


def test_every_source_and_question_is_tagged():
    for model in (Source, Question):
        everything = model.objects.count()
        assert model.objects.filter(tags__slug="demonstration").count() == everything


def test_what_is_invented_says_so():
    told = Source.objects.filter(texts__file_name__startswith="high-grell")
    assert told.distinct().count() == 8
    assert not told.exclude(title__contains="(invented)").exists()
    asked = Question.objects.filter(slug__startswith="demo-high-grell")
    assert not asked.exclude(title__contains="invented").exists()


def test_there_is_a_question_of_each_kind():
    assert set(Question.objects.values_list("value_type", flat=True)) == KINDS
    assert Question.objects.filter(options__parent__isnull=False).count() > 1


def test_claims_wait_for_a_question():
    waiting = Claim.objects.unsorted().values_list("source__texts__file_name")
    assert {file for (file,) in waiting} == {
        "high-grell-diary.txt",
        "secret-speech-blog.txt",
    }


def test_two_newspapers_report_in_a_circle():
    comparison = compared("demo-high-grell-gates")
    (circle,) = comparison.lines.circular
    assert [comparison.row(pk).carrier.short_title for pk in circle] == [
        "Courier",
        "Gazette",
        "Courier",
    ]


def test_one_figure_is_altered_in_transmission():
    comparison = compared("demo-high-grell-houses")
    assert words(comparison, comparison.lines.altered) == [
        ("ninety-six houses were swept away", "Sixty-nine houses")
    ]


def test_one_figure_is_hardened_in_transmission():
    comparison = compared("demo-high-grell-killed")
    assert words(comparison, comparison.lines.hardened) == [
        ("Forty people were killed", "about forty persons have perished")
    ]


def test_a_suspected_copy_leaves_the_lines_open():
    suspected = Derivation.objects.get(certainty="suspected")
    assert (suspected.kind, suspected.child.short_title) == ("copy", "Gazette")
    lines = compared("demo-high-grell-killed").lines
    assert (lines.least, lines.most) == (3, 5)


def test_nothing_is_recorded_against_itself():
    warned = [q for q in Question.objects.all() if compare(q).graph.warnings]
    assert warned == []


@pytest.mark.parametrize(
    ("slug", "relation"),
    [
        ("demo-tbilisi-troops", "contradict"),
        ("demo-premier", "contradict"),
        ("demo-tbilisi-killed-or-wounded", "diverge"),
        ("demo-hungary", "compatible"),
        ("demo-clashes-elsewhere", "agree"),
        ("demo-defence-of-stalin", "diverge"),
        ("demo-leak-authorised", "diverge"),
        ("demo-high-grell-killed", "contradict"),
        ("demo-high-grell-day", "contradict"),
        ("demo-high-grell-flooded", "contradict"),
        ("demo-high-grell-cause", "contradict"),
        ("demo-high-grell-warned", "contradict"),
    ],
)
def test_the_accounts_stand_as_told(slug, relation):
    assert relation in {row.relation for row in compared(slug).rows}


def test_nobody_but_a_rumour_says_the_speech_killed():
    (account,) = compared("demo-bierut-speech").accounts
    voice = Source.objects.get(pk=account.supporter.source)
    assert (voice.voice, voice.access) == ("plural_unnamed", "cited_only")


def test_the_official_figure_is_doubted_by_its_carrier():
    claim = Claim.objects.get(as_stated="fifteen dead")
    assert claim.stance == "doubts"
    assert claim.said_by == "Official records, in Demo article; the text doubts it"


@pytest.mark.parametrize("whole", ["demo-tbilisi-killed", "demo-high-grell-killed"])
def test_killed_and_injured_are_parts_of_a_sum(whole):
    links = Question.objects.get(slug=whole).wholes.get().whole.parts
    assert links.count() == 2


def test_two_raters_judge_and_disagree():
    graded = SourceAssessment.objects.filter(source__short_title="Agency wire")
    assert {view.reliability for view in graded} == {"C", "F"}
    digits = ClaimAssessment.objects.filter(claim__as_stated="I rang the storm bell")
    assert {view.credibility for view in digits} == {"2", "6"}
    by_two = Claim.objects.filter(
        assessments__assessor__username=demonstration.ANNOTATOR
    ).filter(assessments__assessor__username=demonstration.CURATOR)
    assert by_two.distinct().count() >= 10


def test_a_silence_is_suggestive():
    silence = SilenceFinding.objects.get()
    assert silence.is_suggestive
    assert not silence.source.claims.filter(question=silence.question).exists()


def test_a_corrected_text_leaves_a_passage_to_a_person():
    waiting = Anchor.objects.get(state="changed")
    assert waiting.passage.exact.startswith("Twenty-three were laid out there")
    body = waiting.text_version.body
    assert body[waiting.start : waiting.end].startswith("Twenty-four were laid out")
    others = waiting.text_version.anchors.exclude(pk=waiting.pk)
    assert {anchor.state for anchor in others} == {"exact"}


def test_a_copy_letter_by_letter_waits_to_be_recorded():
    copy = TextVersion.objects.get(source__short_title="Post")
    [same] = TextVersion.objects.of_same_words(copy)
    assert same.source.short_title == "Agency wire"
    assert not Derivation.objects.filter(child=copy.source).exists()


def test_a_talk_used_a_witness_and_observed_as_well():
    comparison = compared("demo-high-grell-warned")
    (own,) = [pk for pk, node in comparison.graph.nodes.items() if node.own]
    assert comparison.row(own).carrier.short_title == "Radio talk"
    affirmed = comparison.lines_of(
        key for key in comparison.order if comparison.row(key).reading == "yes"
    )
    assert (affirmed.least, affirmed.most) == (1, 2)


def test_voices_stand_in_a_chain_and_side_by_side():
    chain, beside = Claim.objects.filter(
        source__short_title="Radio talk", attributions__isnull=False
    ).distinct()
    places = [
        [(voice.branch, voice.position) for voice in claim.voices]
        for claim in (chain, beside)
    ]
    assert sorted(places) == [[(1, 1), (1, 2)], [(1, 1), (2, 1)]]


def test_a_verdict_is_older_than_the_evidence():
    comparison = compared("demo-high-grell-gates")
    [verdict] = judged(comparison).standing
    assert verdict.is_stale
    assert len(verdict.news) == 1
    others = judged(compared("demo-high-grell-killed")).standing
    assert [one.is_stale for one in others] == [False, False]


def test_two_verdicts_dissent():
    [difference] = judged(compared("demo-high-grell-killed")).differences
    assert any("finds it" in words for words in difference.others)


def test_pairs_are_explained():
    kinds = PairNote.objects.values_list("explanation", flat=True)
    assert sorted(kinds) == ["clock", "definition", "misprint", "other"]


def test_a_verdict_favours_a_reading_and_excludes_others():
    verdict = Verdict.objects.get(outcome="probable", question__value_type="quantity")
    assert (verdict.low, verdict.high, verdict.author.username) == (
        34,
        34,
        demonstration.CURATOR,
    )
    assert verdict.excluded.count() == 2
    assert len(verdict.considered) == verdict.question.claims.count()


def test_a_verdict_favours_an_option():
    verdict = Verdict.objects.get(question__slug="demo-high-grell-cause")
    assert [option.label for option in verdict.options.all()] == [
        "Undermined foundation"
    ]


def test_some_claims_are_reviewed_by_the_other():
    reviewed = Claim.objects.filter(reviewed_at__isnull=False)
    assert reviewed.count() == 8
    assert {c.reviewed_by.username for c in reviewed} == {demonstration.CURATOR}
    assert {c.entered_by.username for c in reviewed} == {demonstration.ANNOTATOR}
