"""The shape of a language's table: a language is added by adding a table."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from .tokens import END, FRACTIONS, Trie, merged, phrases, trie

Rows = Mapping[str, Iterable[str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Lexicon:
    """The words of one language that say how many, and those that forbid it."""

    grouping: str
    ones: Mapping[str, int | Decimal]
    """Nought to nineteen, and words like anderthalb."""
    tens: Mapping[str, int]
    hundreds: Mapping[str, int]
    """Words for a hundred, and single words for several of them."""
    scales: Mapping[str, int]
    """Words that multiply what stands before: thousand, dozen."""
    suffixes: Mapping[str, int] = field(default_factory=dict)
    """Letters that multiply when they touch the digits: 13M."""
    spaced: frozenset[str] = frozenset()
    """Those that multiply even apart from the digits: 10 bn."""
    points: frozenset[str] = frozenset()
    """The point of "one point five"."""
    losses: Mapping[str, str] = field(default_factory=dict)
    """Letters of casualty lists: 37K/214W/13M."""
    articles: frozenset[str] = frozenset()
    joiners: frozenset[str] = frozenset()
    """And, within a number."""
    half_joiners: frozenset[str] = frozenset()
    """What joins a half where "and" joins no numbers: dwa i pół."""
    fractions: Mapping[str, tuple[int, int]] = field(default_factory=dict)
    """Third, thirds: the top they go with (1, more: 0, any: 2) and the bottom."""
    of: frozenset[str] = frozenset()
    pairs: Mapping[str, int] = field(default_factory=dict)
    """A couple, a pair."""
    negatives: frozenset[str] = frozenset()
    denials: frozenset[str] = frozenset()
    """Not: before a number, what it is not."""
    plurals: Mapping[str, int] = field(default_factory=dict)
    """Dozens, hundreds: the size of one of them."""
    severals: Mapping[str, int] = field(default_factory=dict)
    """One word for several tens or hundreds: kilkaset."""
    spans: Mapping[str, tuple[int, int]] = field(default_factory=dict)
    """One word for a span of numbers: kilkanaście."""
    genitives: Mapping[str, int] = field(default_factory=dict)
    """Forms that are plural alone and singular behind a hedge: тысячи."""
    hedges: Trie
    trailers: Trie
    equals: Trie = field(default_factory=dict)
    """Or equal: behind a bound, what takes the number itself in."""
    degrees: Trie = field(default_factory=dict)
    betweens: Trie
    connectors: Trie
    majorities: Trie = field(default_factory=dict)
    """Most of the: before the whole."""
    exceptions: Trie = field(default_factory=dict)
    """All but: before the part left out of a whole."""
    spreads: Trie = field(default_factory=dict)
    """Plus or minus: between a number and how far it may be out."""
    several: Trie
    vague: Trie
    """Words with a row of their own that need no number beside them."""
    asking: frozenset[str] = frozenset()
    """Words after which many and few are asked or compared: how many, as few."""
    units: Trie = field(default_factory=dict)
    """What makes a quantity a duration, a percentage, money or a measure."""
    currencies: frozenset[str] = frozenset()
    per: Trie = field(default_factory=dict)
    whole: Trie = field(default_factory=dict)
    """Of, of the: between the part and its whole."""
    odds: frozenset[str] = frozenset()
    """The to of "98 to 2"."""
    votes: frozenset[str] = frozenset()
    """Words that say a ratio follows: a vote of."""
    changes: frozenset[str] = frozenset()
    """Verbs after which "from a to b" is a change, no range: rose."""
    ratio_links: frozenset[str] = frozenset()
    """The in of "one in five"."""
    stops: frozenset[str] = frozenset()
    """Words that cannot be part of the noun counted."""
    counted: frozenset[str] = frozenset()
    """Nouns and participles that make even a year-like number a count."""
    people: frozenset[str] = frozenset()
    """Those of them that do something themselves: peasants."""
    nouns: frozenset[str] = frozenset()
    """Nouns with which the phrase of what is counted ends."""
    pronouns: frozenset[str] = frozenset()
    """Words for one that mostly count nothing."""
    has_dotted_ordinals: bool = False
    """Whether "20." before a small letter is an ordinal."""
    has_capital_nouns: bool = False
    """Whether every noun has a capital, so that a capital makes no name."""
    ordinal_leads: frozenset[str] = frozenset()
    """Words after which "20." is an ordinal."""
    months: frozenset[str] = frozenset()
    """Months in capitals; "may" is a verb."""
    lower_months: frozenset[str] = frozenset()
    references: frozenset[str] = frozenset()
    ordinals: frozenset[str] = frozenset()
    endings: frozenset[str] = frozenset()
    """Ordinal endings that touch the digits: 17th."""
    year_words: frozenset[str] = frozenset()
    year_openers: frozenset[str] = frozenset()
    """Those that open a sentence with its year: In 1905 peasants burned."""
    fates: Trie = field(default_factory=dict)
    """What happened to those counted: killed, arrested."""
    tolls: Trie = field(default_factory=dict)
    """Nouns that say so: casualties, deaths."""
    takings: Trie = field(default_factory=dict)
    """Verbs that say so only before their object: took, lost."""
    unstated: Trie = field(default_factory=dict)
    """Unknown, no report: in a list, in the place of a figure."""
    sides: frozenset[str] = frozenset()
    auxiliaries: frozenset[str] = frozenset()
    fillers: frozenset[str] = frozenset()
    """Words that may stand between what is counted and its verb."""
    relatives: frozenset[str] = frozenset()
    places: frozenset[str] = frozenset()
    """Prepositions that may say where, when and among whom."""
    timed: frozenset[str] = frozenset()
    """Those that do so only before a time."""
    times: frozenset[str] = frozenset()
    where_words: Trie = field(default_factory=dict)
    """Words that narrow what is covered by themselves: alone, so far."""
    links: frozenset[str] = frozenset()
    """And, or, between things listed."""
    other_clause: frozenset[str] = frozenset()
    aside_words: frozenset[str] = frozenset()
    """Words after a comma that begin an aside: including."""
    reaching: frozenset[str] = frozenset()
    """Verbs of a toll before "at" or "to" and its figure: stood, rose."""
    toll_ends: frozenset[str] = frozenset()
    """Tolls that are put at a figure."""
    leads: frozenset[str] = frozenset()
    """What may stand between a noun or verb and the figure after it."""
    trigger: re.Pattern[str]
    heads: frozenset[str] = field(init=False)
    """Words at which an amount may begin."""
    openers: frozenset[str] = field(init=False)
    """Words at which what comes before an amount may begin."""
    opening: Trie = field(init=False)
    """The phrases that stand before an amount, or are one in several words."""
    starters: frozenset[str] = field(init=False)
    """Both of them, and articles."""
    after_articles: frozenset[str] = field(init=False)

    def __post_init__(self) -> None:
        """Gather what a quantity may begin with, so that most words cost nothing."""
        plain = {*self.ones, *self.tens, *self.hundreds, *self.scales, *self.plurals}
        others = {
            *self.severals,
            *self.spans,
            *self.fractions,
            *self.pairs,
            *self.currencies,
            *self.negatives,
        }
        tries = (self.several, self.vague)
        alone = {word for node in tries for word, below in node.items() if END in below}
        heads = plain | others | alone | {*FRACTIONS, "-", "−"}
        opening = merged(
            *(self.hedges, self.betweens, self.degrees, self.several, self.vague),
            *(self.majorities, self.exceptions),
        )
        after = plain | others | self._second_words()
        object.__setattr__(self, "heads", frozenset(heads - {"", *self.articles}))
        object.__setattr__(self, "opening", opening)
        object.__setattr__(self, "openers", frozenset(opening))
        starters = self.heads | self.openers | self.articles
        object.__setattr__(self, "starters", starters)
        object.__setattr__(self, "after_articles", frozenset(after))

    def _second_words(self) -> set[str]:
        tries = (
            *(self.hedges, self.several, self.vague, self.degrees),
            self.majorities,
        )
        return {
            word
            for phrase in tries
            for article in self.articles
            for word in phrase.get(article, {})
        }


def listed(phrases: str) -> list[str]:
    """Split a list of phrases at its bars."""
    return [phrase.strip() for phrase in phrases.split("|")]


def forms(rows: str, start: int = 0, step: int = 1) -> dict[str, int]:
    """Number the rows of a table of inflected forms: "два две | три трёх"."""
    return {
        form: start + step * place
        for place, row in enumerate(listed(rows))
        for form in row.split()
    }


def word_set(text: str) -> frozenset[str]:
    """Split a list of single words at its spaces."""
    return frozenset(text.split())


def trigger(*tables: Iterable[str], within: str = "") -> re.Pattern[str]:
    """Build the cheap test whether a stretch of text may hold a quantity at all.

    `within` lists what tells it within a longer word as well: hundert.
    """
    words = {word.lower() for table in tables for word in table}
    ordered = sorted(words, key=lambda word: (-len(word), word))
    choices = "|".join(re.escape(word) for word in ordered)
    inner = "".join(f"|{part}" for part in within.split())
    return re.compile(
        rf"[\d{FRACTIONS}]|(?<!\w)(?:{choices})(?!\w){inner}", re.IGNORECASE
    )


def phrase_trie(rows: Rows, grouping: str = ",") -> Trie:
    """Arrange "meaning: phrases" rows as a trie."""
    return trie(phrases(rows), grouping)
