"""The English table: numbers in words, and the assembly of the whole."""

from .english_fates import FATES_TABLES
from .english_hedges import NUMBER_UNKNOWN, TRIES
from .english_surroundings import SURROUNDINGS
from .lexicon import Lexicon, listed, trigger, word_set

ONES = {
    word: value
    for value, word in enumerate(
        listed(
            "zero | one | two | three | four | five | six | seven | eight | nine | ten "
            "| eleven | twelve | thirteen | fourteen | fifteen | sixteen | seventeen | "
            "eighteen | nineteen"
        )
    )
} | {"nought": 0, "threescore": 60, "fourscore": 80}
TENS = {
    word: 10 * value
    for value, word in enumerate(
        listed("twenty | thirty | forty | fifty | sixty | seventy | eighty | ninety"),
        start=2,
    )
} | {"fourty": 40}
HUNDREDS = {"hundred": 100}
SCALES = {
    "dozen": 12,
    "score": 20,
    "gross": 144,
    "thousand": 10**3,
    "lakh": 10**5,
    "lakhs": 10**5,
    "million": 10**6,
    "millions": 10**6,
    "crore": 10**7,
    "crores": 10**7,
    "billion": 10**9,
    "trillion": 10**12,
    "quadrillion": 10**15,
}
SUFFIXES = {
    "k": 10**3,
    "m": 10**6,
    "mn": 10**6,
    "mln": 10**6,
    "mio": 10**6,
    "bn": 10**9,
    "b": 10**9,
}
SPACED = frozenset({"k", "mn", "mln", "mio", "bn"})
LOSSES = {"k": "killed", "w": "wounded", "m": "missing", "c": "captured"}
FRACTION_WORDS = {
    "half": (1, 2),
    "halves": (0, 2),
    "quarter": (1, 4),
    "quarters": (0, 4),
} | {
    word: sides
    for bottom, single in enumerate(
        listed("third | fourth | fifth | sixth | seventh | eighth | ninth | tenth"),
        start=3,
    )
    for word, sides in ((single, (1, bottom)), (f"{single}s", (0, bottom)))
}
PLURALS = {
    "tens": 10,
    "dozens": 12,
    "scores": 20,
    "hundreds": 100,
    "thousands": 10**3,
    "lakhs": 10**5,
    "millions": 10**6,
    "crores": 10**7,
    "billions": 10**9,
    "trillions": 10**12,
}
PAIRS = {
    "single": 1,
    "lone": 1,
    "solitary": 1,
    "couple": 2,
    "pair": 2,
    "brace": 2,
    "trio": 3,
    "quartet": 4,
}
CHANGES = word_set(
    "rose risen rises rise rising fell fallen falls fall falling grew grown grows grow "
    "growing dropped drops drop dropping climbed climbs climb climbing increased "
    "increases increase increasing decreased decline declined jumped jumps swelled "
    "shrank shrunk went gone up down raised reduced revised lowered cut changed"
)
LONE = listed(
    "several | multiple | few | group | groups | crowd | crowds | gathering | lots | "
    "lot | droves of | hordes of | throngs of | throng of | masses of | host of | "
    "hosts of | handful | none | nobody | some | no | not | many | numerous | "
    "number of | numbers of | lots of | countless | innumerable | untold | "
    "uncounted | numberless"
)

ENGLISH = Lexicon(
    grouping=",",
    ones=ONES,
    tens=TENS,
    hundreds=HUNDREDS,
    scales=SCALES,
    suffixes=SUFFIXES,
    spaced=SPACED,
    points=frozenset({"point"}),
    losses=LOSSES,
    articles=frozenset({"a", "an"}),
    joiners=frozenset({"and", "&"}),
    fractions=FRACTION_WORDS,
    of=frozenset({"of"}),
    pairs=PAIRS,
    pronouns=frozenset({"one", "single", "lone", "solitary"}),
    negatives=frozenset({"minus", "negative"}),
    denials=frozenset({"not", "neither", "nor"}),
    plurals=PLURALS,
    asking=frozenset({"how", "as"}),
    odds=frozenset({"to", "against"}),
    votes=frozenset({"vote", "votes", "voted", "ratio", "odds", "outnumbered"}),
    changes=CHANGES,
    ratio_links=frozenset({"in"}),
    trigger=trigger(
        ONES,
        TENS,
        HUNDREDS,
        SCALES,
        PLURALS,
        PAIRS,
        FRACTION_WORDS,
        LONE,
        NUMBER_UNKNOWN,
    ),
    **TRIES,
    **SURROUNDINGS,
    **FATES_TABLES,
)
