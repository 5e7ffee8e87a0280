"""Who is made to say something, how firmly, and with which words (METHOD.md 2)."""

from .finding import find
from .reading import read, read_all
from .values import Commitment, Found, Kind, Speech, Stance, Voice, VoiceKind

__all__ = [
    "Commitment",
    "Found",
    "Kind",
    "Speech",
    "Stance",
    "Voice",
    "VoiceKind",
    "find",
    "read",
    "read_all",
]
