"""In which language each source of a table speaks, as far as it is here."""

from collections import defaultdict

from django.db import connection

from annotator.exchange.table.mapping import Mapping
from annotator.exchange.table.sheets import Table

KNOWN = """SELECT lower(title), lower(short_title), language FROM sources_source
    WHERE retired_at IS NULL
    AND (lower(title) = ANY(%s) OR lower(short_title) = ANY(%s))"""


def languages_of(table: Table, mapping: Mapping) -> dict[str, str]:
    """Return the languages of the sources that a table names and that are here.

    By their names as the table has them; those without a language are left out, and
    those of which another has the name and speaks otherwise.
    """
    named = {title: title.lower() for title in _titles(table, mapping)}
    lowered = list(set(named.values()))
    with connection.cursor() as cursor:
        cursor.execute(KNOWN, [lowered, lowered])
        rows = cursor.fetchall()
    titles: dict[str, set[str]] = defaultdict(set)
    sigla: dict[str, set[str]] = defaultdict(set)
    for title, short, language in rows:
        titles[title].add(language)
        sigla[short].add(language)
    found: dict[str, str] = {}
    for title, low in named.items():
        spoken = titles[low] or sigla[low]
        if len(spoken) == 1:
            found[title] = min(spoken)
    return {title: language for title, language in found.items() if language}


def _titles(table: Table, mapping: Mapping) -> set[str]:
    """Return the names of sources in a table, as its rows will give them."""
    columns = mapping.at("source")
    found = {mapping.source}
    if mapping.headings_name == "source":
        found.update(group.label for group in mapping.groups(table.headings))
    if columns:
        cells = {
            tuple(row.cells[at] for at in columns if at < len(row.cells))
            for row in table.rows
        }
        found.update(" ".join(", ".join(filter(None, some)).split()) for some in cells)
    return found - {""}
