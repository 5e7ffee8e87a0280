"""Questions with their accounts, gathered from the database and compared."""

from claims.comparison.beside import ONE, Beside, Totals, beside, totals
from claims.comparison.choosing import Chosen
from claims.comparison.disputes import Disputed, disputes
from claims.comparison.gathering import Gathering, asked_of, gather, letters_of
from claims.comparison.grids import Grid, grid_of
from claims.comparison.overview import Overview, overview
from claims.comparison.page import Comparison, compare
from claims.comparison.pictures import Picture, picture_of
from claims.comparison.profiles import answers, contradicting_itself
from claims.comparison.raters import ratings_together, views_of_claims, views_of_sources

__all__ = [
    "ONE",
    "Beside",
    "Chosen",
    "Comparison",
    "Disputed",
    "Gathering",
    "Grid",
    "Overview",
    "Picture",
    "Totals",
    "answers",
    "asked_of",
    "beside",
    "compare",
    "contradicting_itself",
    "disputes",
    "gather",
    "grid_of",
    "letters_of",
    "overview",
    "picture_of",
    "ratings_together",
    "totals",
    "views_of_claims",
    "views_of_sources",
]
