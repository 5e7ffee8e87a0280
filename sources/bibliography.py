"""Bibliographic records: CSL-JSON items as they come in."""

import json
import math
from datetime import date
from typing import Any, NoReturn

NAMES = ("author", "editor", "translator", "container-author", "recipient")
LONGEST = 200_000  # characters; a record is a page, not a library
DEEPEST = 20


class RecordError(ValueError):
    """A bibliographic record that cannot be kept; the sentence says why."""


def item(text: str) -> dict[str, Any]:
    """Return the one CSL-JSON item that a text holds, alone or in a list of one.

    Raises RecordError with a sentence for what is no item, or cannot be kept.
    """
    if len(text) > LONGEST:
        raise RecordError(f"The record is longer than {LONGEST:,} characters.")
    try:
        value = json.loads(text, parse_constant=_no_number)
    except json.JSONDecodeError as error:
        raise RecordError(
            f"This is not JSON: {error.msg}, line {error.lineno}, column {error.colno}."
        ) from None
    except RecordError:
        raise
    except ValueError:
        raise RecordError("The record has a number too long to be kept.") from None
    except RecursionError:
        raise RecordError("The record is nested too deep.") from None
    if isinstance(value, list) and len(value) == 1:
        value = value[0]
    if not isinstance(value, dict):
        raise RecordError("A CSL-JSON record is one object, in braces.")
    _refuse_unkept(value, "the record", 0)
    _refuse_wrong_kinds(value)
    return value


def _no_number(word: str) -> NoReturn:
    raise RecordError(f"The record has {word}, which is no number that can be kept.")


def _refuse_unkept(value: object, place: str, depth: int) -> None:
    """Raise RecordError for what a JSON column cannot hold."""
    if depth > DEEPEST:
        raise RecordError("The record is nested too deep.")
    if isinstance(value, float) and not math.isfinite(value):
        raise RecordError(f"The number at {place} is too large.")
    if isinstance(value, str):
        if "\0" in value or any("\ud800" <= char <= "\udfff" for char in value):
            raise RecordError(f"The text at {place} has a character no text may have.")
        return
    parts: dict[str, object] = {}
    if isinstance(value, dict):
        parts = {str(name): part for name, part in value.items()}
    elif isinstance(value, list):
        parts = {str(number): part for number, part in enumerate(value)}
    for name, part in parts.items():
        _refuse_unkept(name, f"the name of a field of {place}", depth)
        _refuse_unkept(part, f"“{name[:80]}”", depth + 1)


def _refuse_wrong_kinds(record: dict[str, Any]) -> None:
    """Raise RecordError where a field that we read is of a kind CSL does not allow."""
    for name in ("type", "title", "title-short", "language", "publisher", "URL"):
        if not isinstance(record.get(name, ""), str):
            raise RecordError(f"The field “{name}” of the record must be a text.")
    for name in NAMES:
        people = record.get(name, [])
        if not isinstance(people, list) or any(not isinstance(p, dict) for p in people):
            raise RecordError(
                f"The field “{name}” of the record must be a list of names."
            )
    if "issued" in record:
        _refuse_undated(record["issued"])


def _refuse_undated(issued: object) -> None:
    """Raise RecordError where the issue date is none of CSL's dates."""
    parts = issued.get("date-parts") if isinstance(issued, dict) else None
    literal = isinstance(issued, dict) and {"raw", "literal"} & issued.keys()
    if parts is None and literal:
        return
    if not isinstance(parts, list) or not 1 <= len(parts) <= 2:
        raise RecordError("The field “issued” of the record must have date-parts.")
    for part in parts:
        if not (isinstance(part, list) and 1 <= len(part) <= 3 and _is_date(part)):
            raise RecordError(
                "The field “issued” of the record has date-parts that are no date;"
                " they are written [[1956, 3, 9]]."
            )


def _is_date(parts: list[Any]) -> bool:
    try:
        date(*[int(part) for part in parts], *[1] * (3 - len(parts)))
    except (TypeError, ValueError, OverflowError):
        return False
    return True
