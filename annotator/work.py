"""What waits on the work list: one kind for each thing that somebody can mend.

Every kind is one plain query over indexed columns or over what the summaries of
questions keep; nothing is compared here.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.db.models import (
    Exists,
    F,
    OuterRef,
    Q,
    QuerySet,
    Subquery,
)

from claims.models import (
    Attribution,
    Claim,
    ConcernKind,
    QuestionConcern,
    QuestionSummary,
    Verdict,
)
from claims.models.summary import ONE_LINE
from sources.models import (
    Anchor,
    Derivation,
    Source,
    SourceAssessment,
    TextVersion,
)

Rows = QuerySet[Any]
STANDING = Q(question__retired_at__isnull=True)


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of thing that waits.

    ``piece`` is the template of a row, ``empty`` says what would come here.
    """

    key: str
    title: str
    why: str
    empty: str
    rows: Callable[[], Rows]
    piece: str


def contradictions() -> Rows:
    """Return contradicted questions without a verdict, but for the explained ones."""
    judged = Verdict.objects.standing().filter(question=OuterRef("question"))
    found = QuestionSummary.objects.by_dispute().filter(has_contradiction=True)
    explained = Q(is_stale=False, explained_pairs__gte=F("contradicting_pairs"))
    return found.exclude(explained).exclude(Exists(judged))


def stale_verdicts() -> Rows:
    """Return the current verdicts that are older than the evidence."""
    current = Verdict.objects.current().values("pk")
    found = Verdict.objects.filter(
        STANDING, pk__in=current, made_at__lt=F("question__summary__newest_evidence")
    )
    return found.select_related("question__summary", "author").order_by("made_at", "pk")


def one_line() -> Rows:
    """Return questions all of whose accounts come to one independent line at most."""
    found = QuestionSummary.objects.filter(STANDING, ONE_LINE)
    return found.select_related("question").order_by("-account_count", "pk")


def concerns(kind: ConcernKind) -> Callable[[], Rows]:
    """Return how the concerns of a kind are found."""

    def rows() -> Rows:
        found = QuestionConcern.objects.filter(STANDING, kind=kind)
        return found.select_related(
            "question__summary", "claim__source", "source"
        ).order_by("-question", "pk")

    return rows


def unrated() -> Rows:
    """Return the sources that support a claim and that nobody has given a letter.

    Support belongs to the last voice of each branch that asserts, else to the carrier
    that asserts (METHOD.md 4).
    """
    voices = Attribution.objects.standing()
    further = voices.filter(
        claim=OuterRef("claim"),
        branch=OuterRef("branch"),
        position__gt=OuterRef("position"),
    )
    asserting = voices.filter(~Exists(further), stance="asserts")
    named = asserting.filter(source=OuterRef("pk"), claim__status="current")
    own = Claim.objects.current().filter(source=OuterRef("pk"), stance="asserts")
    own = own.exclude(Exists(asserting.filter(claim=OuterRef("pk"))))
    rated = SourceAssessment.objects.filter(source=OuterRef("pk"))
    found = Source.objects.standing().exclude(Exists(rated))
    return found.filter(Exists(named) | Exists(own)).order_by("-pk")


def unsorted() -> Rows:
    """Return the claims that were saved without a question."""
    return Claim.objects.unsorted().with_words().order_by("-entered_at", "-pk")


def unsure() -> Rows:
    """Return the claims whose words the newest text of their source does not have.

    Where an earlier text had them, they have changed or are lost, and wait for a
    person.
    """
    newer = TextVersion.objects.filter(
        source=OuterRef("source"), number__gt=OuterRef("text_version__number")
    )
    anchors = Anchor.objects.standing().filter(
        ~Exists(newer), passage=OuterRef("passage"), state__in=["changed", "lost"]
    )
    found = Claim.objects.current().filter(Exists(anchors))
    found = found.annotate(
        text=Subquery(anchors.values("text_version")[:1]),
        state=Subquery(anchors.values("state")[:1]),
    )
    rows: Rows = found.with_words().order_by("source", "pk")
    return rows


def unreviewed() -> Rows:
    """Return the claims that nobody has reviewed, the first entered first."""
    return Claim.objects.unreviewed().with_words().order_by("entered_at", "pk")


