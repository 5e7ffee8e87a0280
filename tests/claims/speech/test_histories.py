"""How histories, courts and fact-checks say who says so, and judge it."""

import pytest

from .test_read import speech
from .test_voices import voices


@pytest.mark.parametrize(
    ("sentence", "name", "wording"),
    [
        # words between the verb and what is said
        (
            "Holt maintained until his death that [the gate was shut].",
            "Holt",
            "Holt maintained until his death",
        ),
        (
            "The Courier wrote on Oct. 29 that [the gate was shut].",
            "Courier",
            "The Courier wrote on Oct. 29",
        ),
        (
            "Holt claimed in a letter of 1880 to have [shut the gate].",
            "Holt",
            "Holt claimed in a letter of 1880",
        ),
        # words between who says it and the verb
        ("The Guild at first spoke of [60 dead].", "Guild", None),
        ("The monks, apparently, blamed [the miller].", "monks", None),
        ("Holt, a weaver, deposed that [the gate was shut].", "Holt", None),
        (
            "Holt, who saw it on 9 March, counted [73 bodies].",
            "Holt",
            "Holt, who saw it on 9 March, counted",
        ),
        (
            "A letter copied more than 1,500 times in Riga says that [he fled].",
            "A letter copied more than 1,500 times in Riga",
            None,
        ),
        (
            "The coroner's docket, which I read line by line, gives [98 names].",
            "coroner's docket",
            None,
        ),
        (
            "The register for weeks 5–12 lists [104 burials].",
            "register for weeks 5–12",
            None,
        ),
        # what somebody insists on, or what is rumoured after a stop
        ("The firm insisted on its figure of [60].", "firm", None),
        ("He fell; rumours that [he fled] went round.", "rumours", None),
        # a past tense of its own
        ("[A blast tore through the mill], killing six, police said.", "police", None),
        ("Priests have long maintained that [he fled].", "Priests", None),
        # figures without a number
        ("Relief workers gave figures as [high as 600].", "Relief workers", None),
        ("The Gazette will have it that [he fled].", "Gazette", None),
        (
            "A summary printed in 1801 blames [the miller].",
            "A summary printed in 1801",
            None,
        ),
        # who speaks stands after the verb
        ("[The gate was shut], recalled the miller.", "miller", None),
        ("[The gate was shut], said the woman.", "woman", None),
        ("[The gate was shut], according to the clerks' ledger.", "clerks", None),
        # a clause whose verb is not known for one
        ("Prosecutors say [the builder uses sea sand].", "Prosecutors", None),
        # two verbs of one subject
        (
            "Ana Ruiz regards it as rash, and estimates that [60 died].",
            "Ana Ruiz",
            None,
        ),
        # causes and blame
        ("Some writers have attributed [the fire to a lamp].", "Some writers", None),
        (
            "Some writers have ascribed [the fire of 1783–84 to a lamp].",
            "Some writers",
            None,
        ),
        ("The mayor blamed [the soldiers].", "mayor", None),
        (
            "Holt was blamed by the inquiry for [keeping the gate shut].",
            "inquiry",
            None,
        ),
        # who speaks stands after the clause that opens the sentence
        ("Claiming that [the gate was shut], the mayor left.", "mayor", "Claiming"),
        ("Arguing that he fled, Holt said that [it was shut].", "Holt", "Holt said"),
        # what texts give
        ("Most sources give [her birthplace as Troy].", "Most sources", None),
        ("The census lists [her in Lowell].", "census", "The census lists"),
        ("Most historians accepted [a total of 900].", "Most historians", None),
        # who puts a figure, after it
        ("The loss is put at [60 men] by Holt.", "Holt", "by Holt"),
        ("The damage is put at [€60 million] by Holt.", "Holt", "by Holt"),
        ("Holt, 81, puts it nearer [140].", "Holt", "Holt, 81, puts"),
        ("[Sixty fell], if we may believe the town clerk.", "town clerk", None),
        # after it all
        ("[The gate was shut], said Holt, but it was not.", "Holt", None),
        ("[The gate was shut], its spokeswoman Ana Ruiz told us.", "Ana Ruiz", None),
        # estimates that a word before them names
        ("Modern estimates range from [200 to 400].", "Modern estimates", None),
        # a participle that only qualifies a noun carries nothing
        ("The often repeated report that [he fled] is late.", "report", None),
    ],
)
def test_voice_of_a_history_is_named(
    sentence: str, name: str, wording: str | None
) -> None:
    (voice,) = voices(sentence)
    assert voice.name == name
    assert voice.wording == wording or wording is None


