"""The whole sentence that a passage stands in."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sources.anchors import sentence_at
from sources.anchors.sentences import REACH, paragraph_at, paragraph_near

# The bars mark the sentence of the word in brackets.
SENTENCES = [
    "One ran. |Two [ran].| Three ran.",
    "|One [ran]!| Two ran.",
    "One ran? |Two [ran]?! |Three ran.",
    # abbreviations, initials, titles
    "One. |The historian J. Arch Getty [counted] them.| Three.",
    "One. |In St. Petersburg Gen. Ivanov [fell].| Three.",
    "One. |See No. 5, p. 12, of vol. 3 by Dr. Berg, [Moscow].| Three.",
    "Did he? No. |He [left].|",
    "One. |The U.S. Army [came].| Three.",
    "It was in the U.S. |The army [came].| Three.",
    "One. |It was cold, wet etc. in [town].| Three.",
    "They had guns, tanks etc. |The crowd [ran].|",
    "|At 5 p.m. Moscow time he [spoke].| He left.",
    "It began at 5 p.m. |Then he [spoke].|",
    "One. |C. M. Sperberg-McQueen, Jr. and others [wrote] it.| Three.",
    "One. |Cf. Smith et al. 1999 on [this].| Three.",
    "|Am 10. März kamen die [Truppen].| Sie schossen.",
    "It was 1956. |Fifteen [died].|",
    "He was number 5. |Fifteen [died].|",
    "|Тов. Сталин жил на ул. Ленина в [Гори].| Он умер.",
    "|Mr. Smith came to Washington, D.C. on 5 [May].| He left.",
    "|В 1956 г. в Тбилиси [погибли] 15 чел.| Их имена неизвестны.",
    # numbers and ellipses
    "One. |It cost 3.5 roubles and 1,966 [kopecks].| Three.",
    "One. |He said ... nothing at [all].| Three.",
    "He waited … |Then he [left].|",
    "|He waited… and then he [left].| So.",
    "One. |See example.org/a.b and [this].| Three.",
    # closing quotes, brackets, notes
    "He said: “Go.” |Then he [left].|",
    "|“Go!” he [cried].| Two.",
    "|He said: “They [died].”| Two.",
    "One (as he wrote.) |Two [ran].| Three.",
    "One ran.[12] |Two [ran].[3]| Three.",
    "« Il part. » |Elle [reste].|",
    "“They died.” |He [wept].|",
    "(He died.) |She [lived].|",
    "|Is it true (was he there?) that 15 [died]?| Yes.",
    # paragraphs, lines, items, headings
    "One\n\n|Two [ran]|\n\nThree",
    "One\n \t\n|Two\nand [three] ran|\n\nFour",
    "A list:\n- one\n|- two [ran]|\n- three",
    "A list.\n|1. One [ran].|\n2. Two ran.",
    "|On a day in\n15 shops they [ran].| Two.",
    "== Title ==\n|Two [ran].| Three.",
    "|== The [Title] ==|\nTwo ran.",
    "# Title\n|Two [ran]|",
    # other scripts
    "一人走了。|两人[死]了。|三人来了。",
    "彼は言った。|「人が[死]んだ。」|終わり。",
    "वह गया। |दो लोग [मारे] गए।| तीन आए।",
    "ذهب الأول. |مات [خمسة] عشر؟| جاء الثالث.",
    "وہ گیا۔ |دو [مرے]۔| تین آئے۔",
    "Առաջինը գնաց։ |Երկու մարդ [մեռավ]։| Վերջ։",
]


SIGN = re.compile(r"\||\[(?!\d)|(?<!\d)\]")


def marked(pattern: str) -> tuple[str, list[int], list[int]]:
    """The text of a row above, its passage and its sentence."""
    places: dict[str, list[int]] = {"|": [], "[": [], "]": []}
    for count, match in enumerate(SIGN.finditer(pattern)):
        places[match.group()].append(match.start() - count)
    passage = [places["["][0], places["]"][0]]
    return SIGN.sub("", pattern), passage, places["|"]


@pytest.mark.parametrize("pattern", SENTENCES)
def test_sentence_at_finds_the_whole_sentence(pattern: str) -> None:
    text, (start, end), (low, high) = marked(pattern)
    found = sentence_at(text, start, end)
    assert text[slice(*found)] == text[low:high].strip()


def test_sentence_at_takes_every_sentence_a_passage_touches() -> None:
    text = "One ran. Two ran. Three ran. Four ran."
    assert sentence_at(text, text.index("Two") + 1, text.index("Three") + 1) == (9, 28)
    assert sentence_at(text, 8, 9) == (8, 17)


@pytest.mark.parametrize(
    ("start", "end", "sentence"),
    [
        (0, 5, "The passage 0–5 lies outside the text, which has 4 characters."),
        (-1, 2, "The passage -1–2 lies outside the text"),
        (2, 2, "The passage 2–2 is empty."),
        (3, 2, "The passage 3–2 is empty."),
    ],
)
def test_sentence_at_refuses_offsets_without_words(
    start: int, end: int, sentence: str
) -> None:
    with pytest.raises(ValueError, match=sentence):
        sentence_at("abcd", start, end)


@given(
    st.text(st.sampled_from('aB .!?\n")”。।1-='), min_size=1, max_size=60), st.data()
)
def test_sentence_at_contains_the_passage(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    low, high = sentence_at(text, start, end)
    assert 0 <= low <= start < end <= high <= len(text)
    assert sentence_at("Before.\n\n" + text, start + 9, end + 9) == (low + 9, high + 9)


LINES = st.text(alphabet="\n\n\n  -#=a.1)", max_size=200)


@settings(deadline=None, max_examples=500)
@given(
    text=LINES, at=st.integers(0, 200), size=st.integers(1, 5), reach=st.integers(1, 40)
)
def test_paragraph_near_is_that_of_the_whole_text_within_its_reach(
    text: str, at: int, size: int, reach: int
) -> None:
    start = min(at, max(len(text) - 1, 0))
    end = min(start + size, len(text))
    whole, near = (
        paragraph_at(text, start, end),
        paragraph_near(text, start, end, reach),
    )
    least, most = start - reach, end + reach
    assert max(near[0], least) == max(whole[0], least)
    assert min(near[1], most) == min(whole[1], most)


@pytest.mark.parametrize(("before", "after"), [("", ""), ("One.\n\n", "\n\nLast.")])
def test_endless_line_is_a_paragraph_as_far_as_one_reaches(
    before: str, after: str
) -> None:
    text = f"{before}{'word ' * 8000}{after}"
    start = len(before) + 20_000
    reached = (start - REACH, start + 4 + REACH)
    assert paragraph_at(text, start, start + 4) == reached
    border = len(before)
    assert paragraph_at(text, border, border + 4)[0] == border
    end = border + 40_000
    assert paragraph_at(text, end - 5, end)[1] == end
