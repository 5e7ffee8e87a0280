"""What a stored reading would be by another edition of the convention table."""

from .conventions import EDITION, EDITIONS
from .intervals import quantity
from .rendering import said
from .values import Quantity


def reread(
    stored: Quantity, *, was: str, edition: str = EDITION, is_count: bool = True
) -> Quantity | None:
    """Read what a reading of edition `was` stands for by another edition.

    None where the old edition is not kept, or where no words give such a reading: its
    bounds were put in by hand. Raises ValueError for a new edition that there is not.
    """
    if was not in EDITIONS:
        return None
    expression = said(stored, is_count=is_count, edition=was)
    if expression is None:
        return None
    return quantity(expression, is_count=is_count, edition=edition)
