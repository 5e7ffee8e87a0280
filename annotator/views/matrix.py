"""Sources by questions: one cell for what a source says on a question."""

from dataclasses import dataclass, replace
from typing import Any
from urllib.parse import urlencode

from django.db.models import QuerySet, Sum
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from annotator.models import User
from annotator.views.paging import paged
from annotator.views.seeking import Sought, sought
from claims.comparison import overview
from claims.comparison.disputes import MOST_ACCOUNTS, MOST_COMPARED
from claims.comparison.keeping import keep_summaries
from claims.comparison.overview import QuestionRow
from claims.models import Question, QuestionSummary, Verdict
from sources.models import Source
from sources.numbers import whole

# Rows of a page; fewer where the questions have so many accounts that a page of them
# would be more than a browser scrolls with ease.
ROWS = 500
FEWER_ROWS = 100
MANY_ACCOUNTS = 20_000
COLUMNS = 200
SHEET = 16  # columns for which a sheet of paper has room
DOWN = {"title": "by title", "disputed": "disputed first", "told": "most sources first"}
# Which questions the first page has, in each order; a page is sorted by its own cells.
PAGES = {
    "title": ("title", "pk"),
    "disputed": (
        "-summary__has_contradiction",
        "-summary__has_divergence",
        "-summary__contradicting_positions",
        "title",
        "pk",
    ),
    "told": ("-summary__source_count", "title", "pk"),
}
ACROSS = {"name": "by name", "date": "by date of origin", "told": "most answers first"}


@dataclass(frozen=True, slots=True)
class Asked:
    """What the address asks for: which questions, in what order, by whose verdicts."""

    sought: Sought
    down: str
    across: str
    verdicts_of: int | None
    is_on_paper: bool = False

    @property
    def query(self) -> str:
        """The same as a part of an address."""
        given = {"down": self.down, "across": self.across, "by": self.verdicts_of or ""}
        paper = "&paper=yes" if self.is_on_paper else ""
        return f"{urlencode(given)}{paper}{self.sought.query}"

    def going_down(self, order: str) -> str:
        """Return the address with the questions in another order."""
        return f"?{replace(self, down=order).query}"

    def going_across(self, order: str) -> str:
        """Return the address with the sources in another order."""
        return f"?{replace(self, across=order).query}"


@dataclass(frozen=True, slots=True)
class Band:
    """As many of the columns as a sheet has room for, and the rows that speak there."""

    first: int
    columns: list[Source]
    rows: list[QuestionRow]

    @property
    def last(self) -> int:
        """The place of its last column among all."""
        return self.first + len(self.columns) - 1

    @property
    def name(self) -> str:
        """What tells it from the other bands of a page."""
        return f"b{self.first}-"


def matrix(request: HttpRequest) -> HttpResponse:
    """Show how what each source says stands to a verdict, or to the common ground."""
    asked = _asked(request)
    questions = _questions(asked)
    page = paged(request, questions, _rows_for(questions))
    found = overview(list(page.object_list), verdicts_of=asked.verdicts_of)
    columns = _in_order(found.sources, found.rows, asked.across)
    shown, rows = columns[:COLUMNS], _sorted(found.rows, asked.down)
    context = {
        "asked": asked,
        "sought": asked.sought,
        "page": page,
        "query": f"&{asked.query}",
        "columns": shown,
        "bands": _bands(shown, rows) if asked.is_on_paper else (),
        "is_wide": len(shown) > SHEET,
        "band_width": SHEET,
        "for_paper": f"?{replace(asked, is_on_paper=True).query}&page={page.number}",
        "left_out": len(columns[COLUMNS:]),
        "rows": rows,
        "judges": User.objects.filter(pk__in=_judges()).order_by("username"),
        "orders": _orders(asked),
    }
    return render(request, "annotator/matrix.html", context)


def _asked(request: HttpRequest) -> Asked:
    """Read the address; what is not known there stands for the usual."""
    down, across = request.GET.get("down", ""), request.GET.get("across", "")
    return Asked(
        sought=sought(request),
        down=down if down in DOWN else "title",
        across=across if across in ACROSS else "name",
        verdicts_of=whole(request.GET.get("by")),
        is_on_paper=request.GET.get("paper") == "yes",
    )


def _questions(asked: Asked) -> QuerySet[Question]:
    words = asked.sought.words
    found = Question.objects.standing()
    if words:
        found = Question.objects.resembling(words)
    if asked.sought.tag:
        found = found.filter(tags__slug=asked.sought.tag)
    answered = found.filter(summary__account_count__gt=0)
    if asked.down == "disputed":
        keep_summaries(most=MOST_COMPARED, accounts=MOST_ACCOUNTS)
    is_by_likeness = words and asked.down == "title"
    return answered if is_by_likeness else answered.order_by(*PAGES[asked.down])


def _rows_for(questions: QuerySet[Question]) -> int:
    """Return how many questions a page shows."""
    summaries = QuestionSummary.objects.filter(question__in=questions.order_by())
    accounts = summaries.aggregate(all=Sum("account_count"))["all"] or 0
    return ROWS if accounts <= MANY_ACCOUNTS else FEWER_ROWS


def _judges() -> QuerySet[Any]:
    return Verdict.objects.standing().values("author")


def _sorted(rows: list[QuestionRow], down: str) -> list[QuestionRow]:
    """Return the rows of the page in the order asked for."""
    if down == "disputed":
        return sorted(rows, key=lambda row: (-_worst(row), row.question.title))
    if down == "told":
        return sorted(rows, key=lambda row: (-len(row.cells), row.question.title))
    return rows


def _bands(columns: list[Source], rows: list[QuestionRow]) -> list[Band]:
    """Return the matrix cut from left to right into what fits on a sheet."""
    found = []
    for start in range(0, len(columns), SHEET):
        some = columns[start : start + SHEET]
        here = {one.pk for one in some}
        spoken = [row for row in rows if not here.isdisjoint(row.cells)]
        found.append(Band(start + 1, some, spoken))
    return found


def _worst(row: QuestionRow) -> int:
    """Return how badly the row's cells stand; no common ground is the worst."""
    if row.is_disputed:
        return 9
    found = (cell.relation for cell in row.cells.values())
    return max((one.severity for one in found if one), default=0)


def _in_order(
    sources: list[Source], rows: list[QuestionRow], across: str
) -> list[Source]:
    """Return the columns in the order asked for."""
    by_name = sorted(sources, key=lambda one: (str(one).casefold(), one.pk))
    if across == "date":
        return sorted(by_name, key=lambda one: (not one.created_edtf, _made(one)))
    if across == "told":
        told = {one.pk: sum(one.pk in row.cells for row in rows) for one in sources}
        return sorted(by_name, key=lambda one: -told[one.pk])
    return by_name


def _made(source: Source) -> str:
    return source.created_earliest.isoformat() if source.created_earliest else ""


def _orders(asked: Asked) -> list[tuple[str, list[tuple[str, str, bool]]]]:
    """Return the orders that may be chosen, with their addresses."""
    down = [(w, asked.going_down(key), key == asked.down) for key, w in DOWN.items()]
    across = [
        (words, asked.going_across(key), key == asked.across)
        for key, words in ACROSS.items()
    ]
    return [("Questions", down), ("Sources", across)]
