"""Imports: the tables that claims were brought in from, and what each one made."""

from collections.abc import Callable
from typing import ClassVar, Self

import pgtrigger
from django.conf import settings
from django.db import models
from django.db.models import Func, Q
from django.db.models.lookups import Exact
from django.utils import timezone

from claims.models.claim import Claim
from claims.models.question import Option, Question
from sources.constraints import one_of
from sources.models import Source
from sources.models.keeping import (
    Retirable,
    RetirableQuerySet,
    Versioned,
    never_emptied,
    refused,
    tracked,
    version_raised,
)


class ImportState(models.TextChoices):
    """How far an import has come."""

    MAPPING = "mapping", "Waits for its columns to be named"
    CHECKING = "checking", "Being checked"
    CHECKED = "checked", "Checked, not stored"
    STORING = "storing", "Being stored"
    STORED = "stored", "Stored"
    UNDOING = "undoing", "Being undone"
    UNDONE = "undone", "Undone"


class Taking(models.TextChoices):
    """Which rows are taken where some have errors."""

    ALL = "all", "All rows or none"
    GOOD = "good", "The good rows alone"


@tracked(exclude=["content"])
class TableFile(models.Model):
    """The bytes of a table that claims were brought in from; kept as evidence."""

    sha256 = models.CharField(max_length=64, unique=True)
    content = models.BinaryField()
    size = models.PositiveIntegerField()

    class Meta:
        triggers: ClassVar[list[pgtrigger.Trigger]] = [
            refused(
                "table_file_immutable",
                "A table that was brought in never changes; bring in a new one.",
                operation=pgtrigger.Update | pgtrigger.Delete,
            ),
            never_emptied("table_file_never_emptied"),
        ]

    def __str__(self) -> str:
        return f"Table {self.sha256[:12]}"


class ClaimImportQuerySet(RetirableQuerySet["ClaimImport"]):
    """Imports, and the questions one puts to a list of them."""

    def in_list(self) -> Self:
        """Return the imports for a list, the latest first."""
        return self.select_related("made_by").order_by("-made_at", "-pk")

    def like(self, *, header_key: str, by: object) -> Self:
        """Return a person's imports of tables with the same headings, latest first."""
        return self.filter(header_key=header_key, made_by=by).order_by("-pk")


@tracked()
class ClaimImport(Retirable, Versioned):
    """A table of claims that somebody brought in; undone by being retired."""

    State = ImportState
    Taking = Taking

    file = models.ForeignKey(TableFile, models.PROTECT, related_name="imports")
    file_name = models.CharField(max_length=255)
    encoding = models.CharField(max_length=40, blank=True)
    sheet = models.CharField(max_length=255, blank=True)
    headings = models.JSONField(default=list)
    header_key = models.CharField(max_length=64, db_index=True)
    mapping = models.JSONField("what its columns are", default=dict, blank=True)
    taking = models.CharField(max_length=10, choices=Taking, default=Taking.ALL)
    state = models.CharField(
        max_length=10, choices=ImportState, default=ImportState.MAPPING
    )
    report = models.JSONField(default=dict, blank=True)
    failure = models.TextField(blank=True)
    began_at = models.DateTimeField("work began at", null=True, blank=True)
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
    )
    made_at = models.DateTimeField(default=timezone.now)
    stored_at = models.DateTimeField(null=True, blank=True)

    objects = ClaimImportQuerySet.as_manager()

    # Where it is shown is said by ABSOLUTE_URL_OVERRIDES: the roof knows the map.
    get_absolute_url: Callable[[], str]

    class Meta:
        verbose_name = "import of claims"
        verbose_name_plural = "imports of claims"
        constraints: ClassVar = [
            *Retirable.Meta.constraints,
            one_of("state", ImportState, "claimimport_state_is_known"),
            one_of("taking", Taking, "claimimport_taking_is_known"),
            models.CheckConstraint(
                name="claimimport_undone_is_retired",
                condition=~Q(state="undone") | Q(retired_at__isnull=False),
            ),
            models.CheckConstraint(
                name="claimimport_stored_at_a_time",
                condition=~Q(state__in=["stored", "undone"])
                | Q(stored_at__isnull=False),
            ),
        ]
        triggers: ClassVar[list[pgtrigger.Trigger]] = [
            version_raised(),
            refused(
                "claimimport_never_deleted",
                "An import is undone with a reason, not deleted.",
                operation=pgtrigger.Delete,
            ),
            never_emptied("claimimport_never_emptied"),
        ]

    def __str__(self) -> str:
        return f"import {self.pk} of {self.file_name}"

    @property
    def is_stored(self) -> bool:
        """Whether its claims stand."""
        return self.state == ImportState.STORED

    @property
    def is_working(self) -> bool:
        """Whether something is being done for it just now."""
        return self.state in WORKING


WORKING = (ImportState.CHECKING, ImportState.STORING, ImportState.UNDOING)


def _count_of(*columns: str) -> Func:
    return Func(*columns, function="num_nonnulls", output_field=models.IntegerField())


@tracked(comes_in_bulk=True)
class ImportedRow(models.Model):
    """One thing that an import made, and from which row of its table."""

    of = models.ForeignKey(ClaimImport, models.PROTECT, related_name="rows")
    number = models.PositiveIntegerField("row")
    claim = models.OneToOneField(
        Claim, models.PROTECT, null=True, related_name="imported"
    )
    source = models.ForeignKey(
        Source, models.PROTECT, null=True, db_index=False, related_name="+"
    )
    question = models.ForeignKey(
        Question, models.PROTECT, null=True, db_index=False, related_name="+"
    )
    option = models.ForeignKey(
        Option, models.PROTECT, null=True, db_index=False, related_name="+"
    )

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                name="imported_row_made_one_thing",
                condition=Q(
                    Exact(_count_of("claim", "source", "question", "option"), 1)
                ),
            ),
        ]
        triggers: ClassVar[list[pgtrigger.Trigger]] = [
            refused(
                "imported_row_immutable",
                "What an import has made is not changed afterwards.",
                operation=pgtrigger.Update | pgtrigger.Delete,
            ),
            never_emptied("imported_row_never_emptied"),
        ]

    def __str__(self) -> str:
        return f"Row {self.number} of import {self.of_id}"
