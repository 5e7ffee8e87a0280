"""The history of one row, as its events tell it: who, when, which column, from, to."""

import json
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from itertools import pairwise
from typing import Any

from django.contrib.admin import AdminSite
from django.contrib.auth import get_user_model
from django.db import models
from django.db.models.options import Options
from django.http import HttpRequest
from django.utils.formats import date_format
from django.utils.timezone import localtime

REMOVED = "delete"
WORDS = {"insert": "entered", "update": "changed", REMOVED: "removed"}
LONGEST = 300  # characters of a value that are shown
LEAD = 60  # characters shown before two long values begin to differ
UNTOLD = {"id", "version"}  # columns that say nothing to a reader
PERSON = "user"


@dataclass(frozen=True, slots=True)
class Change:
    """One column that an event changed."""

    column: str
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class Moment:
    """One event in the life of a row."""

    at: datetime
    who: str
    what: str
    changes: tuple[Change, ...]


class Teller:
    """Tells the events of one table, with the names of the rows they point to."""

    def __init__(
        self, model: type[models.Model], site: AdminSite, belongs_to: str = ""
    ) -> None:
        self.model, self.site, self.belongs_to = model, site, belongs_to
        event_model: Any = model.pgh_event_model  # type: ignore[attr-defined]  # set by pghistory
        self.events = event_model.objects
        kept = {field.name for field in meta_of(event_model).concrete_fields}
        self.fields: list[Any] = [
            field
            for field in meta_of(model).concrete_fields
            if field.name in kept - UNTOLD - {belongs_to}
        ]

    def of(self, row: models.Model) -> "models.QuerySet[Any]":
        """Return the events of a row, the newest first."""
        found: models.QuerySet[Any] = self.events.filter(pgh_obj_id=row.pk)
        return found.select_related("pgh_context").order_by("-pgh_id")

    def tell(
        self, events: Sequence[Any], before: Any, request: HttpRequest
    ) -> list[Moment]:
        """Return what each event changed, the newest first.

        ``before`` is the event next older than these, or None.
        """
        chain = [*events, before]
        names = self._names([event for event in chain if event], request)
        return [self._moment(new, old, names) for new, old in pairwise(chain)]

    def tell_of(self, row: models.Model, request: HttpRequest) -> list[Moment]:
        """Return what happened to the rows that belong to another, the newest first.

        They are few, such as the voices of a claim or the tags of a source.
        """
        found = self.events.filter(**{self.belongs_to: row})
        found = found.select_related("pgh_context").order_by("pgh_obj_id", "-pgh_id")
        events = list(found)
        names = self._names(events, request)
        pairs = sorted(pairwise([*events, None]), key=lambda two: -two[0].pgh_id)
        return [
            self._moment(new, old if old and is_of_one(new, old) else None, names)
            for new, old in pairs
        ]

    def _moment(self, new: Any, old: Any, names: "Names") -> Moment:
        what = WORDS.get(new.pgh_label, new.pgh_label)
        called = names.get((self.model, new.pgh_obj_id)) if self.belongs_to else None
        return Moment(
            at=new.pgh_created_at,
            who=names.get((get_user_model(), person_of(new)), ""),
            what=f"{what}: {called}" if called and old is not None else what,
            changes=tuple(self._changes(new, old, names)),
        )

    def _changes(self, new: Any, old: Any, names: "Names") -> Iterable[Change]:
        for field in self.fields:
            before = getattr(old, field.attname) if old is not None else None
            after = getattr(new, field.attname)
            if new.pgh_label == REMOVED:
                before, after = after, None
            if before != after:
                told = shown(field, before, names), shown(field, after, names)
                if any(told):
                    yield Change(str(field.verbose_name), *apart(*told))

    def _names(self, events: Sequence[Any], request: HttpRequest) -> "Names":
        """Return how the rows are called that the events point to: a query a table."""
        wanted: dict[type[models.Model], set[Any]] = defaultdict(set)
        for event in events:
            wanted[get_user_model()].add(person_of(event))
            if self.belongs_to:
                wanted[self.model].add(event.pgh_obj_id)
            for field in self.fields:
                if field.is_relation:
                    value = getattr(event, field.attname)
                    wanted[field.related_model].add(value)
        return {
            (model, row.pk): str(row)
            for model, keys in wanted.items()
            for row in self._rows(model, request).filter(pk__in=keys - {None})
        }

    def _rows(self, model: Any, request: HttpRequest) -> "models.QuerySet[Any]":
        """Return a table's rows as the admin lists them: without long texts."""
        if self.site.is_registered(model):
            rows: models.QuerySet[Any]
            rows = self.site.get_model_admin(model).get_queryset(request)
            return rows
        return model.objects.all()  # type: ignore[no-any-return]  # of any model


def is_of_one(new: Any, old: Any) -> bool:
    """Tell whether two events are of one row."""
    return bool(new.pgh_obj_id == old.pgh_obj_id)


Names = dict[tuple[type[models.Model], Any], str]


def meta_of(model: type[models.Model]) -> "Options[Any]":
    """Return what Django knows of a model."""
    return model._meta  # noqa: SLF001  # the documented way


def person_of(event: Any) -> Any:
    """Return the key of the person in whose name an event happened, or None."""
    return event.pgh_context.metadata.get(PERSON) if event.pgh_context else None


def shown(field: Any, value: Any, names: Names) -> str:
    """Return a value as a reader knows it: by its label or its name; '' for none."""
    if value in (None, "", {}, []):
        return ""
    if field.is_relation:
        model = field.related_model
        return names.get((model, value), f"{meta_of(model).verbose_name} {value}")
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, dict | list):
        return json.dumps(value, ensure_ascii=False)
    if isinstance(value, Decimal):
        return f"{value.normalize():f}"
    if isinstance(value, datetime):
        return date_format(localtime(value), "j F Y, H:i:s")
    return str(dict(field.flatchoices).get(value, value))


def apart(old: str, new: str) -> tuple[str, str]:
    """Return two values short enough to show, from where they begin to differ."""
    if max(len(old), len(new)) <= LONGEST:
        return old, new
    pairs = enumerate(zip(old, new, strict=False))
    shorter = min(len(old), len(new))
    same = next((place for place, (a, b) in pairs if a != b), shorter)
    start = max(0, same - LEAD)
    return excerpt(old, start), excerpt(new, start)


def excerpt(words: str, start: int) -> str:
    """Return the words from a place on, with marks where more was cut away."""
    cut = words[start : start + LONGEST]
    before = "…" if start and words else ""
    return f"{before}{cut}{'…' if len(words) > start + LONGEST else ''}"
