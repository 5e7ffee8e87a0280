"""Words to quantities: what a text says about how many, firm or by our convention."""

from .conventions import EDITION
from .explaining import explain
from .finding import find
from .reading import read
from .rendering import render
from .values import Form, Found, Kind, Quantity

__all__ = [
    "EDITION",
    "Form",
    "Found",
    "Kind",
    "Quantity",
    "explain",
    "find",
    "read",
    "render",
]
