"""Which figures and dates are suggested: one row for each rule, and what it refuses."""

import pytest

from claims.suggestions import Kind, suggest


def passages(text: str, kind: Kind) -> list[str]:
    """List the passages suggested for one thing."""
    return [text[one.start : one.end] for one in suggest(text) if one.kind is kind]


def words(text: str, kind: Kind) -> list[str]:
    """List the words that would be read."""
    return [one.words for one in suggest(text) if one.kind is kind]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Forty monks were killed in the fire.", ["Forty"]),
        ("They carried 1,300 sacks of flour over the pass.", ["1,300"]),
        ("Of the prisoners, 212 were released in the spring.", ["212"]),
        ("About 60 % of the houses had burned.", ["About 60 %"]),
        ("The damage was put at $2 million by insurers.", ["$2 million"]),
        # small numbers only with a fate, or by themselves
        ("Two guards were shot at the gate.", ["Two"]),
        ("He had two brothers and a garden in the town.", []),
        ("Of the whole company only three came back.", ["three"]),
        # numbers without a noun
        ("The village had a population of about 900 then.", ["about 900"]),
        ("Hundreds – infants among them – perished there.", ["Hundreds"]),
        ("Fares came to about 1,5 million and US$40.", ["about 1,5 million", "US$40"]),
        # ages
        ("Boys over 12 were taken to the mill.", []),
        ("A girl, about 14 years old, fled to the mill.", []),
        ("People over 900 in number fled to the mill.", ["over 900"]),
        ("My aunt swore that it was closer to sixty.", ["sixty"]),
        ("The room had the number above the door, 12, in red.", []),
        ("The jury settled on 211 in the end.", ["211"]),
        ("The monks were held responsible for 48 in all.", ["48"]),
        ("She left the town when she was 48 or so.", []),
        ("The monk of whom they spoke was 48.", []),
        ("The clerk wrote of it in chapter 212 of the book.", []),
        ("It had a magnitude of 6.8 in the valley.", ["6.8"]),
        # no more than that there were some
        ("The mill had many horses and some oxen.", []),
        ("The mill had more than one wheel then.", []),
        ("Many horses were killed at the mill.", ["Many"]),
        # small numbers of a whole
        ("They found two of the three wells dry.", ["two of the three"]),
        # how long
        ("The siege lasted eleven days in all.", ["eleven days"]),
        ("For two weeks they ate turnips in the barn.", []),
        ("They ate turnips for nearly two weeks there.", ["nearly two weeks"]),
        ("The snow blocked the road for 12 days then.", ["12 days"]),
        # how much
        ("They burned more than 40 tonnes of hay.", ["more than 40 tonnes"]),
        ("The barn was 40 metres from the mill.", []),
        ("The barn was about four miles from the mill.", []),
        ("The barn held 5 tonnes of hay then.", ["5 tonnes"]),
        # furniture
        ("There were 14 ways to cross the river.", []),
        ("He gave 14 reasons for his absence.", []),
    ],
)
def test_figures_that_count_are_suggested(text: str, found: list[str]) -> None:
    assert words(text, Kind.FIGURE) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("On 4 May 1871 the gate was opened.", ["4 May 1871"]),
        ("The tax was abolished in 1651 by decree.", ["1651"]),
        ("In the spring of 1643 the estates met.", ["the spring of 1643"]),
        ("The siege (4–9 May 1871) ended badly.", ["4–9 May 1871"]),
        (
            "On 4 May 1871 the bell rang. That night the watch was doubled.",
            ["4 May 1871", "That night"],
        ),
        # lives, names, decades and books
        (
            "On 4 May 1871 the bell rang. The watch was doubled that night.",
            ["4 May 1871"],
        ),
        ("Anna Holt (4 May 1801 – 9 June 1871) kept bees.", []),
        ("Anna Holt (born 4 May 1801) kept bees all her life.", []),
        ("The 1956 riots were remembered in songs.", []),
        ("The Revolution of 1848 was remembered in songs.", []),
        ("Songs of the late 1920s were remembered there.", []),
        ("The mill was shut in the 1870s for good.", ["the 1870s"]),
        ("The mill burned in the mid-1870s.", ["the mid-1870s"]),
        ("In the 19th century the mill was shut.", ["the 19th century"]),
        ("A 19th-century mill stood in the valley.", []),
        ("Holt remarked in 1871 that bees are clever.", []),
    ],
)
def test_dates_of_events_are_suggested(text: str, found: list[str]) -> None:
    assert words(text, Kind.DATE) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Records say that fifteen were killed and fifty-four were wounded.",
            ["Records say that fifteen were killed", "fifty-four were wounded"],
        ),
        (
            "Nine men died, among them 4 officers, before the bridge was reached.",
            ["Nine men died", "among them 4 officers, before the bridge was reached"],
        ),
        (
            "Nine men died; the bridge stood until nightfall.",
            ["Nine men died"],
        ),
        ("On 4 May 1871 nine men died.", ["On 4 May 1871 nine men died"]),
    ],
)
def test_passage_is_what_one_would_select(text: str, found: list[str]) -> None:
    assert passages(text, Kind.FIGURE) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "It was built in May 1801 and pulled down in June 1871.",
            ["It was built in May 1801", "pulled down in June 1871"],
        ),
        (
            "She struck the rocks on 4 May 1871 and took with her forty men.",
            ["She struck the rocks on 4 May 1871"],
        ),
        # a date that only says when
        ("On 4 May 1871, forty men of the town had drowned.", []),
        ("Forty men of the town had drowned by 4 May 1871.", []),
    ],
)
def test_date_stands_by_itself_where_it_says_what_happened(
    text: str, found: list[str]
) -> None:
    assert passages(text, Kind.DATE) == found


def test_figure_with_decimals_is_no_count() -> None:
    (one,) = suggest("It had a magnitude of 6.8 in the valley.")
    assert not one.is_count


def test_long_sentence_is_cut_at_its_joints() -> None:
    tail = ", but the clerks of the council, who had never seen the bridge itself,"
    more = (
        " wrote long reports on the timber, the ropes and the iron of all its arches."
    )
    text = f"Nine men died in the river that night{tail}{more}"
    assert passages(text, Kind.FIGURE) == ["Nine men died in the river that night"]


def test_figure_proposes_its_kind_of_value_and_its_unit() -> None:
    (one,) = suggest("On 4 May 1871 nine miners died.")
    assert (one.value_type, one.unit, one.is_count) == ("quantity", "miners", True)
    (two,) = suggest("The strike went on from 4 to 9 May 1871.")
    assert two.value_type == "period"
