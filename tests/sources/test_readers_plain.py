"""Bytes to text: encodings, newlines, and what is refused."""

import codecs
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sources.readers.plain import checked, normalise, read

RUSSIAN = (
    "Вечером девятого марта у здания почты собралась толпа. Люди кричали и пели."
    " Потом послышались выстрелы, и все побежали к реке. Сколько погибло, никто не"
    " знал; в газетах об этом не писали."
)
POLISH = (
    "Wieczorem dziewiątego marca przed gmachem poczty zebrał się tłum. Ludzie"
    " krzyczeli i śpiewali. Potem rozległy się strzały i wszyscy pobiegli ku rzece."
    " Ilu zginęło, nikt nie wiedział; gazety o tym nie pisały."
)
GERMAN = (
    "Am Abend des neunten März versammelte sich vor dem Postgebäude eine große Menge."
    " Die Leute riefen und sangen. Später fielen Schüsse, und alle flohen über die"
    " Brücke. Wie viele starben, wusste niemand."
)
FRENCH = (
    "Le soir du neuf mars, une foule s’était rassemblée devant la poste. On criait, on"
    " chantait. Plus tard, des coups de feu éclatèrent et tous s’enfuirent."
)
JAPANESE = (
    "三月九日の夜、郵便局の前に群衆が集まった。\n"
    "人々は叫び、歌った。やがて銃声が響いた。"
)

SURE = [
    (RUSSIAN, "windows-1251"),
    (RUSSIAN, "koi8-r"),
    (POLISH, "windows-1250"),
    (RUSSIAN, "cp866"),
    (RUSSIAN, "iso-8859-5"),
    (RUSSIAN, "utf-16-le"),
    (RUSSIAN, "utf-16-be"),
    (RUSSIAN, "utf-32-le"),
    (GERMAN, "windows-1252"),
    (GERMAN, "latin-1"),
    (GERMAN, "utf-16-le"),
    (JAPANESE, "utf-16-be"),
    (JAPANESE, "utf-16-le"),
    (JAPANESE.replace("\n", ""), "utf-16-le"),
    (JAPANESE, "utf-8"),
    ("Plain words.", "ascii"),
]


@pytest.mark.parametrize(("text", "encoding"), SURE)
def test_read_recognises_an_encoding(text: str, encoding: str) -> None:
    found = read(text.encode(encoding))
    assert (found.text, found.is_certain, found.candidates) == (text, True, ())
    assert text.encode(encoding).decode(found.encoding) == text


DOUBTFUL = [
    (POLISH, "iso-8859-2"),
    (FRENCH, "windows-1252"),
    (JAPANESE, "shift_jis"),
    (JAPANESE, "euc_jp"),
    (JAPANESE, "iso2022_jp"),
    (RUSSIAN, "mac-cyrillic"),
]


@pytest.mark.parametrize(("text", "encoding"), DOUBTFUL)
def test_read_offers_a_choice_when_in_doubt(text: str, encoding: str) -> None:
    data = text.encode(encoding)
    found = read(data)
    assert not found.is_certain
    assert found.candidates[0][0] == found.encoding
    assert text in [read(data, encoding=name).text for name, _ in found.candidates]


@pytest.mark.parametrize("words", ["Ça va", "naïve", "ł", "ш"])
def test_read_is_never_sure_of_a_few_bytes(words: str) -> None:
    for encoding in ("cp1252", "cp1250", "cp1251"):
        try:
            data = words.encode(encoding)
        except UnicodeEncodeError:
            continue
        assert not read(data).is_certain


def test_read_shows_where_the_decodings_differ() -> None:
    data = ("A long English opening that says little. " * 5 + FRENCH).encode("cp1252")
    samples = dict(read(data).candidates)
    assert samples["cp1252"] == "s’était … éclatèrent"
    assert samples["cp1250"] == "s’était … éclatčrent"
    assert len(set(samples.values())) == len(samples)


MARKS = [
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
]


@pytest.mark.parametrize(("mark", "encoding"), MARKS)
def test_read_obeys_a_byte_order_mark(mark: bytes, encoding: str) -> None:
    found = read(mark + "Три слова 👩🏽".encode(encoding))
    assert (found.text, found.encoding) == ("Три слова 👩🏽", encoding)
    assert found.is_certain


