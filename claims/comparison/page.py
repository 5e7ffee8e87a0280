"""One question with its accounts compared: everything its page shows."""

from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from django.utils.text import Truncator

from claims import wording
from claims.charts import Mark, Scale, Tick
from claims.comparison.gathering import Gathering, gather
from claims.comparison.pictures import drawn, scale_of, ticks_of
from claims.comparison.selves import self_contradicting
from claims.lines import Lines
from claims.models import Claim, Option, Question
from claims.ratings import in_words
from claims.relations import Relation
from claims.summaries import (
    Account,
    Matrix,
    Position,
    Range,
    Summary,
    relation_of,
    summarise,
)
from claims.testimony import SourceNode, graph
from sources.models import Source


@dataclass(frozen=True, slots=True)
class Row:
    """One account in the table and in the picture."""

    claim: Claim
    account: Account
    mark: Mark | None
    relation: str
    voice: Source | None
    letter: str
    digits: list[str]

    @property
    def relation_class(self) -> str:
        """The account's worst relation as a class of the stylesheet."""
        return self.relation.replace(" ", "-")


@dataclass(frozen=True)
class Held:
    """One position: a reading with its claims and its lines."""

    position: Position
    words: str
    lines: Lines
    rows: list[Row]
    against: list[Row]

    @cached_property
    def reached(self) -> set[Hashable]:
        """The nodes on the ways from this position's claims to their origins."""
        ways = (
            way for one in self.lines.origins.values() for way in one.paths.values()
        )
        return set(self.position.supported_by).union(*ways)

    @property
    def altered(self) -> list[tuple[Hashable, Hashable]]:
        """Where a figure was altered on the way, child and parent."""
        return [pair for pair in self.lines.altered if pair[0] in self.reached]

    @property
    def hardened(self) -> list[tuple[Hashable, Hashable]]:
        """Where reserve was dropped on the way, child and parent."""
        return [pair for pair in self.lines.hardened if pair[0] in self.reached]


_THEY = {
    "contradict": "they contradict",
    "diverge": "they differ only by how we read them",
    "compatible": "all can be true together",
    "agree": "they agree",
}
SOFTEST = Relation.OVERLAPS.severity


