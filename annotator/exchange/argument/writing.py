"""The blocks and notes of a document while it is written. No Django here."""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from dataclasses import replace

from annotator.exchange.argument.document import Block, Document, Run

Words = str | Run


class Writer:
    """Takes down blocks in order; each account has one note, whose number it keeps."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self.blocks: list[Block] = []
        self.notes: list[Block] = []
        self.numbers: dict[Hashable, int] = {}

    def heading(self, words: str, level: int = 1) -> None:
        """Write a heading."""
        self.blocks.append(Block("heading", (Run(words),), level))

    def paragraph(self, *words: Words) -> None:
        """Write a paragraph."""
        self._add("paragraph", words)

    def item(self, *words: Words, level: int = 0) -> None:
        """Write an item of a list."""
        self._add("item", words, level)

    def block(self, block: Block) -> None:
        """Write a block that was made elsewhere."""
        self.blocks.append(block)

    def note(self, key: Hashable, *words: Words) -> None:
        """Keep the note of an account, to be referred to by its key."""
        self.notes.append(Block("paragraph", runs(words)))
        self.numbers[key] = len(self.notes)

    def noted(self, run: Words, key: Hashable) -> Run:
        """Return words with the number of an account's note after them."""
        as_run = run if isinstance(run, Run) else Run(run)
        return replace(as_run, note=self.numbers.get(key, 0))

    def document(self, title: str, picture: str, described: str) -> Document:
        """Return what was written, with its picture."""
        blocks, notes = tuple(self.blocks), tuple(self.notes)
        return Document(title, blocks, notes, picture, described)

    def _add(self, kind: str, words: Iterable[Words], level: int = 0) -> None:
        self.blocks.append(Block(kind, runs(words), level))


def runs(words: Iterable[Words]) -> tuple[Run, ...]:
    """Return words as runs; empty ones go."""
    found = (one if isinstance(one, Run) else Run(one) for one in words)
    return tuple(run for run in found if run.text)


def soft(words: str) -> Run:
    """Return words that stand back."""
    return Run(words, "soft")


def strong(words: str) -> Run:
    """Return words that stand out."""
    return Run(words, "strong")


def quoted(words: str) -> Run:
    """Return words of a source, in quotation marks."""
    return Run(f"“{words}”", "words")
