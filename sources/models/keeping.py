"""How rows are kept: with their history, retired but not deleted, never overwritten."""

from collections.abc import Callable
from typing import Any, ClassVar, Self, TypeAlias, TypeVar

import pghistory
import pgtrigger
from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone

# A user; this floor may not name the model, which stands on the roof.
Person: TypeAlias = Any


def signed(by: Person | None) -> pghistory.context:
    """Return the context in which the history says who wrote."""
    return pghistory.context(user=by.pk) if by else pghistory.context()


Row = TypeVar("Row", bound=models.Model)


def tracked(
    *, comes_in_bulk: bool = False, **options: Any
) -> Callable[[type[Row]], type[Row]]:
    """Return the decorator that keeps every insert, update and delete of a table.

    The trackers are made anew for each model: shared ones would share their table.
    Where rows come in by thousands, one trigger keeps all rows of a statement.
    """
    level = pgtrigger.Statement if comes_in_bulk else pgtrigger.Row
    track: Callable[[type[Row]], type[Row]] = pghistory.track(
        pghistory.InsertEvent(level=level),
        pghistory.UpdateEvent(),
        pghistory.DeleteEvent(),
        **options,
    )
    return track


def never_emptied(name: str) -> pgtrigger.Trigger:
    """Return the trigger that refuses TRUNCATE, which no history would see."""
    return pgtrigger.Trigger(
        name=name,
        level=pgtrigger.Statement,
        when=pgtrigger.Before,
        operation=pgtrigger.Truncate,
        func="RAISE EXCEPTION '% would lose its history by TRUNCATE.', TG_TABLE_NAME;",
    )


def refused(
    constraint: str,
    sentence: str,
    *,
    operation: pgtrigger.Operation,
    condition: pgtrigger.Condition | None = None,
    unless: str = "FALSE",
    first: str = "",
) -> pgtrigger.Trigger:
    """Return the trigger that refuses a write in the name of a constraint.

    ``unless`` is SQL over OLD and NEW under which the write is let through; ``first``
    a statement before it, such as a lock: what is read then is read after it.
    """
    return pgtrigger.Trigger(
        name=constraint,
        when=pgtrigger.Before,
        operation=operation,
        condition=condition,
        func=f"""
            {first}IF NOT ({unless}) THEN
                RAISE EXCEPTION USING ERRCODE = 'check_violation',
                    CONSTRAINT = '{constraint}', MESSAGE = '{sentence}';
            END IF;
            RETURN COALESCE(NEW, OLD);
        """,
    )


def version_raised() -> pgtrigger.Trigger:
    """Return the trigger that counts a row's changes, for the stale-write check."""
    return pgtrigger.Trigger(
        name="version_raised",
        when=pgtrigger.Before,
        operation=pgtrigger.Update,
        condition=pgtrigger.AnyChange(exclude=["version"]),
        func="NEW.version := OLD.version + 1; RETURN NEW;",
    )


class RetirableQuerySet(models.QuerySet[Row]):
    """Rows that may have been retired."""

    def standing(self) -> Self:
        """Return the rows that have not been retired."""
        return self.filter(retired_at__isnull=True)


class Retirable(models.Model):
    """A row that is retired with a reason instead of deleted."""

    retired_at = models.DateTimeField(null=True, blank=True, editable=False)
    retired_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        blank=True,
        editable=False,
        on_delete=models.PROTECT,
        related_name="+",
    )
    retired_reason = models.TextField(blank=True, editable=False)

    class Meta:
        abstract = True
        constraints: ClassVar = [
            models.CheckConstraint(
                name="%(class)s_retired_with_reason",
                condition=Q(retired_at__isnull=True, retired_reason="")
                | Q(retired_at__isnull=False, retired_reason__regex=r"\S"),
            ),
        ]

    @property
    def is_retired(self) -> bool:
        """Whether the row no longer stands."""
        return self.retired_at is not None

    def retire(self, *, by: Person | None, reason: str) -> None:
        """Take the row out of use, and say why."""
        self.retired_at = timezone.now()
        self.retired_by = by
        self.retired_reason = reason.strip()
        self.save(update_fields=["retired_at", "retired_by", "retired_reason"])

    def reinstate(self) -> None:
        """Bring the row back into use."""
        self.retired_at = self.retired_by = None
        self.retired_reason = ""
        self.save(update_fields=["retired_at", "retired_by", "retired_reason"])


class Versioned(models.Model):
    """A row edited on pages, whose changes are counted by the database."""

    version = models.PositiveIntegerField(default=1, editable=False)

    class Meta:
        abstract = True


__all__ = [
    "Person",
    "Retirable",
    "RetirableQuerySet",
    "Versioned",
    "never_emptied",
    "refused",
    "tracked",
    "version_raised",
]
