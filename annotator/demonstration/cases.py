"""The examples as files: texts, and casebooks that quote them without offsets."""

import json
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

from annotator.exchange import casebook

FOLDER = Path(__file__).resolve().parent
NAMES = ("high-grell", "secret-speech")  # lists show the newest first
TAG = "demonstration"
Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Case:
    """One example: its texts by file, its casebook, and what is held of its claims."""

    name: str
    bodies: dict[str, str]
    casebook: casebook.Casebook
    rows: dict[str, Any]

    @property
    def named(self) -> dict[str, tuple[str, str, str]]:
        """Question, document and words of each claim that has a question, by name."""
        return {
            claim["name"]: (question["id"], claim["document"], claim["as_stated"])
            for question in self.rows["questions"]
            for claim in question["claims"]
        }


def read(name: str) -> Case:
    """Return the example of this name, each quotation placed in its text.

    Raises ValueError for a quotation that does not stand exactly once in its text.
    """
    rows = json.loads((FOLDER / "cases" / f"{name}.json").read_text("utf-8"))
    second = (*rows.get("copies", []), *rows.get("versions", []))
    files = [document["file"] for document in (*rows["documents"], *second)]
    bodies = {file: (FOLDER / "texts" / file).read_text("utf-8") for file in files}
    for document in rows["documents"]:
        body = bodies[document["file"]]
        document["sha256"] = sha256(body.encode()).hexdigest()
    for question in rows["questions"]:
        question["tags"] = [TAG, *question.get("tags", [])]
        for claim in question["claims"]:
            _place(claim, bodies)
    for claim in rows["unsorted"]:
        _place(claim, bodies)
    book = casebook.read(json.dumps(rows).encode())
    return Case(name, bodies, book, rows)


def _place(claim: Row, bodies: dict[str, str]) -> None:
    claim["start"] = place(claim["exact"], bodies[claim["document"]])
    claim["end"] = claim["start"] + len(claim["exact"])


def place(words: str, body: str) -> int:
    """Return the code point at which words stand; ValueError unless exactly once."""
    if body.count(words) != 1:
        raise ValueError(f"“{words}” stands {body.count(words)} times in its text.")
    return body.index(words)
