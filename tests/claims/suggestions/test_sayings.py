"""Statements suggested for how they are said: one row for each rule."""

import pytest

from claims.suggestions import Kind, suggest


@pytest.mark.parametrize(
    ("text", "kind", "said"),
    [
        (
            "Orlov said that the gate had been left open.",
            Kind.ATTRIBUTED,
            "the gate had been left open",
        ),
        (
            "The gate had been left open, according to the porter.",
            Kind.ATTRIBUTED,
            "The gate had been left open",
        ),
        (
            "It was rumoured that the abbot had fled.",
            Kind.RUMOUR,
            "the abbot had fled",
        ),
        (
            "The abbot reportedly fled to the coast.",
            Kind.RUMOUR,
            "The abbot reportedly fled to the coast",
        ),
        (
            "The abbot denied that he had fled.",
            Kind.DENIAL,
            "he had fled",
        ),
        (
            "The claim that the abbot fled is false.",
            Kind.DENIAL,
            "the abbot fled is false",
        ),
        (
            "These letters are highly suspect.",
            Kind.DOUBT,
            "These letters are highly suspect",
        ),
        (
            "The abbot probably fled by sea.",
            Kind.HEDGED,
            "The abbot probably fled by sea",
        ),
        (
            "The abbot may have fled by sea.",
            Kind.HEDGED,
            "The abbot may have fled by sea",
        ),
        (
            "The cause of the fire is still unknown.",
            Kind.NEGATIVE,
            "The cause of the fire is still unknown",
        ),
        (
            "The diocese has no record of the fire.",
            Kind.NEGATIVE,
            "The diocese has no record of the fire",
        ),
        (
            "The letters do not mention the fire.",
            Kind.NEGATIVE,
            "The letters do not mention the fire",
        ),
        (
            "Not a single monk came back.",
            Kind.NEGATIVE,
            "Not a single monk came back",
        ),
        (
            "It is unclear who shut the gate.",
            Kind.DOUBT,
            "It is unclear who shut the gate",
        ),
        (
            "The abbot declined to comment on it.",
            Kind.NEGATIVE,
            "The abbot declined to comment on it",
        ),
        (
            "The press did not mention the fire.",
            Kind.NEGATIVE,
            "The press did not mention the fire",
        ),
        (
            "The fire led to a panic in the town.",
            Kind.CAUSE,
            "The fire led to a panic in the town",
        ),
        (
            "The letter was written by the abbot.",
            Kind.AGENT,
            "The letter was written by the abbot",
        ),
        (
            "It was the first strike in the valley.",
            Kind.SUPERLATIVE,
            "It was the first strike in the valley",
        ),
    ],
)
def test_statement_is_suggested_with_what_is_said(
    text: str, kind: Kind, said: str
) -> None:
    (one,) = suggest(text)
    assert (one.kind, one.words) == (kind, said.rstrip("."))
    assert text[one.words_start :].startswith(one.words)


@pytest.mark.parametrize(
    "text",
    [
        "The abbot walked to the coast every morning.",
        "The new rules may help the poor of the town.",
        "They ate nothing but turnips through the winter.",
        "The abbot no longer walked to the coast.",
        "The first chapter of the book is on bees.",
        "It must be stressed that bees are clever.",
        "The rules allow a monk to keep used bowls.",
    ],
)
def test_plain_sentence_is_passed_by(text: str) -> None:
    assert suggest(text) == []


def test_voice_stance_and_hedge_come_with_the_suggestion() -> None:
    text = "Records state that nine died; however, these records are highly suspect."
    one = suggest(text)[0]
    assert (one.voice, one.voices[0].wording) == ("Records", "Records state")
    assert (one.stance, one.hedge) == ("doubts", "highly suspect")
    assert one.why == (
        "A figure. Said by Records. The text doubts it. Hedged: “highly suspect”."
    )


def test_who_speaks_alone_is_no_statement() -> None:
    text = "Nine miners died and forty were hurt, the mayor and the doctor said."
    assert [one.kind for one in suggest(text)] == [Kind.FIGURE, Kind.FIGURE]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "Orlov said that the gate was shut, and Holt swore that it stood open.",
            [("Orlov", "the gate was shut"), ("Holt", "it stood open")],
        ),
        (
            "The gate was shut, said Orlov, but it stood open, according to Holt.",
            [("Orlov", "The gate was shut"), ("Holt", "it stood open")],
        ),
        (
            "Orlov said that the gate and the door were shut.",
            [("Orlov", "the gate and the door were shut")],
        ),
    ],
)
def test_two_voices_of_one_sentence_are_two_suggestions(
    text: str, said: list[tuple[str, str]]
) -> None:
    assert [(one.voice, one.words) for one in suggest(text)] == said


@pytest.mark.parametrize(
    "rumour",
    [
        "it was rumoured that the king had fled.",
        "the king reportedly fled.",
        "rumours spread that the king had fled.",
    ],
)
def test_rumour_is_suggested_beside_the_date_before_it(rumour: str) -> None:
    text = f"On 4 May 1871 {rumour}"
    date, other = suggest(text)
    assert (date.kind, date.words) == (Kind.DATE, "4 May 1871")
    assert (other.kind, text[other.start : other.end] + ".") == (Kind.RUMOUR, rumour)


def test_date_within_a_rumour_is_all_that_is_suggested() -> None:
    (one,) = suggest("It was rumoured that on 4 May 1871 the king had fled.")
    assert (one.kind, one.stance) == (Kind.DATE, "reports")


def test_weak_statement_yields_to_a_figure_in_its_sentence() -> None:
    text = "Nine miners died because of the gas."
    assert [one.kind for one in suggest(text)] == [Kind.FIGURE]


def test_weak_statement_stands_beside_a_figure_in_another_part() -> None:
    text = "Nine miners died because of the gas; nobody in the town had heard it."
    assert [one.kind for one in suggest(text)] == [Kind.FIGURE, Kind.NEGATIVE]


@pytest.mark.parametrize("opening", ["Nobody said", "No one has reported"])
def test_what_nobody_said_is_suggested_as_not_so(opening: str) -> None:
    (found,) = suggest(f"{opening} that the abbot had fled.")
    assert (found.kind, found.voices) == (Kind.NEGATIVE, ())


@pytest.mark.parametrize(
    "opening", ["Nobody denied", "No one has disputed", "No historian doubts"]
)
def test_what_nobody_denies_is_as_plain_as_the_rest(opening: str) -> None:
    assert suggest(f"{opening} that the abbot fled.") == []
