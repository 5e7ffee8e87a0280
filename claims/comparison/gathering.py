"""What the database knows of a question, as the records that judgement works on.

A constant number of queries, whatever the number of accounts, and no model is made
for an account: ten thousand of them are gathered for one page.
"""

from collections import defaultdict
from collections.abc import Hashable, Iterable
from dataclasses import dataclass, field
from datetime import datetime
from typing import NamedTuple

from django.db.models import Q, QuerySet
from django.db.models.expressions import RawSQL
from django.db.models.fields.json import KeyTransform

from claims.comparison.edits import Edit, edits_of
from claims.comparison.sums import Sum, sums_of
from claims.comparison.told import (
    COLUMNS,
    Bearer,
    Told,
    account_of,
    asked_of,
    sources_behind,
    statement_of,
)
from claims.models import (
    Attribution,
    Claim,
    ClaimAssessment,
    ClaimOption,
    Option,
    Question,
)
from claims.summaries import Account, Asked, voice_letter
from claims.testimony import Descent, Named, Speaker, Statement
from sources.models import Derivation, Source, SourceAssessment

__all__ = [
    "Gathering",
    "account_of",
    "asked_of",
    "digits_of",
    "gather",
    "letters_of",
    "sources_behind",
    "statement_of",
    "tell",
]


class Event(NamedTuple):
    """That a source or a claim was rated, or a link between two sources recorded."""

    at: datetime
    kind: str
    number: int


class Link(NamedTuple):
    """A recorded link between two sources: what is said of it, by whom, and when."""

    child: int
    parent: int
    kind: str
    extent: str
    certainty: str
    at: datetime
    reason: str
    by: str | None


LINK = (
    *("child_id", "parent_id", "kind", "extent", "certainty"),
    *("made_at", "reason", "made_by__username"),
)


@dataclass(frozen=True, slots=True)
class Gathering:
    """All that is known of one question's claims of one status, mostly the current.

    `told` has the claims by their numbers, and the sums of parts that one voice gives;
    `parts` the claims that were added.
    """

    question: Question
    told: dict[Hashable, Told]
    asked: Asked
    accounts: dict[Hashable, Account]
    statements: list[Statement]
    descents: list[Descent]
    speakers: dict[Hashable, Speaker]
    names: dict[int, Bearer]
    letters: dict[int, str]
    digits: dict[int, list[str]]
    options: list[Option]
    parts: dict[int, Told] = field(default_factory=dict)
    events: list[Event] = field(default_factory=list)
    edits: list[Edit] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)

    @property
    def claims(self) -> list[Told]:
        """The stored claims, without the sums that we make of others."""
        return [one for key, one in self.told.items() if not isinstance(key, Sum)]

    @property
    def addends(self) -> list[Told]:
        """The claims on parts of the question that our sums are made of."""
        return [self.parts[part] for part in sorted(_added(self.told))]


def gather(question: Question, status: str = "current") -> Gathering:
    """Fetch a question's claims of a status with everything they rest on."""
    told, parts = _told(question, status)
    rows = told | sums_of(question.pk, told.values(), parts)
    shown = {one.source_id for one in rows.values()}
    shown |= {voice.source for one in rows.values() for voice in one.voices}  # type: ignore[misc]  # a voice is a source's number here
    rows_of = Derivation.objects.behind(shown).values_list(*LINK)
    links = [Link(*row) for row in rows_of]
    names = _bearers(shown.union(*(link[:2] for link in links)))
    letters, letter_events = _letters(shown, question.subject)
    digits, digit_events = _digits(_rated(question, rows))
    said = {key: statement_of(one, key) for key, one in rows.items()}
    options = list(question.options.all())
    return Gathering(
        question=question,
        told=rows,
        asked=asked_of(question, options),
        accounts={
            key: account_of(one, said[key], letters) for key, one in rows.items()
        },
        statements=list(said.values()),
        descents=[Descent(*link[:5]) for link in links],
        speakers={pk: Speaker(one.voice, one.author) for pk, one in names.items()},
        names=names,
        letters=letters,
        digits=digits,
        options=options,
        parts={one.pk: one for claims in parts.values() for one in claims},
        events=[
            *letter_events,
            *digit_events,
            *(Event(link.at, "link", link.child) for link in links),
        ],
        edits=edits_of(question, names, parts, _added(rows)),
        links=links,
    )


