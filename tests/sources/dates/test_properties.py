"""What holds for every string: refused or sound, in time that grows with its length."""

import json
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sources.dates import find, parse, prose, read, render
from sources.dates.english import ENGLISH
from sources.dates.languages import LANGUAGES, starters
from sources.dates.phrases import statement
from sources.dates.tokens import Cursor, tokens

NAUGHTY = Path(__file__).parents[4] / "shared/testdata/blns.json"
EDTF_CHARACTERS = st.text(alphabet="0123456789X-/.[],?~%T: ", max_size=24)
VOCABULARY = (
    "9 10 31 March May february 1956 1937 '56 1930s the of on in from to and "
    "or – - / , . ( ) ? about circa probably before after since until between "
    "early mid late end first half century 19th tenth spring winter night "
    "same next later two weeks day year 3/4/1956 1956-03-09 BC AD people"
)
WORDS = st.lists(st.sampled_from(VOCABULARY.split()), max_size=12)
LIKELY_DAYS = st.dates(date(1000, 1, 1), date(2100, 12, 31))


def contains(low, high, earliest, latest):
    starts = low is None or (earliest is not None and low <= earliest)
    return starts and (high is None or (latest is not None and latest <= high))


@settings(max_examples=400)
@given(st.one_of(EDTF_CHARACTERS, st.text(max_size=40)))
def test_string_is_refused_or_sound(text):
    try:
        span = parse(text)
    except ValueError:
        return
    if span.earliest and span.latest:
        assert span.earliest <= span.latest
    assert contains(span.firm_earliest, span.firm_latest, span.earliest, span.latest)
    assert render(text)


@given(
    st.dates(date(1000, 1, 1), date(2100, 12, 31)),
    st.sampled_from(["%Y-%m-%d", "%Y-%m", "%Y"]),
)
def test_real_date_lies_in_its_own_span(day, form):
    text = day.strftime(form)
    span = parse(text)
    assert span.earliest <= day <= span.latest
    assert read(render(text)) == text


@settings(max_examples=400)
@given(WORDS, st.sampled_from(["", "On 9 March 1956 they came. "]))
def test_whatever_is_read_can_be_parsed(words, context):
    text = " ".join(words)
    edtf = read(text, context)
    assert edtf is None or parse(edtf)


@settings(max_examples=400)
@given(st.one_of(WORDS.map(" ".join), st.text(max_size=80)))
def test_found_dates_lie_in_order_and_parse(text):
    found = find(text, "On 9 March 1956 they came.")
    ends = [0, *(each.end for each in found)]
    for end, each in zip(ends, found, strict=False):
        assert end <= each.start < each.end <= len(text)
        assert text[each.start : each.end].strip() == text[each.start : each.end]
        assert parse(each.edtf)


@pytest.mark.skipif(
    not NAUGHTY.exists(), reason="the shared test data are not beside the checkout"
)
def test_naughty_strings_are_safe():
    for text in json.loads(NAUGHTY.read_text("utf-8")):
        assert isinstance(find(text, text), list)
        assert read(text, text) is None or parse(read(text, text))
        assert isinstance(render(text), str)


def steps(text, words=ENGLISH):
    cursor = Cursor(tokens(text), words)
    while cursor.peek().kind != "end":
        place = cursor.at
        statement(cursor)
        cursor.at = place + 1
    return cursor.steps


@pytest.mark.parametrize(
    "piece",
    [
        "1, ",
        "1 and ",
        "1st or ",
        "March ",
        "1956 ",
        "1956, ",
        "between ",
        "from 1956 to ",
        "the ",
        "early ",
        "early to mid ",
        "about ",
        "19th and ",
        "twenty-",
        "(",
        "'",
        "1956-",
        "9/",
        "two ",
        "night of ",
        "? ",
    ],
)
def test_steps_grow_with_length_only(piece):
    small, large = steps(piece * 200), steps(piece * 400)
    assert large <= 2.2 * small + 100


@pytest.mark.parametrize(
    ("language", "piece"),
    [
        ("de", "9. und "),
        ("de", "der "),
        ("de", "vom 4. auf den "),
        ("de", "30er "),
        ("pl", "od "),
        ("pl", "lata 30. "),
        ("pl", "i "),
        ("ru", "30-е "),
        ("ru", "с "),
        ("ru", "XIX и "),
        ("ru", "в ночь с 4 на "),
    ],
)
def test_steps_grow_with_length_only_in_any_language(language, piece):
    words = LANGUAGES[language]
    small, large = steps(piece * 200, words), steps(piece * 400, words)
    assert large <= 2.2 * small + 100


@settings(max_examples=200)
@given(st.sampled_from(["de", "pl", "ru"]), st.data())
def test_whatever_a_language_reads_can_be_parsed(language, data):
    table = LANGUAGES[language]
    starts = [*sorted(starters(table)), "9", "1956", "30", ".", "-", "г", "er", ","]
    text = " ".join(data.draw(st.lists(st.sampled_from(starts), max_size=10)))
    edtf = read(text, "3/4/1956", language=language)
    assert edtf is None or parse(edtf)
    for each in find(text, language=language):
        assert parse(each.edtf)
        assert text[each.start : each.end].strip() == text[each.start : each.end]


@settings(max_examples=300)
@given(st.lists(WORDS, max_size=6), WORDS)
def test_context_lends_the_same_read_at_once_or_piece_by_piece(paragraphs, words):
    context = "".join(f"{' '.join(one)}.\n\n" for one in paragraphs)
    text = f"On 25 February {' '.join(words)}, on the tenth and later that year"
    at_once = find(text, context)
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(prose, "AT_ONCE", 1)
        assert find(text, context) == at_once


def test_context_is_read_only_as_far_as_dates_ask_for_it(monkeypatch):
    lent = []
    frames_of = prose.frames_of

    def noting(text, parts, language):
        lent.append(text[slice(*parts[-1])].strip())
        return frames_of(text, parts, language)

    monkeypatch.setattr(prose, "frames_of", noting)
    monkeypatch.setattr(prose, "AT_ONCE", 1)
    context = "On 9 March 1956 they came.\n\nIt was 1 May by then.\n\nIt was 1955."
    find("They left on 11 April 1957.", context)
    assert lent == []
    find("They left on 11 April.", context)
    assert lent == [
        "It was 1955.",
        "It was 1 May by then.",
        "On 9 March 1956 they came.",
    ]
