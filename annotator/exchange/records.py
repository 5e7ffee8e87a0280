"""JSON objects that know their place in the file, so that a refusal can name it."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, NoReturn, TypeVar

LARGEST = Decimal(10) ** 20  # what a figure's column holds
FINEST = Decimal("0.0001")
KINDS = {dict: "an object", list: "a list", str: "a text", bool: "yes or no"}
Kind = TypeVar("Kind", dict[str, Any], list[Any], str, bool)
Row = TypeVar("Row")


class MisshapenError(ValueError):
    """A file is not shaped as it must be; the sentence names the place."""


def parse(data: bytes) -> "Record":
    """Return the object that a JSON file in UTF-8 holds; MisshapenError otherwise."""
    try:
        value = json.loads(
            data.decode("utf-8-sig"), parse_float=Decimal, parse_constant=_no_number
        )
    except UnicodeDecodeError:
        raise MisshapenError("The file is not text in UTF-8.") from None
    except json.JSONDecodeError as error:
        raise MisshapenError(
            f"The file is not JSON: {error.msg}, line {error.lineno},"
            f" column {error.colno}."
        ) from None
    except (RecursionError, ValueError) as error:
        raise MisshapenError(f"The file cannot be read as JSON: {error}.") from None
    if not isinstance(value, dict):
        raise MisshapenError("The file holds no JSON object.")
    return Record(value, "")


def _no_number(word: str) -> NoReturn:
    raise MisshapenError(f"The file has {word} where a number belongs.")


@dataclass(frozen=True, slots=True)
class Record:
    """A JSON object and where it stands in its file."""

    fields: dict[str, Any]
    place: str

    def refuse(self, name: str, why: str) -> NoReturn:
        """Raise MisshapenError, naming a field of this object."""
        place = f"{self.place}.{name}" if self.place else name
        raise MisshapenError(f"{place} {why}.")

    def text(
        self, name: str, *, longest: int = 10_000_000, is_required: bool = False
    ) -> str:
        """Return a field that is a text; '' when absent and not required."""
        value = self._kept(name, str, "", is_required=is_required)
        if is_required and not value.strip():
            self.refuse(name, "is empty")
        if len(value) > longest:
            self.refuse(name, f"is longer than {longest} characters")
        if "\x00" in value or any("\ud800" <= char <= "\udfff" for char in value):
            self.refuse(name, "has a character that no text may have")
        return value

    def word(self, name: str, known: list[str], default: str = "") -> str:
        """Return a field that is one of the fixed words, or the default."""
        value = self.text(name) or default
        if value and value not in known:
            self.refuse(name, f"is “{value[:80]}”; it must be {_either(known)}")
        return value

    def flag(self, name: str, *, default: bool) -> bool:
        """Return a field that is true or false."""
        return self._kept(name, bool, default)

    def whole(self, name: str, *, least: int, default: int | None = None) -> int:
        """Return a field that is a whole number, not below ``least``."""
        value = self.fields.get(name, default)
        if value is None:
            self.refuse(name, "is missing")
        if not isinstance(value, int) or isinstance(value, bool):
            self.refuse(name, "must be a whole number")
        if not least <= value < 2**31:
            self.refuse(name, f"must be a whole number from {least} on")
        return value

    def figure(self, name: str) -> Decimal | None:
        """Return a field that is a number, or null for an open bound."""
        value = self.fields.get(name)
        if value is None:
            return None
        if isinstance(value, bool) or not isinstance(value, int | Decimal):
            self.refuse(name, "must be a number or null")
        number = Decimal(value)
        if abs(number) >= LARGEST or number != number.quantize(FINEST):
            self.refuse(name, "has more digits than can be kept")
        return number

    def record(self, name: str) -> "Record":
        """Return a field that is an object; an empty one when absent."""
        return Record(self._kept(name, dict, {}), self._within(name))

    def rows(
        self, name: str, shape: Callable[["Record"], Row], *, is_required: bool = False
    ) -> tuple[Row, ...]:
        """Return a field that is a list of objects, each given its shape."""
        items = self._kept(name, list, [], is_required=is_required)
        return tuple(
            shape(self._item(name, number, item)) for number, item in enumerate(items)
        )

    def texts(self, name: str, *, longest: int) -> tuple[str, ...]:
        """Return a field that is a list of texts, none of them empty."""
        items = self._kept(name, list, [])
        return tuple(
            Record({f"[{number}]": item}, self._within(name)).text(
                f"[{number}]", longest=longest, is_required=True
            )
            for number, item in enumerate(items)
        )

    def _kept(
        self, name: str, kind: type[Kind], default: Kind, *, is_required: bool = False
    ) -> Kind:
        value = self.fields.get(name)
        if value is None:
            if is_required:
                self.refuse(name, "is missing")
            return default
        if not isinstance(value, kind):
            self.refuse(name, f"must be {KINDS[kind]}")
        return value

    def _item(self, name: str, number: int, item: object) -> "Record":
        if not isinstance(item, dict):
            self.refuse(f"{name}[{number}]", "must be an object")
        return Record(item, self._within(f"{name}[{number}]"))

    def _within(self, name: str) -> str:
        return f"{self.place}.{name}" if self.place else name


def _either(words: list[str]) -> str:
    return ", ".join(words[:-1]) + f" or {words[-1]}"
