"""What a stretch of a text states is read once, whoever asks after it."""

import pytest

from sources.dates import prose, stretch

NIGHT = "The police counted ten who had come that night."
# Each paragraph leaves out what only a date before it could lend.
BEFORE = "\n\n".join(f"Of {count} it is said: {NIGHT}" for count in range(20, 60))


@pytest.fixture
def read(monkeypatch):
    """Return the places at which a statement is read, as they are read."""
    places = []

    def counted(cursor):
        places.append(cursor.at)
        return statement(cursor)

    statement = stretch.statement
    monkeypatch.setattr(stretch, "statement", counted)
    stretch.kept_stretch.cache_clear()
    return places


def test_paragraphs_before_are_read_once_for_all_passages(read):
    assert prose.find(NIGHT, f"{BEFORE}\n\n") == []
    at_first = len(read)
    read.clear()
    assert prose.find(NIGHT, f"{BEFORE}\n\nAnd one paragraph more.\n\n") == []
    assert at_first > 40
    assert len(read) < 5


def test_paragraph_lends_by_what_stands_before_it(read):
    dates = ("9 March 1956", "1 May 1957")
    found = [
        prose.find(NIGHT, f"It was {date}.\n\n{BEFORE}\n\n")[0].edtf for date in dates
    ]
    assert found == ["1956-03-09", "1957-05-01"]
