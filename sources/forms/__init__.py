"""What a person may type about sources and their texts."""

from sources.forms.derivation import DerivationForm, RetireForm
from sources.forms.judging import AssessmentForm
from sources.forms.source import EditSourceForm, SourceForm
from sources.forms.text import TextForm

__all__ = [
    "AssessmentForm",
    "DerivationForm",
    "EditSourceForm",
    "RetireForm",
    "SourceForm",
    "TextForm",
]
