"""German, Polish and Russian to the simple level: numbers, hedges, ranges."""

import pytest

from claims.quantities import counted, find, read, tally

RUSSIAN = [
    ("15 человек", 15, 15, "exact"),
    ("1 108", 1108, 1108, "exact"),
    ("1,5 миллиона", 1500000, 1500000, "rounded"),
    ("полтора миллиона", 1500000, 1500000, "rounded"),
    ("две тысячи триста сорок пять", 2345, 2345, "exact"),
    ("сто тридцать девять делегатов", 139, 139, "exact"),
    ("более ста человек", 101, None, "more-than"),
    ("более тысячи", 1001, None, "more-than"),
    ("свыше 680 500", 680501, None, "more-than"),
    ("не менее двадцати", 20, None, "at-least"),
    ("до 300 человек", None, 300, "at-most"),
    ("не более 300", None, 300, "at-most"),
    ("менее пятисот", None, 499, "less-than"),
    ("около 20", 18, 22, "about"),
    ("почти 100", 90, 100, "nearly"),
    ("десятки", 20, 99, "tens"),
    ("сотни убитых", 200, 999, "hundreds"),
    ("тысячи", 2000, 9999, "thousands"),
    ("десятки тысяч", 20000, 99999, "tens-of-thousands"),
    ("несколько сотен", 300, 999, "several-hundred"),
    ("несколько человек", 3, 9, "several"),
    ("от 80 до 150", 80, 150, "between"),
    ("80–150", 80, 150, "between"),
    ("98 из 139", 98, 98, "of"),
    ("никто", 0, 0, "none"),
    ("десяток солдат", 10, 10, "exact"),
    ("два-три десятка", 20, 30, "between"),
    ("две сотни", 200, 200, "rounded"),
    ("два с половиной миллиона", 2500000, 2500000, "rounded"),
    ("треть из 90", 30, 30, "share"),
    ("неизвестно", None, None, "not-given"),
]
POLISH = [
    ("piętnaście osób", 15, 15, "exact"),
    ("1 108", 1108, 1108, "exact"),
    ("półtora miliona", 1500000, 1500000, "rounded"),
    ("pół miliona", 500000, 500000, "rounded"),
    ("dwa tysiące trzysta pięć", 2305, 2305, "exact"),
    ("ponad stu zabitych", 101, None, "more-than"),
    ("co najmniej 20", 20, None, "at-least"),
    ("nie więcej niż 300", None, 300, "at-most"),
    ("mniej niż 500", None, 499, "less-than"),
    ("około 20 osób", 18, 22, "about"),
    ("prawie 100", 90, 100, "nearly"),
    ("setki osób", 200, 999, "hundreds"),
    ("tysiące", 2000, 9999, "thousands"),
    ("dziesiątki tysięcy", 20000, 99999, "tens-of-thousands"),
    ("kilkaset osób", 300, 999, "several-hundred"),
    ("kilka tysięcy", 3000, 9999, "several-thousand"),
    ("kilka", 3, 9, "several"),
    ("od 80 do 150", 80, 150, "between"),
    ("między 80 a 150", 80, 150, "between"),
    ("98 z 139", 98, 98, "of"),
    ("kilkanaście osób", 11, 19, "between"),
    ("parę osób", 3, 9, "few"),
    ("dwa i pół miliona", 2500000, 2500000, "rounded"),
    ("jedna trzecia z 90", 30, 30, "share"),
]
GERMAN = [
    ("fünfzehn Menschen", 15, 15, "exact"),
    ("1.108", 1108, 1108, "exact"),
    ("1,5 Millionen", 1500000, 1500000, "rounded"),
    ("anderthalb Millionen", 1500000, 1500000, "rounded"),
    ("vierundfünfzig", 54, 54, "exact"),
    ("zweihundert", 200, 200, "rounded"),
    ("dreitausend Tote", 3000, 3000, "rounded"),
    ("über 680.500", 680501, None, "more-than"),
    ("mehr als hundert", 101, None, "more-than"),
    ("mindestens 20", 20, None, "at-least"),
    ("höchstens 300", None, 300, "at-most"),
    ("bis zu 300", None, 300, "at-most"),
    ("weniger als 500", None, 499, "less-than"),
    ("etwa 20", 18, 22, "about"),
    ("rund 300", 270, 330, "about"),
    ("fast 100", 90, 100, "nearly"),
    ("Dutzende", 24, 99, "dozens"),
    ("Hunderte von Menschen", 200, 999, "hundreds"),
    ("Zehntausende", 20000, 99999, "tens-of-thousands"),
    ("mehrere hundert", 300, 999, "several-hundred"),
    ("mehrere Tausend", 3000, 9999, "several-thousand"),
    ("einige", 3, 9, "several"),
    ("zwischen 80 und 150", 80, 150, "between"),
    ("80 bis 150", 80, 150, "between"),
    ("98 von 139", 98, 98, "of"),
    ("niemand", 0, 0, "none"),
    ("gut 100", 100, None, "at-least"),
    ("hundertfünfzig", 150, 150, "rounded"),
    ("dreihundertvierundzwanzig", 324, 324, "exact"),
    ("zweitausenddreihundert", 2300, 2300, "rounded"),
    ("ein halbes Dutzend", 6, 6, "exact"),
    ("zwei Drittel der 90", 60, 60, "share"),
    ("3 Mrd.", 3000000000, 3000000000, "rounded"),
]
CASES = [
    (language, *case)
    for language, cases in (("ru", RUSSIAN), ("pl", POLISH), ("de", GERMAN))
    for case in cases
]


