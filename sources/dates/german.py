"""The German table of dates."""

from sources.dates.lexicon import Lexicon, Phrases, listed, meaning, numbered, passed
from sources.dates.moments import EARLY, FIRST_HALF, LATE, MIDDLE, SECOND_HALF, Part

MONTHS = numbered(
    "januar jänner jan, februar feber feb febr, märz mär mrz, april apr, mai, "
    "juni juno jun, juli julei jul, august aug, september sept sep, oktober okt, "
    "november nov, dezember dez"
)
SEASONS = {
    "frühling": 21,
    "frühjahr": 21,
    "frühlings": 21,
    "frühjahrs": 21,
    "sommer": 22,
    "sommers": 22,
    "herbst": 23,
    "herbstes": 23,
    "winter": 24,
    "winters": 24,
}
UNITS_IN_WORDS = listed("ein, zwei, drei, vier, fünf, sechs, sieben, acht, neun")
ORDINAL_STEMS = listed(
    "erst, zweit, dritt, viert, fünft, sechst, siebt, acht, neunt, zehnt, elft, "
    "zwölft, dreizehnt, vierzehnt, fünfzehnt, sechzehnt, siebzehnt, achtzehnt, "
    "neunzehnt, zwanzigst"
) + [f"{unit}und{tens}st" for tens in ("zwanzig",) for unit in UNITS_IN_WORDS]
ORDINALS = {
    stem + ending: number
    for number, stem in enumerate([*ORDINAL_STEMS, "dreißigst", "einunddreißigst"], 1)
    for ending in listed("e, en, er, es, em")
}
DECADES = {
    f"{stem}iger{ending}": tens
    for tens, stem in zip(
        range(20, 100, 10),
        listed("zwanz, dreiß, vierz, fünfz, sechz, siebz, achtz, neunz"),
        strict=True,
    )
    for ending in ("", "n", "jahre", "jahren")
}
CASES = ("", "n", "r", "s")
PARTS = {
    EARLY: "anfang, zu beginn, beginn, am anfang, zu anfang, frühen, frühe, früher, "
    "in den ersten tagen, den ersten tagen",
    MIDDLE: "mitte, in der mitte, zur mitte",
    LATE: "ende, am ende, zu ende, späten, späte, später, ausgang, "
    "in den letzten tagen, den letzten tagen",
}
SHARES = {
    f"{ordinal}{case} {noun}": part
    for stems, part in (
        ("erste", FIRST_HALF),
        ("zweite", SECOND_HALF),
    )
    for ordinal in listed(stems)
    for case in CASES
    for noun in ("hälfte",)
} | {
    f"{ordinal}{case} {noun}": Part(number, number + 1, size, is_loose=False)
    for number, ordinal in enumerate(listed("erste, zweite, dritte, vierte"))
    for case in CASES
    for noun, size in (
        ("viertel", 4),
        ("quartal", 4),
        ("drittel", 3),
        ("jahrzehnt", 10),
    )
    if number < size
}
BEFORE = "vor, noch vor, kurz vor, lange vor, bereits vor, schon vor, vor dem, vor der"
AFTER = (
    "nach, kurz nach, lange nach, erst nach, bald nach, nach dem, nach der, später als"
)
GERMAN = Lexicon(
    months=MONTHS,
    full_months={name for name in MONTHS if len(name) > 4} | {"märz", "mai", "juni"},
    seasons=SEASONS,
    weekdays=listed(
        "montag, dienstag, mittwoch, donnerstag, freitag, samstag, sonnabend, sonntag"
    ),
    cardinals=numbered(
        "ein eine einen einem einer, zwei, drei, vier, fünf, sechs, "
        "sieben, acht, neun, zehn, elf, zwölf"
    ),
    tens={},
    ordinals=ORDINALS,
    day_tails={"."},
    decades=DECADES,
    decade_tails={"er"},
    decade_nouns={"jahre", "jahren"},
    century_words=listed("jahrhundert, jahrhunderts, jahrhunderte, jahrhunderten"),
    century_tails=listed("jh, jhd, jhdt, jhs, jahrh"),
    feasts=Phrases({"neujahr": (1, 1), "heiligabend": (12, 24), "silvester": (12, 31)}),
    parts=Phrases(
        {**{k: p for p, row in PARTS.items() for k in listed(row)}, **SHARES}
    ),
    same=listed(
        "selben, gleichen, diesem, diesen, dieses, jenem, demselben, desselben"
    ),
    next=Phrases(dict.fromkeys(listed("nächsten, folgenden, darauffolgenden"), 1)),
    previous=Phrases(
        dict.fromkeys(listed("vorigen, vorhergehenden, vorangegangenen"), -1)
    ),
    units={
        **dict.fromkeys(
            listed("tag, tage, tagen, tages, abend, morgen, nacht"), ("day", 1)
        ),
        **dict.fromkeys(listed("woche, wochen"), ("day", 7)),
        **dict.fromkeys(listed("monat, monate, monaten, monats"), ("month", 1)),
        **dict.fromkeys(listed("jahr, jahre, jahren, jahres"), ("year", 1)),
    },
    shifts=Phrases(
        {"später": 1, "danach": 1, "darauf": 1, "früher": -1, "zuvor": -1, "davor": -1}
    ),
    eras=Phrases(dict.fromkeys(listed("n . chr ., u . z ., anno"), 1)),
    before_era=Phrases(dict.fromkeys(listed("v . chr ., v . u . z ."), -1)),
    styles=meaning(
        {
            "old": "alten stils, a . st ., nach altem stil, julianisch",
            "new": "neuen stils, n . st ., nach neuem stil, gregorianisch",
        }
    ),
    articles=listed("der, die, das, den, dem, des"),
    small=listed("am, im, in, zum, zu, an"),
    of={"des", "der"},
    in_words={"im", "in"},
    ones=listed("ein, eine, einen, einem, einer"),
    year_words=listed("jahr, jahre, jahres"),
    month_words=listed("monat, monats"),
    night_words={"nacht"},
    night_links=passed("auf den, auf, zum"),
    from_words={"von", "vom"},
    contrast={"aber", "und", "jedoch"},
    denials={"nicht"},
    hedges=meaning(
        {
            "~": "um, etwa, circa, zirka, ca, ungefähr, gegen, rund, etwa um, "
            "um etwa, ~",
            "?": "wahrscheinlich, vermutlich, vielleicht, möglicherweise, wohl, "
            "mutmaßlich, angeblich",
        }
    ),
    dotted_hedges={"ca"},
    after_hedge=passed("im, am, in, um, im jahr, im jahre"),
    last_hedges=meaning({"?": "wahrscheinlich, vermutlich, vielleicht, unsicher"}),
    unknown={"unbekannt", "?"},
    bounds=meaning(
        {
            "before": BEFORE,
            "after": AFTER,
            "by": "spätestens, bis spätestens, nicht später als, spätestens am, "
            "spätestens im, bis ende, bis zum ende, vor ende",
            "not before": "frühestens, nicht vor, nicht früher als, frühestens am, "
            "frühestens im, ab oder nach",
            "since": "seit, ab, seit dem, seit der, ab dem, seit den",
            "until": "bis, bis zum, bis zu, bis in, noch bis, bis zur, "
            "bis einschließlich",
        }
    ),
    afterthoughts=meaning(
        {
            "not before": "oder später, oder danach",
            "by": "oder früher, oder davor",
            "since": "an, und danach",
        }
    ),
    links=meaning(
        {
            "to": "-, bis, bis zum, bis zu, bis in, bis zur",
            "and": "und, sowie",
            "or": "oder, /, bzw ., beziehungsweise",
        }
    ),
    between=passed("zwischen"),
    unsettled=passed("irgendwann, irgendwann im, zu einem unbekannten zeitpunkt"),
    now=listed("heute, jetzt, gegenwart"),
    neutral=passed(
        "am, im, in, an, der, die, das, den, dem, des, während, während des, datiert, "
        "vom, von, im jahr, im jahre, in den jahren, jahre, im laufe, entweder, "
        "im monat, erst, erst am, erst im, bereits, schon, noch, genau, geboren, "
        "gestorben, geb ., gest ., um, gegen, zu, in der zeit"
    ),
    day_times=passed(
        "mitternacht, mittag, morgen, abend, nachmittag, vormittag, nacht, "
        "morgendämmerung, frühen morgenstunden, frühen morgen, späten abend, abends, "
        "morgens, nachts, mittags, morgenstunden, abendstunden, tag, tage"
    ),
    day_time_leads=passed("kurz nach, kurz vor, um, gegen, am, in, nach, vor"),
    clock_words=passed("uhr, h"),
    counted=listed(
        "menschen, personen, tote, toten, soldaten, delegierte, delegierten, mann, "
        "verletzte, verwundete, gefangene, opfer, mal, stück, mark, rubel, kilometer, "
        "meter, jahre, tage, stunden, prozent, bürger, häftlinge, teilnehmer"
    ),
    labels=listed(
        "seite, s, nr, nummer, kapitel, kap, band, bd, artikel, art, abschnitt, blatt, "
        "bl, akte, zimmer, §, №, #"
    ),
    amounts=listed("insgesamt, rund, gesamt"),
    has_bare_years=True,
    year_cues=listed(
        "im, in, seit, ab, bis, vor, nach, um, von, jahr, jahre, jahres, anfang, ende, "
        "mitte, frühjahr, sommer, herbst, winter, geboren, gestorben, von"
    ),
    dotted_cues={"geb", "gest"},
    month_cues=listed("im, seit, bis, ab, vom, von, anfang, mitte, ende, vor, nach, -"),
    season_cues=listed("im, seit, bis, des, zum"),
    day_cues=listed("am, vom, zum, den, dem, bis, seit, ab"),
    events=listed(
        "revolution, aufstand, aufstände, massaker, krieg, krise, parteitag, kongress, "
        "konferenz, wahl, wahlen, vertrag, prozess, prozesse"
    ),
    after_day=listed(
        "er, sie, es, wir, ich, man, kam, kamen, war, waren, wurde, wurden, begann, "
        "fand, und, oder, ging, gab, hatte, hielt, sprach, starb, trat"
    ),
    leads=listed("im, am, in, bis, seit, ab, anfang, ende, mitte, jahr, jahre"),
    time_leads=listed("im, seit, bis, anfang, mitte, ende, -"),
)
