"""How a figure grew, and what could be known by a day, on a question's page."""

from datetime import date

import pytest
from django.test import Client

from claims import readings
from claims.comparison.arrows import Arrow
from claims.comparison.growth import Growth
from claims.comparison.knowing import Knowable
from claims.models import Claim, Option, Question
from sources.models import Source
from tests import factories as f
from tests.annotator.test_downloads import table as csv_rows
from tests.annotator.test_questions import account
from tests.markup import Element, tree

pytestmark = pytest.mark.django_db


def said(question: Question, year: str, words: str, **columns: object) -> Claim:
    """Return an account in a source made in a year."""
    source = f.make_source(f"Source of {year or 'no year'}", created_edtf=year)
    text = f.make_text(f"{words} were killed.", source=source)
    passage = f.make_passage(words, text=text)
    return account(question, words, passage=passage, **columns)


def grown(client: Client, question: Question, **chosen: str) -> Growth | None:
    """Return what the page draws of the growth of a figure."""
    answer = client.get(question.get_absolute_url(), chosen)
    assert answer.status_code == 200
    found = answer.context["growth"]
    assert found is None or isinstance(found, Growth)
    return found


def section(client: Client, question: Question, **chosen: str) -> Element:
    """Return the section that draws it."""
    answer = client.get(question.get_absolute_url(), chosen)
    return tree(answer.content.decode()).one("section", id="growth")


def test_accounts_stand_in_order_of_date(client: Client) -> None:
    question = f.make_question()
    for year, words in (("1968", "40"), ("1956-03", "12"), ("1957", "20")):
        said(question, year, words)
    growth = grown(client, question)
    assert growth is not None
    assert [(one.dated, one.row.figure, one.lapse) for one in growth.drawn] == [
        ("March 1956", "12", ""),
        ("1957", "20", "at least 9 months later"),
        ("1968", "40", "at least 10 years later"),
    ]
    listed = section(client, question).one("div", "over-time").all("li")
    assert [one.words for one in listed][1] == "at least 9 months later"


def arrows(client: Client, question: Question) -> list[Arrow]:
    """Return the arrows of the picture."""
    growth = grown(client, question)
    assert growth is not None
    return growth.arrows


def test_arrow_leads_from_who_said_it_first(client: Client) -> None:
    question = f.make_question()
    first, then = said(question, "1956", "12"), said(question, "1956", "12")
    f.make_derivation(child=then.source, parent=first.source)
    [arrow] = arrows(client, question)
    assert arrow == Arrow("M50.0 34.0C50.0 50.0 50.0 50.0 50.0 66.0", 50.0, 66.0, 0, "")


def test_arrow_may_lead_upwards(client: Client) -> None:
    question = f.make_question()
    late, early = said(question, "1957", "12"), said(question, "1956", "12")
    f.make_derivation(child=early.source, parent=late.source, certainty="suspected")
    [arrow] = arrows(client, question)
    assert (arrow.turn, arrow.kinds) == (180, "suspected")
    assert arrow.y < 50


def test_arrow_goes_around_what_stands_between(client: Client) -> None:
    question = f.make_question()
    first, _, last = (said(question, f"1956-03-0{day}", "12") for day in (1, 2, 3))
    f.make_derivation(child=last.source, parent=first.source)
    [arrow] = arrows(client, question)
    assert (arrow.x, arrow.turn) == (51.0, 90)
    assert "C57.0 " in arrow.path


def test_figure_that_swelled_is_marked(client: Client) -> None:
    question = f.make_question()
    first, then = said(question, "1956", "12"), said(question, "1957", "400")
    f.make_derivation(child=then.source, parent=first.source)
    found = section(client, question)
    assert found.one("path", "way").kinds == ["way", "altered"]
    assert "The scale is logarithmic." in found.words
    [arrow] = arrows(client, question)
    assert arrow.path.startswith("M8.0 ")
    assert arrow.x > 80


def test_accounts_that_cannot_be_drawn_are_named(client: Client) -> None:
    question = f.make_question()
    for year in ("1956", "1957"):
        said(question, year, "12")
    said(question, "", "54")
    said(question, "1958", "Nothing")

    found = section(client, question)
    assert "Of sources without a date: Source of no year 54." in found.words
    assert "1 account without a figure not drawn." in found.words


def test_source_without_origin_stands_where_it_could_be_known(client: Client) -> None:
    question = f.make_question()
    claim = said(question, "", "12")
    Source.objects.filter(pk=claim.source_id).update(available_edtf="1966")
    said(question, "1956", "12")
    growth = grown(client, question)
    assert growth is not None
    assert [one.dated for one in growth.drawn] == ["1956", "1966"]


