"""The Russian table: digits, simple number words, hedges, vague words and ranges."""

from decimal import Decimal

from .continental import RUSSIAN_AROUND
from .lexicon import Lexicon, forms, listed, phrase_trie, trigger, word_set

ONES: dict[str, int | Decimal] = {
    **forms(
        "ноль нуль нуля | один одна одно одного одной | два две двух | три трёх трех | "
        "четыре четырёх четырех | пять пяти | шесть шести | семь семи | "
        "восемь восьми | девять девяти | десять десяти | одиннадцать одиннадцати | "
        "двенадцать двенадцати | тринадцать тринадцати | четырнадцать четырнадцати | "
        "пятнадцать пятнадцати | шестнадцать шестнадцати | семнадцать семнадцати | "
        "восемнадцать восемнадцати | девятнадцать девятнадцати"
    ),
    **forms("двое двоих | трое троих | четверо четверых | пятеро пятерых", 2),
    **forms("шестеро шестерых | семеро семерых", 6),
    "полтора": Decimal("1.5"),
    "полутора": Decimal("1.5"),
}
TENS = forms(
    "двадцать двадцати | тридцать тридцати | сорок сорока | пятьдесят пятидесяти | "
    "шестьдесят шестидесяти | семьдесят семидесяти | восемьдесят восьмидесяти | "
    "девяносто девяноста",
    start=20,
    step=10,
)
HUNDREDS = forms(
    "сто ста | двести двухсот | триста трёхсот трехсот | четыреста четырёхсот "
    "четырехсот | пятьсот пятисот | шестьсот шестисот | семьсот семисот | "
    "восемьсот восьмисот | девятьсот девятисот",
    start=100,
    step=100,
)
SCALES = {
    **dict.fromkeys(listed("тысяча | тысячи | тысяч | тысячу | тыс"), 10**3),
    **dict.fromkeys(listed("миллион | миллиона | миллионов | млн"), 10**6),
    **dict.fromkeys(listed("миллиард | миллиарда | миллиардов | млрд"), 10**9),
    **dict.fromkeys(listed("дюжина | дюжины | дюжин | дюжину"), 12),
}
PLURALS = {
    **dict.fromkeys(listed("десятки | десятков | десятками"), 10),
    **dict.fromkeys(listed("дюжины | дюжин"), 12),
    **dict.fromkeys(listed("сотни | сотен | сотнями"), 100),
    **dict.fromkeys(listed("тысячи | тысяч | тысячами"), 10**3),
    **dict.fromkeys(listed("миллионы | миллионов"), 10**6),
}
PAIRS = {"пара": 2, "полмиллиона": 500_000, "полтысячи": 500, "полсотни": 50}
HEDGES = {
    "more-than": listed(
        "более | больше | более чем | больше чем | свыше | выше | > | значительно более"
    ),
    "at-least": listed(
        "не менее | не меньше | не менее чем | по меньшей мере | по крайней мере | "
        "как минимум | минимум | самое меньшее | ≥"
    ),
    "at-most": listed(
        "не более | не больше | не более чем | не свыше | до | максимум | "
        "самое большее | ≤"
    ),
    "less-than": listed("менее | меньше | менее чем | меньше чем | <"),
    "about": listed(
        "около | примерно | приблизительно | порядка | ориентировочно | ок . | ~ | "
        "где - то"
    ),
    "nearly": listed("почти | чуть менее | без малого"),
}
VAGUE = {
    "several": ["несколько", "нескольких"],
    "many": listed("много | многие | множество"),
    "handful": ["горстка"],
    "none": listed("никто | ни один | ни одного | ни одна | никого | нет"),
    "countless": listed("бесчисленные | несметное число | без числа"),
    "not-given": listed("неизвестно | не известно | нет данных | неизвестное число"),
}
RUSSIAN = Lexicon(
    grouping=" ",
    ones=ONES,
    tens=TENS,
    hundreds=HUNDREDS,
    scales=SCALES,
    fractions={"половина": (1, 2), "половины": (1, 2), "пол": (1, 2)},
    pairs=PAIRS,
    plurals=PLURALS,
    genitives={"тысячи": 1000, "сотни": 100, "десятка": 10, "дюжины": 12},
    hedges=phrase_trie(HEDGES),
    trailers=phrase_trie(
        {
            "at-least": listed("и более | или более | и больше | или больше | +"),
            "at-most": listed("и менее | или менее | или меньше"),
        }
    ),
    betweens=phrase_trie({"and": ["между"], "to": ["от", "с"]}),
    connectors=phrase_trie(
        {"and": ["и"], "to": listed("до | - | – | —"), "or": ["или"]}
    ),
    odds=frozenset({"к", "против"}),
    several=phrase_trie({"3": listed("несколько | нескольких")}),
    vague=phrase_trie(VAGUE),
    whole=phrase_trie({"of": listed("из | из общего числа")}),
    lower_months=word_set(
        "января февраля марта апреля мая июня июля августа сентября октября ноября "
        "декабря"
    ),
    trigger=trigger(
        ONES,
        TENS,
        HUNDREDS,
        SCALES,
        PLURALS,
        (phrase.split()[0] for row in VAGUE.values() for phrase in row),
        PAIRS,
    ),
    **RUSSIAN_AROUND,
)
