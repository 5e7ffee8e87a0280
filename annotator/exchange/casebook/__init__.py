"""Casebooks: hand-made annotations of texts, brought in from one JSON file."""

from annotator.exchange.casebook.report import Report, Tally
from annotator.exchange.casebook.shape import Casebook, read
from annotator.exchange.casebook.storing import store

__all__ = ["Casebook", "Report", "Tally", "read", "store"]
