"""Sources by questions: how what each says stands to one reading of each question.

A constant number of queries, whatever the number of claims.
"""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from claims import wording
from claims.comparison.added import sums_on
from claims.comparison.said import SAID, Chosen, Said, account_said, asked_and_chosen
from claims.comparison.sums import Sum, our_sum
from claims.comparison.told import Told, account_of, statement_of
from claims.models import Attribution, Claim, Option, Question, Stance, Verdict
from claims.relations import Reading, Relation
from claims.summaries import (
    Account,
    Asked,
    common_account,
    is_disputed,
    relation_of,
)
from claims.testimony import Named, supporter
from sources import dates
from sources.models import Source

AGAINST = (Stance.DOUBTS, Stance.REJECTS)
VERDICT = "verdict"
GROUND = "common ground"
NOTHING = ""


@dataclass(slots=True)
class Cell:
    """What one source says on one question: the claims' words, and how they stand.

    ``relation`` is the worst one to the row's reading; None where there is none to
    compare with, or the source only doubts or rejects what it tells. ``sums`` are ours,
    of what the source says of the parts.
    """

    words: list[str] = field(default_factory=list)
    sums: list[str] = field(default_factory=list)
    relation: Relation | None = None

    @property
    def shown(self) -> str:
        """The relation in a word; "speaks" where there is none."""
        return self.relation.shown if self.relation else "speaks"

    def meet(self, relation: Relation) -> None:
        """Keep the worse of two relations."""
        if self.relation is None or relation.severity > self.relation.severity:
            self.relation = relation


@dataclass(frozen=True, slots=True)
class QuestionRow:
    """One question, the reading its cells are held against, and the cells by source.

    ``basis`` says what the reading is: a verdict, the common ground, or nothing, where
    no single value satisfies all accounts.
    """

    question: Question
    basis: str
    reading: str
    cells: dict[int, Cell]
    is_disputed: bool


@dataclass(frozen=True, slots=True)
class Overview:
    """The rows, and the sources that say something on one of them."""

    rows: list[QuestionRow]
    sources: list[Source]


@dataclass(frozen=True, slots=True)
class _Claim:
    """One claim, or one sum of ours, as far as the overview needs it."""

    source: int
    words: str
    stance: str
    said: Said
    account: Account
    is_sum: bool = False


def overview(questions: Sequence[Question], *, verdicts_of: int | None) -> Overview:
    """Hold what every source says against a reading of each of some questions.

    The reading is that of the latest verdict of one person, by number, where there is
    one that favours a value; else the common ground of all accounts: never a score,
    and never what most say.
    """
    asked, chosen = asked_and_chosen(questions)
    claims = _claims(questions, chosen)
    favoured = _favoured(questions, verdicts_of)
    labels = _labels(asked)
    rows = [
        _row(one, claims[one.pk], asked[one.pk], favoured.get(one.pk), labels)
        for one in questions
    ]
    speaking = {pk for row in rows for pk in row.cells}
    return Overview(rows, list(Source.objects.filter(pk__in=speaking)))


def _claims(questions: Sequence[Question], chosen: Chosen) -> dict[int, list[_Claim]]:
    """Return the standing claims of each question, in the order of entry."""
    standing = Claim.objects.current().filter(question__in=questions).order_by("pk")
    voices: dict[int, list[Named]] = defaultdict(list)
    named = Attribution.objects.standing().filter(claim__in=standing.order_by())
    for voice in named.order_by("branch", "position").values_list(
        "claim_id", "source_id", "stance", "branch"
    ):
        claim, source, stance, branch = voice
        voices[claim].append(Named(source=source, stance=stance, branch=branch))
    found: dict[int, list[_Claim]] = defaultdict(list)
    columns = ("pk", "question_id", "source_id", "as_stated", "stance")
    for row in standing.values_list(*columns, *SAID):
        pk, question, source, words, stance, *bare = row
        said = (*bare, chosen.get(pk, frozenset()))
        is_said = supporter(stance, voices.get(pk, ())) is not None
        account = account_said(pk, said, supporter=pk if is_said else None)
        found[question].append(_Claim(source, words, stance, said, account))
    for question, sums in sums_on(questions, Claim.objects.current()).items():
        found[question] += [_sum(key, told) for key, told in sums.items()]
    return found


def _sum(key: Sum, told: Told) -> _Claim:
    """Return a sum of ours as the voice's own account of the whole (METHOD.md 2)."""
    account = account_of(told, statement_of(told, key), {})
    words = our_sum(told)
    return _Claim(told.source_id, words, told.stance, key, account, is_sum=True)


def _labels(asked: Mapping[int, Asked]) -> dict[Hashable, str]:
    options = Option.objects.filter(question__in=asked)
    return dict(options.values_list("pk", "label"))


def _favoured(
    questions: Iterable[Question], author: int | None
) -> dict[int, tuple[Account, str]]:
    """Return the readings that a person's latest verdicts favour, with their words."""
    if author is None:
        return {}
    given = Verdict.objects.standing().filter(author=author, question__in=questions)
    latest = given.order_by("question", "-made_at", "-pk").distinct("question")
    found = (
        (one, account_of_verdict(one)) for one in latest.prefetch_related("options")
    )
    return {
        verdict.question_id: (account, verdict.reading_in_words)
        for verdict, account in found
        if account is not None
    }


def account_of_verdict(verdict: Verdict) -> Account | None:
    """Return the value that a verdict favours as an account; None where it has none."""
    options = frozenset(option.pk for option in verdict.options.all())
    if not (verdict.form or verdict.edtf or options or verdict.polarity):
        return None
    bounds = (verdict.low, verdict.high, verdict.firm_low, verdict.firm_high)
    return Account(
        VERDICT,
        reading=Reading(*bounds) if verdict.form else None,
        span=dates.parse(verdict.edtf) if verdict.edtf else None,
        options=options,
        polarity=verdict.polarity,
    )


def _row(
    question: Question,
    claims: list[_Claim],
    asked: Asked,
    favoured: tuple[Account, str] | None,
    labels: Mapping[Hashable, str],
) -> QuestionRow:
    accounts = [one.account for one in claims]
    ground = common_account(accounts, asked)
    held = favoured[0] if favoured else ground
    cells: dict[int, Cell] = defaultdict(Cell)
    met: dict[Said, Relation] = {}
    for claim in claims:
        cell = cells[claim.source]
        (cell.sums if claim.is_sum else cell.words).append(claim.words)
        if held is None or claim.stance in AGAINST:
            continue
        if claim.said not in met:
            met[claim.said] = relation_of(claim.account, held, asked)
        cell.meet(met[claim.said])
    return QuestionRow(
        question=question,
        basis=VERDICT if favoured else GROUND if ground else NOTHING,
        reading=favoured[1] if favoured else in_words(ground, labels),
        cells=dict(cells),
        is_disputed=ground is None and is_disputed(accounts, asked),
    )


def in_words(ground: Account | None, labels: Mapping[Hashable, str]) -> str:
    """Return a common ground in words, options by their labels; '' without one."""
    if ground is None:
        return ""
    if ground.reading is not None:
        return wording.bounds(ground.reading.low, ground.reading.high)
    if ground.span is not None:
        start, end = ground.span.start, ground.span.end
        said = wording.bounds(start.earliest, start.latest)
        if end is None:
            return said
        return f"starts {said}; ends {wording.bounds(end.earliest, end.latest)}"
    named = [label for option, label in labels.items() if option in ground.options]
    return ", ".join(named) or {"affirms": "yes", "denies": "no"}[ground.polarity]
