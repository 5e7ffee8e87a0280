"""Accounts of every kind to be related and summed up, in few words."""

from claims.relations import Reading
from claims.summaries import Account, Asked
from sources.dates import parse

KILLED = Asked("quantity")
DAY = Asked("date")
STAY = Asked("period")
PREMIER = Asked("category", is_exclusive=True)
CAUSES = Asked("category", parents={"heart attack": "illness"})
TRUTH = Asked("proposition")


def figure(name, low, high="same", firm=None, **more):
    """Say a figure, or from a low one to a high one; firm unless told otherwise."""
    high = low if high == "same" else high
    reading = Reading(low, high, *(firm or (low, high)))
    return Account(name, more.pop("supporter", name), reading, **more)


def day(name, edtf, **more):
    return Account(name, more.pop("supporter", name), span=parse(edtf), **more)


def choice(name, *options, **more):
    return Account(name, name, options=frozenset(options), **more)


def verdict(name, polarity, **more):
    return Account(name, name, polarity=polarity, **more)


ALL = [
    figure("a", 15, letter="B"),
    figure("b", 24, 99, (13, 999), letter="D"),
    figure("c", 200, None, letter="F"),
    figure("d", 54),
    figure("e", 9, scope="narrower", letter="A"),
    figure("f", None, letter="A"),
    figure("g", 3000, supporter=None, letter="A"),
]
