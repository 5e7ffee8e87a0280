"""The German table: digits, simple number words, hedges, vague words and ranges."""

from decimal import Decimal

from .continental import GERMAN_AROUND
from .lexicon import Lexicon, listed, phrase_trie, trigger, word_set

_SMALL = listed(
    "null | ein | zwei | drei | vier | fünf | sechs | sieben | acht | neun | zehn | "
    "elf | zwölf | dreizehn | vierzehn | fünfzehn | sechzehn | siebzehn | achtzehn | "
    "neunzehn"
)
TENS = {
    word: 10 * value
    for value, word in enumerate(
        listed(
            "zwanzig | dreißig | vierzig | fünfzig | sechzig | siebzig | achtzig | "
            "neunzig"
        ),
        start=2,
    )
} | {"dreissig": 30}
_COMPOUND = {
    f"{one}und{ten}": tens + value
    for ten, tens in TENS.items()
    for value, one in enumerate(_SMALL[:10])
    if value
}
_BELOW = dict(zip(_SMALL, range(20), strict=True)) | TENS | _COMPOUND
_FORMS = ("eine", "einer", "einem", "einen", "eines", "eins")
ONES: dict[str, int | Decimal] = {
    **dict(zip(_SMALL, range(20), strict=True)),
    **_COMPOUND,
    **dict.fromkeys(_FORMS, 1),
    "anderthalb": Decimal("1.5"),
    "eineinhalb": Decimal("1.5"),
    "zweieinhalb": Decimal("2.5"),
}
HUNDREDS = {"hundert": 100} | {
    f"{word}hundert": 100 * value for value, word in enumerate(_SMALL[:10]) if value
}
SCALES = {
    "dutzend": 12,
    "tausend": 10**3,
    "million": 10**6,
    "millionen": 10**6,
    "mio": 10**6,
    "mrd": 10**9,
    "milliarde": 10**9,
    "milliarden": 10**9,
}
THOUSANDS = {
    f"{word}tausend": 1000 * value for word, value in _BELOW.items() if value
} | {f"{word}tausend": 1000 * value for word, value in HUNDREDS.items()}
_HUNDREDS = {"hundert": 100} | HUNDREDS
_TEENS = {
    f"{word}hundert": 100 * value for value, word in enumerate(_SMALL) if value > 10
}
_TO_999 = {
    f"{head}{joint}{tail}": hundred + value
    for head, hundred in (_HUNDREDS | _TEENS).items()
    for joint in ("", "und")
    for tail, value in ({"ein": 1, "eins": 1} | _BELOW).items()
    if value
}
_HEADS = THOUSANDS | {"tausend": 1000}
_TO_HUNDREDS = {
    f"{head}{tail}": thousand + value
    for head, thousand in _HEADS.items()
    for tail, value in _HUNDREDS.items()
}
WHOLES = _TEENS | _TO_999 | _TO_HUNDREDS
"""Numbers in one word: hundertfünfzig, zweitausenddreihundert."""
PLURALS = {
    "dutzende": 12,
    "dutzenden": 12,
    "hunderte": 100,
    "hunderten": 100,
    "tausende": 10**3,
    "tausenden": 10**3,
    "zehntausende": 10**4,
    "zehntausenden": 10**4,
    "hunderttausende": 10**5,
    "hunderttausenden": 10**5,
    "millionen": 10**6,
    "milliarden": 10**9,
}
HEDGES = {
    "more-than": listed("mehr als | über | weit über | mehr denn | >"),
    "at-least": listed(
        "gut | mindestens | wenigstens | zumindest | nicht weniger als | nicht unter | "
        "ab | ≥ | >="
    ),
    "at-most": listed(
        "bis zu | höchstens | maximal | nicht mehr als | nicht über | ≤ | <="
    ),
    "less-than": listed("weniger als | unter | <"),
    "about": listed(
        "etwa | ungefähr | rund | circa | ca . | ca | zirka | gegen | an die | ~ | "
        "schätzungsweise | um die"
    ),
    "nearly": listed("fast | beinahe | nahezu | knapp | annähernd"),
}
VAGUE = {
    "several": listed("mehrere | einige | etliche"),
    "few": listed("ein paar | wenige | einige wenige"),
    "many": listed("viele | zahlreiche"),
    "handful": listed("eine handvoll | eine hand voll"),
    "none": listed("keine | kein | keiner | niemand"),
    "countless": listed("unzählige | zahllose"),
    "not-given": listed("unbekannt | nicht bekannt | keine angaben | keine angabe"),
}
GERMAN = Lexicon(
    grouping=".",
    has_capital_nouns=True,
    points=frozenset({"komma"}),
    ones=ONES,
    tens=TENS,
    hundreds=HUNDREDS,
    scales=SCALES,
    articles=word_set("ein eine einem einer"),
    joiners=frozenset({"und"}),
    fractions={
        **dict.fromkeys(listed("halb | halbe | halbes | halben | halber"), (1, 2)),
        "hälfte": (1, 2),
        "viertel": (2, 4),
        "drittel": (2, 3),
        "fünftel": (2, 5),
        "zehntel": (2, 10),
    },
    of=frozenset({"von"}),
    pairs={**WHOLES, **THOUSANDS, "paar": 2},
    plurals=PLURALS,
    hedges=phrase_trie(HEDGES),
    trailers=phrase_trie(
        {
            "at-least": listed("oder mehr | und mehr | +"),
            "at-most": listed("oder weniger"),
        }
    ),
    betweens=phrase_trie({"and": ["zwischen"], "to": ["von"]}),
    connectors=phrase_trie(
        {"and": ["und"], "to": listed("bis | bis zu | - | –"), "or": ["oder"]}
    ),
    odds=frozenset({"zu", "gegen"}),
    several=phrase_trie({"3": listed("mehrere | einige | ein paar | etliche")}),
    vague=phrase_trie(VAGUE),
    whole=phrase_trie({"of": listed("von | von den | der | von insgesamt")}),
    months=word_set(
        "januar februar märz april mai juni juli august september oktober november "
        "dezember"
    ),
    trigger=trigger(
        ONES,
        TENS,
        HUNDREDS,
        SCALES,
        PLURALS,
        (phrase.split()[0] for row in VAGUE.values() for phrase in row),
        listed("halb | halbe | halbes | hälfte | drittel | viertel | fünftel"),
        within="hundert tausend",
    ),
    **GERMAN_AROUND,
)
