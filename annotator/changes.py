"""What somebody else has changed in a claim since a person opened it."""

from dataclasses import dataclass

from claims.models import Claim

LABELS = {
    "as_stated": "the words",
    "form": "the form of the figure",
    "low": "the lower bound",
    "high": "the upper bound",
    "edtf": "the date",
    "polarity": "affirmed or denied",
    "stance": "how the text stands to it",
    "commitment": "how firmly it is said",
    "hedge": "the hedge",
    "directness": "stated or implied",
    "basis": "how it is known",
    "scope": "what it covers",
    "scope_note": "what is covered instead",
    "counted_to": "as of",
    "note": "the note",
    "status": "the status",
}


@dataclass(frozen=True, slots=True)
class Change:
    """One column of a claim as it was when it was opened, and as it is now."""

    label: str
    was: str
    now: str


def changes(claim: Claim, since: int) -> list[Change]:
    """Return what differs between a version of a claim and the stored one."""
    was = claim.events.filter(version=since).order_by("pgh_id").last()  # type: ignore[attr-defined]  # made by pghistory
    if was is None:
        return []
    found = [
        Change(label, _shown(getattr(was, name)), _shown(getattr(claim, name)))
        for name, label in LABELS.items()
        if getattr(was, name) != getattr(claim, name)
    ]
    if was.question_id != claim.question_id:
        found.insert(
            0, Change("the question", _title(was.question), _title(claim.question))
        )
    return found


def _shown(value: object) -> str:
    return "–" if value in (None, "") else str(value)


def _title(question: object) -> str:
    return str(question) if question else "none"
