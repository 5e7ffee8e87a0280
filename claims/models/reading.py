"""The columns of a reading: the value we take from words (METHOD.md 3)."""

from datetime import date
from decimal import Decimal
from typing import ClassVar

from django.db import models
from django.db.models import F, Q

from sources.constraints import in_order, one_of


class Form(models.TextChoices):
    """How exact the words are."""

    EXACT = "exact", "Exactly"
    APPROXIMATE = "approximate", "About"
    BOUNDED = "bounded", "More or less than"
    RANGE = "range", "Between two figures"
    VERBAL = "verbal", "In words, without a number"
    UNSTATED = "unstated", "Number not given"


class Polarity(models.TextChoices):
    """Whether the words affirm or deny."""

    AFFIRMS = "affirms", "Affirms"
    DENIES = "denies", "Denies"


MARKS = ("start_earliest", "start_latest", "end_earliest", "end_latest")


def _figure() -> "models.DecimalField[Decimal | int | None, Decimal | None]":
    return models.DecimalField(max_digits=24, decimal_places=4, null=True, blank=True)


def _day() -> "models.DateField[date | None, date | None]":
    return models.DateField(null=True, blank=True)


def _contains(inner: str, outer: str, comparison: str) -> Q:
    """Return that a firm bound is open, or no nearer than the bound we read.

    An open bound that we read needs an open firm one.
    """
    return Q(**{f"{outer}__isnull": True}) | (
        Q(**{f"{inner}__isnull": False}) & Q(**{f"{outer}__{comparison}": F(inner)})
    )


def _has_no(*fields: str) -> Q:
    return Q(**{f"{field}__isnull": True for field in fields})


class Reading(models.Model):
    """A value as two intervals: what we read, and what the words firmly allow."""

    form = models.CharField(max_length=12, choices=Form, blank=True)
    low = _figure()
    high = _figure()
    firm_low = _figure()
    firm_high = _figure()
    base = _figure()
    edtf = models.CharField("EDTF", max_length=100, blank=True)
    start_earliest = _day()
    start_latest = _day()
    end_earliest = _day()
    end_latest = _day()
    firm_start_earliest = _day()
    firm_start_latest = _day()
    firm_end_earliest = _day()
    firm_end_latest = _day()
    rule = models.CharField(max_length=40, blank=True)
    convention = models.CharField(max_length=40, blank=True)
    polarity = models.CharField(max_length=10, choices=Polarity, blank=True)

    class Meta:
        abstract = True
        constraints: ClassVar = [
            one_of("form", Form, "%(class)s_form_is_known", blank=True),
            one_of("polarity", Polarity, "%(class)s_polarity_is_known", blank=True),
            in_order("low", "high", "%(class)s_low_to_high"),
            models.CheckConstraint(
                name="%(class)s_firm_contains_reading",
                condition=_contains("low", "firm_low", "lte")
                & _contains("high", "firm_high", "gte"),
            ),
            models.CheckConstraint(
                name="%(class)s_exact_is_one_figure",
                condition=~Q(form="exact")
                | Q(low__isnull=False, high__isnull=False, low=F("high")),
            ),
            models.CheckConstraint(
                name="%(class)s_unstated_has_no_high",
                condition=~Q(form="unstated") | _has_no("high"),
            ),
            models.CheckConstraint(
                name="%(class)s_figure_has_form",
                condition=~Q(form="")
                | _has_no("low", "high", "firm_low", "firm_high", "base"),
            ),
            in_order("start_earliest", "start_latest", "%(class)s_start_in_order"),
            in_order("end_earliest", "end_latest", "%(class)s_end_in_order"),
            models.CheckConstraint(
                name="%(class)s_firm_contains_dates",
                condition=_contains("start_earliest", "firm_start_earliest", "lte")
                & _contains("start_latest", "firm_start_latest", "gte")
                & _contains("end_earliest", "firm_end_earliest", "lte")
                & _contains("end_latest", "firm_end_latest", "gte"),
            ),
            models.CheckConstraint(
                name="%(class)s_dates_have_edtf",
                condition=~Q(edtf="")
                | _has_no(*MARKS, *(f"firm_{mark}" for mark in MARKS)),
            ),
        ]


READING_FIELDS = tuple(field.name for field in Reading._meta.fields)  # noqa: SLF001  # the documented way to a model's fields
