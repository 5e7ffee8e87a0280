"""The English table, second part: bounds, approximations, ranges and vague words."""

from itertools import product
from typing import Any

from .lexicon import listed, phrase_trie

GREATER = listed("more | greater | larger | bigger | higher")
SMALLER = listed("less | fewer | smaller | lower")
EQUAL = listed(
    "than or equal to | or equal to | or equal than | than or equals | than or equal"
)
BEFORE_EQUAL = listed("equal or | equal to or | equals or | equals to or")
NEGATIONS = listed("no | not | nor | never | not any | no any")
ABOVE = listed("over | above | beyond | exceeding | in excess of | upwards of")
BELOW = listed("under | below | beneath | short of | shy of")


def _each(*parts: list[str]) -> list[str]:
    """Join every word of one list with every word of the next."""
    return [" ".join(words) for words in product(*parts)]


def _or_equal(words: list[str]) -> list[str]:
    """Greater than or equal to, equal to or greater than, and their like."""
    than = [*EQUAL, "or equal"]
    return _each(words, than) + _each(BEFORE_EQUAL, words, ["than"])


def _gathered(sizes: list[str]) -> list[str]:
    """A small group, a small group of, large crowds of: a size without a number."""
    groups = _each(sizes, listed("group | crowd | groups | crowds | gathering"))
    return groups + _each(groups, ["of"])


