"""German, Polish and Russian: what stands round a number, and what befell people."""

from typing import Any

from .lexicon import listed, phrase_trie, word_set

GERMAN_FATES = {
    "killed": listed(
        "getötet | tot | tote | toten | toter | starben | gestorben | ermordet | "
        "umgekommen | "
        "ums leben gekommen | kamen ums leben | gefallen | fielen | umgebracht | "
        "tötete | töteten"
    ),
    "wounded": listed(
        "verletzt | verletzte | verletzten | verletzter | verwundet | verwundete"
    ),
    "missing": listed("vermisst | vermisste | vermißt | verschwunden"),
    "captured": listed("gefangen genommen | gefangengenommen | gefangene"),
    "arrested": listed("verhaftet | festgenommen | verhaftete | inhaftiert"),
    "executed": listed("hingerichtet | erhängt | standrechtlich erschossen"),
    "shot": listed("erschossen"),
    "deported": listed("deportiert | verschleppt | ausgewiesen | verbannt"),
    "total": listed("insgesamt | gesamt"),
}
GERMAN_TOLLS = {
    "killed": listed("todesopfer | tote | toten | toter | todesfälle | leichen"),
    "wounded": listed("verletzte | verletzten | verletzter | verwundete | verwundeten"),
    "missing": listed("vermisste | vermissten | vermißte"),
    "arrested": listed("verhaftungen | festnahmen"),
    "executed": listed("hinrichtungen"),
    "casualties": listed("opfer | verluste"),
    "present": listed("demonstranten | teilnehmer | protestierende"),
}
POLISH_FATES = {
    "killed": listed(
        "zabitych | zabici | zabito | zabity | zginęło | zginęli | zginęły | zginął | "
        "poległo | "
        "poległych | zmarło | zamordowanych | zamordowano | zabiło | śmierć poniosło"
    ),
    "wounded": listed("rannych | ranni | raniono | zraniono | ranny | zostało rannych"),
    "missing": listed("zaginionych | zaginęło | zaginieni"),
    "captured": listed("wziętych do niewoli | jeńców | pojmano"),
    "arrested": listed("aresztowano | aresztowanych | zatrzymano | zatrzymanych"),
    "executed": listed("stracono | straconych | powieszono"),
    "shot": listed("rozstrzelano | rozstrzelanych"),
    "deported": listed("deportowano | deportowanych | wywieziono | zesłano"),
    "total": listed("łącznie | ogółem | razem"),
}
POLISH_TOLLS = {
    "killed": listed("ofiar śmiertelnych | zgonów | zwłok"),
    "arrested": listed("aresztowań | zatrzymań"),
    "executed": listed("egzekucji"),
    "casualties": listed("ofiar | ofiary | strat"),
    "present": listed("demonstrantów | uczestników | protestujących"),
}
RUSSIAN_FATES = {
    "killed": listed(
        "убит | убиты | убито | убитых | убитыми | погиб | погибли | погибло | "
        "погибших | умер | умерли | умерло | убили"
    ),
    "wounded": listed(
        "ранен | ранены | ранено | раненых | ранеными | ранили | пострадали | "
        "пострадало | получили ранения"
    ),
    "missing": listed("пропали без вести | пропало без вести | пропавших без вести"),
    "captured": listed(
        "взяты в плен | взято в плен | пленных | пленено | попали в плен"
    ),
    "arrested": listed(
        "арестован | арестованы | арестовано | арестованных | арестовали | задержано | "
        "задержаны | задержанных | задержали"
    ),
    "executed": listed("казнены | казнено | казнённых | казненных | повешено"),
    "shot": listed("расстрелян | расстреляны | расстреляно | расстрелянных"),
    "deported": listed(
        "депортированы | депортировано | депортированных | выслано | высланы | сослано"
    ),
    "total": listed("всего | итого"),
}
RUSSIAN_TOLLS = {
    "killed": listed("смертей | трупов | тел | погибших"),
    "arrested": listed("арестов | задержаний"),
    "executed": listed("казней"),
    "casualties": listed("жертв | жертвы | потерь"),
    "present": listed("демонстрантов | участников | манифестантов | митингующих"),
}


def _singles(table: dict[str, list[str]]) -> frozenset[str]:
    return frozenset(word for row in table.values() for word in row if " " not in word)


def _surroundings(
    fates: dict[str, list[str]],
    tolls: dict[str, list[str]],
    units: dict[str, list[str]],
    **words: str,
) -> dict[str, Any]:
    """Arrange the words round a number as the fields of a lexicon."""
    sets = {name: word_set(row) for name, row in words.items()}
    nouns = sets["counted"] | _singles(tolls)
    silent = sets["auxiliaries"] | sets["places"] | sets["links"] | _singles(fates)
    return {
        **sets,
        "fates": phrase_trie(fates),
        "tolls": phrase_trie(tolls),
        "units": phrase_trie(units),
        "counted": nouns | _singles(fates),
        "nouns": nouns,
        "stops": (sets["stops"] | silent) - sets["counted"],
    }


