"""Rows for tests, as plain functions: no randomness, and every column may be given."""

from decimal import Decimal
from typing import Any

from django.contrib.auth.models import Group

from annotator.exchange.argument.document import Document, digest
from annotator.models import User
from claims.models import (
    Attribution,
    CitedQuestion,
    Claim,
    ClaimAssessment,
    ClaimImport,
    Explanation,
    Option,
    Outcome,
    PairNote,
    Question,
    QuestionConcern,
    QuestionPart,
    SilenceFinding,
    TableFile,
    Verdict,
    VerdictCertainty,
)
from sources.models import Derivation, Passage, Source, SourceAssessment, TextVersion

BODY = "Fifteen people were killed. Official records state that 54 were wounded."
PASSWORD = "a long enough secret"


def make_user(username: str | None = None, *, group: str = "", **columns: Any) -> User:
    """Return a person, in the group of this name if one is given."""
    name = username or f"person-{User.objects.count() + 1}"
    user = User.objects.create_user(name, password=PASSWORD, **columns)
    if group:
        user.groups.add(Group.objects.get(name=group))
    return user


def make_annotator(username: str | None = None, **columns: Any) -> User:
    """Return a person who enters claims and changes what is theirs."""
    return make_user(username, group="annotator", **columns)


def make_curator(username: str | None = None, **columns: Any) -> User:
    """Return a person who may change all, in the admin too."""
    return make_user(username, group="curator", is_staff=True, **columns)


def make_source(title: str | None = None, **columns: Any) -> Source:
    """Return a source, numbered in its title unless one is given."""
    return Source.objects.create(
        title=title or f"Source {Source.objects.count() + 1}", **columns
    )


def make_text(
    body: str = BODY, *, source: Source | None = None, by: User | None = None
) -> TextVersion:
    """Return the next text of a source, which is made if none is given."""
    return TextVersion.objects.import_text(
        source=source or make_source(), body=body, by=by
    )


def make_passage(
    exact: str = "Fifteen people",
    *,
    text: TextVersion | None = None,
    by: User | None = None,
    **details: str,
) -> Passage:
    """Return the passage of the first such words in a text, anchored there."""
    text = text or make_text()
    start = text.body.index(exact)
    return Passage.objects.cite(
        text=text, start=start, end=start + len(exact), by=by, **details
    )


def make_question(title: str | None = None, **columns: Any) -> Question:
    """Return a question, of a quantity unless another value type is given."""
    title = title or f"How many were killed? ({Question.objects.count() + 1})"
    return Question.objects.ask(
        title=title, value_type=columns.pop("value_type", "quantity"), **columns
    )


def make_option(label: str, *, question: Question, **columns: Any) -> Option:
    """Return an option of a question."""
    return Option.objects.create(question=question, label=label, **columns)


def make_part(*, whole: Question, part: Question, **columns: Any) -> QuestionPart:
    """Return the link of a question to one that counts a part of it."""
    return QuestionPart.objects.create(whole=whole, part=part, **columns)


def exactly(number: int | Decimal) -> dict[str, Any]:
    """Return the columns of a reading that is one figure."""
    bounds = dict.fromkeys(("low", "high", "firm_low", "firm_high"), number)
    return {"form": "exact", **bounds}


def make_claim(
    *,
    passage: Passage | None = None,
    question: Question | None = None,
    by: User | None = None,
    **columns: Any,
) -> Claim:
    """Return a claim resting on a passage; without a reading unless one is given."""
    passage = passage or make_passage()
    columns.setdefault("as_stated", passage.exact or passage.locator)
    return Claim.objects.enter(passage=passage, question=question, by=by, **columns)


def make_attribution(
    *, claim: Claim, source: Source | None = None, **columns: Any
) -> Attribution:
    """Return a voice that the text of a claim names."""
    source = source or make_source(access="cited_only")
    return Attribution.objects.create(claim=claim, source=source, **columns)


def make_derivation(*, child: Source, parent: Source, **columns: Any) -> Derivation:
    """Return the link of a source to one that it uses, unless of another kind."""
    columns = {"kind": "use", "reason": "It says so.", **columns}
    return Derivation.objects.create(child=child, parent=parent, **columns)


def make_source_assessment(
    *, source: Source | None = None, assessor: User | None = None, **columns: Any
) -> SourceAssessment:
    """Return a view of a source."""
    return SourceAssessment.objects.create(
        source=source or make_source(),
        assessor=assessor or make_user(),
        **{"reliability": "B", "rationale": "Close to the event.", **columns},
    )


def make_claim_assessment(
    *, claim: Claim | None = None, assessor: User | None = None, **columns: Any
) -> ClaimAssessment:
    """Return a view of a claim."""
    return ClaimAssessment.objects.create(
        claim=claim or make_claim(),
        assessor=assessor or make_user(),
        **{"credibility": "2", "rationale": "It fits the rest.", **columns},
    )


def make_pair_note(*, first: Claim, second: Claim, **columns: Any) -> PairNote:
    """Return a remark on why two claims differ."""
    return PairNote.objects.create(
        first=first,
        second=second,
        author=columns.pop("author", None) or make_user(),
        **{"explanation": Explanation.SCOPE, "note": "One counts a morgue.", **columns},
    )


def make_silence(
    *, question: Question | None = None, source: Source | None = None, **columns: Any
) -> SilenceFinding:
    """Return the finding that a source says nothing on a question."""
    return SilenceFinding.objects.create(
        question=question or make_question(),
        source=source or make_source(),
        author=columns.pop("author", None) or make_user(),
        **{"searched": "The whole text.", **columns},
    )


def make_concern(*, claim: Claim | None = None, **columns: Any) -> QuestionConcern:
    """Return something to mend on a claim's question, as it is kept with the lines."""
    claim = claim or make_claim(question=make_question())
    columns = {"kind": "altered", "words": "It rests on another.", **columns}
    return QuestionConcern.objects.create(
        question=claim.question, claim=claim, **columns
    )


def make_verdict(*, question: Question | None = None, **columns: Any) -> Verdict:
    """Return a verdict that leaves its question open, unless another is given."""
    return Verdict.objects.create(
        question=question or make_question(),
        author=columns.pop("author", None) or make_user(),
        **{
            "outcome": Outcome.OPEN,
            "certainty": VerdictCertainty.LOW,
            "reasoning": "The accounts are of one origin.",
            **columns,
        },
    )


def make_cited_question(
    question: Question | None = None, **columns: Any
) -> CitedQuestion:
    """Return a question as it stood when it was cited."""
    document = Document("How many?").to_json()
    return CitedQuestion.objects.keep(
        question=question or make_question(),
        **{"document": document, "sha256": digest(document), "by": None, **columns},
    )


def make_import(file_name: str = "deaths.csv", **columns: Any) -> ClaimImport:
    """Return the import of a table, of which nothing is known but its name."""
    digest = f"{TableFile.objects.count() + 1:064}"
    file = TableFile.objects.create(sha256=digest, content=b"", size=0)
    return ClaimImport.objects.create(file=file, file_name=file_name, **columns)
