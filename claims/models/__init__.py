"""What sources are said to show: questions, claims and what is held of them."""

from claims.models.answer import ClaimOption
from claims.models.attribution import Attribution
from claims.models.bringing import (
    ClaimImport,
    ImportedRow,
    ImportState,
    TableFile,
    Taking,
)
from claims.models.cited import CitedQuestion
from claims.models.claim import Claim
from claims.models.concern import ConcernKind, QuestionConcern
from claims.models.dismissal import Dismissal
from claims.models.entry import Naming, StaleError
from claims.models.judgement import (
    ClaimAssessment,
    Credibility,
    Explanation,
    PairNote,
    SilenceFinding,
)
from claims.models.question import (
    Option,
    Question,
    QuestionPart,
    TaggedQuestion,
    ValueType,
)
from claims.models.reading import READING_FIELDS, Form, Polarity, Reading
from claims.models.summary import QuestionSummary
from claims.models.verdict import (
    Outcome,
    Verdict,
    VerdictCertainty,
    VerdictExclusion,
    VerdictOption,
)
from claims.models.vocabulary import (
    Basis,
    Commitment,
    Directness,
    ReadFrom,
    Scope,
    Stance,
    Status,
)

__all__ = [
    "READING_FIELDS",
    "Attribution",
    "Basis",
    "CitedQuestion",
    "Claim",
    "ClaimAssessment",
    "ClaimImport",
    "ClaimOption",
    "Commitment",
    "ConcernKind",
    "Credibility",
    "Directness",
    "Dismissal",
    "Explanation",
    "Form",
    "ImportState",
    "ImportedRow",
    "Naming",
    "Option",
    "Outcome",
    "PairNote",
    "Polarity",
    "Question",
    "QuestionConcern",
    "QuestionPart",
    "QuestionSummary",
    "ReadFrom",
    "Reading",
    "Scope",
    "SilenceFinding",
    "StaleError",
    "Stance",
    "Status",
    "TableFile",
    "TaggedQuestion",
    "Taking",
    "ValueType",
    "Verdict",
    "VerdictCertainty",
    "VerdictExclusion",
    "VerdictOption",
]
