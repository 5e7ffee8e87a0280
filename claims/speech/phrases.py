"""Lists of words and phrases, and the longest of them at a word of a text."""

from collections.abc import Iterable
from typing import Any

Trie = dict[str, Any]
END = ""
"""The key under which a trie keeps what a finished phrase means."""


def listed(phrases: str) -> list[str]:
    """Split a list of phrases at its bars."""
    return [phrase.strip() for phrase in phrases.split("|") if phrase.strip()]


def word_set(*lines: str) -> frozenset[str]:
    """Split lists of single words at their spaces."""
    return frozenset(" ".join(lines).split())


def trie(rows: Iterable[tuple[Any, str]]) -> Trie:
    """Arrange "meaning, phrases" rows word by word, for one walk to the longest."""
    root: Trie = {}
    for meaning, phrases in rows:
        for phrase in listed(phrases):
            node = root
            for word in phrase.split():
                node = node.setdefault(word, {})
            node[END] = meaning
    return root


def longest(node: Trie, words: list[str], i: int) -> tuple[Any, int] | None:
    """Give the meaning of the longest phrase at word i, and the word after it."""
    best: tuple[Any, int] | None = None
    while (below := node.get(words[i])) is not None and words[i]:
        node = below
        i += 1
        if (meaning := node.get(END)) is not None:
            best = meaning, i
    return best
