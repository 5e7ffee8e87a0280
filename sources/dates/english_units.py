"""The English words of dates themselves: tables only."""

from sources.dates.lexicon import Phrases, listed
from sources.dates.moments import DAYS, EARLY, FIRST_DAY, LAST_DAY, LATE, MIDDLE, Part

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan",
            "february feb febr",
            "march mar",
            "april apr",
            "may",
            "june jun",
            "july jul",
            "august aug",
            "september sept sep",
            "october oct",
            "november nov",
            "december dec",
        ),
        start=1,
    )
    for name in names.split()
}
FULL_MONTHS = {name for name in MONTHS if len(name) > 4} | {"may", "june", "july"}
# Months that are other words too when written small: "it may", "they march".
DOUBTFUL_MONTHS = {"march", "may", "mar", "jan", "jun", "dec", "sep", "august"}
SEASONS = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}
WEEKDAYS = set(
    listed(
        "monday, tuesday, wednesday, thursday, friday, saturday, sunday, mon, "
        "tue, tues, wed, thu, thur, thurs, fri, sat, sun"
    )
)

ONES = listed(
    "zero, one, two, three, four, five, six, seven, eight, nine, ten, "
    "eleven, twelve, thirteen, fourteen, fifteen, sixteen, seventeen, "
    "eighteen, nineteen"
)
TENS = {
    name: 10 * number
    for number, name in enumerate(
        listed("twenty, thirty, forty, fifty, sixty, seventy, eighty, ninety"), start=2
    )
}
CARDINALS = {name: number for number, name in enumerate(ONES)} | TENS
ORDINALS = {
    name: number
    for number, name in enumerate(
        listed(
            "first, second, third, fourth, fifth, sixth, seventh, eighth, ninth, "
            "tenth, eleventh, twelfth, thirteenth, fourteenth, fifteenth, "
            "sixteenth, seventeenth, eighteenth, nineteenth, twentieth"
        ),
        start=1,
    )
} | {"thirtieth": 30}
DECADES = {
    name: 10 * number
    for number, name in enumerate(
        listed(
            "twenties, thirties, forties, fifties, sixties, seventies, eighties, "
            "nineties"
        ),
        start=2,
    )
}
CENTURY_WORDS = {"century", "centuries", "cent"}
CENTURY_LETTERS = {"c"}
FEASTS = Phrases(
    {
        "new year ' s day": (1, 1),
        "epiphany": (1, 6),
        "may day": (5, 1),
        "bastille day": (7, 14),
        "halloween": (10, 31),
        "all saints ' day": (11, 1),
        "christmas eve": (12, 24),
        "christmas day": (12, 25),
        "christmas": (12, 25),
        "boxing day": (12, 26),
        "new year ' s eve": (12, 31),
    }
)

SHARES = {"half": 2, "third": 3, "quarter": 4, "decade": 10}
QUARTERS = (1, 2, 3, 4)
PARTS = Phrases(
    dict.fromkeys(
        listed(
            "early, early in, earlier in, earliest, beginning of, start of, opening "
            "of, first days of, first weeks of, first months of, first years of, "
            "early days of, early weeks of, early months of, early years of, "
            "opening days of, opening weeks of, opening months of"
        ),
        EARLY,
    )
    | dict.fromkeys(
        listed("mid, middle, middle of, midway through, middle years of"), MIDDLE
    )
    | dict.fromkeys(
        listed(
            "late, late in, later in, latest, end of, close of, latter part of, "
            "last days of, last weeks of, last months of, last years of, later "
            "years of, later months of, later part of, closing days of, closing "
            "weeks of, closing months of, closing years of, final days of, final "
            "weeks of, final months of, final years of"
        ),
        LATE,
    )
    | {
        f"{words} {share}{of}": Part(number, number + 1, shares, is_loose=False)
        for number, row in enumerate(
            listed("first 1st, second 2nd, third 3rd, fourth 4th")
        )
        for words in row.split()
        for share, shares in SHARES.items()
        for of in ("", " of")
        if number < shares
    }
    | {
        f"{words} {share}{of}": Part(shares - 1, shares, shares, is_loose=False)
        for words in ("last", "final")
        for share, shares in SHARES.items()
        for of in ("", " of")
    }
    | {
        f"q {number}": Part(number - 1, number, 4, is_loose=False)
        for number in QUARTERS
    }
    | {"first day of": FIRST_DAY, "last day of": LAST_DAY, "final day of": LAST_DAY}
    | {
        f"{word} week of": Part(7 * number, 7 * number + 7, DAYS)
        for number, word in enumerate(listed("first, second, third, fourth"))
    }
    | dict.fromkeys(listed("last week of, final week of"), Part(DAYS - 7, DAYS, DAYS))
    | {
        "first ten days of": Part(0, 10, DAYS, is_loose=False),
        "early part of": EARLY,
        "first part of": EARLY,
    }
    | {"latter half of": Part(1, 2, 2, is_loose=False)}
    | {"latter half": Part(1, 2, 2, is_loose=False)}
)
SAME = {"same", "that"}
NEXT = Phrases(dict.fromkeys(listed("next, following, ensuing, subsequent"), 1))
PREVIOUS = Phrases(dict.fromkeys(listed("previous, preceding, prior"), -1))
LETTER_MONTHS = {
    "inst": 0,
    "instant": 0,
    "ult": -1,
    "ultimo": -1,
    "prox": 1,
    "proximo": 1,
}
UNITS = {
    "day": ("day", 1),
    "days": ("day", 1),
    "night": ("day", 1),
    "nights": ("day", 1),
    "morning": ("day", 1),
    "afternoon": ("day", 1),
    "evening": ("day", 1),
    "date": ("day", 1),
    "week": ("day", 7),
    "weeks": ("day", 7),
    "fortnight": ("day", 14),
    "fortnights": ("day", 14),
    "month": ("month", 1),
    "months": ("month", 1),
    "year": ("year", 1),
    "years": ("year", 1),
    "decade": ("year", 10),
    "decades": ("year", 10),
}
SHIFTS = Phrases(
    {
        "later": 1,
        "afterwards": 1,
        "afterward": 1,
        "thereafter": 1,
        "after that": 1,
        "earlier": -1,
        "previously": -1,
        "beforehand": -1,
        "before that": -1,
    }
)
AFTER_OR_BEFORE = {"after": 1, "before": -1}
ERAS = Phrases(dict.fromkeys(listed("ad, ce, a . d ., c . e ., anno domini, anno"), 1))
BEFORE_ERA = Phrases(dict.fromkeys(listed("bc, bce, b . c ., b . c . e ., b . c"), -1))
STYLES = Phrases(
    dict.fromkeys(listed("old style, o . s ., o . s, os, julian"), "old")
    | dict.fromkeys(listed("new style, n . s ., n . s, ns, gregorian"), "new")
)
