"""Every rule, by the words at which it may find something."""

from collections.abc import Callable, Iterator
from functools import cache

from .active import finite, has_it, participle
from .convictions import conviction
from .doubts import attribute, contrast, predicate, unconfirmed, unverified
from .giving import has_figure
from .hedging import adverb, leading, modal
from .languages import LANGUAGES
from .lexicon import Lexicon, Shape
from .nominals import claim_noun, estimate, estimated, tally
from .origins import according, cited_by, citing, view
from .passives import passive, reduced
from .phrases import END
from .quoting import quoted_as_saying
from .sightings import Sighting
from .values import Kind
from .words import Reader

Rule = Callable[[Reader, int], Iterator[Sighting]]


@cache
def rules_of(language: str) -> dict[str, tuple[Rule, ...]]:
    """Give the rules that each word of a language starts."""
    lexicon = LANGUAGES[language]
    table: dict[str, list[Rule]] = {}
    for rule, words in _starts(lexicon):
        for word in words:
            table.setdefault(word, []).append(rule)
    table.pop(END, None)
    return {word: tuple(rules) for word, rules in table.items()}


def _starts(lexicon: Lexicon) -> Iterator[tuple[Rule, set[str]]]:
    verbs = lexicon.verbs
    participles = {word for word in verbs if Shape.PARTICIPLE in verbs[word][1]}
    yield quoted_as_saying, set(lexicon.saying)
    yield finite, set(verbs)
    yield has_figure, set(lexicon.having_figures)
    yield has_it, set(lexicon.having)
    yield passive, participles | lexicon.personal_passives | lexicon.bare_passives
    yield reduced, participles
    yield participle, {word for word in verbs if Shape.ING in verbs[word][1]}
    yield conviction, set(lexicon.convictions)
    yield according, set(lexicon.according)
    yield view, set(lexicon.views)
    yield citing, set(lexicon.citing)
    yield cited_by, set(lexicon.cited_by)
    yield claim_noun, set(lexicon.claim_nouns)
    yield estimate, set(lexicon.estimates)
    yield tally, set(lexicon.tallies)
    yield estimated, set(lexicon.guessed)
    yield leading, set(lexicon.leading)
    yield adverb, set(lexicon.hedges)
    yield modal, set(lexicon.modals)
    yield predicate, set(lexicon.predicates)
    yield unconfirmed, set(lexicon.confirmed)
    yield unverified, set(lexicon.verifying)
    yield attribute, set(lexicon.attributes)
    yield contrast, set(lexicon.contrasts)


def sightings(reader: Reader, language: str) -> list[Sighting]:
    """Find every mark in order, none twice, none within the words of another."""
    table, words = rules_of(language), reader.tokens.words
    found = [
        mark
        for i, word in enumerate(words)
        if word in table
        for rule in table[word]
        for mark in rule(reader, i)
    ]
    return _apart(found)


def _apart(found: list[Sighting]) -> list[Sighting]:
    """Keep of two overlapping marks of one sort the one that says more."""
    kept: list[Sighting] = []
    for mark in sorted(found, key=lambda one: (one.start, one.start - one.end)):
        rivals = [one for one in kept[-4:] if _clash(one, mark)]
        if not rivals:
            kept.append(mark)
    return kept


NESTED = frozenset({"citing", "according", "cited-by"})


def _clash(one: Sighting, other: Sighting) -> bool:
    """Say whether two marks share words and say the same kind of thing."""
    if one.end <= other.start or other.end <= one.start:
        return False
    if other.rule in NESTED and other.start > one.start:
        return False
    if (one.rule, other.rule) == ("leading", "claim-noun"):
        return True  # the impression of "hard to avoid the impression that"
    both = {one.kind, other.kind}
    return len(both) == 1 or Kind.ATTRIBUTION not in both
