"""Which passages of a whole text seem to state something worth keeping. No Django."""

from .parts import parts, suggested
from .suggesting import suggest
from .values import Kind, Suggestion

__all__ = ["Kind", "Suggestion", "parts", "suggest", "suggested"]
