"""What somebody else says against it afterwards, and what is asked or held wrongly."""

import pytest

from .test_read import speech

ASSERTS, DOUBTS, REJECTS = "asserts", "doubts", "rejects"


@pytest.mark.parametrize(
    ("sentence", "stance", "named"),
    [
        ("[Forty died], but police denied it.", ASSERTS, [("police", REJECTS)]),
        ("[Forty died], though police denied this.", ASSERTS, [("police", REJECTS)]),
        ("[Forty died]; the police denied it.", ASSERTS, [("police", REJECTS)]),
        (
            "The union said that [forty died], but police denied it.",
            "reports",
            [("union", ASSERTS), ("police", REJECTS)],
        ),
        (
            "[Forty died]; the minister did not deny it.",
            "reports",
            [("minister", ASSERTS)],
        ),
        # what points forward, and what points at nothing said
        ("The ministry said that, at noon, [six died].", "reports", None),
        ("Police denied it. [Forty died].", ASSERTS, []),
        ("[Forty died]. Police denied it.", ASSERTS, []),
        ("[Forty died], but police did it.", ASSERTS, []),
        # a question asserts nothing
        ("Deputies asked whether [forty died].", "reports", [("Deputies", DOUBTS)]),
        ("The court inquired whether [forty died].", "reports", [("court", DOUBTS)]),
        ("Deputies asked for [forty guards].", ASSERTS, []),
    ],
)
def test_who_answers_or_asks_is_heard_as_that(sentence, stance, named):
    found = speech(sentence)
    assert found.stance == stance
    heard = [(one.name, one.stance) for one in found.voices]
    assert heard == ([("ministry", ASSERTS)] if named is None else named)


@pytest.mark.parametrize(
    ("sentence", "wording"),
    [
        ("It was widely but wrongly believed that [forty died].", None),
        ("It was widely, though wrongly, believed that [forty died].", None),
        ("It was widely, and wrongly, reported that [forty died].", None),
        (
            "The paper widely, though wrongly, claimed that [forty died].",
            "The paper widely, though wrongly, claimed",
        ),
        ("The paper wrongly claimed that [forty died].", "The paper wrongly claimed"),
    ],
)
def test_what_was_wrongly_said_is_rejected_and_its_voice_heard(sentence, wording):
    found = speech(sentence)
    [voice] = found.voices
    assert (found.stance, found.hedge) == (REJECTS, "wrongly")
    assert voice.wording == (wording or sentence.partition(" that ")[0])


def test_joint_of_clauses_is_no_joint_of_adverbs():
    [voice] = speech("He left early, but later the mayor said [forty died].").voices
    assert voice.name == "mayor"