def _rated(question: Question, keys: Iterable[Hashable]) -> QuerySet[ClaimAssessment]:
    """Return the current views of a question's claims, and of those we added up."""
    found = Q(claim__question=question)
    if added := _added(keys):
        found |= Q(claim__in=among(added))
    return ClaimAssessment.objects.current().filter(found)


def _added(keys: Iterable[Hashable]) -> set[int]:
    """Return the numbers of the claims that some sums are made of."""
    return {part for key in keys if isinstance(key, Sum) for part in key.parts}


def _told(
    question: Question, status: str
) -> tuple[dict[Hashable, Told], dict[int, list[Told]]]:
    """Return a question's claims by number, and those of its parts by question."""
    parts = list(question.parts.standing().values_list("part_id", flat=True))
    is_current = status == Claim.Status.CURRENT
    # One list of questions is found by the index; either … or reads all claims.
    asked = [question.pk, *(parts if is_current else ())]
    told: dict[Hashable, Told] = {}
    others: dict[int, list[Told]] = {part: [] for part in parts}
    for one in tell(Claim.objects.filter(question__in=asked, status=status)):
        if one.question_id == question.pk:
            told[one.pk] = one
        else:
            others[one.question_id or 0].append(one)
    return told, others


def tell(found: QuerySet[Claim]) -> list[Told]:
    """Fetch claims with their options and voices, by three queries."""
    options: dict[int, list[int]] = defaultdict(list)
    for claim, option in ClaimOption.objects.filter(claim__in=found).values_list(
        "claim_id", "option_id"
    ):
        options[claim].append(option)
    voices = _voices(found)
    return [
        Told._make(
            (*row, tuple(options.get(row[0], ())), tuple(voices.get(row[0], ())))
        )
        for row in found.order_by("pk").values_list(*COLUMNS)
    ]


def _voices(claims: QuerySet[Claim]) -> dict[int, list[Named]]:
    """Return the standing voices that the claims' texts name, in order."""
    found: dict[int, list[Named]] = defaultdict(list)
    rows = Attribution.objects.standing().filter(claim__in=claims)
    columns = ("claim_id", "source_id", "stance", "certainty", "basis", "branch")
    for claim, *voice in rows.order_by("claim", "branch", "position").values_list(
        *columns
    ):
        found[claim].append(Named(*voice))
    return found


def _bearers(sources: Iterable[int]) -> dict[int, Bearer]:
    """Return the sources by number, as far as the page needs them."""
    *columns, _ = Bearer._fields
    rows = Source.objects.filter(pk__in=among(sources)).values_list(
        *columns, KeyTransform("issued", "csl")
    )
    return {row[0]: Bearer._make(row) for row in rows}


def among(numbers: Iterable[int]) -> RawSQL:
    """Return numbers as one array: ten thousand of them are one parameter."""
    return RawSQL("SELECT unnest(%s::bigint[])", [list(numbers)])


def letters_of(sources: Iterable[int], subject: str = "") -> dict[int, str]:
    """Return the letter that counts of each source that has one (METHOD.md 7)."""
    return _letters(sources, subject)[0]


def _letters(
    sources: Iterable[int], subject: str
) -> tuple[dict[int, str], list[Event]]:
    views: dict[int, list[tuple[str, str]]] = defaultdict(list)
    events = []
    found = SourceAssessment.objects.current().filter(source__in=among(sources))
    for source, about, letter, made_at in found.values_list(
        "source_id", "about", "reliability", "made_at"
    ):
        views[source].append((about, letter))
        events.append(Event(made_at, "source", source))
    letters = {pk: voice_letter(given, subject) for pk, given in views.items()}
    return letters, events


def digits_of(claims: Iterable[Claim]) -> dict[int, list[str]]:
    """Return the current digits of each claim that has any, in order."""
    return _digits(ClaimAssessment.objects.current().filter(claim__in=list(claims)))[0]


def _digits(
    views: QuerySet[ClaimAssessment],
) -> tuple[dict[int, list[str]], list[Event]]:
    digits: dict[int, list[str]] = defaultdict(list)
    events = []
    for claim, digit, made_at in views.values_list(
        "claim_id", "credibility", "made_at"
    ):
        digits[claim].append(digit)
        events.append(Event(made_at, "claim", claim))
    return {claim: sorted(given) for claim, given in digits.items()}, events
