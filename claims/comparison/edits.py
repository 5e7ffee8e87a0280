"""What was changed after the first verdict on a question, by the history.

A review, or a note of ours, changes nothing that a claim says.
"""

from collections.abc import Container, Iterable
from datetime import datetime
from typing import Any, NamedTuple

from django.db import connection
from django.db.models import Min

from claims.models import Question
from sources.models.derivation import SYMMETRIC

# What a claim says, and of whom: the triggers that mark summaries know the same.
SAID = (
    "source_id", "question_id", "value_type", "as_stated", "form", "low", "high",
    "firm_low", "firm_high", "base", "edtf", "polarity", "stance", "commitment",
    "hedge", "directness", "basis", "scope", "scope_note", "counted_to", "status",
)  # fmt: skip
_NOW, _BEFORE = (", ".join(f"{row}.{name}" for name in SAID) for row in ("e", "b"))
# A claim that has left the question since was there when a verdict was given.
CHANGED = f"""
    WITH gone AS (
        SELECT claim.id FROM claims_claim AS claim
        WHERE claim.question_id IS DISTINCT FROM %(question)s AND claim.id IN (
            SELECT (one->>'claim')::bigint FROM claims_verdict AS verdict,
                jsonb_array_elements(verdict.considered) AS one
            WHERE verdict.question_id = %(question)s)
    ), changed AS (
        SELECT e.pgh_obj_id AS claim, e.pgh_created_at AS at,
            b.question_id IS DISTINCT FROM e.question_id AS is_moved
        FROM claims_claimevent AS e CROSS JOIN LATERAL (
            SELECT * FROM claims_claimevent AS earlier
            WHERE earlier.pgh_obj_id = e.pgh_obj_id AND earlier.pgh_id < e.pgh_id
            ORDER BY earlier.pgh_id DESC LIMIT 1) AS b
        WHERE e.question_id = ANY(%(asked)s) AND e.pgh_label = 'update'
        AND e.pgh_created_at > %(since)s
        AND ROW({_NOW}) IS DISTINCT FROM ROW({_BEFORE})
        UNION ALL
        SELECT e.pgh_obj_id, min(e.pgh_created_at), true
        FROM claims_claimevent AS e JOIN gone ON gone.id = e.pgh_obj_id
        WHERE e.pgh_id > (SELECT max(last.pgh_id) FROM claims_claimevent AS last
            WHERE last.pgh_obj_id = gone.id AND last.question_id = %(question)s)
        GROUP BY e.pgh_obj_id
        UNION ALL
        SELECT e.claim_id, e.pgh_created_at, false FROM claims_attributionevent AS e
        JOIN claims_claim AS claim ON claim.id = e.claim_id
        WHERE claim.question_id = ANY(%(asked)s)
        AND e.pgh_created_at > GREATEST(%(since)s, claim.entered_at)
        UNION ALL
        SELECT e.claim_id, e.pgh_created_at, false FROM claims_claimoptionevent AS e
        JOIN claims_claim AS claim ON claim.id = e.claim_id
        WHERE e.question_id = %(question)s
        AND e.pgh_created_at > GREATEST(%(since)s, claim.entered_at))
    SELECT max(changed.at), CASE WHEN gone.id IS NULL THEN claim.entered_at END,
        claim.id, claim.question_id = ANY(%(parts)s), claim.as_stated,
        COALESCE(NULLIF(source.short_title, ''), source.title),
        CASE WHEN claim.question_id IS NULL THEN 'left without a question'
            WHEN gone.id IS NOT NULL THEN 'moved to another question'
            WHEN claim.status <> 'current' THEN claim.status
            WHEN bool_or(changed.is_moved) THEN 'moved here'
            ELSE 'changed' END
    FROM changed JOIN claims_claim AS claim ON claim.id = changed.claim
    JOIN sources_source AS source ON source.id = claim.source_id
    LEFT JOIN gone ON gone.id = claim.id
    WHERE claim.question_id = ANY(%(asked)s) OR gone.id IS NOT NULL
    GROUP BY claim.id, source.id, gone.id ORDER BY 1, claim.id
"""  # noqa: S608  # columns are named above
LINKS = """
    SELECT max(e.pgh_created_at),
        CASE WHEN link.retired_at IS NULL THEN link.made_at END,
        COALESCE(NULLIF(child.short_title, ''), child.title),
        COALESCE(NULLIF(parent.short_title, ''), parent.title),
        CASE WHEN link.retired_at IS NULL THEN 'changed' ELSE 'taken back' END
    FROM sources_derivation AS link
    JOIN sources_derivationevent AS e ON e.pgh_obj_id = link.id
    JOIN sources_source AS child ON child.id = link.child_id
    JOIN sources_source AS parent ON parent.id = link.parent_id
    WHERE link.child_id = ANY(%(sources)s) AND e.pgh_label = 'update'
    AND (link.kind <> ALL(%(symmetric)s) OR link.parent_id = ANY(%(sources)s))
    AND e.pgh_created_at > %(since)s
    GROUP BY link.id, child.id, parent.id ORDER BY 1, link.id
"""


class Edit(NamedTuple):
    """When something was changed last, when it had come, and what happened to it.

    What came after a verdict is news by itself; None where it is here no more.
    """

    at: datetime
    came_at: datetime | None
    words: str


def edits_of(
    question: Question,
    sources: Iterable[int],
    parts: Iterable[int] = (),
    added: Container[int] = (),
) -> list[Edit]:
    """Return what was changed since the first verdict; nothing where none was given.

    These are claims, and the links by which the sources were made from others. Of the
    claims on ``parts`` of the question those count that were ``added``, and those that
    may have been: they are current no more.
    """
    since = question.verdicts.aggregate(first=Min("made_at"))["first"]
    if since is None:
        return []
    known = {
        "question": question.pk,
        "asked": [question.pk, *parts],
        "parts": list(parts),
        "since": since,
        "sources": list(sources),
        "symmetric": list(SYMMETRIC),
    }
    claims = [
        Edit(
            at, came_at, f"that {claim_in(words, source, of_part=of_part)} was {became}"
        )
        for at, came_at, claim, of_part, words, source, became in _rows(CHANGED, known)
        if not of_part or claim in added or became not in ("changed", "moved here")
    ]
    links = [
        Edit(at, came_at, f"that the link from {child} to {parent} was {became}")
        for at, came_at, child, parent, became in _rows(LINKS, known)
    ]
    return claims + links


def claim_in(words: str, source: object, *, of_part: bool | None = False) -> str:
    """Return a claim in words, and that it answers no more than a part."""
    part = ", on a part of this," if of_part else ""
    return f"the claim “{words[:60]}” in {source}{part}"


def _rows(query: str, known: dict[str, Any]) -> list[tuple[Any, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(query, known)
        return list(cursor.fetchall())
