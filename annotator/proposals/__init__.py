"""What a passage seems to say: its values, its voices, and how firmly. No Django."""

from .saying import Outside, Saying, saying
from .several import Part, parts
from .values import (
    DATED,
    READ,
    Proposal,
    before,
    best,
    echo,
    in_a_line,
    kind_of,
    proposals,
    unit_of,
)

__all__ = [
    "DATED",
    "READ",
    "Outside",
    "Part",
    "Proposal",
    "Saying",
    "before",
    "best",
    "echo",
    "in_a_line",
    "kind_of",
    "parts",
    "proposals",
    "saying",
    "unit_of",
]
