"""The Polish table of dates."""

from sources.dates.lexicon import Lexicon, Phrases, listed, meaning, numbered, passed
from sources.dates.moments import EARLY, FIRST_HALF, LATE, MIDDLE, SECOND_HALF, Part

MONTHS = numbered(
    "styczeń stycznia styczniu stycz, luty lutego lutym, marzec marca marcu, "
    "kwiecień kwietnia kwietniu kwiet, maj maja maju, czerwiec czerwca czerwcu czerw, "
    "lipiec lipca lipcu, sierpień sierpnia sierpniu sierp, "
    "wrzesień września wrześniu wrześ wrz, "
    "październik października październiku paźdz, "
    "listopad listopada listopadzie, grudzień grudnia grudniu grudz"
)
SEASONS = numbered(
    "wiosna wiosny wiosną wiosnę, lato latem, jesień jesieni jesienią, "
    "zima zimy zimą zimę",
    start=21,
)
ORDINAL_FORMS = (
    "pierwszy pierwszego pierwszym, drugi drugiego drugim, trzeci trzeciego trzecim, "
    "czwarty czwartego czwartym, piąty piątego piątym, szósty szóstego szóstym, "
    "siódmy siódmego siódmym, ósmy ósmego ósmym, dziewiąty dziewiątego dziewiątym, "
    "dziesiąty dziesiątego dziesiątym, jedenasty jedenastego jedenastym, "
    "dwunasty dwunastego dwunastym, trzynasty trzynastego trzynastym, "
    "czternasty czternastego czternastym, piętnasty piętnastego piętnastym, "
    "szesnasty szesnastego szesnastym, siedemnasty siedemnastego siedemnastym, "
    "osiemnasty osiemnastego osiemnastym, dziewiętnasty dziewiętnastego dziewiętnastym"
)
TENS = numbered(
    "dwudziesty dwudziestego dwudziestym, trzydziesty trzydziestego trzydziestym",
    start=20,
    step=10,
)
DECADES = numbered(
    "dwudzieste dwudziestych, trzydzieste trzydziestych, czterdzieste czterdziestych, "
    "pięćdziesiąte pięćdziesiątych, sześćdziesiąte sześćdziesiątych, "
    "siedemdziesiąte siedemdziesiątych, osiemdziesiąte osiemdziesiątych, "
    "dziewięćdziesiąte dziewięćdziesiątych",
    start=20,
    step=10,
)
PARTS = {
    EARLY: "początek, początku, początkiem, na początku, wczesny, wczesnego, wczesnym, "
    "wczesną, wczesne, wczesnych, w pierwszych dniach, pierwszych dniach",
    MIDDLE: "połowa, połowy, połowie, połową, w połowie, środek, środku, w środku",
    LATE: "koniec, końca, końcem, końcu, pod koniec, z końcem, w końcu, schyłek, "
    "schyłku, u schyłku, późny, późnego, późnym, późną, późne, późnych, "
    "w ostatnich dniach, ostatnich dniach",
    FIRST_HALF: "pierwsza połowa, pierwszej połowy, pierwszej połowie, "
    "w pierwszej połowie, i połowa, i połowy, i połowie",
    SECOND_HALF: "druga połowa, drugiej połowy, drugiej połowie, w drugiej połowie, "
    "ii połowa, ii połowy, ii połowie",
    **{
        Part(number, number + 1, 4, is_loose=False): (
            f"{name} kwartał, {roman} kwartał, {name}ym kwartale, {roman} kwartale"
        )
        for number, (name, roman) in enumerate(
            [("pierwszy", "i"), ("drugi", "ii"), ("trzeci", "iii"), ("czwarty", "iv")]
        )
    },
}
POLISH = Lexicon(
    months=MONTHS,
    full_months={name for name in MONTHS if name not in listed("stycz, paźdz, wrz")},
    seasons=SEASONS,
    weekdays=listed(
        "poniedziałek, wtorek, środa, środę, czwartek, piątek, sobota, sobotę, "
        "niedziela, "
        "niedzielę"
    ),
    cardinals=numbered(
        "jeden jedna jedno, dwa dwie, trzy, cztery, pięć, sześć, siedem, osiem, "
        "dziewięć, "
        "dziesięć, jedenaście, dwanaście"
    ),
    tens=TENS,
    ordinals=numbered(ORDINAL_FORMS) | TENS,
    day_tails=listed("go, ego, szego, tego, ty, ., gi"),
    decades=DECADES,
    decade_tails=listed("., tych, te, ych, e"),
    decade_leads=listed("lata, lat, latach, latami, latom"),
    decade_nouns={"lata", "lat", "latach"},
    century_words=listed(
        "wiek, wieku, wieki, wieków, wiekiem, wiekach, stulecie, stulecia, stuleciu"
    ),
    century_tails={"w", "ww"},
    feasts=Phrases({"nowy rok": (1, 1), "wigilia": (12, 24), "sylwester": (12, 31)}),
    parts=meaning(PARTS),
    same=listed("samego, tego, tym, tej, owego, tegoż"),
    next=Phrases(dict.fromkeys(listed("następnego, następnym, kolejnego"), 1)),
    previous=Phrases(dict.fromkeys(listed("poprzedniego, poprzednim"), -1)),
    units={
        **dict.fromkeys(
            listed("dzień, dni, dnia, dniu, wieczoru, wieczór, ranka, nocy"), ("day", 1)
        ),
        **dict.fromkeys(listed("tydzień, tygodnie, tygodni, tygodnia"), ("day", 7)),
        **dict.fromkeys(listed("miesiąc, miesiące, miesięcy, miesiąca"), ("month", 1)),
        **dict.fromkeys(listed("rok, roku, lata, lat"), ("year", 1)),
    },
    shifts=Phrases({"później": 1, "potem": 1, "wcześniej": -1, "przedtem": -1}),
    eras=Phrases(dict.fromkeys(listed("n . e ., roku pańskiego"), 1)),
    before_era=Phrases(
        dict.fromkeys(listed("p . n . e ., przed naszą erą, przed chrystusem"), -1)
    ),
    styles=meaning(
        {
            "old": "starego stylu, st . st ., według starego stylu",
            "new": "nowego stylu, n . st ., według nowego stylu",
        }
    ),
    year_tails=passed("r ., roku, rok, rokiem, r"),
    small=listed("w, we, na, dnia, z"),
    in_words={"w", "z"},
    ones={"jeden", "jedna"},
    year_words=listed("rok, roku, rokiem, latach"),
    month_words=listed("miesiąc, miesiąca"),
    day_words={"dnia"},
    night_words={"noc", "nocy", "nocą"},
    night_links=passed("na"),
    from_words={"od", "z", "ode"},
    contrast={"ale", "i", "lecz", "a"},
    denials={"nie"},
    hedges=meaning(
        {
            "~": "około, ok, koło, mniej więcej, w przybliżeniu, circa, ca, ~",
            "?": "prawdopodobnie, być może, przypuszczalnie, zapewne, chyba, rzekomo, "
            "najprawdopodobniej",
        }
    ),
    dotted_hedges={"ok", "ca"},
    after_hedge=passed("w, we, na, w roku"),
    last_hedges=meaning({"?": "prawdopodobnie, przypuszczalnie, niepewne"}),
    unknown={"nieznane", "nieznany", "?"},
    bounds=meaning(
        {
            "before": "przed, jeszcze przed, krótko przed, tuż przed, na długo przed",
            "after": "po, wkrótce po, tuż po, krótko po, dopiero po, później niż",
            "by": "najpóźniej, najpóźniej w, nie później niż, nie później niż w, "
            "do końca, "
            "przed końcem",
            "not before": "najwcześniej, nie wcześniej niż, najwcześniej w, "
            "nie wcześniej niż w",
            "since": "od, począwszy od, poczynając od, już od",
            "until": "do, aż do, jeszcze do, włącznie do",
        }
    ),
    afterthoughts=meaning({"not before": "lub później", "by": "lub wcześniej"}),
    links=meaning({"to": "-, do, po", "and": "i, oraz, a", "or": "lub, albo, czy, /"}),
    between=passed("między, pomiędzy"),
    unsettled=passed("kiedyś, w nieznanym dniu, w bliżej nieznanym dniu"),
    now=listed("dziś, dzisiaj, teraz, obecnie"),
    neutral=passed(
        "w, we, na, z, dnia, dniu, w dniu, w roku, roku, "
        "w ciągu, podczas, datowany, datowana, już, jeszcze, dopiero, dokładnie, "
        "urodzony, ur ., zm ., zmarł, w miesiącu, w okresie, przez"
    ),
    day_times=passed(
        "północy, północ, południe, rano, wieczorem, wieczór, nocą, świt, świcie, "
        "rankiem, ranem, popołudnie, popołudniem, wczesnych godzinach, nocy, noc"
    ),
    day_time_leads=passed(
        "tuż po, tuż przed, krótko po, po, przed, o, około, nad, w, we"
    ),
    clock_words=passed("godz, h"),
    counted=listed(
        "osób, osoby, ludzi, zabitych, rannych, delegatów, żołnierzy, więźniów, ofiar, "
        "rubli, złotych, kilometrów, metrów, dni, godzin, procent, mieszkańców, razy, "
        "obywateli, jeńców, domów, rodzin"
    ),
    labels=listed(
        "strona, s, str, nr, numer, rozdział, tom, t, artykuł, art, karta, k, teczka, "
        "§, "
        "№, pokój, #"
    ),
    amounts=listed("łącznie, ogółem, razem"),
    year_cues=listed(
        "w, we, od, do, po, przed, około, rok, roku, latach, wiosną, latem, jesienią, "
        "zimą"
    ),
    dotted_cues={"ur", "zm"},
    month_cues=listed("w, we, od, do, po, przed, początku, połowie, końcu, koniec, -"),
    season_cues={"", "w", "od", "do", "na"},
    day_cues=listed("od, do, po, przed, dnia"),
    events=listed(
        "rewolucja, rewolucji, powstanie, powstania, wojna, wojny, kryzys, zjazd, "
        "zjazdu, konferencja, wybory, traktat, proces"
    ),
    after_day=set(),
    leads=listed("w, we, od, do, po, na, roku, początku, końcu, połowie"),
    time_leads=listed("w, od, do, -"),
)