class Comparison:
    """The accounts of one question, compared afresh."""

    def __init__(self, gathering: Gathering, threshold: str = "C") -> None:
        """Count the lines first: the independent range needs them."""
        self.gathering = gathering
        self.question: Question = gathering.question
        self.asked = gathering.asked
        self.accounts: Sequence[Account] = list(gathering.accounts.values())
        self.threshold = threshold
        self.graph = graph(
            gathering.statements,
            gathering.descents,
            gathering.speakers,
            readings=gathering.accounts,
            relate=self.relate,
        )
        self.lines: Lines = self._lines(None)
        self.summary: Summary = summarise(
            self.accounts, self.asked, lines=self.lines, threshold=threshold
        )

    def relate(self, a: Account, b: Account) -> Relation:
        """Return how two accounts of this question stand."""
        return relation_of(a, b, self.asked)

    def _lines(self, support: Iterable[Hashable] | None) -> Lines:
        return self.graph.lines(
            support, readings=self.gathering.accounts, relate=self.relate
        )

    @cached_property
    def claims(self) -> dict[Hashable, Claim]:
        """The claims by the ids that accounts and nodes have."""
        return {claim.pk: claim for claim in self.gathering.claims}

    @cached_property
    def scale(self) -> Scale | None:
        """The scale of the picture; None where no account has an interval."""
        return scale_of(self.accounts)

    @cached_property
    def axis(self) -> list[Tick]:
        """The labelled places of the picture's scale."""
        if self.scale is None:
            return []
        return ticks_of(self.scale, is_dated=self.question.is_dated)

    @cached_property
    def rows(self) -> list[Row]:
        """The accounts, lowest or earliest first, those without a value last."""
        order = {
            one: place
            for place, position in enumerate(self.summary.positions)
            for variant in position.variants
            for one in variant.ids
        }
        rows = [self._row(claim) for claim in self.gathering.claims]
        return sorted(rows, key=lambda row: order.get(row.claim.pk, len(order)))

    def _row(self, claim: Claim) -> Row:
        account = self.gathering.accounts[claim.pk]
        voice = self._voice(claim, account)
        letter = self.gathering.letters.get(voice.pk, "") if voice else ""
        digits = self.gathering.digits.get(claim.pk, [])
        return Row(
            claim=claim,
            account=account,
            mark=drawn(account, self.scale),
            relation=self.summary.worst.get(claim.pk, "") if self._is_met else "",
            voice=voice,
            letter=in_words(letter),
            digits=[in_words(digit) for digit in digits],
        )

    @cached_property
    def _is_met(self) -> bool:
        """Whether two accounts or more have supporters and can be related."""
        return len(self.summary.worst) > 1

    def _voice(self, claim: Claim, account: Account) -> Source | None:
        """Return whose reliability counts: the last voice named, or the carrier."""
        if claim.voices:
            return self.gathering.names[claim.voices[-1].source_id]
        return claim.source if isinstance(account.supporter, SourceNode) else None

    @cached_property
    def positions(self) -> list[Held]:
        """The distinct readings with who states them and the lines behind each."""
        rows = {row.claim.pk: row for row in self.rows}
        return [self._held(one, rows) for one in self.summary.positions]

    def _held(self, position: Position, rows: dict[int, Row]) -> Held:
        return Held(
            position=position,
            words=self.words_of(position.account),
            lines=self._lines(position.supported_by),
            rows=[rows[pk] for pk in _numbers(position.stated_by)],
            against=[rows[pk] for pk in _numbers(position.against)],
        )

    def words_of(self, account: Account) -> str:
        """Return a position's reading in words, short enough for a heading."""
        claim = self.claims[account.id]
        if account.reading is not None and claim.form != "unstated":
            return wording.interval(claim.low, claim.high)
        return claim.reading_in_words

    @cached_property
    def matrix(self) -> list[tuple[str, list[Relation]]]:
        """The relations of the positions: a heading and its cells, row by row."""
        found: Matrix = self.summary.matrix
        heads = [self.words_of(one.account) for one in found.positions]
        return list(zip(heads, map(list, found.rows), strict=True))

    @cached_property
    def options(self) -> list[Option]:
        """The options of a category question, those retired left out."""
        rows = self.question.options.all()
        return [option for option in rows if not option.is_retired]

    @cached_property
    def source_count(self) -> int:
        """In how many sources the accounts stand."""
        return len({claim.source_id for claim in self.gathering.claims})

    @cached_property
    def state(self) -> str:
        """The state of the dispute in one sentence."""
        told = len(self.gathering.claims)
        found = (
            f"{wording.counted(told, 'account')} in"
            f" {wording.counted(self.source_count, 'source')},"
            f" {self.lines_in_words(self.lines)}"
        )
        itself = [f"{one} contradicts itself" for one in self.self_contradicting]
        return "; ".join(filter(None, [found, self._worst_pair(), *itself])) + "."

    @cached_property
    def self_contradicting(self) -> list[Source]:
        """The sources that contradict themselves on this question."""
        return self_contradicting(self.gathering)

    def _worst_pair(self) -> str:
        """Return the two positions that stand worst to each other, in words."""
        matrix = self.matrix
        pairs = [
            (cell, head, matrix[column][0])
            for row, (head, cells) in enumerate(matrix)
            for column, cell in enumerate(cells)
            if column > row
        ]
        if not pairs:
            return _THEY["agree"] if self.summary.relation_counts["agree"] else ""
        cell, one, other = max(pairs, key=lambda pair: pair[0].severity)
        said = _THEY.get(cell.shown, "")
        return f"{said}: {one} against {other}" if cell.severity > SOFTEST else said

    @staticmethod
    def lines_in_words(lines: Lines) -> str:
        """Return how many independent lines there are, in words."""
        return wording.lines(lines.least, lines.most, lines.unexamined_count)

    @cached_property
    def ranges(self) -> list[tuple[str, Range]]:
        """The three ranges with their names; the third where lines are known."""
        found = [
            ("All accounts", self.summary.whole),
            (f"Voices rated {self.threshold} or better", self.summary.reliable),
        ]
        if self.summary.independent is not None:
            found.append(("One for each line", self.summary.independent))
        return found

    def name(self, node: Hashable) -> str:
        """Return what a node of the testimony is called."""
        if isinstance(node, SourceNode) and isinstance(node.source, int):
            return str(self.gathering.names[node.source])
        claim = self.claims[node]
        return f"{claim.source}, “{Truncator(claim.as_stated).chars(60)}”"


def _numbers(ids: Iterable[Hashable]) -> list[int]:
    return [one for one in ids if isinstance(one, int)]


def compare(question: Question, threshold: str = "C") -> Comparison:
    """Gather a question's accounts and compare them (METHOD.md 4, 6, 7)."""
    return Comparison(gather(question), threshold)
