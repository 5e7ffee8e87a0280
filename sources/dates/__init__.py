"""Dates: EDTF as bounds that can be compared, read from and written as English.

METHOD.md 3. No Django here.
"""

from sources.dates.bounds import Bounds
from sources.dates.edtf import Span, parse

__all__ = ["Bounds", "Span", "parse"]