GERMAN_AROUND = _surroundings(
    GERMAN_FATES,
    GERMAN_TOLLS,
    {
        "duration": listed(
            "tag | tage | tagen | woche | wochen | monat | monate | monaten | jahr | "
            "jahre | jahren | stunde | stunden | minute | minuten | jahrhunderte"
        ),
        "percentage": listed("% | prozent | prozentpunkte"),
        "money": listed("mark | euro | rubel | dollar | franken | pfund | zloty"),
        "measure": listed(
            "km | kilometer | kilometern | meter | metern | tonnen | hektar | kilo | kg"
        ),
    },
    counted=(
        "menschen personen männer frauen kinder soldaten zivilisten gefangene "
        "delegierte delegierten mitglieder arbeiter studenten einwohner häftlinge "
        "polizisten person mann frau kind soldat bürger familien häuser fälle "
        "offiziere demonstranten juden polen deutsche russen georgier"
    ),
    auxiliaries=(
        "wurden wurde worden sind ist waren war werden wird hat haben hatte hatten "
        "sei seien kamen"
    ),
    places="in im am an auf bei beim während seit nach vor bis aus unter um",
    links="und oder sowie",
    stops=(
        "der die das den dem des ein eine einer einem einen mit von vom zu zur zum "
        "für über als dass daß wie nicht auch nur noch er sie es wir ihr durch gegen "
        "darunter davon dabei"
    ),
    fillers="auch später dann schwer leicht tödlich offiziell angeblich mindestens",
    aside_words="darunter davon",
    pronouns="ein eine einer einem einen eines eins",
    references="seite seiten s artikel art § §§ nr nummer kapitel kap band abschnitt",
    ordinal_leads="der die das den dem des am im vom zum beim zur",
    denials="nicht",
    year_words="im in jahr jahre seit bis vor nach um von",
)
POLISH_AROUND = _surroundings(
    POLISH_FATES,
    POLISH_TOLLS,
    {
        "duration": listed(
            "dzień | dni | tydzień | tygodnie | tygodni | miesiąc | miesiące | "
            "miesięcy | rok | lata | lat | godzina | godziny | godzin | minut | minuty"
        ),
        "percentage": listed("% | procent | procenta | proc ."),
        "money": listed("złotych | zł | rubli | dolarów | euro | marek"),
        "measure": listed("km | kilometrów | kilometry | metrów | ton | hektarów | kg"),
    },
    counted=(
        "osób osoby osobę ludzi mężczyzn kobiet dzieci żołnierzy cywilów delegatów "
        "członków robotników studentów mieszkańców więźniów policjantów osoba "
        "człowiek żołnierz rodzin domów przypadków oficerów żydów polaków niemców"
    ),
    auxiliaries="zostało zostali został byli było był była są jest zostały",
    places="w we na przy podczas od do po przed z ze spośród wśród",
    links="i oraz lub albo a",
    stops=(
        "który którzy które że się nie jak przez dla za o to ten ta te jego jej ich "
        "tylko także w tym"
    ),
    fillers="także później ciężko lekko oficjalnie podobno tylko",
    aside_words="w tym",
    pronouns="jeden jedna jedno jednego para",
    endings="szy gi ci ty",
    references="strona stronie str s artykuł art § nr numer rozdział tom ust pkt",
    denials="nie",
    year_words="w roku rok od do przed po około",
)
RUSSIAN_AROUND = _surroundings(
    RUSSIAN_FATES,
    RUSSIAN_TOLLS,
    {
        "duration": listed(
            "день | дня | дней | неделя | недели | недель | месяц | месяца | месяцев | "
            "год | года | лет | час | часа | часов | минут | минуты | суток"
        ),
        "percentage": listed("% | процент | процента | процентов"),
        "money": listed("рублей | рубля | руб . | руб | долларов | марок | евро"),
        "measure": listed(
            "км | километров | километра | метров | тонн | гектаров | кг"
        ),
    },
    counted=(
        "человек человека людей мужчин женщин детей солдат солдата делегатов членов "
        "рабочих студентов жителей заключённых заключенных милиционеров граждан "
        "семей домов случаев офицеров делегата демонстрантов евреев поляков грузин"
    ),
    auxiliaries="был была было были стало будет оказалось оказались",
    places="в во на при у около после до с со из среди за к ко под",
    links="и или а также",
    stops=(
        "который которые что не как для о об от по это его её их только же бы то "
        "из них том числе"
    ),
    fillers="также позже тяжело легко официально смертельно только",
    aside_words="в том",
    pronouns="один одна одно одного одной нет пара",
    endings="й го му м я ю е ый ой ая ое ые х ти",
    references="страница странице стр с статья статьи ст § № номер глава том пункт п",
    denials="не",
    year_words="в году год года с по до после около к",
)
