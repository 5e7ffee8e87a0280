"""Words to quantities: what a text says about how many, firm or by our convention."""

from .conventions import EDITION
from .counting import Bearing, Counted, bearing, counted, counted_each
from .explaining import explain
from .finding import find
from .languages import readable
from .leading import spoken, strange
from .reading import read
from .rendering import render
from .rereading import reread
from .tallying import Tallied, added, tally, total
from .values import Form, Found, Kind, Quantity

__all__ = [
    "EDITION",
    "Bearing",
    "Counted",
    "Form",
    "Found",
    "Kind",
    "Quantity",
    "Tallied",
    "added",
    "bearing",
    "counted",
    "counted_each",
    "explain",
    "find",
    "read",
    "readable",
    "render",
    "reread",
    "spoken",
    "strange",
    "tally",
    "total",
]
