"""Where a quotation stands in another state of its text, and how surely."""

import dataclasses

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from sources.anchors import Anchored, Quote, describe, find

OPENING = "The square was full on the fourth day. "
CLOSING = " Nobody wrote the names down."


def found(old: str, new: str, words: str) -> Anchored:
    """Anchor `words` of the sentence `old` where the sentence has become `new`."""
    text = OPENING + old + CLOSING
    start = text.index(words)
    quote = describe(text, start, start + len(words))
    return find(quote, OPENING + new + CLOSING)


PROTECTED = [
    # the sentences of METHOD.md 5
    ("3,000 people were killed.", "12,000 people were killed."),
    ("3,000 people were killed.", "3,000 people were not killed."),
    # digits
    ("3,000 people were killed.", "13,000 people were killed."),
    ("3,000 people were killed.", "3,000,000 people were killed."),
    ("In 1956 people were killed.", "In 1965 people were killed."),
    ("On 9 March people were killed.", "On 10 March people were killed."),
    ("Some 5½ tons people were killed.", "Some 5¼ tons people were killed."),
    ("At 3.5 people were killed.", "At 3.6 people were killed."),
    # number words
    ("Fifteen people were killed.", "Fifty people were killed."),
    ("Twenty-five people were killed.", "Twenty-four people were killed."),
    ("Dozens of people were killed.", "Hundreds of people were killed."),
    ("About 90 people were killed.", "Over 90 people were killed."),
    ("More than 80 people were killed.", "Less than 80 people were killed."),
    ("Zwei people were killed.", "Drei people were killed."),
    # units
    ("15 killed: people were killed.", "15 wounded: people were killed."),
    ("15 km off people were killed.", "15 miles off people were killed."),
    ("For 2 days people were killed.", "For 2 weeks people were killed."),
    ("It cost $5; people were killed.", "It cost €5; people were killed."),
    (
        "Of 15 young students people were killed.",
        "Of 15 young clerks people were killed.",
    ),
    # names
    ("In Gori people were killed.", "In Poti people were killed."),
    ("Khrushchev said people were killed.", "Bulganin said people were killed."),
    ("By the US people were killed.", "By us people were killed."),
    ("Ivan told Pyotr people were killed.", "Pyotr told Ivan people were killed."),
    ("В Гори people were killed.", "В Поти people were killed."),
    ("广州 people were killed.", "杭州 people were killed."),
    ("في القاهرة people were killed.", "في دمشق people were killed."),
    ("कि people were killed.", "की people were killed."),
    ("More people say people were killed.", "Fewer people say people were killed."),
    # negations
    ("They say people were killed.", "They do not say people were killed."),
    ("They saw people were killed.", "They never saw people were killed."),
    ("Where people were killed.", "No place where people were killed."),
    ("They admitted people were killed.", "They denied people were killed."),
    ("It did show people were killed.", "It didn't show people were killed."),
    ("It did show people were killed.", "It didn’t show people were killed."),
    ("With cause people were killed.", "Without cause people were killed."),
    (
        "A confirmed note: people were killed.",
        "An unconfirmed note: people were killed.",
    ),
    ("A violent day: people were killed.", "A non-violent day: people were killed."),
    ("Он был: people were killed.", "Он не был: people were killed."),
]


@pytest.mark.parametrize(("old", "new"), PROTECTED)
@pytest.mark.parametrize("turn", [False, True])
def test_find_never_accepts_a_changed_testimony(old: str, new: str, turn: bool) -> None:
    if turn:
        old, new = new, old
    whole = found(old, new, old)
    assert whole.state in {"changed", "lost"}
    words = "people were killed"
    if words in old:
        assert found(old, new, words).state == "changed"


HARMLESS = [
    ("The troops quickly fired at people.", "The troops fired at people."),
    ("Soldiers fired at people.", "The soldiers fired at people."),
    ("They did not fire at people.", "They didn't fire at people."),
    ("They fired, it seems, at people.", "They fired it seems, at people."),
    ("Although they fired at people.", "Because they fired at people."),
    ("Stalin's men fired at people.", "Stalin’s men fired at people."),
    ("In the street they fired at people.", "In the wide street they fired at people."),
]


@pytest.mark.parametrize(("old", "new"), HARMLESS)
def test_find_accepts_what_testifies_to_the_same(old: str, new: str) -> None:
    anchored = found(old, new, "at people")
    text = OPENING + new + CLOSING
    assert anchored.state in {"exact", "moved"}
    assert text[anchored.start : anchored.end] == "at people"


def test_find_points_at_the_nearest_words() -> None:
    old, new = "3,000 people were killed.", "12,000 people were killed."
    anchored = found(old, new, "3,000 people were killed")
    text = OPENING + new + CLOSING
    assert text[anchored.start : anchored.end] == "12,000 people were killed"
    assert anchored.state == "changed"


def test_find_points_at_what_replaced_a_single_word() -> None:
    text = "The papers wrote that fifteen people of the town were killed that night."
    start = text.index("fifteen")
    new = text.replace("fifteen", "22")
    anchored = find(describe(text, start, start + 7), new)
    assert new[anchored.start : anchored.end] == "22"
    assert anchored.state == "changed"


def test_find_gives_up_words_that_are_gone() -> None:
    quote = describe(OPENING + "Fifteen people were killed." + CLOSING, 39, 65)
    text = OPENING + "Rain fell on the empty stalls until the evening." + CLOSING
    assert find(quote, text) == Anchored(None, None, "lost", 0.0)


REPEATED = "In Tbilisi fifteen people were killed. In Gori fifteen people were killed."


