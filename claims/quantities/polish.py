"""The Polish table: digits, simple number words, hedges, vague words and ranges."""

from decimal import Decimal

from .continental import POLISH_AROUND
from .lexicon import Lexicon, forms, listed, phrase_trie, trigger, word_set

ONES: dict[str, int | Decimal] = {
    **forms(
        "zero | jeden jedna jedno jednego | dwa dwie dwóch dwaj | trzy trzech trzej | "
        "cztery czterech | pięć pięciu | sześć sześciu | siedem siedmiu | osiem ośmiu "
        "| dziewięć dziewięciu | dziesięć dziesięciu | jedenaście jedenastu | "
        "dwanaście dwunastu | trzynaście trzynastu | czternaście czternastu | "
        "piętnaście piętnastu | szesnaście szesnastu | siedemnaście siedemnastu | "
        "osiemnaście osiemnastu | dziewiętnaście dziewiętnastu"
    ),
    "półtora": Decimal("1.5"),
}
TENS = forms(
    "dwadzieścia dwudziestu | trzydzieści trzydziestu | czterdzieści czterdziestu | "
    "pięćdziesiąt pięćdziesięciu | sześćdziesiąt sześćdziesięciu | "
    "siedemdziesiąt siedemdziesięciu | osiemdziesiąt osiemdziesięciu | "
    "dziewięćdziesiąt dziewięćdziesięciu",
    start=20,
    step=10,
)
HUNDREDS = forms(
    "sto stu | dwieście dwustu | trzysta trzystu | czterysta czterystu | "
    "pięćset pięciuset | sześćset sześciuset | siedemset siedmiuset | "
    "osiemset ośmiuset | dziewięćset dziewięciuset",
    start=100,
    step=100,
)
SCALES = {
    **dict.fromkeys(listed("tysiąc | tysiące | tysięcy | tysiąca | tys"), 10**3),
    **dict.fromkeys(listed("milion | miliony | milionów | miliona | mln"), 10**6),
    **dict.fromkeys(listed("miliard | miliardy | miliardów | mld"), 10**9),
    **dict.fromkeys(listed("tuzin | tuziny | tuzinów"), 12),
}
PLURALS = {
    **dict.fromkeys(listed("dziesiątki | dziesiątek | dziesiątków"), 10),
    **dict.fromkeys(listed("tuziny | tuzinów"), 12),
    **dict.fromkeys(listed("setki | setek"), 100),
    **dict.fromkeys(listed("tysiące | tysięcy"), 10**3),
    **dict.fromkeys(listed("miliony | milionów"), 10**6),
}
SEVERALS = {
    "kilkaset": 100,
    "kilkuset": 100,
    "kilkadziesiąt": 10,
    "kilkudziesięciu": 10,
}
SPANS = {"kilkanaście": (11, 19), "kilkunastu": (11, 19)}
HEDGES = {
    "more-than": listed("ponad | więcej niż | powyżej | przeszło | >"),
    "at-least": listed(
        "co najmniej | przynajmniej | nie mniej niż | minimum | conajmniej | ≥"
    ),
    "at-most": listed(
        "do | aż do | najwyżej | co najwyżej | nie więcej niż | maksymalnie | ≤"
    ),
    "less-than": listed("mniej niż | poniżej | <"),
    "about": listed(
        "około | ok . | ok | mniej więcej | jakieś | w przybliżeniu | szacunkowo | ~"
    ),
    "nearly": listed("prawie | niemal | blisko | bez mała | niespełna"),
}
VAGUE = {
    "several": listed("kilka | kilku | kilkoro"),
    "few": listed("parę | paru"),
    "many": listed("wiele | wielu | dużo"),
    "handful": listed("garstka | garść"),
    "none": listed("nikt | żaden | żadna | nikogo | brak ofiar"),
    "countless": listed("niezliczone | niezliczonych"),
    "not-given": listed(
        "nieznana | nieznany | nieznane | nie wiadomo | nieznana liczba | brak danych"
    ),
}
POLISH = Lexicon(
    grouping=" ",
    ones=ONES,
    tens=TENS,
    hundreds=HUNDREDS,
    scales=SCALES,
    has_dotted_ordinals=True,
    half_joiners=frozenset({"i"}),
    fractions={
        **dict.fromkeys(listed("pół | połowa | połowę | połowy"), (1, 2)),
        "trzecia": (1, 3),
        "trzecie": (0, 3),
        "czwarta": (1, 4),
        "czwarte": (0, 4),
    },
    pairs={"para": 2},
    spans=SPANS,
    plurals=PLURALS,
    severals=SEVERALS,
    genitives={"tysiąca": 1000, "setki": 100, "tuzina": 12},
    hedges=phrase_trie(HEDGES),
    trailers=phrase_trie(
        {
            "at-least": listed("lub więcej | i więcej | albo więcej | +"),
            "at-most": listed("lub mniej | i mniej"),
        }
    ),
    betweens=phrase_trie({"and": ["między", "pomiędzy"], "to": ["od"]}),
    connectors=phrase_trie(
        {"and": ["a", "i"], "to": listed("do | - | – | —"), "or": listed("lub | albo")}
    ),
    odds=frozenset({"do", "przeciw"}),
    several=phrase_trie({"3": listed("kilka | kilku | parę | paru")}),
    vague=phrase_trie(VAGUE),
    whole=phrase_trie({"of": listed("z | ze | spośród")}),
    lower_months=word_set(
        "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września "
        "października listopada grudnia"
    ),
    trigger=trigger(
        ONES,
        TENS,
        HUNDREDS,
        SCALES,
        PLURALS,
        (phrase.split()[0] for row in VAGUE.values() for phrase in row),
        SEVERALS,
        SPANS,
        ("trzecia", "trzecie", "czwarta", "czwarte", "połowę", "połowy"),
        ("pół", "połowa", "para"),
    ),
    **POLISH_AROUND,
)
