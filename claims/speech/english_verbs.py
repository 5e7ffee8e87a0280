"""The English verbs of speech and thought, with their forms."""

from collections.abc import Iterator

from .lexicon import Frame, Shape, Verb
from .phrases import listed
from .values import Commitment, Stance

F = Frame
SAID = F.THAT | F.QUOTE | F.AFTERWARDS
PLAIN = SAID | F.BARE
FLAT, LIKELY, POSSIBLE = Commitment.FLAT, Commitment.LIKELY, Commitment.POSSIBLE

# "lemma" is regular; "lemma past participle" is not; a star doubles the consonant.
ROWS: tuple[tuple[Verb, str], ...] = (
    (
        Verb(frames=PLAIN),
        (
            "say said said | state | announce | declare | admit* | insist | argue | "
            "maintain | acknowledge | concede | confirm | reveal | disclose | warn "
            "| note | report | assert | affirm | contend | claim | write wrote "
            "written | recall | predict | conclude | explain | add | complain | "
            "boast | allow | agree | understand understood understood | learn | "
            "stress | swear swore sworn"
        ),
    ),
    (
        Verb(frames=SAID),
        (
            "remark | comment | observe | testify | relate | recount | record | "
            "mention | emphasize | emphasise | underline | repeat | reiterate | "
            "reply | respond | answer | specify | certify | point | attest | "
            "confess | profess | confide | clarify | caution | counter | lament | "
            "object | hold held held | remember | narrate | chronicle | publish | "
            "broadcast broadcast broadcast | rule | document | calculate | "
            "count | find found found | establish | determine | discover | verify | "
            "protest | proclaim | pronounce | depose | aver* | opine"
        ),
    ),
    (
        Verb(frames=F.QUOTE | F.AFTERWARDS),
        "ask | continue | exclaim | shout | quip* | joke | sum* | begin began begun",
    ),
    (
        Verb(frames=PLAIN | F.OBJECT | F.ABOUT),
        "tell told told",
    ),
    (Verb(frames=F.ABOUT), "speak spoke spoken | talk"),
    (
        Verb(frames=SAID | F.OBJECT),
        "inform | remind | assure | notify | advise | alert",
    ),
    (Verb(frames=PLAIN | F.INFINITIVE, is_hedge=True), "allege | purport"),
    (
        Verb(frames=F.THAT | F.BARE | F.QUOTE, is_evidence=True),
        "show showed shown | demonstrate | prove proved proven | reflect",
    ),
    (Verb(frames=PLAIN, is_evidence=True), "indicate"),
    (
        Verb(commitment=LIKELY, frames=PLAIN, is_hedge=True, is_evidence=True),
        "suggest | imply",
    ),
    (
        Verb(commitment=LIKELY, frames=PLAIN, is_hedge=True),
        (
            "believe | think thought thought | suspect | assume | presume | suppose | "
            "reckon | estimate | feel felt felt | judge | surmise | infer* | deduce | "
            "consider | deem"
        ),
    ),
    (
        Verb(commitment=POSSIBLE, frames=PLAIN, is_hedge=True),
        (
            "speculate | hint | guess | fear | conjecture | posit | theorize | "
            "theorise | hypothesize | hypothesise | propose"
        ),
    ),
    (Verb(frames=SAID, is_hedge=True), "rumor | rumour | whisper"),
    (
        Verb(Stance.REJECTS, frames=F.THAT | F.BARE | F.CLAIM | F.ANYTHING),
        "deny",
    ),
    (
        Verb(Stance.REJECTS, frames=F.THAT | F.CLAIM),
        (
            "reject | refute | dismiss | dispute | contradict | repudiate | rebut* | "
            "debunk | disprove | contest | disavow | disagree"
        ),
    ),
    (
        Verb(Stance.DOUBTS, frames=F.THAT | F.BARE | F.WHETHER | F.CLAIM),
        "doubt",
    ),
    (
        Verb(Stance.DOUBTS, frames=F.WHETHER | F.CLAIM),
        "question | query | challenge | wonder",
    ),
    (
        Verb(Stance.DOUBTS, frames=F.WHETHER),
        "ask | inquire | enquire",
    ),
    (
        Verb(frames=F.COUNT | F.CLAIM, is_documentary=True),
        "give gave given | name | cite | register | bear bore borne",
    ),
    (
        Verb(frames=F.COUNT | F.CLAIM | F.AS | F.ANYTHING, is_documentary=True),
        "list",
    ),
    (Verb(frames=F.OF), "accuse | charge"),
    (Verb(frames=F.OF | F.ANYTHING), "blame"),
    (Verb(frames=F.TO), "attribute | ascribe"),
    (Verb(frames=SAID | F.CLAIM), "accept"),
    (Verb(frames=F.CLAIM | F.QUOTE), "call"),
    (Verb(frames=F.AS), "describe | regard | characterize | characterise | portray"),
    (Verb(frames=F.FIGURE), "put* put put | place | set* set set"),
)
ALSO = {  # further frames of verbs that stand in another row
    "say": Verb(frames=PLAIN | F.COUNT),
    "report": Verb(frames=PLAIN | F.COUNT | F.DOING),
    "confirm": Verb(frames=PLAIN | F.COUNT),
    "announce": Verb(frames=PLAIN | F.COUNT),
    "acknowledge": Verb(frames=PLAIN | F.COUNT | F.DOING),
    "admit*": Verb(frames=PLAIN | F.COUNT | F.DOING | F.INFINITIVE),
    "record": Verb(frames=SAID | F.COUNT),
    "count": Verb(frames=SAID | F.COUNT),
    "document": Verb(frames=SAID | F.COUNT),
    "recall": Verb(frames=PLAIN | F.DOING),
    "remember": Verb(frames=SAID | F.DOING | F.AS),
    "describe": Verb(frames=F.AS | F.DOING),
    "charge": Verb(frames=F.OF | F.THAT),
    "claim": Verb(frames=PLAIN | F.INFINITIVE | F.COUNT | F.CLAIM),
    "confess": Verb(frames=SAID | F.INFINITIVE),
    "verify": Verb(frames=SAID | F.COUNT),
    "warn": Verb(frames=PLAIN | F.ABOUT),
    "hint": Verb(
        commitment=POSSIBLE, frames=PLAIN | F.INFINITIVE | F.ABOUT, is_hedge=True
    ),
    "estimate": Verb(
        commitment=LIKELY,
        frames=PLAIN | F.FIGURE | F.INFINITIVE | F.COUNT,
        is_hedge=True,
    ),
    "mention": Verb(frames=SAID | F.COUNT),
    "allow": Verb(frames=SAID),
    "insist": Verb(frames=PLAIN | F.CLAIM),
    "give": Verb(frames=F.COUNT | F.CLAIM | F.AS, is_documentary=True),
    "suggest": Verb(
        commitment=LIKELY, frames=PLAIN | F.COUNT, is_hedge=True, is_evidence=True
    ),
    "propose": Verb(commitment=POSSIBLE, frames=PLAIN | F.COUNT, is_hedge=True),
    "reckon": Verb(commitment=LIKELY, frames=PLAIN | F.FIGURE | F.COUNT, is_hedge=True),
    "put*": Verb(frames=F.FIGURE | F.AFTERWARDS),
}
CONVICTIONS = {
    adjective: verb
    for verb, row in (
        (
            Verb(commitment=LIKELY, is_hedge=True),
            "convinced certain sure confident persuaded satisfied adamant",
        ),
        (
            Verb(Stance.DOUBTS),
            "unconvinced uncertain unsure doubtful sceptical skeptical",
        ),
    )
    for adjective in row.split()
}