@pytest.mark.parametrize(
    ("new", "state"),
    [
        (REPEATED, "exact"),
        ("It rained.\n\n" + REPEATED, "moved"),
        ("In Tbilisi fifteen people were killed.", "lost"),
        ("In Gori fifteen people were killed.", "changed"),
        (REPEATED.replace("Gori fifteen", "Gori fifty"), "changed"),
    ],
)
def test_find_keeps_a_repeated_quotation_to_its_context(new: str, state: str) -> None:
    start = REPEATED.rindex("fifteen")
    quote = describe(REPEATED, start, start + len("fifteen people were killed"))
    anchored = find(quote, new)
    assert anchored.state == state
    if anchored.start is not None:
        assert anchored.start > new.index("Gori")


TOWNS = ("Gori", "Batumi", "Poti")


@pytest.mark.parametrize(
    "removed", ["Batumi: fifteen people were killed.\n", "Batumi\n\nIt is so.\n\n"]
)
def test_find_gives_no_refrain_to_a_neighbour(removed: str) -> None:
    text = "".join(removed.replace("Batumi", town) for town in TOWNS)
    words = "so" if "so." in removed else "fifteen people were killed"
    start = text.index(words, text.index("Batumi"))
    quote = describe(text, start, start + len(words))
    assert find(quote, text).state == "exact"
    assert find(quote, text.replace(removed, "")).state in {"lost", "changed"}


TWICE = "They were killed; we were killed."


@pytest.mark.parametrize(
    ("quote", "text", "expected"),
    [
        (Quote("were killed"), "Fifteen were killed.", (8, 19, "exact")),
        (Quote("were killed", start=0), "Fifteen were killed.", (8, 19, "moved")),
        (Quote("were killed", start=8), "Fifteen were killed.", (8, 19, "exact")),
        (Quote("were killed"), TWICE, (5, 16, "changed")),
        (
            Quote("were killed", start=21),
            TWICE,
            (21, 32, "exact"),
        ),
        (
            Quote("were killed", "we "),
            TWICE,
            (21, 32, "exact"),
        ),
        (
            Quote("were killed", "we"),
            TWICE,
            (21, 32, "exact"),
        ),
        (Quote("3,000 people"), "Some 13,000 people", (5, 18, "changed")),
        (Quote("5 people"), "About 3.5 people", (6, 16, "changed")),
        (Quote("they can"), "Say they can't go", (4, 14, "changed")),
        (Quote("Stalin"), "On Stalin's day", (3, 9, "exact")),
        (Quote("三千人"), "一万三千人", (None, None, "lost")),
        (Quote("千人死"), "有三百人死", (None, None, "lost")),
        (Quote(""), "Fifteen were killed.", (None, None, "lost")),
        (Quote("were killed"), "", (None, None, "lost")),
    ],
)
def test_find_takes_a_quotation_made_by_hand(
    quote: Quote, text: str, expected: tuple[int | None, int | None, str]
) -> None:
    anchored = find(quote, text)
    assert (anchored.start, anchored.end, anchored.state) == expected


def test_find_compares_the_surroundings_when_there_is_no_sentence() -> None:
    quote = Quote("people were killed", "We know that 15 ", " in the town.", start=16)
    assert (
        find(quote, "We know that 15 people were killed in the town.").state == "exact"
    )
    assert (
        find(quote, "We know that 16 people were killed in the town.").state
        == "changed"
    )


WORDS = st.text(
    st.sampled_from("ab .\n,3é\u0301👩\u200d👧🇬🇪אش한\r三'-"), min_size=1, max_size=40
)
ANYTHING = st.text(min_size=1, max_size=60)


def passages(texts: st.SearchStrategy[str]) -> st.SearchStrategy[tuple[str, int, int]]:
    def within(text: str) -> st.SearchStrategy[tuple[str, int, int]]:
        starts = st.integers(0, len(text) - 1)
        return starts.flatmap(
            lambda start: st.tuples(
                st.just(text), st.just(start), st.integers(start + 1, len(text))
            )
        )

    return texts.flatmap(within)


@given(passages(WORDS | ANYTHING))
@example(("e\u0301", 0, 1))
@example((" \n", 0, 1))
def test_find_gives_back_what_was_described(passage: tuple[str, int, int]) -> None:
    text, start, end = passage
    anchored = find(describe(text, start, end), text)
    assert anchored == Anchored(start, end, "exact", anchored.score)


PARAGRAPHS = "Quite unrelated lines stand here.\n\nThey speak of weather and roads.\n\n"


@given(passages(st.text(st.sampled_from("bc .,xyz3\né"), min_size=1, max_size=40)))
def test_find_follows_a_passage_that_moved(passage: tuple[str, int, int]) -> None:
    text, start, end = passage
    if text[start:end].strip() == "" or start != len(text) - len(text.lstrip()):
        start, end = 0, len(text)
    anchored = find(describe(text, start, end), PARAGRAPHS + text)
    if text.strip():
        shift = len(PARAGRAPHS)
        expected = Anchored(start + shift, end + shift, "moved", anchored.score)
        assert anchored == expected


@given(passages(WORDS), WORDS)
def test_find_says_exact_or_moved_only_of_the_very_words(
    passage: tuple[str, int, int], new: str
) -> None:
    text, start, end = passage
    for quote in (describe(text, start, end), Quote(text[start:end])):
        anchored = find(quote, new)
        assert 0.0 <= anchored.score <= 1.0
        if anchored.state in {"exact", "moved"}:
            assert new[anchored.start : anchored.end] == quote.exact
        if anchored.state == "lost":
            assert (anchored.start, anchored.end) == (None, None)


def test_find_needs_no_more_than_five_facts() -> None:
    text = OPENING + "Fifteen people were killed." + CLOSING
    quote = dataclasses.replace(describe(text, 39, 65), is_unique=None)
    assert find(quote, "It rained.\n\n" + text).state == "moved"