@pytest.mark.parametrize(
    "sentence",
    [
        "No group claimed [responsibility].",
        "Saying that [it was shut] is easy, and Holt knew it.",
        "Claiming that it was shut, [the mayor left].",
        "Cases are documented as early as [March].",
        "The officials considered [moving the whole village].",
        "The levee gave [way shortly before eight].",
        "His paper, an issue of May, claimed [a right to them].",
        "He is last mentioned on [4 June].",
        "[The wells gave way], and after some rain the fighting continued.",
        "They crossed the pass, found a ford in Holm, and [the siege began].",
        "It must be stressed that [the gate was shut].",
        "The mill was built according to [the needs of the town].",
        "They were charged with the task of [keeping the gate].",
        "The rules allow [a monk to keep used bowls].",
        "The fire claimed the lives of [at least 77].",
        "The workers gave [their horses to the town].",
        "It was the worst fire since one that claimed [77 lives].",
        "The monk attributed [nothing].",
        "[Sixty fell], if we may.",
    ],
)
def test_no_voice_of_a_history_is_invented(sentence: str) -> None:
    assert voices(sentence) == ()


@pytest.mark.parametrize(
    ("sentence", "stance", "hedge"),
    [
        # what is judged stands before other words
        (
            "The claim that [he fled] is, however, without foundation.",
            "rejects",
            "without foundation",
        ),
        ("[Her claim to have met him] is untrue.", "rejects", "untrue"),
        ("[The figure of 60 spread by monks] is exaggerated.", "doubts", "exaggerated"),
        ("[The number of 300], given by Holt, is too high.", "doubts", "too high"),
        (
            "[Higher estimates] are not supported by the registers.",
            "doubts",
            "not supported by",
        ),
        ("[Whether he ever lived] is anyone's guess.", "doubts", "anyone's guess"),
        ("It does not appear that [he ever lived].", "doubts", "does not appear"),
        ("That [he fled] is a nineteenth-century invention.", "rejects", None),
        (
            "It has never been proved that [he fled].",
            "reports",
            "has never been proved",
        ),
        ("It is unclear who [shut the gate].", "doubts", "unclear"),
        ("Claims in Riga that [he fled] are false.", "rejects", "false"),
        ("Who [shut the gate] is a mystery.", "doubts", "a mystery"),
        ("[He was, it seems, at home].", "asserts", "it seems"),
        ("It seems that [he was at home].", "asserts", "It seems"),
        # words between a judgement and what is judged
        ("It is unlikely, however, that [he fled].", "doubts", "unlikely"),
        ("It is likely, but not certain, that [he fled].", "asserts", "likely"),
        ("It would be wrong to say that [he fled].", "rejects", "wrong to say"),
        ("It is impossible to confirm that [he fled].", "asserts", ""),
        ("It is impossible to deny that [he fled].", "asserts", ""),
        (
            "There is no evidence for the claim that [he fled].",
            "doubts",
            "There is no evidence",
        ),
        ("Nobody knows whether [he fled].", "doubts", "Nobody knows"),
        ("Despite police claims that [he fled], he stayed.", "rejects", "Despite"),
        # beliefs: somebody's, nobody's, the carrier's
        ("Holt is convinced that [he fled].", "reports", "convinced"),
        ("She was not sure whether [he fled].", "reports", "sure"),
        ("Nobody is sure whether [he fled].", "doubts", "Nobody is sure"),
        ("We are not sure that [he fled].", "doubts", "We are not sure"),
        ("It is not certain that [he fled].", "doubts", "not certain"),
        ("The army is certain to [flee].", "asserts", ""),
        # rumours as nouns
        ("In 1871 rumours spread that [he fled].", "reports", "rumours"),
        ("A rumour of [his flight] reached Riga.", "reports", "rumour"),
        # it points back
        (
            "Early reports claimed that [fifty fell]; this was incorrect.",
            "rejects",
            "incorrect",
        ),
        ("[I honestly doubt it].", "doubts", "I honestly doubt"),
        # the carrier's own verdict, not somebody's
        (
            "It is said that [he fled]; the story must be dismissed as a fable.",
            "rejects",
            "dismissed",
        ),
        # the doubt of a voice
        ("“[We do not believe that he fled],” Holt said.", "reports", None),
        ("“[The claim that he fled is a lie],” Holt said.", "reports", None),
        # nothing of what was said
        ("[The gate that he shut] is, however, without ornament.", "asserts", ""),
        ("[Her house] is untrue.", "asserts", ""),
    ],
)
def test_verdict_on_a_whole_claim(
    sentence: str, stance: str, hedge: str | None
) -> None:
    got = speech(sentence)
    assert got.stance == stance
    assert got.hedge == hedge or hedge is None
