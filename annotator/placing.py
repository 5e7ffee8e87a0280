"""Where a claim is entered: its text and its question, by one statement."""

from functools import cache

from claims.models import Question
from sources import prepared
from sources.models import Source, TextVersion


def text_and_question(
    key: int, title: str
) -> tuple[TextVersion | None, Question | None]:
    """Return a text with its source and without its body, and a standing question.

    The question is the one of this title, in whatever case; None where there is none.
    """
    title = " ".join(title.replace("\0", "").split())
    row = prepared.first(_both(), [title, key])
    if row is None:
        return None, None
    first = len(prepared.attributes(TextVersion))
    second = first + len(prepared.attributes(Source))
    text = prepared.made(TextVersion, row[:first])
    text.source = prepared.made(Source, row[first:second])
    is_known = row[second] is not None
    return text, prepared.made(Question, row[second:]) if is_known else None


@cache
def _both() -> str:
    return f"""
        SELECT {prepared.columns(TextVersion, "text")},
            {prepared.columns(Source, "source")},
            {prepared.columns(Question, "question")}
        FROM sources_textversion AS text
        JOIN sources_source AS source ON source.id = text.source_id
        LEFT JOIN LATERAL (
            SELECT * FROM claims_question
            WHERE retired_at IS NULL AND upper(title) = upper(%s)
            ORDER BY id LIMIT 1) AS question ON true
        WHERE text.id = %s"""  # noqa: S608  # columns are named by the models