@pytest.mark.parametrize("years", [("1956",), ("1956", ""), ("", "")])
def test_fewer_than_two_dates_are_no_picture(
    client: Client, years: tuple[str, ...]
) -> None:
    question = f.make_question()
    for year in years:
        said(question, year, "12")
    assert grown(client, question) is None


def test_many_accounts_are_counted_those_with_arrows_kept(client: Client) -> None:
    question = f.make_question()
    for number in range(41):
        said(question, str(1900 + number), "12")
    late, later = said(question, "1990", "12"), said(question, "1991", "12")
    f.make_derivation(child=later.source, parent=late.source)
    growth = grown(client, question)
    assert growth is not None
    assert len(growth.drawn) == 40
    assert growth.left_out == 3
    assert growth.drawn[-1].dated == "1991"


def test_who_took_is_drawn_beside_whom_it_took_from(client: Client) -> None:
    question = f.make_question()
    first = said(question, "1900", "12")
    for number in range(50):
        f.make_derivation(
            child=said(question, str(1950 + number // 2), "12").source,
            parent=first.source,
        )
        said(question, str(1901 + number // 2), "12")
    growth = grown(client, question)
    assert growth is not None
    assert (len(growth.drawn), len(growth.arrows)) == (40, 39)


def test_lapse_between_days_is_told_without_reserve(client: Client) -> None:
    question = f.make_question()
    for year in ("1956-03-09", "1966-01-01", "1970", "1990-01-01"):
        said(question, year, "12")
    growth = grown(client, question)
    assert growth is not None
    assert [one.lapse for one in growth.drawn] == [
        "",
        "10 years later",
        "at least 4 years later",
        "at least 19 years later",
    ]


def steps(client: Client, question: Question, **chosen: str) -> Knowable | None:
    """Return the steps of the slider."""
    answer = client.get(question.get_absolute_url(), chosen)
    found: Knowable | None = answer.context["known_by"]
    return found


@pytest.mark.parametrize(
    ("typed", "at", "words"),
    [
        ("", 3, "any day"),
        ("1960", 1, "31 December 1960"),
        ("31 December 1956", 0, "31 December 1956"),
        ("1900", 0, "31 December 1900"),
        ("1999", 2, "31 December 1999"),
    ],
)
def test_slider_steps_through_the_days_of_the_sources(
    client: Client, typed: str, at: int, words: str
) -> None:
    question = f.make_question()
    for year in ("1968", "1956", "1956", "1957-03"):
        said(question, year, "12")
    days = [date(1956, 12, 31), date(1957, 3, 31), date(1968, 12, 31)]
    assert steps(client, question, known_by=typed) == Knowable(days, at, words)


def test_page_of_a_step_shows_what_could_be_known(client: Client) -> None:
    question = f.make_question()
    for year in ("1956", "1957", "1968"):
        said(question, year, "12")
    growth = grown(client, question, known_by="31 December 1957")
    assert growth is not None
    assert [one.dated for one in growth.drawn] == ["1956", "1957"]


def test_one_day_alone_needs_no_slider(client: Client) -> None:
    question = f.make_question()
    said(question, "1956", "12")
    answer = client.get(question.get_absolute_url())
    assert tree(answer.content.decode()).all("div", id="known-by") == []


def day_told(question: Question, year: str, edtf: str, **columns: object) -> Claim:
    """Return an account of a date or a period, in a source made in a year."""
    source = f.make_source(f"Source of {year}", created_edtf=year)
    passage = f.make_passage(edtf, text=f.make_text(f"On {edtf}.", source=source))
    said = readings.of_date(edtf) | columns
    return f.make_claim(question=question, passage=passage, as_stated=edtf, **said)


def test_date_is_drawn_as_it_was_told_over_time(client: Client) -> None:
    question = f.make_question("When?", value_type="date")
    late = day_told(question, "1968", "1956-03-10")
    early = day_told(question, "1956", "1956-03-09")
    f.make_derivation(child=late.source, parent=early.source)
    found = section(client, question)
    assert found.one("h2").words == "The date, as told over time"
    assert found.one("figure").attributes["aria-label"] == "The dates told over time"
    assert found.one("path", "way").kinds == ["way", "altered"]
    assert found.one("p", id="growth-words").words == (
        "1956, Source of 1956: 9 March 1956; 1968, Source of 1968: 10 March 1956, taken"
        " from Source of 1956 and altered. 1 arrow."
    )


def test_period_that_is_open_takes_its_arrow_at_its_beginning(client: Client) -> None:
    question = f.make_question("How long?", value_type="period")
    whole = day_told(question, "1956", "1956-03-04/1956-03-10")
    still = day_told(question, "1957", "1956-03-04/..")
    f.make_derivation(child=still.source, parent=whole.source, certainty="suspected")
    [arrow] = arrows(client, question)
    assert arrow.kinds == "suspected"
    growth = grown(client, question)
    assert growth is not None
    marks = [one.row.mark for one in growth.drawn]
    assert [mark.is_open_above for mark in marks if mark] == [False, True]
    assert arrow.x == marks[1].start if marks[1] else None


def choice(
    question: Question, year: str, options: list[Option], **columns: str
) -> Claim:
    """Return an account that names options, in a source made in a year."""
    source = f.make_source(f"Source of {year}", created_edtf=year)
    text = f.make_text("He did.", source=source)
    passage = f.make_passage("He", text=text)
    return f.make_claim(
        question=question, passage=passage, as_stated="He", options=options, **columns
    )


def test_answers_have_lanes_that_arrows_lead_between(client: Client) -> None:
    question = f.make_question("Who?", value_type="category", is_exclusive=True)
    names = ("Bulganin", "Khrushchev", "Nobody named him")
    first, second, _ = (f.make_option(one, question=question) for one in names)
    early = choice(question, "1956", [first])
    late = choice(question, "1957", [second])
    choice(question, "1958", [second], polarity="denies")
    f.make_derivation(child=late.source, parent=early.source)
    growth = grown(client, question)
    assert growth is not None
    assert growth.lanes == ["Bulganin", "Khrushchev"]
    cells = [[cell.words for cell in one.cells] for one in growth.drawn]
    assert cells == [["says so", ""], ["", "says so"], ["", "denies"]]
    [arrow] = growth.arrows
    assert arrow.path.startswith("M25.0 ")
    assert (arrow.x, arrow.kinds) == (75.0, "altered")
    found = section(client, question)
    assert found.one("h2").words == "The answers, as given over time"
    assert [one.words for one in found.all("span", "sign")] == ["●", "●", "✕"]
    assert "●: says so. ✕: denies it." in found.words
    assert "taken from Source of 1956 and altered" in found.words


def test_answers_beyond_the_lanes_share_the_last(client: Client) -> None:
    question = f.make_question("Who?", value_type="category")
    options = [f.make_option(f"Option {n}", question=question) for n in range(10)]
    for number, option in enumerate(options):
        choice(question, str(1950 + number), [option])
    growth = grown(client, question)
    assert growth is not None
    assert growth.lanes == [*(f"Option {n}" for n in range(7)), "Another answer"]
    assert [one.cells[-1].sign for one in growth.drawn] == [""] * 7 + ["●"] * 3


def test_yes_and_no_are_lanes_whoever_says_them(client: Client) -> None:
    question = f.make_question("Was it so?", value_type="proposition")
    for year, said_so in (("1956", "affirms"), ("1957", "affirms"), ("1958", "")):
        choice(question, year, [], polarity=said_so)
    growth = grown(client, question)
    assert growth is not None
    assert (growth.lanes, len(growth.drawn)) == (["Yes", "No"], 2)
    assert "1 account without an answer not drawn." in section(client, question).words


def test_account_of_an_option_no_longer_offered_is_not_drawn(client: Client) -> None:
    question = f.make_question("Who?", value_type="category")
    kept, gone = (f.make_option(one, question=question) for one in ("He", "She"))
    for year, option in (("1956", kept), ("1957", kept), ("1958", gone)):
        choice(question, year, [option])
    gone.retire(by=None, reason="Nobody said so.")
    growth = grown(client, question)
    assert growth is not None
    assert (growth.lanes, growth.without_value) == (["He"], 1)


def test_page_says_why_nothing_is_drawn_over_time(client: Client) -> None:
    question = f.make_question()
    for year in ("1956", ""):
        said(question, year, "12")
    assert "stand in sources with a date" in section(client, question).words


def test_table_has_what_the_arrows_show(client: Client) -> None:
    question = f.make_question()
    first, then = said(question, "1956", "12"), said(question, "1957", "400")
    f.make_derivation(child=then.source, parent=first.source, certainty="suspected")
    rows = csv_rows(client, question)
    assert [(one["carrier dated"], one["taken from"]) for one in rows] == [
        ("1956", ""),
        ("1957", "taken from Source of 1956 which is only suspected and altered"),
    ]
    answer = client.get(question.get_absolute_url())
    table = tree(answer.content.decode()).one("table", "accounts")
    voices = [row.all("td")[2].words for row in table.one("tbody").all("tr")]
    assert voices == ["Source of 1956 1956", "Source of 1957 1957"]
