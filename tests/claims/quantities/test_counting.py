"""What is counted: whom, what happened to them, where and when."""

import pytest

from claims.quantities import Bearing, bearing, counted, find


def _first(text: str, words: str) -> tuple[str, str, str, tuple[str, ...]]:
    found = next(one for one in find(text) if text[one.start : one.end] == words)
    said = counted(text, found)
    return said.noun, said.verb, said.category, said.scope_words


@pytest.mark.parametrize(
    ("text", "words", "noun", "verb", "category"),
    [
        ("fifteen people were killed", "fifteen", "people", "were killed", "killed"),
        ("15 dead and 54 injured", "54", "", "injured", "wounded"),
        ("Troops killed 15 rioters", "15", "rioters", "killed", "killed"),
        ("The death toll stood at 15.", "15", "", "", "killed"),
        ("Casualties: 88", "88", "", "", "casualties"),
        ("15 deaths were reported", "15", "deaths", "were reported", "killed"),
        ("they took 300 prisoners", "300", "prisoners", "took", "captured"),
        ("1,108 delegates met", "1,108", "delegates", "met", ""),
        ("120 new cases arose", "120", "new cases", "arose", "cases"),
        ("88 total", "88", "", "", "total"),
        ("many taken prisoner", "many", "", "taken prisoner", "captured"),
        ("300 delegates knew that he was shot", "300", "delegates", "knew", ""),
        ("15 men, including a priest, were arrested", "15", "men", "were arrested",
         "arrested"),
        ("two women and a child were killed", "two", "women", "were killed", "killed"),
        ("20,000 marched", "20,000", "", "marched", "present"),
        ("The toll rises to 15", "15", "", "", "killed"),
        ("They put the toll at 15.", "15", "", "", "killed"),
        ("killed: 15, wounded: 54", "15", "", "", "killed"),
        ("wounded another 15", "15", "", "wounded", "wounded"),
        ("15 remain missing", "15", "", "remain missing", "missing"),
        ("a crowd of 900, killing 15", "900", "", "", "present"),
        ("15 KIA", "15", "", "KIA", "killed"),
        ("7 men, 4 boys and 12 women were shot", "7", "men", "were shot", "shot"),
        ("23 men, 7 of them old, were hurt", "23", "men", "were hurt", "wounded"),
    ],
)  # fmt: skip
def test_noun_verb_and_category_are_read(
    text: str, words: str, noun: str, verb: str, category: str
) -> None:
    assert _first(text, words)[:3] == (noun, verb, category)


@pytest.mark.parametrize(
    ("text", "category"),
    [
        ("hundreds were killed and wounded", "killed_and_wounded"),
        ("hundreds were killed or wounded", "killed_and_wounded"),
        ("hundreds were wounded or seriously injured", "wounded"),
        ("hundreds killed, wounded or missing", "killed_and_wounded_and_missing"),
        ("hundreds were killed, 214 wounded", "killed"),
        ("hundreds were killed and 214 wounded", "killed"),
        ("they killed and wounded hundreds", "killed_and_wounded"),
        ("killed or wounded: hundreds", "killed_and_wounded"),
    ],
)
def test_categories_counted_together_stay_together(text: str, category: str) -> None:
    assert _first(text, "hundreds")[2] == category


def test_what_did_not_happen_has_no_category() -> None:
    assert _first("3,000 people were killed", "3,000")[2] == "killed"
    assert _first("3,000 people were not killed", "3,000")[2] == ""


@pytest.mark.parametrize(
    ("text", "scope"),
    [
        ("15 people were killed in the city", ("in the city",)),
        ("15 died on both sides", ("on both sides",)),
        ("at least 15 at the morgue", ("at the morgue",)),
        ("By 11 March, 15 had died in Tbilisi", ("By 11 March", "in Tbilisi")),
        ("15 were killed by the army", ()),
        ("15 were killed by 11 March", ("by 11 March",)),
        ("15 were killed by mid-March", ("by mid-March",)),
        ("15 were deported to Siberia", ()),
        ("15 were killed by a troop of the 9th Army", ()),
        ("15 deaths nationwide", ("nationwide",)),
        ("(15 for the entire siege)", ("for the entire siege",)),
    ],
)
def test_scope_words_are_kept_as_they_stand(text: str, scope: tuple[str, ...]) -> None:
    words = "at least 15" if "least" in text else "15"
    assert _first(text, words)[3] == scope


def test_other_kinds_count_nobody() -> None:
    assert _first("four hours were lost", "four hours")[2:] == ("", ())


@pytest.mark.parametrize(
    ("category", "unit", "stands"),
    [
        ("killed", "persons killed", Bearing.SAME),
        ("killed", "persons killed or wounded", Bearing.PART),
        ("killed_and_wounded", "persons killed", Bearing.WHOLE),
        ("killed_and_wounded", "people killed and injured", Bearing.SAME),
        ("arrested", "persons killed", Bearing.OTHER),
        ("total", "persons killed", Bearing.UNKNOWN),
        ("killed", "casualties", Bearing.UNKNOWN),
        ("", "persons killed", Bearing.UNKNOWN),
        ("killed", "", Bearing.UNKNOWN),
    ],
)
def test_category_stands_to_a_unit(category: str, unit: str, stands: Bearing) -> None:
    assert bearing(category, unit) == stands


def test_text_far_away_is_not_asked() -> None:
    text = "killed " * 90_000 + "15 delegates " + "met " * 90_000
    found = find(text)[0]
    assert counted(text, found).noun == "delegates"
