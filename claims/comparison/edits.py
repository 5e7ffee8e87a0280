"""Claims that were changed after the first verdict on their question, by the history.

A review, or a note of ours, changes nothing that a claim says.
"""

from datetime import datetime
from typing import NamedTuple

from django.db import connection
from django.db.models import Min

from claims.models import Question

# What a claim says, and of whom: the triggers that mark summaries know the same.
SAID = (
    "source_id", "question_id", "value_type", "as_stated", "form", "low", "high",
    "firm_low", "firm_high", "base", "edtf", "polarity", "stance", "commitment",
    "hedge", "directness", "basis", "scope", "scope_note", "counted_to", "status",
)  # fmt: skip
_NOW, _BEFORE = (", ".join(f"{row}.{name}" for name in SAID) for row in ("e", "b"))
CHANGED = f"""
    WITH changed AS (
        SELECT e.pgh_obj_id AS claim, e.pgh_created_at AS at
        FROM claims_claimevent AS e CROSS JOIN LATERAL (
            SELECT * FROM claims_claimevent AS earlier
            WHERE earlier.pgh_obj_id = e.pgh_obj_id AND earlier.pgh_id < e.pgh_id
            ORDER BY earlier.pgh_id DESC LIMIT 1) AS b
        WHERE e.question_id = %(question)s AND e.pgh_label = 'update'
        AND e.pgh_created_at > %(since)s
        AND ROW({_NOW}) IS DISTINCT FROM ROW({_BEFORE})
        UNION ALL
        SELECT e.claim_id, e.pgh_created_at FROM claims_attributionevent AS e
        JOIN claims_claim AS claim ON claim.id = e.claim_id
        WHERE claim.question_id = %(question)s
        AND e.pgh_created_at > GREATEST(%(since)s, claim.entered_at)
        UNION ALL
        SELECT e.claim_id, e.pgh_created_at FROM claims_claimoptionevent AS e
        JOIN claims_claim AS claim ON claim.id = e.claim_id
        WHERE e.question_id = %(question)s
        AND e.pgh_created_at > GREATEST(%(since)s, claim.entered_at))
    SELECT max(changed.at), claim.entered_at, claim.status, claim.as_stated,
        COALESCE(NULLIF(source.short_title, ''), source.title)
    FROM changed JOIN claims_claim AS claim ON claim.id = changed.claim
    JOIN sources_source AS source ON source.id = claim.source_id
    WHERE claim.question_id = %(question)s
    GROUP BY claim.id, source.id ORDER BY 1, claim.id
"""  # noqa: S608  # columns are named above


class Edit(NamedTuple):
    """When a claim was changed last, when it was entered, and what it says now."""

    at: datetime
    entered_at: datetime
    status: str
    as_stated: str
    source: str

    @property
    def words(self) -> str:
        """What happened to it, as a piece of news."""
        became = "changed" if self.status == "current" else self.status
        return f"that the claim “{self.as_stated[:60]}” in {self.source} was {became}"


def edits_of(question: Question) -> list[Edit]:
    """Return the claims changed since the first verdict; none where none was given."""
    since = question.verdicts.aggregate(first=Min("made_at"))["first"]
    if since is None:
        return []
    with connection.cursor() as cursor:
        cursor.execute(CHANGED, {"question": question.pk, "since": since})
        return [Edit._make(row) for row in cursor.fetchall()]