@pytest.mark.parametrize(("language", "words", "low", "high", "rule"), CASES)
def test_language_is_read(
    language: str, words: str, low: int | None, high: int | None, rule: str
) -> None:
    got = read(words, language=language)
    assert got is not None
    assert (got.low, got.high, got.rule) == (low, high, rule)


@pytest.mark.parametrize(
    ("language", "words"),
    [("ru", "25 февраля"), ("pl", "25 lutego"), ("de", "25 Februar"), ("ru", "убиты")],
)
def test_what_is_no_count_is_not_read(language: str, words: str) -> None:
    assert read(words, language=language) is None


FOUND = [
    (
        "de",
        "Am 9. März 1956 wurden mindestens fünfzehn Menschen getötet und 54 verletzt.",
        [("mindestens fünfzehn", "Menschen", "killed"), ("54", "", "wounded")],
    ),
    ("de", "Auf dem 20. Parteitag sprach eine Frau.", []),
    ("de", "Es waren 15.", [("15", "", "")]),
    ("de", "Dutzende von Menschen", [("Dutzende", "Menschen", "")]),
    ("pl", "Na 20. zjeździe było 15 osób.", [("15", "osób", "")]),
    ("ru", "На 20-м съезде было 15 человек.", [("15", "человек", "")]),
    ("de", "Seite 12, um 10:30 Uhr, im Jahre 1937", []),
    ("de", "Dutzende Tote", [("Dutzende", "Tote", "killed")]),
    (
        "pl",
        "Zginęło 57 osób, a kilkuset zostało rannych 28 czerwca 1956 roku.",
        [("57", "osób", "killed"), ("kilkuset", "", "wounded")],
    ),
    (
        "ru",
        "9 марта 1956 года убито 15 человек и ранено 54; статья 58.",
        [("15", "человек", "killed"), ("54", "", "wounded")],
    ),
    ("ru", "Десятки убитых", [("Десятки", "", "killed")]),
    (
        "ru",
        "98 из 139 членов были расстреляны",
        [("98 из 139", "членов", "shot")],
    ),
]


@pytest.mark.parametrize(("language", "text", "seen"), FOUND)
def test_quantities_are_found_with_what_they_count(
    language: str, text: str, seen: list[tuple[str, str, str]]
) -> None:
    got = []
    for one in find(text, language=language):
        said = counted(text, one, language=language)
        got.append((text[one.start : one.end], said.noun, said.category))
    assert got == seen


@pytest.mark.parametrize(
    ("language", "text", "kind"),
    [
        ("de", "vier Stunden", "duration"),
        ("pl", "kilka dni", "duration"),
        ("ru", "200 рублей", "money"),
        ("ru", "30 процентов", "percentage"),
    ],
)
def test_kinds_are_told_apart(language: str, text: str, kind: str) -> None:
    assert [one.kind for one in find(text, language=language)] == [kind]


def test_shared_noun_is_given_to_all_of_a_list() -> None:
    rows = tally("убито 15 человек и ранено 54", language="ru")
    assert [(row.category, row.noun) for row in rows] == [
        ("killed", "человек"),
        ("wounded", "человек"),
    ]


@pytest.mark.parametrize("act", [find, tally])
def test_text_in_a_language_without_a_table_is_refused(act) -> None:
    with pytest.raises(ValueError, match="cannot be read"):
        act("douze personnes", language="fr")
