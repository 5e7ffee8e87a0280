"""Questions with their accounts, gathered from the database and compared."""

from claims.comparison.disputes import Disputed, disputes
from claims.comparison.gathering import Gathering, asked_of, gather, letters_of
from claims.comparison.grids import Grid, grid_of
from claims.comparison.page import Comparison, compare
from claims.comparison.raters import ratings_together, views_of_claims, views_of_sources

__all__ = [
    "Comparison",
    "Disputed",
    "Gathering",
    "Grid",
    "asked_of",
    "compare",
    "disputes",
    "gather",
    "grid_of",
    "letters_of",
    "ratings_together",
    "views_of_claims",
    "views_of_sources",
]
