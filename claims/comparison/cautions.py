"""What a reader has to beware of, each in one sentence with a way to mend it."""

from __future__ import annotations

from collections.abc import (
    Callable,
    Collection,
    Hashable,
    Iterable,
    Iterator,
    Sequence,
)
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple

from claims.comparison.rows import Row
from claims.comparison.selves import Selves
from claims.lines.few import ENOUGH
from claims.lines.records import Pair
from claims.summaries.bearing import least_behind
from claims.testimony import Caution as Warned
from claims.testimony import SourceNode

if TYPE_CHECKING:
    from claims.comparison.page import Comparison

SHOWN = 12  # of one kind; the rest are counted, and shown when asked for
MOST = 500  # of one kind that a page can hold
Finder = Callable[["Comparison"], Iterable[Any]]
Sayer = Callable[["Comparison", Any], "Caution"]
Whose = Callable[[Any], Iterable[Hashable]]


class Kind(NamedTuple):
    """How one kind is found, said, and which accounts it belongs beside."""

    find: Finder
    say: Sayer
    whose: Whose


TITLES = {
    "circular": "Circular reporting",
    "altered": "Altered in transmission",
    "hardened": "Hardened in transmission",
    "unrated": "Rating of the carrier only",
    "confirmed": "Called confirmed",
    "full": "Firsthand and copied at once",
    "itself": "Contradicts itself",
}


@dataclass(frozen=True, slots=True)
class Quoted:
    """Words that a caution speaks of, and who says them."""

    words: str
    name: str
    anchor: str


@dataclass(frozen=True, slots=True)
class Mending:
    """Where something is mended: the page of a source or a claim, or its rating."""

    what: str
    number: int
    words: str


@dataclass(frozen=True, slots=True)
class Caution:
    """One thing to beware of, with the words it speaks of and what would mend it."""

    kind: str
    sentence: str
    mending: Mending
    quoted: tuple[Quoted, ...] = ()
    path: tuple[str, ...] = ()

    @property
    def title(self) -> str:
        """What it is called."""
        return TITLES[self.kind]


@dataclass(frozen=True, slots=True)
class Cautions:
    """All there is to beware of: the first of each kind, and how many more.

    ``beside`` has the titles of all that belong beside each account of the page.
    """

    shown: list[Caution]
    left_out: dict[str, int]
    beside: dict[Hashable, list[str]]

    @property
    def count(self) -> int:
        """How many there are, those not shown among them."""
        return len(self.shown) + sum(self.left_out.values())


def cautions_of(
    comparison: Comparison,
    *,
    beside: Collection[Hashable] = (),
    shown: int = SHOWN,
) -> Cautions:
    """Return what there is to beware of on a question, and beside some accounts."""
    said: list[Caution] = []
    left_out: dict[str, int] = {}
    marks: dict[Hashable, list[str]] = {}
    for name, kind in KINDS.items():
        found = list(kind.find(comparison))
        said += [kind.say(comparison, one) for one in found[:shown]]
        if len(found) > shown:
            left_out[TITLES[name]] = len(found) - shown
        whose = {key for one in found for key in kind.whose(one)}
        for key in whose.intersection(beside):
            marks.setdefault(key, []).append(TITLES[name])
    return Cautions(said, left_out, marks)


def _circles(comparison: Comparison) -> Iterable[tuple[Hashable, ...]]:
    return comparison.lines.circular


def _circular(comparison: Comparison, circle: tuple[Hashable, ...]) -> Caution:
    return Caution(
        "circular",
        "These rest on one another, and no observation stands at the end.",
        _uses(comparison, circle[0]),
        path=tuple(comparison.name(node) for node in circle),
    )


def _alterations(comparison: Comparison) -> Iterable[Pair]:
    return _of_shown(comparison, comparison.lines.altered)


def _altered(comparison: Comparison, pair: Pair) -> Caution:
    child, parent = comparison.row(pair[0]), comparison.row(pair[1])
    return Caution(
        "altered",
        f"{child.carrier} rests on {parent.carrier}, and says what that text"
        " rules out: the line is cut here.",
        _look(child),
        quoted=_quoted(child, parent),
    )


def _hardenings(comparison: Comparison) -> Iterable[Pair]:
    return _of_shown(comparison, comparison.lines.hardened)


def _hardened(comparison: Comparison, pair: Pair) -> Caution:
    row, parent = comparison.row(pair[0]), pair[1]
    rows, whose = [row], ""
    if isinstance(parent, SourceNode):
        whose = comparison.name(parent)
    else:
        rows.append(comparison.row(parent))
        whose = str(rows[1].carrier)
    return Caution(
        "hardened",
        f"{row.carrier} says flatly what {whose} says with reserve.",
        _look(row),
        quoted=_quoted(*rows),
    )


