"""Examples to try things out on: a real event retold, and an invented one."""

from annotator.demonstration.loading import Made, is_here, load
from annotator.demonstration.people import ANNOTATOR, CURATOR, PASSWORD, sign_ins

__all__ = ["ANNOTATOR", "CURATOR", "PASSWORD", "Made", "is_here", "load", "sign_ins"]
