"""Texts as they reached us: sources, their texts, and how they hang together."""

from sources.models.assessment import Reliability, SourceAssessment
from sources.models.citing import Citation
from sources.models.derivation import (
    SYMMETRIC,
    Certainty,
    Derivation,
    DerivationKind,
    Extent,
)
from sources.models.source import Access, Kind, Level, Source, TaggedSource, Voice
from sources.models.text import (
    Anchor,
    AnchorState,
    Passage,
    TextVersion,
    UnchangedTextError,
)

__all__ = [
    "SYMMETRIC",
    "Access",
    "Anchor",
    "AnchorState",
    "Certainty",
    "Citation",
    "Derivation",
    "DerivationKind",
    "Extent",
    "Kind",
    "Level",
    "Passage",
    "Reliability",
    "Source",
    "SourceAssessment",
    "TaggedSource",
    "TextVersion",
    "UnchangedTextError",
    "Voice",
]
