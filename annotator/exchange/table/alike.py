"""Which source, or question, of the house a table means by a name.

Where several here have the name, what the rows tell of it has to agree with one alone,
or a key has to say which: nothing is taken for another silently.
"""

import re
from collections import defaultdict
from collections.abc import Sequence
from typing import NamedTuple

from django.db import connection

from annotator.exchange.table.cells import shown
from annotator.exchange.table.plan import Named

MOST_KEYS = 5  # keys that a sentence lists
_STAMP = "YYYYMMDDHH24MISSUS"
_BARE = re.compile(r"(?:source|question):[0-9]{1,18}")
_KEY = re.compile(r"(?:source|question):([0-9]{1,18})@[0-9]{20}")
# The key of a row: no other house has its number, entered at its time.
OWN = f"""SELECT t.id, '{{kind}}:' || t.id || '@'
        || to_char(e.pgh_created_at AT TIME ZONE 'UTC', '{_STAMP}') AS key
    FROM {{table}} t JOIN {{table}}event e ON e.pgh_obj_id = t.id
        AND e.pgh_label = 'insert' WHERE {{which}}"""  # noqa: S608  # of this module's own words
OF_SOURCES, OF_QUESTIONS = (
    OWN.format(kind=kind, table=table, which="{which}")
    for kind, table in (("source", "sources_source"), ("question", "claims_question"))
)


class Here(NamedTuple):
    """A source or question that is here, and what a table could tell of it."""

    pk: int
    title: str
    told: dict[str, str]

    def agrees(self, one: Named) -> bool:
        """Whether what a table tells of one holds of this, as far as it is compared."""
        told = one.compared()
        return all(told.get(name, known) == known for name, known in self.told.items())


def settle(kind: str, named: Sequence[Named], here: Sequence[Here]) -> None:
    """Give each its number where it is here; note as its fault where that is unclear.

    ``here`` are those of the names that the table has.
    """
    titles, sigla = defaultdict(list), defaultdict(list)
    in_table = defaultdict(list)
    for known in here:
        titles[folded(known.title)].append(known)
        sigla[folded(known.told.get("short_title", ""))].append(known)
    for one in named:
        in_table[folded(one.title)].append(one)
    own = _own(kind, [one.key for one in named if one.key])
    for name, ones in in_table.items():
        alike = titles.get(name) or sigla.get(name, [])
        for one in ones:
            one.pk = own.get(one.key) or _named(kind, one.key, alike)
            if not one.pk:
                _settle(kind, one, alike, len(ones))
            one.is_new = not one.pk
        _refuse_mixed(kind, ones)


def _settle(kind: str, one: Named, alike: list[Here], rivals: int) -> None:
    """Take the one here that has the name, or that agrees where several have it."""
    if _BARE.fullmatch(one.key):
        one.fault = f"No {kind} here has this name and the key {one.key}."
    elif len(alike) == rivals == 1:
        one.pk = alike[0].pk
    elif alike:
        agreeing = [known for known in alike if known.agrees(one)]
        if len(agreeing) == 1:
            one.pk = agreeing[0].pk
        elif agreeing or not one.key:
            one.fault = one.fault or _told_apart(kind, alike)


def _refuse_mixed(kind: str, ones: list[Named]) -> None:
    """Refuse rows without a key where others have one; two that would become one."""
    taken = [one.pk for one in ones if one.pk]
    for one in ones:
        if len(ones) > 1 and not one.key:
            one.fault = one.fault or (
                f"Other rows have a key for a {kind} of this title: give this one a"
                f" {kind} key too."
            )
        elif taken.count(one.pk) > 1:
            one.fault = one.fault or (
                f"The table has {len(ones)} {kind}s of this title, and one here would"
                f" be several of them: put {kind}:{one.pk} as the {kind} key of those"
                " that it is."
            )


def _told_apart(kind: str, alike: list[Here]) -> str:
    """Return the sentence on how several of one name are told apart."""
    keys = " or ".join(_key(kind, known, alike) for known in alike[:MOST_KEYS])
    more = " …" if len(alike) > MOST_KEYS else ""
    many = f"{len(alike)} {kind}s here have" if len(alike) > 1 else f"A {kind} here has"
    return (
        f"{many} this name: say which is meant in a column “{kind} key”: {keys}{more}."
    )


def _key(kind: str, one: Here, alike: list[Here]) -> str:
    """Return the key of one of several, with what is told of it and not of another."""
    own = [
        shown(told)
        for name, told in one.told.items()
        if told and any(other.told[name] != told for other in alike)
    ]
    return f"{kind}:{one.pk} ({', '.join(own)})" if own else f"{kind}:{one.pk}"


def _own(kind: str, keys: list[str]) -> dict[str, int]:
    """Return the numbers of what stands here, by the keys that our export gave it."""
    numbers = [int(found[1]) for key in keys if (found := _KEY.fullmatch(key))]
    own = OF_SOURCES if kind == "source" else OF_QUESTIONS
    which = "t.retired_at IS NULL AND t.id = ANY(%s)"
    with connection.cursor() as cursor:
        cursor.execute(own.format(which=which), [numbers])
        return {key: pk for pk, key in cursor.fetchall()}


def _named(kind: str, key: str, alike: list[Here]) -> int:
    """Return the number of that here which a key without a time names, or 0."""
    return next((one.pk for one in alike if key == f"{kind}:{one.pk}"), 0)


def folded(words: str) -> str:
    """Return a name as it is compared."""
    return " ".join(words.split()).lower()