@pytest.mark.parametrize(
    ("data", "encoding", "sentence"),
    [
        (b"abc\xff\xff", "utf-8", "not utf-8: the byte at offset 3 (0xFF)"),
        (b"abc\x98", "windows-1251", "not cp1251: the byte at offset 3 (0x98)"),
        (codecs.BOM_UTF8 + b"a\xff", None, "not utf-8: the byte at offset 4 (0xFF)"),
        (b"abc", "utf-16-le", "not utf-16-le: the byte at offset 2"),
        (b"abc", "klingon", "There is no encoding named “klingon”."),
        (b"abc", "a\0b", "There is no encoding named"),
        (b"abc", "hex", "“hex” is no encoding of texts."),
        (b"abc", "unicode_escape", "“unicode_escape” is no encoding of texts."),
    ],
)
def test_read_refuses_a_wrong_encoding(
    data: bytes, encoding: str | None, sentence: str
) -> None:
    with pytest.raises(ValueError, match=re.escape(sentence)):
        read(data, encoding=encoding)


def test_read_lets_a_person_choose() -> None:
    data = POLISH.encode("iso-8859-2")
    chosen = read(data, encoding="ISO-8859-2")
    assert (chosen.text, chosen.encoding) == (POLISH, "iso8859-2")
    assert chosen.is_certain


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"", "The file is empty."),
        (b" \r\n\t ", "The file is empty."),
        (codecs.BOM_UTF8 + b"\n", "The text is empty."),
        ("\u3000\n".encode("utf-8"), "The text is empty."),
        (b"%PDF-1.7\n%\xe2\xe3", "This looks like a PDF file"),
        (b"PK\x03\x04\x14\0", "This looks like a ZIP file"),
        (b"\x89PNG\r\n\x1a\n\0", "This looks like a PNG picture"),
        (b"\xff\xd8\xff\xe0", "This looks like a JPEG picture"),
        (b"\xd0\xcf\x11\xe0\xa1", "This looks like an old Word or Excel file"),
        (b"words\0words and words", "does not look like text"),
        (bytes(range(256)) * 4, "does not look like text"),
        (b"a\x01\x02\x03b\x04\x05", "full of control characters"),
    ],
)
def test_read_refuses_what_is_no_text(data: bytes, sentence: str) -> None:
    with pytest.raises(ValueError, match=re.escape(sentence)):
        read(data)


def test_read_refuses_what_is_too_long() -> None:
    assert read(b"a" * 1000, limit=1000).text == "a" * 1000
    with pytest.raises(ValueError, match="1,001 bytes; more than 1,000"):
        read(b"a" * 1001, limit=1000)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("one\r\ntwo\rthree\nfour", "one\ntwo\nthree\nfour"),
        ("\r\r\n\n", "\n\n\n"),
        ("\ufeffone \ufefftwo", "one \ufefftwo"),
        ("a\u2028b\x0bc\x0cd\x85e\u00a0 ", "a\u2028b\x0bc\x0cd\x85e\u00a0 "),
        (" e\u0301 \ufb01 \t\n", " e\u0301 \ufb01 \t\n"),
    ],
)
def test_normalise_touches_newlines_and_mark_only(text: str, expected: str) -> None:
    assert normalise(text) == expected
    if expected.strip():
        assert read(text.encode("utf-8")).text == expected


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        (" \n \t", "The text is empty."),
        ("a\0b", "NUL character (position 1)"),
        ("a \ud83d b", "lone surrogate, U+D83D, position 2"),
    ],
)
def test_checked_refuses_what_cannot_be_stored(text: str, sentence: str) -> None:
    with pytest.raises(ValueError, match=re.escape(sentence)):
        checked(text)


def test_checked_counts_bytes() -> None:
    assert checked("éé", limit=4) == "éé"
    with pytest.raises(ValueError, match="4 bytes; more than 3"):
        checked("éé", limit=3)


@given(st.text(st.characters(exclude_categories=("Cs", "Cc"))))
def test_read_gives_back_every_utf_8_text(text: str) -> None:
    expected = normalise(text)
    if expected.strip():
        assert read(text.encode("utf-8"), encoding="utf-8").text == expected


@given(st.binary(max_size=80))
def test_read_makes_a_text_or_says_why_not(data: bytes) -> None:
    try:
        found = read(data)
    except ValueError as refusal:
        sentence = str(refusal)
        found = None
    if found is None:
        assert sentence.endswith((".", "?"))
    else:
        assert checked(found.text) == found.text
        assert bool(found.candidates) != found.is_certain
