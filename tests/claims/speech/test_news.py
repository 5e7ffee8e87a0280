"""How news and histories say who says so: one row for each rule."""

import pytest

from .test_read import speech
from .test_voices import voices

ONE, UNNAMED, PLURAL = "one", "unnamed", "plural_unnamed"


@pytest.mark.parametrize(
    ("sentence", "name", "wording", "kind"),
    [
        # a hearer, before the clause and after it
        (
            "Nurses told the agency [shells fell all night].",
            "Nurses",
            "Nurses told the agency",
            PLURAL,
        ),
        (
            "“[Shells fell all night],” a nurse told the BBC.",
            "a nurse",
            "a nurse told the BBC",
            UNNAMED,
        ),
        (
            "[Six died], Dr. Ana Ruiz, a surgeon, told reporters.",
            "Dr. Ana Ruiz",
            "Dr. Ana Ruiz, a surgeon, told reporters",
            ONE,
        ),
        # the way it was said
        (
            "The mayor said by telephone that [six died].",
            "mayor",
            "The mayor said by telephone",
            ONE,
        ),
        # of what is spoken
        ("Early accounts spoke of [60 dead].", "Early accounts", None, PLURAL),
        # a deed and a figure owned or disowned
        ("Rebels claimed responsibility for [the raid].", "Rebels", None, PLURAL),
        ("The UN has verified [311 deaths].", "UN", "The UN has verified", ONE),
        # a noun with a participle between it and its verb
        (
            "Registers compiled by the parish show that [six died].",
            "Registers compiled by the parish",
            "Registers compiled by the parish show",
            ONE,
        ),
        # a number that somebody keeps
        (
            "The official death toll stands at [60].",
            "official death toll",
            "The official death toll",
            ONE,
        ),
        ("The junta’s count was [60].", "junta", "The junta’s count", ONE),
        # nobody
        ("Six miners are [missing, presumed dead].", "", "presumed", PLURAL),
        ("[He wept], it was said.", "", "it was said", PLURAL),
        ("The guards were accused of [shooting six].", "", "were accused", PLURAL),
        ("Losses were put at [600].", "", "were put", PLURAL),
        # a name after the words that open a sentence
        (
            "In his diary Orlov recalls that [he wept].",
            "Orlov",
            "Orlov recalls",
            ONE,
        ),
    ],
)
def test_voice_of_the_news_is_named(
    sentence: str, name: str, wording: str | None, kind: str
) -> None:
    (voice,) = voices(sentence)
    assert (voice.name, voice.kind) == (name, kind)
    assert voice.wording == wording or wording is None


@pytest.mark.parametrize(
    "sentence",
    [
        "The number of dead was [60].",
        "He was shown to have [lied].",
        "This letter was written as [a warning].",
        "Fifteen, said by neighbours to be thieves, fled.",
    ],
)
def test_no_voice_of_the_news_is_invented(sentence: str) -> None:
    assert voices(sentence) == ()


@pytest.mark.parametrize(
    ("sentence", "stance"),
    [
        ("The mayor refused to confirm that [six died].", "doubts"),
        ("The mayor was able to confirm that [six died].", None),
        ("Few historians believe that [he wept].", None),
        ("A few historians believe that [he wept].", "asserts"),
        ("Orlov disagrees that [he wept].", "rejects"),
        ("Historians consider [the figure of 60] inflated.", "doubts"),
        ("Historians regard [the claim] as false.", "rejects"),
    ],
)
def test_stance_of_a_voice_of_the_news(sentence: str, stance: str | None) -> None:
    assert [voice.stance for voice in voices(sentence)] == [stance] * bool(stance)


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        (
            "The ministry said that, according to its clerks, [six died].",
            ["ministry", "its clerks"],
        ),
        ("Orlov said that [six died], according to Tass.", ["Tass", "Orlov"]),
    ],
)
def test_origin_within_what_is_said_comes_second(
    sentence: str, names: list[str]
) -> None:
    assert [voice.name for voice in voices(sentence)] == names


@pytest.mark.parametrize(
    ("sentence", "stance", "hedge"),
    [
        # nobody could check it
        (
            "Rebels said [60 died], but there was no independent confirmation.",
            "reports",
            "there was no independent confirmation",
        ),
        (
            "Rebels said [60 died]. The agency could not verify the claim.",
            "reports",
            "could not verify",
        ),
        (
            "Rebels said [60 died]. The agency was unable to verify the figure.",
            "reports",
            "was unable to verify",
        ),
        ("The agency could not verify the brakes; [six died].", "asserts", ""),
        (
            "[Sixty died], rebels said. The toll could not be confirmed.",
            "reports",
            "could not be confirmed",
        ),
        (
            "The charge that [he stole it] was never proven.",
            "reports",
            "was never proven",
        ),
        # no evidence, of a thing and of a clause
        ("There is no evidence of [a massacre].", "doubts", "There is no evidence"),
        (
            "No evidence has been found that [he wept].",
            "doubts",
            "No evidence has been found",
        ),
        # the carrier's verdict
        ("The paper falsely reported that [he wept].", "rejects", "falsely"),
        ("The tale that [he wept] is a later invention.", "asserts", ""),
        ("The report must be refuted.", "asserts", ""),
        ("The report was refuted.", "rejects", "refuted"),
        (
            "The story that [he wept] is a later invention.",
            "rejects",
            "a later invention",
        ),
        (
            "The figure of [60] is considered an exaggeration.",
            "doubts",
            "an exaggeration",
        ),
        # its own guess
        ("An estimated [60 people] fled.", "asserts", "estimated"),
        ("[He wept], perhaps.", "asserts", "perhaps"),
    ],
)
def test_news_is_read_as_firm_as_it_is(sentence: str, stance: str, hedge: str) -> None:
    got = speech(sentence)
    assert (got.stance, got.hedge) == (stance, hedge)
