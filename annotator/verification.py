"""What must always hold, checked afresh against the rows themselves (METHOD.md 2, 5).

The database refuses most of this when it is written; a check finds what came in while
its guards were off.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from hashlib import sha256

from django.db.models import Count, F, Q

from annotator.exchange.argument.document import digest
from claims.models import CitedQuestion, Claim, ClaimOption
from sources import dates
from sources.models import Anchor, Passage, Source, TextVersion
from sources.models.text import SURE

AT_ONCE = 20  # texts held in memory


@dataclass(frozen=True, slots=True)
class Findings:
    """How many rows a check looked at, and a sentence for each that is wrong."""

    checked: int
    wrong: list[str]


@dataclass(frozen=True, slots=True)
class Check:
    """One thing that must hold."""

    says: str
    find: Callable[[], Findings]


def _texts() -> Findings:
    """Check every text against its sha256, and for characters none may have."""
    checked, wrong = 0, []
    for text in TextVersion.objects.order_by("pk").iterator(AT_ONCE):
        checked += 1
        if sha256(text.body.encode()).hexdigest() != text.sha256:
            wrong.append(f"{text} is not the text of its sha256.")
        if "\r" in text.body:
            wrong.append(f"{text} has newlines that are not plain.")
    return Findings(checked, wrong)


def _numbers() -> Findings:
    """Check that the texts of a source are numbered from one, without gaps."""
    rows = (
        TextVersion.objects.order_by()
        .values("source_id")
        .annotate(n=Count("number", distinct=True), rows=Count("pk"))
    )
    highest = dict(
        TextVersion.objects.order_by("number").values_list("source_id", "number")
    )
    wrong = [
        f"The texts of source {row['source_id']} are not numbered from 1 on."
        for row in rows
        if not row["n"] == row["rows"] == highest[row["source_id"]]
    ]
    return Findings(len(highest), wrong)


def _sure_anchors() -> Findings:
    """Check that the words of the passage stand at every sure anchor."""
    checked, wrong = 0, []
    for text in _anchored_texts():
        rows = text.anchors.filter(state__in=SURE).select_related("passage")
        for anchor in rows.order_by("pk"):
            checked += 1
            start, end = anchor.start, anchor.end
            if start is None or end is None:
                wrong.append(f"Anchor {anchor.pk} is sure but stands nowhere.")
            elif text.body[start:end] != anchor.passage.exact:
                wrong.append(
                    f"Anchor {anchor.pk}: {text} does not have the words of passage"
                    f" {anchor.passage_id} at {start}–{end}."
                )
    return Findings(checked, wrong)


def _anchored_texts() -> Iterator[TextVersion]:
    sure = Anchor.objects.filter(state__in=SURE).values("text_version")
    texts = TextVersion.objects.filter(pk__in=sure).order_by("pk")
    return texts.iterator(AT_ONCE)


def _unsure_anchors() -> Findings:
    """Check that a changed anchor lies in its text, and a lost one nowhere."""
    anchors = Anchor.objects.exclude(state__in=SURE).order_by("pk")
    wrong = []
    for anchor in anchors.select_related("text_version").iterator(AT_ONCE):
        start, end = anchor.start, anchor.end
        if anchor.state == Anchor.State.LOST:
            is_well = start is None and end is None
        else:
            length = len(anchor.text_version.body)
            is_well = start is not None and end is not None and start < end <= length
        if not is_well:
            wrong.append(
                f"Anchor {anchor.pk}, {anchor.state}, stands at {start}–{end}."
            )
    return Findings(anchors.count(), wrong)


def _anchors_of_one_source() -> Findings:
    """Check that an anchor's passage and text belong to its source."""
    wrong = Anchor.objects.exclude(
        source=F("passage__source"), text_version__source=F("source")
    )
    return Findings(
        Anchor.objects.count(),
        [
            f"Anchor {pk} ties a passage and a text of different sources."
            for pk in wrong.order_by("pk").values_list("pk", flat=True)
        ],
    )


def _claims_carry() -> Findings:
    """Check that a claim carries its passage's source and its question's kind."""
    sources = Claim.objects.exclude(source=F("passage__source"))
    kinds = Claim.objects.filter(question__isnull=False).exclude(
        value_type=F("question__value_type")
    )
    wrong = [
        f"Claim {pk} carries another {what}."
        for rows, what in (
            (sources, "source than its passage"),
            (kinds, "kind of value than its question"),
        )
        for pk in rows.order_by("pk").values_list("pk", flat=True)
    ]
    return Findings(Claim.objects.count(), wrong)


def _options_carry() -> Findings:
    """Check that a claim, its option and the row that ties them share a question."""
    wrong = ClaimOption.objects.exclude(
        Q(question=F("claim__question")) & Q(question=F("option__question"))
    )
    return Findings(
        ClaimOption.objects.count(),
        [
            f"Claim {row.claim_id} has option {row.option_id} of another question."
            for row in wrong.order_by("pk")
        ],
    )


def _dates_of_origin() -> Findings:
    """Check the bounds of the dates of origin against their EDTF."""
    dated = Source.objects.exclude(created_edtf="").order_by("pk")
    wrong = []
    for source in dated.iterator():
        try:
            span = dates.parse(source.created_edtf)
        except ValueError as error:
            wrong.append(f"The date of source {source.pk} is no EDTF: {error}")
            continue
        bounds = source.created_earliest, source.created_latest
        if bounds != (span.earliest, span.latest):
            wrong.append(f"The bounds of source {source.pk} are not those of its date.")
    return Findings(dated.count(), wrong)


def _passages() -> Findings:
    """Check that every passage that quotes has been anchored in some text."""
    quoting = Passage.objects.exclude(exact="")
    lost = quoting.filter(anchors=None, source__texts__isnull=False, locator="")
    return Findings(
        quoting.count(),
        [
            f"Passage {pk} quotes a source with texts, but stands in none of them."
            for pk in lost.order_by("pk").values_list("pk", flat=True).distinct()
        ],
    )


def _cited() -> Findings:
    """Check that what was cited of a question is what was kept."""
    cited = CitedQuestion.objects.order_by("pk")
    wrong = [
        f"{one} is not what was cited."
        for one in cited.iterator(AT_ONCE)
        if digest(one.document) != one.sha256
    ]
    return Findings(cited.count(), wrong)


CHECKS = (
    Check("Texts are those that were stored", _texts),
    Check("Texts of a source are numbered from 1", _numbers),
    Check("Sure anchors stand at their words", _sure_anchors),
    Check("Other anchors lie in their texts, or nowhere", _unsure_anchors),
    Check("Anchors tie passage and text of one source", _anchors_of_one_source),
    Check("Quoting passages have an anchor", _passages),
    Check("Claims carry their source and kind of value", _claims_carry),
    Check("Options are those of the claim's question", _options_carry),
    Check("What was cited of questions is as it was", _cited),
    Check("Dates of origin have the bounds of their EDTF", _dates_of_origin),
)
