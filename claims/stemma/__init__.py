"""A derivation graph drawn in layers, its origins at the top. No Django here."""

from claims.stemma.layout import Layout, Measures, Placed, laid_out
from claims.stemma.lettering import lines_of
from claims.stemma.outline import Entry, outline
from claims.stemma.routes import Port, Route

__all__ = [
    "Entry",
    "Layout",
    "Measures",
    "Placed",
    "Port",
    "Route",
    "laid_out",
    "lines_of",
    "outline",
]