HEDGES = {
    "more-than": [
        *_each(GREATER, ["than"]),
        *ABOVE[:-1],
        *listed(
            "exceeds | exceeded | exceed | north of | past | topping | topped | tops | "
            "surpassed | surpassing | surpasses | > | ＞"
        ),
    ],
    "at-least": [
        *_or_equal([*GREATER, *ABOVE[:3]]),
        *_each(["as"], listed("few | little | low"), ["as"]),
        *_each([*NEGATIONS, "scarcely", "hardly"], SMALLER, ["than"]),
        *_each(NEGATIONS, listed("under | below | short of")),
        *listed(
            "at least or equal to | a good | at least | at the least | "
            "at the very least | at a minimum | upwards of | "
            "upward of | a minimum of | minimum of | minimum | min . | starting at | "
            "starting from | ≥ | >= | => | ≧ | ⩾"
        ),
    ],
    "at-most": [
        *_or_equal([*SMALLER, *BELOW[:3]]),
        *_each(NEGATIONS, GREATER, ["than"]),
        *_each(NEGATIONS, ABOVE),
        *listed(
            "not to exceed | not exceed | not exceeded | not have exceeded | never "
            "exceeded | scarcely exceeded | scarcely have exceeded | hardly exceeded | "
            "hardly have exceeded | cannot have exceeded | at most | at the most | "
            "at the very most | "
            "at the outside | up to | upto | as many as | as much as | as high as | "
            "a maximum of | maximum of | maximum | max . | max | ≤ | <= | =< | ≦ | ⩽"
        ),
    ],
    "less-than": [*_each(SMALLER, ["than"]), *BELOW, "not even", "<", "＜"],
    "estimated": listed(
        "est . | est | an estimated | estimated | estimated at | estimated to be | "
        "estimated to number"
    ),
    "about": listed(
        "about | around | some | roughly | approximately | approx . | "
        "approx | approximate | approximating | c . | c | ca . | ca | circa | ~ | "
        "∼ | ≈ | ± | an approximate | in the region of | in the neighborhood of | "
        "in the neighbourhood of | in the vicinity of | in the order of | "
        "on the order of | something like | somewhere around | somewhere near | "
        "somewhere in the region of | more or less | perhaps | maybe | "
        "loosely | broadly | round about | give or take | possibly | probably | "
        "likely | conceivably | barely | scarcely | hardly"
    ),
    "nearly": listed(
        "nearly | almost | close to | close on | near to | virtually | practically | "
        "approaching | nearing | not quite | well nigh | getting on for | nigh on | "
        "as good as | almost all | almost all the | almost all of the | nearly all | "
        "nearly all the | nearly all of the | virtually all | virtually all of the"
    ),
}
_LINKS = ["or", "and"]
_UPWARD = listed(
    "more than | greater than | more | upwards | upward | up | above | over | greater "
    "| higher | larger | beyond"
)
_DOWNWARD = listed(
    "fewer than | less than | fewer | less | under | below | lower | smaller "
    "| downwards"
)
TRAILERS = {
    "at-least": _each(_LINKS, _UPWARD)
    + listed(
        "or bigger | plus | - plus | + | at least | at the least | "
        "at the very least | at minimum | at a minimum | minimum | upwards | "
        "upward | on up | and counting"
    ),
    "at-most": _each(_LINKS, _DOWNWARD)
    + listed(
        "at most | at the most | at the very most | at maximum | at a maximum | "
        "at max | at the outside | maximum | tops | max"
    ),
    "about": listed(
        "or so | , or so | or thereabouts | odd | - odd | some odd | some - odd | "
        "- some | "
        "- something | something | ish | - ish | , give or take | , more or less | "
        "est . | est | estimated | give or take | or about that | or around that | "
        "more or less | ( est . ) | ( est ) | ( estimated ) | ( estimate ) | "
        "( approx . ) | ( approx ) | ( approximately ) | ( ? ) | "
        "approximately | approx . | approx"
    ),
}
EQUALS = {
    "or-equal": listed(
        "or equal | or equal to | or equal to it | or equals | or equalling"
    )
}
DEGREES = {
    "degree": listed(
        "well | just | far | slightly | somewhat | rather | considerably | "
        "significantly | substantially | much | many | even | comfortably | "
        "marginally | easily | quite | very | perhaps | possibly | probably | "
        "likely | maybe | certainly | definitely | reportedly | allegedly | "
        "a little | a bit | a few | a lot | a good deal | a great deal"
    )
}
BETWEENS = {
    "and": listed(
        "between | in between | anywhere between | somewhere between | "
        "anything between | ranging between | ranges between | ranged between"
    ),
    "to": listed(
        "from | anywhere from | somewhere from | anything from | ranging from | "
        "ranges from | ranged from | in the range of | in the range from | "
        "varying from | varies from | varied from"
    ),
}
CONNECTORS = {
    "and": ["and", "&"],
    "to": listed(
        "to | - | – | — | − | ‐ | ‑ | - - | ~ | ～ | … | . . | . . . | through | "
        "thru | until | till | up to | to around | to about | to perhaps | to maybe | "
        "to as many as | and up to | - to -"
    ),
    "or": ["or", ", or"],
    "even": listed(
        "or even | or perhaps | or possibly | or maybe | if not | "
        ", perhaps | , maybe | , possibly | , perhaps even | , possibly even | "
        ", maybe even | , or even | , or perhaps | , or possibly | , if not | , even"
    ),
}
SEVERAL = {
    "3": listed(
        "several | a few | few | quite a few | some few | multiple | various | "
        "a good few"
    ),
    "2": listed(
        "mid - | low - | high - | many | some | low | high | mid | the low | "
        "the high | many many | countless | untold | uncounted | literally"
    ),
    "by": ["by the"],
    "pair": listed("a couple of | a couple | couple of | couple"),
}
MAJORITIES = {
    "most": listed(
        "most of | most of the | most of these | most of those | most of its | "
        "most of their | a majority of | a majority of the | the majority of | "
        "the majority of the"
    )
}
EXCEPTIONS = {"all-but": listed("all but | all except | all save")}
SPREADS = {
    "within": listed(
        "± | + / - | + / − | plus or minus | plus / minus | give or take | "
        "within a margin of"
    )
}
NUMBER_UNKNOWN = listed(
    "unknown | unspecified | undetermined | undisclosed | uncertain | "
    "unreported | unstated | unrecorded | indeterminate"
)
VAGUE = {
    "several": listed("several | multiple"),
    "few": listed(
        "a few | few | very few | only few | relatively few | some few | not many | "
        "not very many | a small number of | a small number | small numbers of"
    )
    + _gathered(listed("a small | small | a tiny | a smaller")),
    "some": listed(
        "some | a number of | a certain number of | an indefinite number of"
    ),
    "many": listed(
        "many | a great many | a good many | not a few | quite a few | a good few | "
        "quite a number of | numerous | a large number of | large numbers of | "
        "great numbers of | a great number of | a considerable number of | "
        "a lot of | lots of | multitudes of | a multitude of | scads of | "
        "a large number | large numbers | a lot | lots | droves of | hordes of | "
        "throngs of | a throng of | crowds of | masses of | a host of | hosts of"
    )
    + _gathered(
        listed("a large | large | a huge | huge | a big | big | a vast | vast")
    ),
    "number-not-given": _each(NUMBER_UNKNOWN, ["number of", "number"])
    + _each(["a", "an"], NUMBER_UNKNOWN, ["number of", "number"]),
    "handful": listed(
        "a handful of | a handful | handful of | handful | a mere handful | "
        "a mere handful of"
    ),
    "none": listed(
        "none | no one | no - one | nobody | no | not one | not a single | "
        "not a single one | not any | without any | nil | no known | no reported"
    ),
    "countless": listed(
        "countless | innumerable | numberless | incalculable | uncountable | "
        "an incalculable number of | uncounted | untold | untold numbers of | "
        "countless numbers of"
    ),
}
PER = {"each": listed("out of every | out of each | in every | of every | of each")}
WHOLE = {
    "of": _each(
        ["of", "out of"],
        listed("the | its | their | his | her | our | these | those | all | all the"),
    )
    + listed(
        "of | out of | of a total of | out of a total of | out of a possible | "
        "from a total of | from among | from among the"
    )
}
TRIES: dict[str, Any] = {
    name: phrase_trie(rows)
    for name, rows in {
        "hedges": HEDGES,
        "trailers": TRAILERS,
        "equals": EQUALS,
        "degrees": DEGREES,
        "betweens": BETWEENS,
        "connectors": CONNECTORS,
        "several": SEVERAL,
        "majorities": MAJORITIES,
        "exceptions": EXCEPTIONS,
        "spreads": SPREADS,
        "vague": VAGUE,
        "per": PER,
        "whole": WHOLE,
    }.items()
}
