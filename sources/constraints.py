"""The shapes of the constraints that every table here uses."""

from django.db import models
from django.db.models import F, Q


def one_of(
    field: str, choices: type[models.TextChoices], name: str, *, blank: bool = False
) -> models.CheckConstraint:
    """Return the constraint that a column holds one of its words."""
    allowed = [*map(str, choices.values), *([""] if blank else [])]
    return models.CheckConstraint(condition=Q(**{f"{field}__in": allowed}), name=name)


def filled(field: str, name: str) -> models.CheckConstraint:
    """Return the constraint that a text is neither empty nor white space."""
    return models.CheckConstraint(condition=Q(**{f"{field}__regex": r"\S"}), name=name)


def in_order(first: str, second: str, name: str) -> models.CheckConstraint:
    """Return the constraint that two bounds, where both stand, are in order."""
    return models.CheckConstraint(
        condition=Q(**{f"{first}__isnull": True})
        | Q(**{f"{second}__isnull": True})
        | Q(**{f"{first}__lte": F(second)}),
        name=name,
    )
