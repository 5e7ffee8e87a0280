"""Our sums of the parts of many questions at once.

Four queries, however many questions have parts; one where none has.
"""

from collections import defaultdict
from collections.abc import Iterable

from django.db.models import QuerySet

from claims.comparison.gathering import tell
from claims.comparison.sums import Sum, sums_of
from claims.comparison.told import Told
from claims.models import Claim, Question, QuestionPart


def sums_on(
    wholes: Iterable[Question], claims: QuerySet[Claim]
) -> dict[int, dict[Sum, Told]]:
    """Return what each voice among some claims gives for all the parts of a whole."""
    parts: dict[int, list[int]] = defaultdict(list)
    links = QuestionPart.objects.standing().filter(whole__in=list(wholes))
    for whole, part in links.values_list("whole_id", "part_id"):
        parts[whole].append(part)
    if not parts:
        return {}
    told: dict[int | None, list[Told]] = defaultdict(list)
    asked = {*parts, *(part for some in parts.values() for part in some)}
    for one in tell(claims.filter(question__in=asked)):
        told[one.question_id].append(one)
    return {
        whole: sums_of(whole, told[whole], {part: told[part] for part in some})
        for whole, some in parts.items()
    }
