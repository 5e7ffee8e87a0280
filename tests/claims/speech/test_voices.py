"""Who is named as origin: one row for each rule, and the nearest that it refuses."""

import pytest

from claims.speech import Voice, read

ONE, UNNAMED, PLURAL = "one", "unnamed", "plural_unnamed"


def voices(sentence: str) -> tuple[Voice, ...]:
    """Read the voices of the words in brackets, or of the whole sentence."""
    text = sentence.replace("[", "").replace("]", "")
    if "[" not in sentence:
        return read(text, 0, len(text)).voices
    return read(text, sentence.index("["), sentence.index("]") - 1).voices


@pytest.mark.parametrize(
    ("sentence", "name", "wording", "kind"),
    [
        # a clause after "that", at once or later
        (
            "Official records state that fifteen people were killed.",
            "Official records",
            "Official records state",
            ONE,
        ),
        (
            "J. Arch Getty commented in 1985 that it was self-serving.",
            "J. Arch Getty",
            "J. Arch Getty commented in 1985",
            ONE,
        ),
        ("A. M. Amzad said that he knew.", "A. M. Amzad", "A. M. Amzad said", ONE),
        ("The speech states that he was guilty.", "speech", "The speech states", ONE),
        # a hearer before the clause
        (
            "The minister told the Times that fifteen had died.",
            "minister",
            "The minister told the Times",
            ONE,
        ),
        ("He told the court he had not seen it.", "", "He told the court", UNNAMED),
        # a clause without "that"
        (
            "The historian Geoffrey Roberts said the speech became a key text.",
            "Geoffrey Roberts",
            "The historian Geoffrey Roberts said",
            ONE,
        ),
        ("Officials say at least 15 died.", "Officials", "Officials say", PLURAL),
        # a number, a figure, a deed
        (
            "The United States reported 15 deaths.",
            "United States",
            "The United States reported",
            ONE,
        ),
        (
            "Some estimates put the number of dead at 300.",
            "Some estimates",
            "Some estimates put",
            PLURAL,
        ),
        (
            "Witnesses reported seeing bodies.",
            "Witnesses",
            "Witnesses reported",
            PLURAL,
        ),
        (
            "Soviet sources give 15 dead.",
            "Soviet sources",
            "Soviet sources give",
            PLURAL,
        ),
        # after what is said, on either side of the verb, or amid it
        (
            "Fifteen died, police said on Monday.",
            "police",
            "police said on Monday",
            ONE,
        ),
        ("“Fifteen died,” said the minister.", "minister", "said the minister", ONE),
        (
            "Stalin, Khrushchev argued, was the victim.",
            "Khrushchev",
            "Khrushchev argued",
            ONE,
        ),
        ("As Rettie noted, it was authorised.", "Rettie", "As Rettie noted", ONE),
        # words between the subject and its verb
        (
            "A spokesman, Ivan Petrov, said 15 people were killed.",
            "Ivan Petrov",
            "A spokesman, Ivan Petrov, said",
            ONE,
        ),
        (
            "Petrov, who led the inquiry, said that 15 died.",
            "Petrov",
            "Petrov, who led the inquiry, said",
            ONE,
        ),
        (
            "A witness who declined to be named said the soldiers fired.",
            "A witness",
            "A witness who declined to be named said",
            UNNAMED,
        ),
        (
            "Documents released in 1990 show that 800 were shot.",
            "Documents released in 1990",
            "Documents released in 1990 show",
            ONE,
        ),
        # a subject at the beginning, and a noun of speech after its verb
        (
            "The commission met in 1956 and presented evidence that 800 were shot.",
            "commission",
            "presented evidence",
            ONE,
        ),
        # a passive: nobody, or the agent
        ("It is thought that hundreds died.", "", "It is thought", PLURAL),
        ("Hundreds are believed to have died.", "", "are believed to", PLURAL),
        ("They are accounted as the only ones.", "", "are accounted as", PLURAL),
        ("Fifteen people were reported killed.", "", "were reported", PLURAL),
        ("He was told that 15 had died.", "", "was told", UNNAMED),
        (
            "It is believed by some historians that he knew.",
            "some historians",
            "It is believed by some historians",
            PLURAL,
        ),
        # a preposition
        (
            "According to the Pospelov Commission, 800 were shot.",
            "Pospelov Commission",
            "According to the Pospelov Commission",
            ONE,
        ),
        (
            "According to official records fifteen people were killed.",
            "official records",
            "According to official records",
            ONE,
        ),
        ("In Rettie's view, it was authorised.", "Rettie", "In Rettie's view", ONE),
        ("By some accounts, 300 died.", "some accounts", "By some accounts", PLURAL),
        # a noun of speech
        ("There were rumours that he had died.", "rumours", "rumours", PLURAL),
        ("Rumours spread that he had died.", "Rumours", "Rumours", PLURAL),
        (
            "The minister's claim that he had died was repeated.",
            "minister",
            "The minister's claim",
            ONE,
        ),
        (
            "Claims by the opposition that 300 died spread.",
            "opposition",
            "Claims by the opposition",
            ONE,
        ),
        ("Legend has it that he is buried there.", "Legend", "Legend has it", PLURAL),
        # an accusation and a verdict
        (
            "Khrushchev charged Stalin with crimes.",
            "Khrushchev",
            "Khrushchev charged",
            ONE,
        ),
        ("Rettie described it as a leak.", "Rettie", "Rettie described", ONE),
        # an announcement
        (
            "The letter was as follows:\n\n[Send help.]",
            "letter",
            "The letter was as follows",
            ONE,
        ),
        ("Getty commented:\n\n[It was a lie.]", "Getty", "Getty commented", ONE),
    ],
)
def test_voice_is_named(sentence: str, name: str, wording: str, kind: str) -> None:
    (voice,) = voices(sentence)
    assert (voice.name, voice.wording, voice.kind) == (name, wording, kind)


