"""Where typed words stand in a text, letter by letter but for the white space."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from itertools import islice

from sources.anchors.quotes import are_joined, beside, surroundings
from sources.anchors.sentences import Paragraphs

LOOKED = 1000  # places of one string that are looked at
Place = tuple[int, int]


class Body:
    """A text in which many quotations are sought."""

    def __init__(self, text: str) -> None:
        """Take the text; its white space is folded only where that is asked for."""
        self.text = text
        self._folded = ""
        self._starts: list[int] = []
        self._once: set[Place] = set()  # places of words that stand nowhere else

    def places(self, words: str, most: int = 2) -> list[Place]:
        """Return where words stand as whole words, at most so many places.

        Code points, half open. Line ends and runs of spaces are as good as one space,
        but only where the words do not stand there letter by letter.
        """
        if not words.strip():
            return []
        found = list(islice(self._verbatim(words), most))
        return found or list(islice(self._spaced(words), most))

    def around(self, place: Place) -> tuple[str, str]:
        """Return what stands before and after a place, as ``surroundings`` does."""
        if place in self._once:
            return beside(self.text, *place, self._paragraphs)
        return surroundings(self.text, *place)

    @cached_property
    def _paragraphs(self) -> Paragraphs:
        return Paragraphs(self.text)

    def _verbatim(self, words: str) -> Iterator[Place]:
        starts = list(_occurrences(words, self.text))
        if len(starts) == 1:
            self._once.add((starts[0], starts[0] + len(words)))
        for start in starts:
            end = start + len(words)
            if self._is_whole(start, end):
                yield start, end

    def _spaced(self, words: str) -> Iterator[Place]:
        wanted = " ".join(words.split())
        if " " not in wanted:
            return
        self._fold()
        for at in _occurrences(wanted, self._folded):
            start = self._starts[at]
            end = self._starts[at + len(wanted) - 1] + 1
            if self._is_whole(start, end):
                yield start, end

    def _is_whole(self, start: int, end: int) -> bool:
        return not are_joined(self.text, start) and not are_joined(self.text, end)

    def _fold(self) -> None:
        """Write each run of white space as one space; keep where each letter stood."""
        if self._folded:
            return
        letters: list[str] = []
        for at, letter in enumerate(self.text):
            is_space = letter.isspace()
            if is_space and letters and letters[-1] == " ":
                continue
            letters.append(" " if is_space else letter)
            self._starts.append(at)
        self._folded = "".join(letters)


def _occurrences(wanted: str, text: str) -> Iterator[int]:
    at = text.find(wanted)
    for _ in range(LOOKED):
        if at < 0:
            return
        yield at
        at = text.find(wanted, at + 1)
