"""A document as plain blocks of runs, which every form of it is made from.

It is what is kept of a question that is cited: nothing in it is computed again, so
that it reads in years as it did when it was kept. No Django here.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict, dataclass, field
from hashlib import sha256
from json import dumps
from typing import Any

EDITION = 1
STYLES = ("", "strong", "em", "words", "soft", "code")
KINDS = ("heading", "paragraph", "item", "quote", "rule")


@dataclass(frozen=True, slots=True)
class Run:
    """Some words in one style; with a link, or with the number of a note after them.

    ``href`` is an address elsewhere, or a path on the site that made the document.
    """

    text: str
    style: str = ""
    href: str = ""
    note: int = 0


@dataclass(frozen=True, slots=True)
class Block:
    """A heading, paragraph, list item, quotation or rule; ``level`` says how deep."""

    kind: str
    runs: tuple[Run, ...] = ()
    level: int = 0

    @property
    def words(self) -> str:
        """The bare words."""
        return "".join(run.text for run in self.runs)


@dataclass(frozen=True, slots=True)
class Document:
    """A title, the blocks, and the notes, of which the first has number one.

    ``picture`` is SVG, drawn before the first heading; ``described`` is it in words.
    """

    title: str
    blocks: tuple[Block, ...] = ()
    notes: tuple[Block, ...] = ()
    picture: str = ""
    described: str = ""
    edition: int = field(default=EDITION)

    def to_json(self) -> dict[str, Any]:
        """Return the document as JSON keeps it."""
        return asdict(self)

    @classmethod
    def from_json(cls, kept: dict[str, Any]) -> Document:
        """Return a document that was kept."""
        return cls(
            title=kept["title"],
            blocks=_blocks(kept["blocks"]),
            notes=_blocks(kept["notes"]),
            picture=kept.get("picture", ""),
            described=kept.get("described", ""),
            edition=kept["edition"],
        )


def parted(document: Document) -> tuple[tuple[Block, ...], tuple[Block, ...]]:
    """Return the blocks before the first heading, and the rest."""
    kinds = [block.kind for block in document.blocks]
    first = kinds.index("heading") if "heading" in kinds else len(kinds)
    return document.blocks[:first], document.blocks[first:]


def digest(kept: dict[str, Any]) -> str:
    """Return the sha256 of a document as JSON keeps it, in hexadecimal digits."""
    written = dumps(kept, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return sha256(written.encode()).hexdigest()


def _blocks(kept: Iterable[dict[str, Any]]) -> tuple[Block, ...]:
    return tuple(
        Block(one["kind"], tuple(Run(**run) for run in one["runs"]), one["level"])
        for one in kept
    )
