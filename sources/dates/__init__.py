"""Dates: EDTF as bounds that can be compared, read from and written as English.

METHOD.md 3. No Django here.
"""

from sources.dates.bounds import Bounds
from sources.dates.edtf import Span, parse
from sources.dates.explaining import explain
from sources.dates.prose import Found, find, read
from sources.dates.screen import render

__all__ = ["Bounds", "Found", "Span", "explain", "find", "parse", "read", "render"]