@pytest.mark.parametrize(
    "sentence",
    [
        "The commission met in early 1956.",
        "The speech states its case plainly.",
        "The states that joined the union were three.",
        "The police records were burned in 1941.",
        "The charge that broke the line was led by Ney.",
        "The speech was reported widely.",
        "It is fair to say that the reform failed.",
        "It was clear that the war was lost.",
        "It was the army that fired.",
        "The fact that he fled is telling.",
        "He admitted defeat.",
        "She said goodbye to the soldiers who were leaving.",
        "He gave 20 roubles to the porter.",
        "Large numbers of people came.",
        "Estimates vary, and the matter is open.",
        "Clashes were seen in Georgia.",
        "I believe that 20 people were killed.",
        "This shows that the leak came from Warsaw.",
        "[Fifteen people were killed], although some say it was more.",
        "Although some say it was more, [fifteen people were killed].",
        "Officials say 15 died, but [the toll was higher].",
        "The claim that 15 died is false: [hundreds died].",
    ],
)
def test_no_voice_is_invented(sentence: str) -> None:
    assert voices(sentence) == ()


@pytest.mark.parametrize(
    ("sentence", "chains"),
    [
        (
            "According to the Times, which cites a police spokesman, 15 died.",
            [["Times", "a police spokesman"]],
        ),
        (
            "The Times, citing police sources, reported that 15 died.",
            [["Times", "police sources"]],
        ),
        ("According to a memo citing Holt, 15 died.", [["a memo", "Holt"]]),
        (
            "According to a memo quoted by the Times, 15 died.",
            [["Times", "a memo"]],
        ),
        (
            "The Guardian reported that police said 20 people were killed.",
            [["Guardian", "police"]],
        ),
        (
            "Fifteen died, Rettie said, according to the Times, as reported in Pravda.",
            [["Pravda", "Times", "Rettie"]],
        ),
        (
            "The Times quoted a police officer as saying that 15 had died.",
            [["Times", "a police officer"]],
        ),
        (
            "Petrov was quoted by Tass as saying that 15 had died.",
            [["Tass", "Petrov"]],
        ),
        (
            "The government dismissed reports that 300 had died.",
            [["government", "reports"]],
        ),
        ("She said she believed the man was dead.", [[""]]),
        ("The ministry said 20 had died, adding that 50 were hurt.", [["ministry"]]),
        (
            "Police and hospital sources say 15 died.",
            [["Police"], ["hospital sources"]],
        ),
        (
            "The mayor of Gori and the governor said 15 died.",
            [["mayor of Gori"], ["governor"]],
        ),
        (
            "Officials of Poland and Hungary said 15 died.",
            [["Officials of Poland and Hungary"]],
        ),
        (
            "The army says 15 died, while witnesses say it was 80.",
            [["army"], ["witnesses"]],
        ),
        (
            "It is open: low numbers in the tens, high numbers in the hundreds.",
            [["low numbers"], ["high numbers"]],
        ),
        ("Tass said 12 died, a claim denied by activists.", [["Tass"], ["activists"]]),
        ("X said that A resigned, and Y said that [B died].", [["Y"]]),
    ],
)
def test_voices_are_chained_and_branched(
    sentence: str, chains: list[list[str]]
) -> None:
    got: dict[int, list[str]] = {}
    for voice in voices(sentence):
        got.setdefault(voice.branch, []).append(voice.name)
        assert voice.position == len(got[voice.branch])
    assert list(got.values()) == chains


@pytest.mark.parametrize(
    ("sentence", "stance"),
    [
        ("The army said that it had fired.", "asserts"),
        ("The army denied that it had fired.", "rejects"),
        ("The army did not deny that it had fired.", "asserts"),
        ("The army did not confirm that it had fired.", "doubts"),
        ("Many historians doubt that he knew.", "doubts"),
        ("The army rejected the figure.", "rejects"),
        ("Holt neither confirmed nor denied that he knew.", "doubts"),
        ("Holt could neither confirm nor deny that he knew.", "doubts"),
        # what somebody is convinced of
        ("Holt is convinced that he knew.", "asserts"),
        ("Holt is not convinced that he knew.", "doubts"),
        ("Historians are sceptical that he knew.", "doubts"),
        ("She wrote that she was not sure whether he knew.", "doubts"),
        # a pronoun that goes on speaking
        ("Holt said that he doubted that the man knew.", "doubts"),
        ("His figures have been challenged by historians.", "doubts"),
    ],
)
def test_stance_of_a_voice(sentence: str, stance: str) -> None:
    (voice,) = voices(sentence)
    assert voice.stance == stance


@pytest.mark.parametrize(
    "text",
    [
        "Anna, a nurse, said: “It was bad. [Three hundred died.] Nobody helped.”",
        "“It was bad. [Three hundred died.] Nobody helped,” said Anna, a nurse.",
        "“It was bad,” said Anna. “[Three hundred died.]”",
    ],
)
def test_voice_reaches_through_its_quotation(text: str) -> None:
    assert [voice.name for voice in voices(text)] == ["Anna"]


def test_voice_reaches_through_the_list_it_announces() -> None:
    text = (
        "The speech was as follows:\n- On Lenin.\n  - On [delegates].\n\nLater he left."
    )
    assert [voice.name for voice in voices(text)] == ["speech"]
    later = "The speech was as follows:\n- On Lenin.\n\n[Later he left.]"
    assert voices(later) == ()
