"""The options of questions: those that a table names, made where they are not here."""

from collections.abc import Iterable
from typing import Any, NamedTuple

from annotator.exchange.table.copying import copy_in, line, numbers
from annotator.exchange.table.lists import options_in, over
from annotator.exchange.table.plan import Issue
from claims.models import Option

COLUMNS = ("id", "question", "label", "position", "parent", "retired_reason")
Name = tuple[int, str]  # a question, and a label in small letters


class Wanted(NamedTuple):
    """An option that has to be here: its label, the broader one, for which row."""

    label: str
    broader: str
    row: int


class Options:
    """Makes options; ``known`` are the standing ones, ``made`` the rows of the new."""

    def __init__(self, questions: Iterable[Issue]) -> None:
        """Want all options of the questions that are new, in their order."""
        self.questions = {one.pk: one for one in questions}
        self.listed = {
            pk: options_in(one.told.get("options", ""))
            for pk, one in self.questions.items()
        }
        self.wanted: dict[Name, Wanted] = {}
        self.known: dict[Name, int] = {}
        self.made: list[str] = []
        self.wanted.update(
            ((pk, name), Wanted(*option, one.row))
            for pk, one in self.questions.items()
            if one.is_new
            for name, option in self.listed[pk].items()
        )

    def want(self, question: int, label: str, row: int) -> Name:
        """Want an option and the broader ones that it lies under; return its name."""
        listed = self.listed[question]
        name = label.lower()
        for one in [name, *over(name, listed)] if name in listed else [name]:
            own, broader = listed.get(one, (label, ""))
            self.wanted.setdefault((question, one), Wanted(own, broader, row))
        return question, name

    def store(self, cursor: Any) -> None:
        """Make those that are not here; what is here stays where it is."""
        count = dict.fromkeys(self.questions, 0)
        here = Option.objects.filter(question__in={one for one, _ in self.wanted})
        for pk, question, label, at in here.values_list(
            "pk", "question_id", "label", "retired_at"
        ):
            count[question] += 1
            if at is None:
                self.known[question, label.lower()] = pk
        new = [name for name in self.wanted if name not in self.known]
        drawn = numbers(cursor, Option, len(new))
        self.known.update(zip(new, drawn, strict=True))
        lines = []
        for question, name in new:
            one, pk = self.wanted[question, name], self.known[question, name]
            under = self.known[question, one.broader.lower()] if one.broader else None
            lines.append(line((pk, question, one.label, count[question], under, "")))
            count[question] += 1
            self.made.append(line((one.row, None, None, None, pk)))
        copy_in(cursor, Option, COLUMNS, lines)
