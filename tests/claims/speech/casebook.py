"""The casebook's claims beside what the reader makes of their passages."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from claims.speech import Speech, read

SHARED = Path(__file__).parents[4] / "shared"
BOOK = SHARED / "casebook/secret-speech.json"
ASKED = ("stance", "commitment", "hedge", "voices")


@dataclass(frozen=True, slots=True)
class Compared:
    """One claim, what was read of its passage, and which answers are right."""

    claim: dict[str, Any]
    speech: Speech
    right: dict[str, bool]


@cache
def compared() -> tuple[Compared, ...]:
    """Read every claim of the casebook; nothing when it is not at hand."""
    if not BOOK.exists():
        return ()
    return tuple(_compared())


def _compared() -> Iterator[Compared]:
    book = json.loads(BOOK.read_text(encoding="utf-8"))
    for question in book["questions"]:
        for claim in question["claims"]:
            path = SHARED / "seeds" / claim["document"]
            text = path.read_bytes().decode("utf-8")
            speech = read(text, claim["start"], claim["end"])
            yield Compared(claim, speech, _right(claim, speech))


def _right(claim: dict[str, Any], speech: Speech) -> dict[str, bool]:
    wanted = {(_bare(one["wording"]), one["voice"]) for one in claim["attributions"]}
    got = {(_bare(voice.wording), str(voice.kind)) for voice in speech.voices}
    return {
        "stance": speech.stance == claim["stance"],
        "commitment": speech.commitment == claim["commitment"],
        "hedge": _bare(speech.hedge) == _bare(claim["hedge"]),
        "voices": wanted <= got if wanted else not got,
    }


def _bare(words: str) -> str:
    """Leave the "that" away, which the casebook now keeps and now drops."""
    return words.strip().removesuffix(" that")
