"""One question's page: its picture, ranges, matrix, lines and judgements."""

import pytest
from django.test import Client

from claims import readings
from claims.comparison import Comparison
from claims.models import Question
from tests import factories as f
from tests.annotator.test_questions import account, asked
from tests.markup import Element, tree

pytestmark = pytest.mark.django_db


def opened(client: Client, question: Question) -> tuple[Element, Comparison]:
    """Return a question's page, and the comparison that it shows."""
    answer = client.get(question.get_absolute_url())
    assert answer.status_code == 200
    return tree(answer.content.decode()).one("main"), answer.context["comparison"]


def facts(page: Element) -> dict[str, str]:
    """Return what stands under the title, by its name."""
    listed = page.one("dl", "facts")
    names = [one.words for one in listed.all("dt")]
    return dict(zip(names, (one.words for one in listed.all("dd")), strict=True))


def glyphs(page: Element) -> list[Element]:
    """Return the marks of the picture, from the top."""
    return page.one("figure", "chart").all("svg", "glyph")


def ends(glyph: Element) -> list[str]:
    """Return whether the ends of a mark are filled or hollow."""
    return [(set(one.kinds) - {"end"}).pop() for one in glyph.all("circle", "end")]


@pytest.mark.parametrize(
    ("words", "shown", "arrows", "read"),
    [
        ("15", ["filled"], 0, "15, exactly"),
        (
            "dozens",
            ["hollow", "hollow"],
            0,
            "24–99, our reading of “dozens”; certainly 13 to 999",
        ),
        ("more than 80", ["filled"], 1, "81 or more"),
        ("up to 20", ["filled"], 1, "up to 20"),
        ("between 80 and 150", ["filled", "filled"], 0, "80–150"),
        ("3,000", ["filled"], 0, "3 000, a round figure; certainly 2 700 to 3 300"),
    ],
)
def test_account_is_drawn_as_it_is_read(
    client: Client, words: str, shown: list[str], arrows: int, read: str
) -> None:
    page, _ = opened(client, asked("How many?", words))
    [glyph] = glyphs(page)
    assert ends(glyph) == shown
    assert len(glyph.all("svg", "arrow")) == arrows
    assert glyph.attributes["aria-label"].replace("\u202f", " ") == read


@pytest.mark.parametrize(
    ("words", "is_log"), [(("5", "99"), False), (("5", "101"), True)]
)
def test_scale_is_logarithmic_beyond_twenty_times(
    client: Client, words: tuple[str, str], is_log: bool
) -> None:
    page, comparison = opened(client, asked("How many?", *words))
    assert comparison.scale is not None
    assert comparison.scale.is_log == is_log
    assert ("The scale is logarithmic." in page.one("figcaption").words) == is_log
    assert "logarithmic" in page.one("figure").attributes["aria-label"] or not is_log


def test_account_without_a_figure_has_no_mark(client: Client) -> None:
    question = asked("How many?", "15")
    f.make_claim(question=question, as_stated="not given", form="unstated")
    page, comparison = opened(client, question)
    assert len(glyphs(page)) == 1
    assert "no interval" in page.one("figure", "chart").words
    assert [row.claim.as_stated for row in comparison.rows] == ["15", "not given"]


def test_matrix_shows_twelve_positions_and_counts_the_rest(client: Client) -> None:
    question = asked("How many?", *(str(number) for number in range(11, 25)))
    page, comparison = opened(client, question)
    assert len(comparison.positions) == 14
    table = page.one("table", "matrix")
    assert len(table.all("th", scope="col")) == 12
    assert len(table.one("tbody").all("span", "contradict")) == 12 * 11
    assert (
        "2 more positions not shown here." in page.one("section", id="relations").words
    )


def test_position_of_another_scope_says_why_no_line_is_counted(client: Client) -> None:
    question = asked("How many?", "15")
    account(question, "9", scope="narrower", scope_note="At one morgue.")
    page, _ = opened(client, question)
    cards = page.one("ol", "positions").all("li", "card")
    nine, fifteen = sorted(cards, key=lambda one: "another scope" not in one.words)
    why = "It does not cover what the question asks, so no line is counted for it."
    assert why in nine.words
    assert why not in fifteen.words


def test_matrix_of_twelve_positions_leaves_nothing_out(client: Client) -> None:
    page, _ = opened(client, asked("How many?", *map(str, range(11, 23))))
    assert "not shown here" not in page.one("section", id="relations").words


def ranged() -> Question:
    """Return a question with accounts of every kind that a range leaves out."""
    question = asked("How many?", "15", "22", "dozens")
    first, second, _ = question.claims.order_by("pk")
    f.make_source_assessment(source=first.source, reliability="B")
    f.make_source_assessment(source=second.source, reliability="D")
    account(question, "9", scope="narrower", scope_note="At one morgue.")
    account(question, "80", stance="doubts")
    return question


