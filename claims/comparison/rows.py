"""One account as a row: in the table, in the picture, under a position, in a file."""

from collections.abc import Hashable
from dataclasses import dataclass

from claims import wording
from claims.charts import Mark, Scale
from claims.comparison.gathering import Gathering
from claims.comparison.pictures import drawn
from claims.comparison.sums import Sum, our_sum
from claims.comparison.told import Bearer, Told, date_of
from claims.ratings import in_words
from claims.summaries import Account
from claims.testimony import SourceNode, supporters
from sources import dates


@dataclass(frozen=True, slots=True)
class Row:
    """One account: a claim, or our sum of the claims ``addends``.

    ``rated`` are the voices whose reliability counts, each with its letter in words.
    """

    id: Hashable
    claim: Told
    account: Account
    mark: Mark | None
    relation: str
    reading: str
    figure: str
    carrier: Bearer
    voices: tuple[Bearer, ...]
    rated: tuple[tuple[Bearer, str], ...]
    digits: list[str]
    addends: tuple[Told, ...] = ()

    @property
    def relation_class(self) -> str:
        """The account's worst relation as a class of the stylesheet."""
        return self.relation.replace(" ", "-")

    @property
    def anchor(self) -> str:
        """The account's place on the page."""
        numbers = [one.pk for one in self.addends] or [self.claim.pk]
        kind = "sum" if self.addends else "account"
        return "-".join([kind, *map(str, numbers)])

    @property
    def is_sum(self) -> bool:
        """Whether we added it."""
        return bool(self.addends)

    @property
    def as_stated(self) -> str:
        """Its words; of a sum what was added, and that it was us."""
        if not self.is_sum:
            return self.claim.as_stated
        return our_sum(self.claim)

    @property
    def said_by(self) -> str:
        """Voice and carrier, as in "official records, in Encyclopedia"."""
        stances = {one.branch: one.stance for one in self.claim.voices}
        named = zip(self.voices, stances.values(), strict=True)
        voices = [wording.voiced(str(voice), stance) for voice, stance in named]
        return wording.said_by(voices, str(self.carrier), self.claim.stance)

    @property
    def covers(self) -> str:
        """That it speaks of less, of more or of something else; '' of what is asked."""
        return self.claim.covers

    @property
    def covers_shortly(self) -> str:
        """The same without saying of what: "covers less"."""
        return self.covers.partition(":")[0]

    @property
    def who(self) -> str:
        """Whose account it is in a picture, and what it covers where that differs."""
        return f"{self.said_by}; {self.covers}" if self.covers else self.said_by

    @property
    def dated(self) -> str:
        """When its carrier was made, or could be known, in words."""
        found = date_of(self.carrier)
        return dates.render(found) if found else ""

    @property
    def voice(self) -> Bearer | None:
        """The first voice whose reliability counts; None where none is named."""
        return self.rated[0][0] if self.rated else None

    @property
    def letter(self) -> str:
        """The letters of these voices, which are named where there are several."""
        if len(self.rated) < 2:
            return "".join(letter for _, letter in self.rated)
        return "; ".join(
            f"{one}: {letter or 'not judged'}" for one, letter in self.rated
        )

    @property
    def voice_in_words(self) -> str:
        """Who stands behind it; '' for nobody."""
        if self.account.supporter is None:
            return ""
        return " and ".join(str(one) for one, _ in self.rated) or "somebody not named"


def row_of(
    gathering: Gathering, key: Hashable, scale: Scale | None, relation: str
) -> Row:
    """Return the row of one account, its mark drawn on a scale."""
    told, account = gathering.told[key], gathering.accounts[key]
    voices = {one.branch: gathering.names[_number(one.source)] for one in told.voices}
    behind = _behind(gathering, told, account)
    labels = {option.pk: option.label for option in gathering.options}
    reading = told.reading_in_words(
        [labels[pk] for pk in told.options], is_exclusive=gathering.asked.is_exclusive
    )
    return Row(
        id=key,
        claim=told,
        account=account,
        mark=drawn(account, scale),
        relation=relation,
        reading=reading,
        figure=wording.interval(told.low, told.high) or reading,
        carrier=gathering.names[told.source_id],
        voices=tuple(voices.values()),
        rated=tuple(
            (one, in_words(gathering.letters.get(one.pk, ""))) for one in behind
        ),
        digits=[in_words(digit) for digit in gathering.digits.get(told.pk, [])],
        addends=(
            tuple(gathering.parts[pk] for pk in key.parts)
            if isinstance(key, Sum)
            else ()
        ),
    )


def _behind(gathering: Gathering, told: Told, account: Account) -> list[Bearer]:
    """Return whose reliability counts: the last voice of each chain, or the carrier."""
    if told.voices:
        named = supporters(told.stance, told.voices)
        last = [told.voices[-1].source]
        asserting = [one.source for one in named if one.source is not None]
        return [gathering.names[_number(source)] for source in asserting or last]
    is_own = isinstance(account.supporter, SourceNode)
    return [gathering.names[told.source_id]] if is_own else []


def _number(source: Hashable) -> int:
    """Return a source's number: the ids of records are of any kind, these are not."""
    assert isinstance(source, int)
    return source
