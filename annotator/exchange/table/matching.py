"""What of a plan is here already: sources, questions, and claims by their keys."""

import re
from typing import Any

from django.db import connection

from annotator.exchange.table.alike import Here, settle
from annotator.exchange.table.cells import shown
from annotator.exchange.table.mapping import Group, Mapping
from annotator.exchange.table.plan import Carrier, Fault, Issue, Plan, Statement
from annotator.exchange.table.sheets import Table
from annotator.exchange.table.stating import keyed, same
from annotator.exchange.table.targets import OF_SOURCE
from claims.models import ValueType

_NUMBERED = re.compile(r"claim:([0-9]{1,18})(?:@[0-9]{20})?")
_BARE_NUMBER = re.compile(r"claim:[0-9]{1,18}")
# The key of a claim that came with none: no other house has its number and its time.
OWN_KEY = (
    "'claim:' || c.id || '@'"
    " || to_char(c.entered_at AT TIME ZONE 'UTC', 'YYYYMMDDHH24MISSUS')"
)


COMPARED = tuple(column for column in OF_SOURCE.values() if column != "tags")
YES_OR_NO = "CASE WHEN {0} THEN 'yes' WHEN NOT {0} THEN 'no' ELSE '' END"


def match(plan: Plan, mapping: Mapping, headings: tuple[str, ...]) -> None:
    """Give what is here already its key; note as faults what does not fit."""
    columns = {
        name: headings[at[0]] if (at := mapping.at(name)) else ""
        for name in ("source", "question", "key", "words", "low", "high", "voice")
    }
    _match_sources(plan.sources)
    _match_questions(plan.questions)
    _spread_faults(plan, columns)
    _refuse_fractions(plan, columns)
    _match_claims(plan, columns)


def _match_sources(named: list[Carrier]) -> None:
    """Find each by its key or its title, else by its short title."""
    words = [one.title.lower() for one in named]
    rows = _found(
        f"SELECT id, title, {', '.join(COMPARED)} FROM sources_source"  # noqa: S608  # of this module's own words
        " WHERE retired_at IS NULL"
        " AND (lower(title) = ANY(%s) OR lower(short_title) = ANY(%s)) ORDER BY id",
        [words, words],
    )
    here = [
        Here(pk, title, dict(zip(COMPARED, told, strict=True)))
        for pk, title, *told in rows
    ]
    settle("source", named, here)


def _match_questions(named: list[Issue]) -> None:
    names = ("is_exclusive", "subject", "scope", "value_type", "unit")
    found: dict[int, tuple[Here, bool]] = {}
    for pk, title, is_count, *told in _found(
        f"SELECT id, title, is_count, {YES_OR_NO.format('is_exclusive')}, subject,"  # noqa: S608  # as above
        " scope, value_type, unit FROM claims_question"
        " WHERE retired_at IS NULL AND lower(title) = ANY(%s) ORDER BY id",
        [[one.title.lower() for one in named]],
    ):
        here = Here(pk, title, dict(zip(names, told, strict=True)))
        found[pk] = here, is_count
    settle("question", named, [here for here, _ in found.values()])
    for one in named:
        if one.pk in found:
            here, one.is_count = found[one.pk]
            one.fault = one.fault or _unlike(one, here.told)


def _unlike(one: Issue, here: dict[str, str]) -> str:
    """Return why a question here cannot be the one that the table means."""
    if one.value_type and here["value_type"] != one.value_type:
        kind = ValueType(here["value_type"]).label.lower()
        return f"The question that is here is answered by {kind}."
    unit = here["unit"]
    if one.unit and unit and unit.casefold() != one.unit.casefold():
        return f"The question that is here counts {unit}, not {one.unit}."
    return ""


def _spread_faults(plan: Plan, columns: dict[str, str]) -> None:
    """Note the fault of a source or question at every row that names it."""
    noted = {(fault.row, fault.why) for fault in plan.faults}
    for one in plan.statements:
        named: list[tuple[str, Carrier | Issue]]
        named = [("source", plan.sources[one.source])]
        if one.question is not None:
            named.append(("question", plan.questions[one.question]))
        named += [("voice", plan.sources[voice.source]) for voice in one.voices]
        for column, name in named:
            if name.fault and (one.row, name.fault) not in noted:
                noted.add((one.row, name.fault))
                fault = Fault(one.row, columns[column], shown(name.title), name.fault)
                plan.faults.append(fault)


def _refuse_fractions(plan: Plan, columns: dict[str, str]) -> None:
    """Refuse what is no whole number where the question here counts whole things."""
    counted = {at for at, one in enumerate(plan.questions) if one.is_count}
    column = columns["words"] or columns["low"] or columns["high"]
    for one in plan.statements:
        if one.question in counted and _is_fraction(one):
            why = "The question counts whole things, and this is no whole number."
            plan.faults.append(Fault(one.row, column, shown(one.as_stated), why))


def _is_fraction(one: Statement) -> bool:
    bounds = ("low", "high", "firm_low", "firm_high")
    figures = [one.reading[name] for name in bounds]
    return any(n is not None and n != n.to_integral_value() for n in figures)


def here(table: Table, mapping: Mapping) -> dict[str, str]:
    """Return the words of the claims that are here, by their keys in a table."""
    columns = mapping.at("key")
    if not columns:
        return {}
    groups = mapping.groups(table.headings) or [Group("")]
    cells = (row.cells[columns[0]] for row in table.rows if columns[0] < len(row.cells))
    return _by_key([keyed(cell, group) for cell in cells if cell for group in groups])


def _by_key(keys: list[str]) -> dict[str, str]:
    """Return the words of claims, by the keys that they came with or went out with."""
    found = dict(
        _found(
            "SELECT import_key, as_stated FROM claims_claim WHERE import_key = ANY(%s)",
            [keys],
        )
    )
    return _by_number(keys) | found


def _match_claims(plan: Plan, columns: dict[str, str]) -> None:
    """Leave out the claims that are here already; a key used otherwise is a fault."""
    found = _by_key([one.key for one in plan.statements])
    new: list[Statement] = []
    for one in plan.statements:
        words = found.get(one.key)
        is_same = one.is_own_key or same(words, one.as_stated)
        if words is None or (not is_same and _BARE_NUMBER.fullmatch(one.key)):
            new.append(one)
        elif is_same:
            plan.here_already += 1
        else:
            why = (
                f"A claim with this key is here and says “{shown(words)}”, not"
                f" “{shown(one.as_stated)}”: correct it there, or give another key."
            )
            plan.faults.append(Fault(one.row, columns["key"], one.key, why))
    plan.statements = new


def _by_number(keys: list[str]) -> dict[str, str]:
    """Return the words of claims that our own export names by number and time.

    It once gave numbers alone: where the words of such a one differ, the key is of
    another house, whose numbers mean others.
    """
    numbered = {key: found[1] for key in keys if (found := _NUMBERED.fullmatch(key))}
    return dict(
        _found(
            "SELECT wanted.key, c.as_stated FROM unnest(%s::text[], %s::bigint[])"  # noqa: S608  # of this module's own words
            " AS wanted(key, id) JOIN claims_claim c ON c.id = wanted.id"
            f" WHERE wanted.key IN ('claim:' || c.id, {OWN_KEY})",
            [list(numbered), list(numbered.values())],
        )
    )


def _found(sql: str, values: list[list[str]]) -> list[tuple[Any, ...]]:
    """Return the rows found for lists of words, however long these are."""
    with connection.cursor() as cursor:
        cursor.execute(sql, values)
        return list(cursor.fetchall())
