"""How a claim stood before, from its history; and the verb that puts it back so."""

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

from django.apps import apps
from django.db import models, transaction
from django.db.models import Min

from claims.models.entry import ClaimEntry, StaleError
from claims.models.vocabulary import Status
from sources.models.keeping import Person, signed

if TYPE_CHECKING:
    from claims.models.attribution import Attribution
    from claims.models.claim import Claim
    from claims.models.question import Option

# What a person does not put back: who wrote it, and who read it.
KEPT = {
    "id", "source", "import_key", "version", "entered_by", "entered_at",
    "reviewed_by", "reviewed_at",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Standing:
    """A claim at one version: an unsaved row, its voices and its options."""

    claim: "Claim"
    voices: "list[Attribution]"
    options: "list[Option]"


def as_of(claim: "Claim", version: int) -> Standing | None:
    """Return how a claim stood at a version; None where it never had that one."""
    events = claim.events.order_by("pgh_id")  # type: ignore[attr-defined]  # made by pghistory
    event = events.filter(version=version).last()
    if event is None:
        return None
    after = events.filter(version__gt=version).first()
    until = after.pgh_created_at if after else None
    was = type(claim)(**{name: getattr(event, name) for name in _columns(claim)})
    was.pk = claim.pk
    return Standing(
        was,
        _voices(claim, event.pgh_created_at, until),
        _options(claim, event.pgh_created_at),
    )


def _columns(claim: "Claim") -> list[str]:
    fields = claim._meta.concrete_fields  # noqa: SLF001  # the documented way to a model's fields
    return [field.attname for field in fields if not field.primary_key]


def _voices(
    claim: "Claim", at: datetime, until: datetime | None
) -> "list[Attribution]":
    """Return the voices of that time: none is changed in place, and all are dated."""
    rows = claim.attributions.select_related("source")
    made = rows.annotate(made_at=Min("events__pgh_created_at")).filter(made_at__lte=at)
    return [
        row
        for row in made.order_by("branch", "position", "pk")
        if row.retired_at is None or (until is not None and row.retired_at >= until)
    ]


def _options(claim: "Claim", at: datetime) -> "list[Option]":
    """Return the options of that time, by what was added and taken away until then."""
    history: Any = apps.get_model("claims", "ClaimOptionEvent")
    events = history.objects.filter(claim=claim, pgh_created_at__lte=at)
    held: dict[int, bool] = {}
    for event in events.order_by("pgh_id"):
        held[event.option_id] = event.pgh_label != "delete"
    options: Any = apps.get_model("claims", "Option")
    keys = [key for key, is_held in held.items() if is_held]
    return list(options.objects.filter(pk__in=keys).order_by("position", "pk"))


class ClaimUndoing(ClaimEntry):
    """The verb that undoes; a mixin for the claims' QuerySet."""

    def put_back(
        self, *, claim: "Claim", version: int, to: int, by: Person | None
    ) -> "Claim":
        """Let a claim stand again as it did at an earlier version, as a new one.

        StaleError where it is no longer the version that is undone, or where another
        claim stands in its place. Nothing is taken out of the history.
        """
        with transaction.atomic(), signed(by):
            stored = self.select_for_update(of=("self",)).get(pk=claim.pk)
            was = as_of(stored, to)
            instead = stored.superseded_by
            is_elsewhere = instead is not None and instead.status == Status.CURRENT
            if stored.version != version or was is None or is_elsewhere:
                raise StaleError("Somebody has changed this claim since.")
            if stored.question_id != was.claim.question_id:
                stored.hold_options(())
            names = _restored(stored)
            for name in names:
                setattr(stored, name, getattr(was.claim, name))
            stored.save(update_fields=names)
            stored.hold_options(was.options)
            stored.hold_voices([row.naming for row in was.voices], by=by)
            self.count_change(stored, since=version)
        return stored


def _restored(claim: "Claim") -> list[str]:
    fields: list[models.Field[Any, Any]] = claim._meta.concrete_fields  # type: ignore[assignment]  # noqa: SLF001  # as above
    return [field.attname for field in fields if field.name not in KEPT]


__all__ = ["ClaimUndoing", "Standing", "as_of"]
