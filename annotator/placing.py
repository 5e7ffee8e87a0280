"""Where a claim is entered: its text, its question and its form, by one statement."""

from functools import cache
from typing import Any

from annotator.forms.keys import first_key, last_key
from claims.models import Claim, Question
from sources import prepared
from sources.models import Source, TextVersion


def text_question_and_keys(
    key: int, title: str, *, token: str, by: Any
) -> tuple[TextVersion | None, Question | None, list[str]]:
    """Return a text with its source and without its body, and a standing question.

    The question is the one of this title, in whatever case; None where there is none.
    The keys are those of claims that this person has stored from the form before.
    """
    title = " ".join(title.replace("\0", "").split())
    of_form = [first_key(token), last_key(token), by.pk]
    row = prepared.first(_all(), [*of_form, title, key])
    if row is None:
        return None, None, []
    first = len(prepared.attributes(TextVersion))
    second = first + len(prepared.attributes(Source))
    text = prepared.made(TextVersion, row[:first])
    text.source = prepared.made(Source, row[first:second])
    *asked, keys = row[second:]
    known = None if asked[0] is None else prepared.made(Question, asked)
    return text, known, keys if token else []


def keys_stored(token: str, by: Any) -> list[str]:
    """Return the keys of claims that a person has stored from a form before."""
    mine = Claim.objects.filter(entered_by=by, import_key__startswith=first_key(token))
    return list(mine.values_list("import_key", flat=True)) if token else []


# The keys are compared by their bytes, as the index of their beginnings has them.
@cache
def _all() -> str:
    return f"""
        SELECT {prepared.columns(TextVersion, "text")},
            {prepared.columns(Source, "source")},
            {prepared.columns(Question, "question")},
            ARRAY(SELECT import_key FROM claims_claim
                WHERE import_key ~>=~ %s AND import_key ~<~ %s AND entered_by_id = %s)
        FROM sources_textversion AS text
        JOIN sources_source AS source ON source.id = text.source_id
        LEFT JOIN LATERAL (
            SELECT * FROM claims_question
            WHERE retired_at IS NULL AND upper(title) = upper(%s)
            ORDER BY id LIMIT 1) AS question ON true
        WHERE text.id = %s"""  # noqa: S608  # columns are named by the models
