"""One question with its accounts compared: everything its page shows."""

from collections.abc import Collection, Hashable, Iterable, Iterator, Sequence
from functools import cached_property

from claims import wording
from claims.charts import Scale, Tick
from claims.comparison.choosing import EVERYTHING, Chosen, Sifted, sifted
from claims.comparison.gathering import Gathering, Link, gather
from claims.comparison.held import Held, held
from claims.comparison.pictures import scale_of, ticks_of
from claims.comparison.rows import Row, row_of
from claims.comparison.selves import Selves, selves
from claims.comparison.sums import Sum
from claims.comparison.told import Bearer
from claims.lines import Lines, Ways, lines_behind
from claims.models import Option, Question
from claims.relations import Relation
from claims.summaries import Account, Matrix, Range, Summary, relation_of, summarise
from claims.testimony import SourceNode, graph
from claims.testimony.graphs import EDGE_KINDS
from sources.models import TaggedSource

_THEY = {
    "contradict": "they contradict",
    "diverge": "they differ only by how we read them",
    "compatible": "all can be true together",
    "agree": "they agree",
}
SOFTEST = Relation.OVERLAPS.severity
NAMED = 2  # sources that one sentence names
LONGEST_NAME = 60


class Comparison:
    """The accounts of one question that a reader has chosen, compared afresh."""

    def __init__(
        self,
        gathering: Gathering,
        chosen: Chosen = EVERYTHING,
        tagged: Collection[int] = (),
    ) -> None:
        """Count the lines first: the independent range needs them."""
        self.gathering, self.chosen = gathering, chosen
        self.question: Question = gathering.question
        self.asked = gathering.asked
        self.sifted: Sifted = sifted(gathering, chosen, tagged)
        self.accounts: Sequence[Account] = [
            gathering.accounts[key] for key in self.sifted.kept
        ]
        self.graph = graph(
            self.sifted.statements,
            self.sifted.descents,
            gathering.speakers,
            readings=gathering.accounts,
            relate=self.relate,
        )
        self.ways: Ways = self.graph.ways(gathering.accounts, self.relate)
        shown = set(self.sifted.kept)
        self.lines: Lines = self.lines_of(
            one for one in self.graph.support if one in shown
        )
        self.summary: Summary = summarise(
            self.accounts, self.asked, lines=self.lines, threshold=chosen.threshold
        )
        self._rows: dict[Hashable, Row] = {}
        self._names: dict[Hashable, str] = {}

    def relate(self, a: Account, b: Account) -> Relation:
        """Return how two accounts of this question stand."""
        return relation_of(a, b, self.asked)

    def lines_of(self, support: Iterable[Hashable]) -> Lines:
        """Count the lines behind some accounts."""
        return lines_behind(support, self.ways)

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
    def order(self) -> list[Hashable]:
        """The accounts, lowest or earliest first, those without a value last."""
        place = {
            one: place
            for place, position in enumerate(self.summary.positions)
            for one in position.every_id
        }
        return sorted(self.sifted.kept, key=lambda key: place.get(key, len(place) + 1))

    @property
    def rows(self) -> list[Row]:
        """All accounts as rows, in order."""
        return self.rows_of(self.order)

    def rows_of(self, keys: Iterable[Hashable]) -> list[Row]:
        """Return some accounts as rows: a page of them, or those of a position."""
        return [self.row(key) for key in keys]

    def row(self, key: Hashable) -> Row:
        """Return one account as a row."""
        if key not in self._rows:
            relation = self.summary.worst.get(key, "") if self._is_met else ""
            self._rows[key] = row_of(self.gathering, key, self.scale, relation)
        return self._rows[key]

    @cached_property
    def _is_met(self) -> bool:
        """Whether two accounts or more have supporters and can be related."""
        return len(self.summary.worst) > 1

    @cached_property
    def positions(self) -> list[Held]:
        """The distinct readings with who states them and the lines behind each."""
        return self.held(0, len(self.summary.positions))

    def held(self, first: int, after: int) -> list[Held]:
        """Return some of the positions: their lines are counted only here."""
        return [held(self, one) for one in self.summary.positions[first:after]]

    def words_of(self, account: Account) -> str:
        """Return a position's reading in words, short enough for a heading."""
        told = self.gathering.told[account.id]
        if account.reading is not None and told.form != "unstated":
            return wording.interval(told.low, told.high)
        return self.row(account.id).reading

    @cached_property
    def matrix(self) -> list[tuple[str, list[Relation]]]:
        """The relations of the positions: a heading and its cells, row by row."""
        found: Matrix = self.summary.matrix
        heads = [self.words_of(one.account) for one in found.positions]
        return list(zip(heads, map(list, found.rows), strict=True))

    @cached_property
    def options(self) -> list[Option]:
        """The options of a category question, those retired left out."""
        return [one for one in self.gathering.options if not one.is_retired]

    @cached_property
    def claim_count(self) -> int:
        """How many claims are shown, our sums not being any."""
        return sum(not isinstance(key, Sum) for key in self.sifted.kept)

    @cached_property
    def sum_count(self) -> int:
        """How many sums of ours are shown."""
        return len(self.sifted.kept) - self.claim_count

    @cached_property
    def source_count(self) -> int:
        """In how many sources the accounts, and the parts of our sums, stand."""
        return len({self.gathering.told[key].source_id for key in self.sifted.kept})

    @cached_property
    def state(self) -> str:
        """The state of the dispute in one sentence."""
        found = wording.counted(self.claim_count, "account")
        if self.sum_count:
            found += f" and {wording.counted(self.sum_count, 'sum')} of ours"
        found += f" in {wording.counted(self.source_count, 'source')}"
        found += f", {self.lines_in_words(self.lines)}"
        parts = [found, self._worst_pair(), *self._themselves()]
        return "; ".join(filter(None, parts)) + "."

    def _themselves(self) -> list[str]:
        """Name the sources that contradict themselves; of many say how many."""
        found = self.self_contradicting
        if len(found) > NAMED:
            return [f"{wording.number(len(found))} sources contradict themselves"]
        return [f"{one} contradicts itself" for one in found]

    @cached_property
    def selves(self) -> list[Selves]:
        """The sources that contradict themselves, each with two of its accounts."""
        return selves(self.gathering, self.sifted.kept)

    @property
    def self_contradicting(self) -> list[Bearer]:
        """The sources that contradict themselves on this question."""
        return [self.gathering.names[one.source] for one in self.selves]

    def _worst_pair(self) -> str:
        """Return how the accounts stand at worst, with the two foremost positions."""
        counts = self.summary.relation_counts
        worst = next((word for word in _THEY if counts[word]), "")
        pairs = [
            (many, one, other)
            for many, one, other, cell in self._pairs()
            if cell.shown == worst and cell.severity > SOFTEST
        ]
        if not pairs:
            return _THEY.get(worst, "")
        _, one, other = max(pairs, key=lambda pair: pair[0])
        return f"{_THEY[worst]}: {one} against {other}"

    def _pairs(self) -> Iterator[tuple[int, str, str, Relation]]:
        """Yield each two of the foremost positions: how often stated, and how."""
        often = [len(one.stated_by) for one in self.summary.matrix.positions]
        for row, (head, cells) in enumerate(self.matrix):
            for column in range(row + 1, len(cells)):
                many, other = often[row] + often[column], self.matrix[column][0]
                yield many, head, other, cells[column]

    @staticmethod
    def lines_in_words(lines: Lines) -> str:
        """Return how many independent lines there are, in words."""
        return wording.lines(lines.least, lines.most, lines.unexamined_count)

    @cached_property
    def ranges(self) -> list[tuple[str, Range]]:
        """The three ranges with their names; the third where lines are known."""
        found = [
            ("All accounts", self.summary.whole),
            (f"Voices rated {self.chosen.threshold} or better", self.summary.reliable),
        ]
        if self.summary.independent is not None:
            found.append(("One for each line", self.summary.independent))
        return found

    def source_of(self, node: Hashable) -> int:
        """Return the source that a node of the testimony is, or stands in."""
        if isinstance(node, SourceNode) and isinstance(node.source, int):
            return node.source
        return self.gathering.told[node].source_id

    def links_between(self, child: int, parent: int) -> list[Link]:
        """Return the recorded links by which one source was made from another."""
        return self._links.get((child, parent), [])

    @cached_property
    def _links(self) -> dict[tuple[int, int], list[Link]]:
        found: dict[tuple[int, int], list[Link]] = {}
        for link in self.gathering.links:
            if link.kind in EDGE_KINDS:
                found.setdefault((link.child, link.parent), []).append(link)
        return found

    def name(self, node: Hashable) -> str:
        """Return what a node of the testimony is called."""
        if isinstance(node, SourceNode) and isinstance(node.source, int):
            return str(self.gathering.names[node.source])
        if node not in self._names:
            row = self.row(node)
            words = row.as_stated if row.is_sum else f"“{_short(row.as_stated)}”"
            self._names[node] = f"{row.carrier}, {words}"
        return self._names[node]


def _short(words: str) -> str:
    return words if len(words) <= LONGEST_NAME else f"{words[: LONGEST_NAME - 1]}…"


def compare(question: Question, chosen: Chosen = EVERYTHING) -> Comparison:
    """Gather a question's accounts and compare them (METHOD.md 4, 6, 7)."""
    gathering = gather(question, chosen.status)
    return Comparison(gathering, chosen, tagged_sources(question, chosen))


def tagged_sources(question: Question, chosen: Chosen) -> Collection[int]:
    """Return the sources of a question that have the chosen tag; none without one."""
    if not chosen.tag:
        return ()
    return set(
        TaggedSource.objects.filter(
            tag__slug=chosen.tag, content_object__claims__question=question
        ).values_list("content_object_id", flat=True)
    )
