"""The fixed words with which a claim is described (METHOD.md 2)."""

from django.db import models


class Stance(models.TextChoices):
    """How a carrier or a voice stands to what is said."""

    ASSERTS = "asserts", "Asserts"
    REPORTS = "reports", "Reports"
    DOUBTS = "doubts", "Doubts"
    REJECTS = "rejects", "Rejects"


class Commitment(models.TextChoices):
    """How firmly it is said."""

    FLAT = "flat", "Flatly"
    LIKELY = "likely", "As likely"
    POSSIBLE = "possible", "As possible"


class Directness(models.TextChoices):
    """Whether the words say it or imply it."""

    STATED = "stated", "Stated"
    IMPLIED = "implied", "Implied"


class ReadFrom(models.TextChoices):
    """Whether the words were read in their own language."""

    ORIGINAL = "original", "The original"
    TRANSLATION = "translation", "A translation"


class Basis(models.TextChoices):
    """How it is known."""

    FIRSTHAND = "firsthand", "First hand"
    DERIVED = "derived", "From others"
    INFERRED = "inferred", "Inferred"
    UNKNOWN = "unknown", "Unknown"


class Scope(models.TextChoices):
    """What a claim covers, beside what its question asks."""

    SAME = "same", "The same"
    NARROWER = "narrower", "Less"
    BROADER = "broader", "More"
    DIFFERENT = "different", "Something else"


class Status(models.TextChoices):
    """Whether a claim still stands."""

    CURRENT = "current", "Current"
    SUPERSEDED = "superseded", "Superseded"
    WITHDRAWN = "withdrawn", "Withdrawn"
    MISREAD = "misread", "Misread"
