"""How firmly a passage is said, and what the carrier holds of it."""

import pytest

from claims.speech import Kind, Speech, read


def speech(sentence: str) -> Speech:
    """Read the words in brackets, or the whole sentence."""
    text = sentence.replace("[", "").replace("]", "")
    if "[" not in sentence:
        return read(text, 0, len(text))
    return read(text, sentence.index("["), sentence.index("]") - 1)


@pytest.mark.parametrize(
    ("sentence", "stance", "commitment", "hedge"),
    [
        ("Fifteen people were killed.", "asserts", "flat", ""),
        ("Reports state that fifteen died.", "reports", "flat", ""),
        # adverbs, of the carrier and of hearsay
        ("He probably knew.", "asserts", "likely", "probably"),
        ("He was almost certainly there.", "asserts", "likely", "almost certainly"),
        ("Apparently, no one was hurt.", "asserts", "likely", "Apparently"),
        ("Perhaps 300 people died.", "asserts", "possible", "Perhaps"),
        ("The army allegedly fired.", "reports", "flat", "allegedly"),
        ("It was an alleged massacre.", "reports", "flat", "alleged"),
        # modals, where they cannot mean ability or a month
        ("Hundreds may have died.", "asserts", "possible", "may"),
        ("He could have known.", "asserts", "possible", "could"),
        ("He could only gain from it.", "asserts", "flat", ""),
        ("May was cold.", "asserts", "flat", ""),
        # what leads a clause in
        ("It is highly likely that he knew.", "asserts", "likely", "highly likely"),
        ("I’m sure that he knew.", "asserts", "likely", "I’m sure"),
        (
            "It is hard to avoid the impression that he knew.",
            "asserts",
            "likely",
            "It is hard to avoid the impression",
        ),
        ("It is possible that he knew.", "asserts", "possible", "possible"),
        ("It is unlikely that he knew.", "doubts", "flat", "unlikely"),
        (
            "There is no evidence that he knew.",
            "doubts",
            "flat",
            "There is no evidence",
        ),
        ("It is not true that he knew.", "rejects", "flat", "not true"),
        # verbs that are hedges
        ("Rettie believes that he knew.", "reports", "likely", "believes"),
        ("It was rumoured that he died.", "reports", "flat", "It was rumoured"),
        ("I believe that he knew.", "asserts", "likely", "I believe"),
        ("I doubt he knew.", "doubts", "flat", "I doubt"),
        ("This suggests that he knew.", "asserts", "likely", "This suggests"),
        (
            "It is thought that it is much more likely that he knew.",
            "reports",
            "likely",
            "much more likely",
        ),
        # predicates
        ("These records are highly suspect.", "doubts", "flat", "highly suspect"),
        (
            "The claim could not be verified.",
            "reports",
            "flat",
            "could not be verified",
        ),
        ("The towers could not be verified.", "asserts", "flat", ""),
        ("The toll is highly debated.", "reports", "flat", "highly debated"),
        ("The claim that [he knew] is false.", "rejects", "flat", "false"),
        ("The defendant is wrong.", "asserts", "flat", ""),
        ("The records are not suspect.", "asserts", "flat", ""),
        (
            (
                "Official records state that [fifteen died]; however, these records are"
                " highly suspect."
            ),
            "doubts",
            "flat",
            "highly suspect",
        ),
        (
            (
                "Records state that fifteen died; [these records are suspect, and it is"
                " thought that hundreds did]."
            ),
            "reports",
            "likely",
            "it is thought",
        ),
        ("He was poisoned, but this is disputed.", "reports", "flat", "disputed"),
        (
            "It is said that [he was poisoned], but there is no evidence of this.",
            "doubts",
            "flat",
            "there is no evidence",
        ),
        # set aside
        (
            "Contrary to the claim that [fifteen died], hundreds did.",
            "rejects",
            "flat",
            "Contrary to",
        ),
        ("Contrary to official records, hundreds died.", "asserts", "flat", ""),
        # a hedge of another clause
        (
            "He may have been ill, but [he probably knew].",
            "asserts",
            "likely",
            "probably",
        ),
        ("[He may have been ill], but he probably knew.", "asserts", "possible", "may"),
    ],
)
def test_passage_is_read(
    sentence: str, stance: str, commitment: str, hedge: str
) -> None:
    got = speech(sentence)
    assert (got.stance, got.commitment, got.hedge) == (stance, commitment, hedge)


@pytest.mark.parametrize(
    ("sentence", "is_negated"),
    [
        ("Fifteen people were killed.", False),
        ("Nobody was killed.", True),
        ("The press did not publish it.", True),
        ("It wasn’t one leak.", True),
        ("Not fewer than 80 died.", False),
        ("It is not likely that he knew.", False),
        ("He did not know, and [she left].", False),
        ("He did not [know].", True),
    ],
)
def test_negation_in_the_clause_is_seen(sentence: str, is_negated: bool) -> None:
    assert speech(sentence).polarity_is_negated is is_negated


@pytest.mark.parametrize(
    ("sentence", "outside"),
    [
        ("Fifteen people were killed.", []),
        ("[Reports state that 15 died].", []),
        ("Reports state that [15 died].", [("Reports state", Kind.ATTRIBUTION)]),
        ("It is possible that [15 died].", [("possible", Kind.HEDGE)]),
        ("Hundreds did not [die].", [("not", Kind.NEGATION)]),
        (
            "Records state that [15 died]; these records are suspect.",
            [("Records state", Kind.ATTRIBUTION), ("suspect", Kind.DOUBT)],
        ),
        ("[15 died], but it is possible that he knew.", []),
    ],
)
def test_marks_outside_the_passage_are_offered(
    sentence: str, outside: list[tuple[str, Kind]]
) -> None:
    assert [(one.words, one.kind) for one in speech(sentence).outside] == outside


def test_offsets_count_code_points_of_the_whole_text() -> None:
    text = "𝔘 first.\n\nİt is 𝔘 here. Rettie believes that he knew."
    got = read(text, text.index("he knew"), len(text))
    (voice,) = got.voices
    assert text[voice.start : voice.end] == "Rettie believes"
    assert got.hedge_span is not None
    assert text[slice(*got.hedge_span)] == "believes"


@pytest.mark.parametrize(("start", "end"), [(0, 0), (2, 1), (0, 99), (-1, 2)])
def test_passage_outside_the_text_is_refused(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="passage"):
        read("He knew.", start, end)


def test_language_without_a_table_is_refused() -> None:
    with pytest.raises(ValueError, match="“xx” cannot be read"):
        read("He knew.", 0, 2, language="xx")
    assert read("He knew.", 0, 2, language="en-GB").voices == ()