def test_picture_says_who_speaks_of_less(client: Client) -> None:
    question = f.make_question("How many?")
    account(question, "9", scope="narrower", scope_note="At one morgue.")
    page, _ = opened(client, question)
    who = "covers less: At one morgue."
    assert who in page.one("li", "drawn").one("a", "who").words
    assert who in page.one("p", id="picture-words").words
    assert who in client.get(f"{question.get_absolute_url()}picture.svg").text


def test_ranges_count_what_they_leave_out(client: Client) -> None:
    page, _ = opened(client, ranged())
    rows = page.one("table", "ranges").one("tbody").all("tr")
    cells = {row.one("th").words: [td.words for td in row.all("td")] for row in rows}
    assert cells == {
        "All accounts": ["15 to 99", "3", "1 not comparable, 1 without a supporter"],
        "Voices rated C or better": [
            "15",
            "1",
            "1 not judged, 1 rated lower, 1 not comparable, 1 without a supporter",
        ],
        "One for each line": [
            "15 to 99",
            "3",
            "1 not comparable, 1 without a supporter",
        ],
        "Common ground": ["no single value satisfies all accounts"],
    }


def test_shown_and_left_out_are_all_accounts(client: Client) -> None:
    _, comparison = opened(client, ranged())
    for _, found in comparison.ranges:
        left_out = (
            *found.without_supporter,
            *found.not_comparable,
            *found.not_judged,
            *found.below_threshold,
            *found.further_on_line,
        )
        everything = [*found.shown, *left_out]
        assert sorted(everything) == [claim.pk for claim in comparison.gathering.claims]


def test_letter_about_the_subject_comes_before_the_general_one(client: Client) -> None:
    question = f.make_question("How many?", subject="the dead")
    claim = account(question, "15")
    f.make_source_assessment(source=claim.source, reliability="B")
    f.make_source_assessment(source=claim.source, reliability="E", about="The dead")
    _, comparison = opened(client, question)
    assert [row.letter for row in comparison.rows] == ["E, unreliable"]


def test_letter_of_the_carrier_says_nothing_of_its_voice(client: Client) -> None:
    claim = account(f.make_question("How many?"), "15", stance="reports")
    f.make_attribution(claim=claim, source=f.make_source("Officials"))
    f.make_source_assessment(source=claim.source, reliability="A")
    assert claim.question is not None
    page, comparison = opened(client, claim.question)
    assert [(str(row.voice), row.letter) for row in comparison.rows] == [
        ("Officials", "")
    ]
    assert comparison.summary.reliable.not_judged == (claim.pk,)
    assert "not judged" in page.one("tr", id=f"account-{claim.pk}").words


def test_lines_are_counted_with_the_pairs_not_examined(client: Client) -> None:
    question = f.make_question("How many?")
    for title in ("Diary", "Letter"):
        passage = f.make_passage(text=f.make_text(source=f.make_source(title)))
        f.make_claim(
            passage=passage, question=question, basis="firsthand", **f.exactly(15)
        )
    page, comparison = opened(client, question)
    assert (comparison.lines.least, comparison.lines.most) == (2, 2)
    section = page.one("section", id="lines")
    assert "2 independent lines, 1 pair not examined." in section.words
    [pair] = section.one("ul", "pairs").all("li")
    assert pair.words == "Diary, “Fifteen people” and Letter, “Fifteen people”"


def test_copies_are_no_lines_of_their_own(client: Client) -> None:
    question = f.make_question("How many?")
    wire = account(question, "15").source
    for _ in range(3):
        f.make_derivation(
            child=account(question, "15").source, parent=wire, kind="copy"
        )
    page, comparison = opened(client, question)
    assert (comparison.lines.least, comparison.lines.most) == (0, 1)
    assert page.one("p", "standfirst").words == (
        "4 accounts in 4 sources, 0 to 1 independent line; they agree."
    )


def test_dates_stand_on_an_axis_of_days(client: Client) -> None:
    question = f.make_question("On what day?", value_type="date")
    for edtf in ("1956-03-09", "1956-03-10", "1956-03"):
        f.make_claim(question=question, as_stated=edtf, **readings.of_date(edtf))
    page, comparison = opened(client, question)
    assert len(glyphs(page)) == 3
    labels = [one.words for one in page.one("svg", "axis-picture").all("text")]
    assert len(labels) >= 3
    assert all(label.endswith("Mar 1956") or "1956" in label for label in labels)
    assert comparison.scale is not None
    assert not comparison.scale.is_log


