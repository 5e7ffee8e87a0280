"""Nobody, none and few are no voice: the text itself asserts or doubts."""

import pytest

from claims.speech import Speech, find, read


def speech(sentence: str) -> Speech:
    """Read the words in brackets."""
    text = sentence.replace("[", "").replace("]", "")
    return read(text, sentence.index("["), sentence.index("]") - 1)


@pytest.mark.parametrize(
    "opening",
    [
        "Nobody denied that",
        "Nobody can deny that",
        "No one doubts that",
        "No historian disputes that",
        "None of the witnesses denied that",
        "None of these three records contradict that",
        "Not one of the witnesses denied that",
        "Not a single witness denied that",
        "Neither side disputed that",
        "Neither of the two denied that",
        "It is not disputed that",
        "It was never denied that",
    ],
)
def test_what_nobody_denies_the_text_asserts(opening: str) -> None:
    said = speech(f"{opening} [shots were fired].")
    assert (said.voices, said.stance, said.commitment) == ((), "asserts", "flat")
    assert (said.hedge, said.polarity_is_negated) == ("", False)
    whole = f"{opening} shots were fired."
    read_whole = read(whole, 0, len(whole))
    assert (read_whole.voices, read_whole.polarity_is_negated) == ((), False)


@pytest.mark.parametrize(
    "opening",
    [
        "Nobody said",
        "No one reported",
        "No source says",
        "No historian believes",
        "None of the witnesses said",
        "Not one of the survivors claimed",
        "Neither witness confirmed",
        "Nothing suggests",
        "Nothing in the records indicates",
        "Few believed",
        "Few historians believe",
        "Very few of the witnesses said",
        "Hardly anyone believed",
        "There were no reports",
    ],
)
def test_what_nobody_says_the_text_doubts(opening: str) -> None:
    said = speech(f"{opening} that [shots were fired].")
    assert (said.voices, said.stance, said.hedge) == (
        (),
        "doubts",
        opening.removeprefix("There were "),
    )


@pytest.mark.parametrize("opening", ["Few deny", "Few of the survivors doubted"])
def test_what_few_deny_is_asserted_with_a_hedge(opening: str) -> None:
    said = speech(f"{opening} that [shots were fired].")
    assert (said.voices, said.stance) == ((), "asserts")
    assert (said.commitment, said.hedge) == ("likely", opening)


@pytest.mark.parametrize(
    ("opening", "voices"),
    [
        ("A few historians believe", [("A few historians", "asserts")]),
        ("No. 5 Company reported", [("No. 5 Company", "asserts")]),
        ("Others said", [("", "asserts")]),
        ("One of the witnesses denied", [("witnesses", "rejects")]),
        ("Some of the witnesses denied", [("witnesses", "rejects")]),
        ("Reports", [("Reports", "asserts")]),
        ("The army did not deny", [("army", "asserts")]),
        (
            "Neither Petrov nor Ivanov denied",
            [("Petrov", "asserts"), ("Ivanov", "asserts")],
        ),
        (
            "Neither the army nor the police said",
            [("army", "doubts"), ("police", "doubts")],
        ),
        ("Police said that nobody denied", [("Police", "asserts")]),
        ("It was not denied by the army", [("army", "asserts")]),
    ],
)
def test_who_is_somebody_stays_a_voice(
    opening: str, voices: list[tuple[str, str]]
) -> None:
    said = speech(f"{opening} that [shots were fired].")
    assert [(voice.name, voice.stance) for voice in said.voices] == voices


def test_nobody_who_acts_says_nothing() -> None:
    assert find("Nobody was killed, and none of the houses burned.") == []
