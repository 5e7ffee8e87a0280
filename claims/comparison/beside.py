"""Sources side by side: how what they say stands, question by question.

A constant number of queries, whatever the number of claims.
"""

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import combinations, product

from claims.comparison.added import sums_on
from claims.comparison.gathering import account_of, asked_of, statement_of
from claims.comparison.sums import Sum, our_sum
from claims.comparison.told import Told
from claims.models import Attribution, Claim, Option, Question, SilenceFinding, Stance
from claims.models.claim import ClaimQuerySet
from claims.relations import Relation
from claims.summaries import Account, Asked, relation_of
from sources.models import Source

ONE = "only one speaks"
PASSED_ON = "passed on"
# What needs attention comes first.
ORDER = (
    Relation.CONTRADICT.shown,
    Relation.DIVERGE.shown,
    Relation.INCOMPARABLE.shown,
    Relation.OVERLAPS.shown,
    Relation.EQUAL.shown,
    PASSED_ON,
    ONE,
)
AGAINST = (Stance.DOUBTS, Stance.REJECTS)


@dataclass(frozen=True, slots=True)
class Said:
    """What one of the sources says on a question, or that it says nothing.

    ``sums`` are ours, of what it says of the parts of the question.
    """

    source: Source
    claims: list[Claim]
    silence: SilenceFinding | None = None
    sums: dict[Sum, Told] = field(default_factory=dict)

    @property
    def sums_in_words(self) -> list[str]:
        """The sums as the screen says them, and what a text does with its own."""
        return [
            f"{our_sum(told)}; the text {told.stance_in_words} it"
            if told.stance in AGAINST
            else our_sum(told)
            for told in self.sums.values()
        ]


@dataclass(frozen=True, slots=True)
class Beside:
    """One question with what each of the sources says on it.

    ``how`` is the worst relation between claims of two of them, as it is shown;
    ``also`` the milder ones. Claims that a source doubts or rejects are shown and
    decide nothing.
    """

    question: Question
    said: list[Said]
    how: str
    also: list[str]

    @property
    def speakers(self) -> list[Source]:
        """The sources that say something on it."""
        return [one.source for one in self.said if one.claims or one.sums]


@dataclass(frozen=True, slots=True)
class Totals:
    """How often the sources stand how, and on how many questions each is alone."""

    shared: int
    by_relation: list[tuple[str, int]]
    alone: list[tuple[Source, int]]


def beside(sources: Sequence[Source]) -> list[Beside]:
    """Return every standing question that one of the sources speaks to.

    A source speaks by the claims in it and by those that name it as their voice.
    """
    said = _said(sources)
    sums = _sums(sources, said)
    for pk in sums:
        said.setdefault(pk, defaultdict(list))
    silences = {
        (one.question_id, one.source_id): one
        for one in SilenceFinding.objects.standing().filter(source__in=sources)
    }
    options: dict[int, list[Option]] = defaultdict(list)
    for option in Option.objects.filter(question__in=said):
        options[option.question_id].append(option)
    questions = Question.objects.standing().in_bulk(said)
    rows = [
        _row(
            question,
            [
                Said(
                    one,
                    said[pk][one.pk],
                    silences.get((pk, one.pk)),
                    _spoken_by(one, sums.get(pk, {})),
                )
                for one in sources
            ],
            asked_of(question, options[pk]),
        )
        for pk, question in questions.items()
    ]
    return sorted(rows, key=lambda row: (ORDER.index(row.how), row.question.title))


def totals(rows: Sequence[Beside], sources: Sequence[Source]) -> Totals:
    """Count the rows by how the sources stand, and those where one speaks alone."""
    counts = Counter(row.how for row in rows)
    alone = Counter(row.speakers[0].pk for row in rows if row.how == ONE)
    return Totals(
        shared=len(rows) - counts[ONE],
        by_relation=[(how, counts[how]) for how in ORDER if how != ONE and counts[how]],
        alone=[(source, alone[source.pk]) for source in sources],
    )


def _claims(sources: Sequence[Source]) -> ClaimQuerySet:
    """Return the standing claims in which one of the sources speaks."""
    voiced = Attribution.objects.standing().filter(source__in=sources)
    own = Claim.objects.filter(source__in=sources)
    # Each half is found by its index; either … or reads all claims.
    spoken = own.order_by().values("pk").union(voiced.order_by().values("claim"))
    return Claim.objects.current().filter(question__isnull=False, pk__in=spoken)


def _sums(
    sources: Sequence[Source], parts: Iterable[int]
) -> dict[int, dict[Sum, Told]]:
    """Return our sums of what is said of some parts, by the number of the whole."""
    wholes = Question.objects.standing().filter(
        parts__part__in=list(parts), parts__retired_at__isnull=True
    )
    found = sums_on(wholes.distinct(), _claims(sources))
    return {pk: sums for pk, sums in found.items() if sums}


def _spoken_by(source: Source, sums: dict[Sum, Told]) -> dict[Sum, Told]:
    """Return the sums that stand in a source, or are of what it is made to say."""
    return {
        key: told
        for key, told in sums.items()
        if source.pk in (told.source_id, *(voice.source for voice in told.voices))
    }


def _said(sources: Sequence[Source]) -> dict[int, dict[int, list[Claim]]]:
    """Return the claims of each source on each question, in the order of entry."""
    found: dict[int, dict[int, list[Claim]]] = defaultdict(lambda: defaultdict(list))
    for claim in _claims(sources).with_words().order_by("pk"):
        assert claim.question_id
        speakers = {claim.source_id, *(voice.source_id for voice in claim.voices)}
        for source in sources:
            if source.pk in speakers:
                found[claim.question_id][source.pk].append(claim)
    return found


def _row(question: Question, said: list[Said], asked: Asked) -> Beside:
    speaking = [one for one in said if one.claims or one.sums]
    if len(speaking) == 1:
        return Beside(question, said, ONE, [])
    found = sorted(_relations(speaking, asked), key=lambda r: -r.severity)
    words = list(dict.fromkeys(relation.shown for relation in found)) or [PASSED_ON]
    return Beside(question, said, words[0], words[1:])


def _relations(speaking: list[Said], asked: Asked) -> Iterator[Relation]:
    """Give how each claim of one source stands to each of another's."""
    for one, other in combinations(speaking, 2):
        for mine, theirs in product(_accounts(one), _accounts(other)):
            if mine.id != theirs.id:
                yield relation_of(mine, theirs, asked)


def _accounts(said: Said) -> list[Account]:
    """Return what a source says and lets stand, or what it names a voice for."""
    told: dict[Hashable, Claim | Told] = {one.pk: one for one in said.claims}
    return [
        account_of(claim, statement_of(claim, key), {})
        for key, claim in (told | said.sums).items()
        if claim.source_id != said.source.pk or claim.stance not in AGAINST
    ]
