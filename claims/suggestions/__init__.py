"""Which passages of a whole text seem to state something worth keeping. No Django."""

from .suggesting import suggest
from .values import Kind, Suggestion

__all__ = ["Kind", "Suggestion", "suggest"]