def copies() -> Rows:
    """Return texts of the very words of an earlier source's, no copy being recorded.

    A copy recorded with any earlier source of these words will do: the texts of three
    papers hang together by two links.
    """
    same = TextVersion.objects.filter(
        sha256=OuterRef("sha256"),
        source__retired_at__isnull=True,
        source__lt=OuterRef("source"),
    ).order_by("source")
    links = Derivation.objects.standing().filter(
        kind="copy",
        child__retired_at__isnull=True,
        child__texts__sha256=F("parent__texts__sha256"),
        parent__retired_at__isnull=True,
    )
    recorded = links.filter(parent__lt=F("child")).values("child__texts")
    turned = links.filter(child__lt=F("parent")).values("parent__texts")
    found = TextVersion.objects.without_body().filter(
        Exists(same), source__retired_at__isnull=True
    )
    found = found.exclude(pk__in=recorded).exclude(pk__in=turned)
    return (
        found.annotate(
            first_source=Subquery(same.values("source")[:1]),
            first_title=Subquery(same.values("source__title")[:1]),
        )
        .select_related("source")
        .order_by("-pk")
    )


KINDS = (
    Kind(
        "contradictions",
        "Contradictions without a verdict",
        "Accounts that cannot both be true. Explain the pairs, or give a verdict.",
        "A question comes here when two of its accounts cannot both be true, until the"
        " pairs are explained or somebody gives a verdict.",
        contradictions,
        "_contradiction.html",
    ),
    Kind(
        "stale",
        "Verdicts older than the evidence",
        "Since they were given a claim, a rating or a link between sources has come.",
        "A verdict comes here when a claim, a rating or a link is newer, or was changed"
        " or taken away since.",
        stale_verdicts,
        "_stale.html",
    ),
    Kind(
        "circular",
        "Circular reporting",
        "Sources that rest on one another, with no observation at the end.",
        "Sources that cite each other in a circle come here.",
        concerns(ConcernKind.CIRCULAR),
        "_concern.html",
    ),
    Kind(
        "altered",
        "Altered in transmission",
        "A text rests on another, and says what that one rules out.",
        "A claim comes here when it contradicts the text that it rests on.",
        concerns(ConcernKind.ALTERED),
        "_concern.html",
    ),
    Kind(
        "confirmed",
        "Rated 1 without two lines",
        "“Confirmed by other sources” needs two independent lines for certain.",
        "A claim comes here when it is rated 1 and fewer than two lines bear it out.",
        concerns(ConcernKind.CONFIRMED),
        "_concern.html",
    ),
    Kind(
        "unrated",
        "Voices without a letter",
        "They stand behind a claim, and nobody has judged how reliable they are.",
        "A source comes here when it supports a claim and nobody has judged it.",
        unrated,
        "_unrated.html",
    ),
    Kind(
        "one-line",
        "Questions of one line",
        "However many accounts there are, they come to one independent line at most.",
        "A question comes here while no second line of testimony is found.",
        one_line,
        "_one_line.html",
    ),
    Kind(
        "unsorted",
        "Claims without a question",
        "Saved with the question left for later.",
        "A claim comes here when its question is left for later.",
        unsorted,
        "_unsorted.html",
    ),
    Kind(
        "passages",
        "Passages changed or lost",
        "The newest text no longer has these words, or has others in their place.",
        "A claim comes here when a corrected text has other words at its place.",
        unsure,
        "_passage.html",
    ),
    Kind(
        "unreviewed",
        "Claims not yet reviewed",
        "Somebody other than who entered them reads them against the text.",
        "A claim comes here when it is entered, until somebody else reviews it.",
        unreviewed,
        "_unreviewed.html",
    ),
    Kind(
        "copies",
        "Texts of the same words",
        "Two sources have one text letter by letter: is one a copy of the other?",
        "A text comes here when another source has the very same words.",
        copies,
        "_copy.html",
    ),
)
BY_KEY = {kind.key: kind for kind in KINDS}


def counts() -> dict[str, int]:
    """Return how many wait of each kind, by one plain query for each."""
    return {kind.key: kind.rows().count() for kind in KINDS}