def test_periods_stand_on_an_axis_of_days(client: Client) -> None:
    question = f.make_question("From when to when?", value_type="period")
    reading = readings.of_date("1956-03-04/1956-03-10")
    f.make_claim(question=question, as_stated="4 to 10 March", **reading)
    page, _ = opened(client, question)
    [glyph] = glyphs(page)
    assert glyph.attributes["aria-label"] == "4 to 10 March 1956"
    assert len(glyph.all("line", "read")) == 1


@pytest.mark.parametrize(
    ("scope", "said"),
    [
        ("", "Nobody has said who, where and when"),
        ("Tbilisi, March 1956", "Tbilisi, March 1956"),
    ],
)
def test_question_says_what_it_covers(client: Client, scope: str, said: str) -> None:
    page, _ = opened(client, f.make_question("How many?", scope=scope))
    assert facts(page)["Covers"].startswith(said)


def test_question_without_accounts_says_what_to_do(client: Client) -> None:
    page, _ = opened(client, f.make_question("How many?"))
    assert page.one("p", "standfirst").words == (
        "No account has been taken from a text yet."
    )
    assert page.one("div", "empty").one("a").words == "Choose a text"


def test_withdrawn_claim_is_no_account(client: Client) -> None:
    question = asked("How many?", "15", "22")
    claim = question.claims.get(as_stated="22")
    type(claim).objects.withdraw(claim=claim, reason="Misread.", by=None)
    _, comparison = opened(client, question)
    assert [row.claim.as_stated for row in comparison.rows] == ["15"]


def test_verdict_is_shown_with_its_author_and_reasons(client: Client) -> None:
    question = asked("How many?", "15")
    author = f.make_user("vera")
    f.make_verdict(
        question=question, author=author, outcome="probable", **f.exactly(15)
    )
    gone = f.make_verdict(question=question, reasoning="Taken back.")
    gone.retire(by=author, reason="Hasty.")
    page, _ = opened(client, question)
    section = page.one("section", id="verdicts")
    verdict, earlier = section.all("article")
    assert earlier in list(section.one("details"))
    assert "vera: Hasty." in earlier.words
    assert verdict.one("h3").words == "Probable: 15, exactly"
    assert "Certainty low. vera, " in verdict.words
    assert "The accounts are of one origin." in verdict.words


@pytest.mark.parametrize(
    ("are_met", "said"),
    [(True, "suggestive, never conclusive"), (False, "it counts for nothing")],
)
def test_silence_is_shown_with_its_conditions(
    client: Client, are_met: bool, said: str
) -> None:
    question = f.make_question("How many?")
    names = ("survives", "lists_all", "not_overlooked")
    met = dict.fromkeys(names, are_met)
    notes = dict.fromkeys((f"{name}_note" for name in names), "Seen.")
    source = f.make_source("Gazette")
    f.make_silence(question=question, source=source, **met, **notes)
    page, comparison = opened(client, question)
    [silence] = page.one("section", id="silences").all("li")
    assert silence.words.startswith("Gazette says nothing. Searched: The whole text.")
    assert said in silence.words
    assert comparison.accounts == []


def test_whole_and_part_lead_to_each_other(client: Client) -> None:
    whole, part = f.make_question("Killed or wounded?"), f.make_question("Killed?")
    f.make_part(whole=whole, part=part)
    assert facts(opened(client, whole)[0])["Its parts"] == "Killed?"
    assert facts(opened(client, part)[0])["Part of"] == "Killed or wounded?"


def test_ratings_are_one_click_from_being_given(client: Client) -> None:
    question = asked("How many?", "15")
    client.force_login(f.make_annotator())
    page, comparison = opened(client, question)
    [row] = comparison.rows
    links = [one.attributes["href"] for one in page.one("table", "accounts").all("a")]
    assert links == [
        f"/claims/{row.claim.pk}/",
        f"/sources/{row.claim.source_id}/assess/",
        f"/claims/{row.claim.pk}/assess/",
    ]


def test_remark_on_a_pair_stands_beside_their_relation(client: Client) -> None:
    question = asked("How many?", "15", "22")
    first, second = question.claims.order_by("pk")
    note = "One counts to noon, the other to midnight."
    f.make_pair_note(first=first, second=second, explanation="clock", note=note)
    gone = f.make_pair_note(first=first, second=second, note="Taken back.")
    gone.retire(by=f.make_user(), reason="Wrong.")
    page, comparison = opened(client, question)
    [remark] = page.one("section", id="remarks").all("li")
    assert remark.words.startswith("Clock boundary: “15”")
    assert note in remark.words
    assert comparison.summary.relation_counts["contradict"] == 1