def _voices_unrated(comparison: Comparison) -> Iterable[Hashable]:
    """Find an account of each voice without a letter whose carrier has one."""
    gathering = comparison.gathering
    first: dict[Pair, Hashable] = {}
    for key in comparison.order:
        told = gathering.told[key]
        if told.source_id not in gathering.letters:
            continue
        last = {one.branch: one.source for one in told.voices}
        for voice in last.values() or [told.source_id]:
            if voice not in gathering.letters:
                first.setdefault((told.source_id, voice), key)
    return [(key, voice) for (_, voice), key in first.items()]


def _unrated(comparison: Comparison, found: tuple[Hashable, Hashable]) -> Caution:
    key, source = found
    row, voice = comparison.row(key), comparison.name(SourceNode(source))
    letter = comparison.gathering.letters[row.carrier.pk]
    assert isinstance(source, int)
    return Caution(
        "unrated",
        f"{row.carrier} is rated {letter}, but that says nothing of {voice},"
        " whose word this is: nobody has judged that voice.",
        Mending("rate-source", source, f"Rate {voice}"),
    )


def _barely_confirmed(comparison: Comparison) -> Iterable[tuple[Hashable, int]]:
    """Find the accounts rated 1 that fewer than two lines bear out for certain."""
    digits = comparison.gathering.digits
    rated = {key for key in comparison.order if "1" in digits.get(_number(key), ())}
    positions = comparison.summary.positions if rated else ()
    called = [one for one in positions if not rated.isdisjoint(one.every_id)]
    leasts = least_behind(called, comparison.ways)
    for position, least in zip(called, leasts, strict=True):
        if least < ENOUGH:
            yield from ((key, least) for key in position.every_id if key in rated)


def _confirmed(comparison: Comparison, found: tuple[Hashable, int]) -> Caution:
    row, least = comparison.row(found[0]), found[1]
    return Caution(
        "confirmed",
        f"It is rated 1, confirmed by other sources, but {'one' if least else 'no'}"
        " line for certain stands behind it; two are needed.",
        Mending("rate-claim", row.claim.pk, "Rate it again"),
        quoted=_quoted(row),
    )


def _copied(comparison: Comparison) -> Iterable[Warned]:
    shown = set(comparison.order)
    return [one for one in comparison.graph.warnings if one.claim in shown]


def _full(comparison: Comparison, warned: Warned) -> Caution:
    row = comparison.row(warned.claim)
    parent = comparison.name(SourceNode(warned.parent))
    return Caution(
        "full",
        f"It is called firsthand, but {row.carrier} was made wholly from {parent};"
        " it is counted as derived.",
        Mending("source", row.carrier.pk, f"Look at what {row.carrier} uses"),
        quoted=_quoted(row),
    )


def _selves(comparison: Comparison) -> Iterable[Selves]:
    return comparison.selves


def _itself(comparison: Comparison, one: Selves) -> Caution:
    first, second = comparison.row(one.first), comparison.row(one.second)
    return Caution(
        "itself",
        f"{first.carrier} asserts both, and both cannot be true.",
        _look(second),
        quoted=_quoted(first, second),
    )


def _first(found: Sequence[Hashable]) -> Iterable[Hashable]:
    """Return the account that something found names first: it is that one's."""
    return found[:1]


KINDS: dict[str, Kind] = {
    "circular": Kind(_circles, _circular, whose=tuple),
    "altered": Kind(_alterations, _altered, whose=_first),
    "hardened": Kind(_hardenings, _hardened, whose=_first),
    "itself": Kind(_selves, _itself, whose=lambda one: (one.first, one.second)),
    "full": Kind(_copied, _full, whose=lambda one: (one.claim,)),
    "confirmed": Kind(_barely_confirmed, _confirmed, whose=_first),
    "unrated": Kind(_voices_unrated, _unrated, whose=_first),
}


def _number(key: Hashable) -> int:
    """Return the number of a claim; nought for a sum, which nobody rates."""
    return key if isinstance(key, int) else 0


def _look(row: Row) -> Mending:
    """Return where words and reading of an account are mended; of a sum, a part."""
    told = row.addends[0] if row.is_sum else row.claim
    return Mending("claim", told.pk, "Look at the words again")


def _of_shown(comparison: Comparison, pairs: Iterable[Pair]) -> Iterator[Pair]:
    """Yield the pairs whose child is an account that the page shows."""
    shown = set(comparison.order)
    return (pair for pair in pairs if pair[0] in shown)


def _quoted(*rows: Row) -> tuple[Quoted, ...]:
    return tuple(Quoted(o.as_stated, str(o.carrier), o.anchor) for o in rows)


def _uses(comparison: Comparison, node: Hashable) -> Mending:
    """Return the page on which what a node's source uses is recorded."""
    if isinstance(node, SourceNode) and isinstance(node.source, int):
        bearer = comparison.gathering.names[node.source]
    else:
        bearer = comparison.row(node).carrier
    return Mending("source", bearer.pk, f"Look at what {bearer} uses")