def _regular_past(lemma: str) -> str:
    if lemma.endswith("e"):
        return lemma + "d"
    if lemma.endswith("y") and lemma[-2] not in "aeou":
        return lemma[:-1] + "ied"
    return lemma + "ed"


def _third(lemma: str) -> str:
    if lemma.endswith("y") and lemma[-2] not in "aeou":
        return lemma[:-1] + "ies"
    return lemma + ("es" if lemma.endswith(("s", "sh", "ch", "x")) else "s")


def _ing(lemma: str, stem: str) -> str:
    return (lemma[:-1] if lemma.endswith("e") else stem) + "ing"


def forms(entry: str) -> Iterator[tuple[str, Shape]]:
    """Give the forms of one entry of the table with what each can be."""
    lemma, *parts = entry.split()
    doubles = lemma.endswith("*")
    lemma = lemma.rstrip("*")
    stem = lemma + lemma[-1] if doubles else lemma
    past = parts[0] if parts else _regular_past(stem)
    participle = parts[1] if parts else past
    shapes: dict[str, Shape] = {}
    for form, shape in (
        (lemma, Shape.BASE),
        (_third(lemma), Shape.THIRD),
        (past, Shape.PAST),
        (participle, Shape.PARTICIPLE),
        (_ing(lemma, stem), Shape.ING),
    ):
        shapes[form] = shapes.get(form, Shape(0)) | shape
    yield from shapes.items()


def verbs() -> dict[str, tuple[Verb, Shape]]:
    """Give every form of every verb."""
    return {
        form: (ALSO.get(entry.split()[0], verb), shape)
        for verb, row in ROWS
        for entry in listed(row)
        for form, shape in forms(entry)
    }
