"""A quotation that can be found again, and says how surely (METHOD.md 5)."""

from sources.anchors.graphemes import snap
from sources.anchors.quotes import Anchored, Quote, State, describe, surroundings
from sources.anchors.search import find
from sources.anchors.sentences import sentence_at, sentences_in
from sources.anchors.verbatim import Body

__all__ = [
    "Anchored",
    "Body",
    "Quote",
    "State",
    "describe",
    "find",
    "sentence_at",
    "sentences_in",
    "snap",
    "surroundings",
]
