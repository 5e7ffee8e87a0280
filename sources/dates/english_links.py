"""The English words around dates: hedges, bounds, links, times of day: tables only."""

from sources.dates.lexicon import Phrases, listed

HEDGES = Phrases(
    dict.fromkeys(
        listed(
            "about, around, circa, c, ca, cca, approximately, approx, roughly, "
            "somewhere around, sometime around, some time around, on or about, on "
            "or around, in or about, in or around, at or about, ~, ≈, near, "
            "close to"
        ),
        "~",
    )
    | dict.fromkeys(
        listed(
            "probably, possibly, perhaps, maybe, presumably, likely, most likely, "
            "most probably, very likely, very probably, apparently, uncertain, "
            "uncertain :, unsure, unsure :"
        ),
        "?",
    )
)

DOTTED_HEDGES = {"c", "ca", "cca", "approx"}

BOUNDS = Phrases(
    dict.fromkeys(listed("before the end of, prior to the end of"), "by")
    | {
        f"{count} {unit} {word}": word
        for count in listed("a few, some, several")
        for unit in listed("hours, days, weeks, months, years")
        for word in listed("before, after")
    }
    | dict.fromkeys(listed("after the beginning of, after the start of"), "not before")
    | dict.fromkeys(
        listed(
            "before, prior to, earlier than, previous to, shortly before, just "
            "before, soon before, not long before, immediately before, well before, "
            "long before, some time before, sometime before, any time before, "
            "anytime before, pre"
        ),
        "before",
    )
    | dict.fromkeys(
        listed(
            "after, later than, following, subsequent to, shortly after, just "
            "after, soon after, not long after, immediately after, well after, long "
            "after, some time after, sometime after, any time after, anytime after, "
            "post"
        ),
        "after",
    )
    | dict.fromkeys(
        listed(
            "by, no later than, not later than, on or before, in or before, before or "
            "in, before or on, at the latest, at the latest by, latest, not after, at "
            "latest"
        ),
        "by",
    )
    | dict.fromkeys(
        listed(
            "no earlier than, not earlier than, on or after, in or after, not before, "
            "after or in, after or on"
        ),
        "not before",
    )
    | dict.fromkeys(
        listed(
            "since, ever since, starting, starting in, starting on, starting from, "
            "beginning, beginning in, beginning on, beginning from, as from, "
            "commencing, commencing on, commencing in"
        ),
        "since",
    )
    | dict.fromkeys(
        listed(
            "until, till, up to, up until, up till, until at least, at least until, "
            "up to and including"
        ),
        "until",
    )
)

AFTERTHOUGHTS = Phrases(
    {
        "end unknown": "end unknown",
        "start unknown": "start unknown",
        "onwards": "since",
        "onward": "since",
        "on": "since",
        "and after": "not before",
        "and later": "not before",
        "or later": "not before",
        "or after": "not before",
        "at the earliest": "not before",
        "or earlier": "by",
        "or before": "by",
        "and before": "by",
        "and earlier": "by",
        "at the latest": "by",
    }
)

AFTER_HEDGE = Phrases(
    dict.fromkeys(listed("in, on, during, at, as early as, as late as"), "")
)

TRAILING_HEDGES = Phrases(
    dict.fromkeys(
        listed("or so, or thereabouts, approximately, approx, approx ., - ish"), "~"
    )
)
# Hedges behind a date when it is all there is: in running text they belong to what
# follows. "1956, possibly"; "1956 guess".
LAST_HEDGES = Phrases(
    dict.fromkeys(
        listed(
            "maybe, perhaps, possibly, probably, presumably, uncertain, guess, "
            "unsure, conjectured, estimated"
        ),
        "?",
    )
    | dict.fromkeys(listed("circa, ca ., c ., about, ish"), "~")
)
UNKNOWN = {"unknown", "?"}

LINKS = Phrases(
    dict.fromkeys(listed("-, to, through, thru, until, till, up to, up until"), "to")
    | {"- -": "to", "and": "and", "&": "and", "or": "or", "/": "or", "or else": "or"}
)

BETWEEN = Phrases({"between": "", "in between": ""})

UNSETTLED = Phrases(
    dict.fromkeys(
        listed(
            "some time, sometime, at some point, at some time, at some date, at any "
            "time, any time, anytime, one day, somewhere, on a day, on some day, on "
            "an unknown date, on one day"
        ),
        "",
    )
)

NOW = {"present", "today", "now", "date"}

NEUTRAL = Phrases(
    dict.fromkeys(
        listed(
            "on, in, at, during, over, within, throughout, of, from, dated, "
            "dating from, as early as, as late as, as of, not until, only in, "
            "only on, back in, in the course of, in the year, either, late on, "
            "early on, towards, toward, a year in, a month in, a day in, year in, "
            "month in, day in, exactly, precisely, exactly on, all through, "
            "sometime on, active, in the years, during the years, the years, years, "
            "in the month of, the month of, month of, months of, the weekend of, "
            "weekend of, on the day of, all of, all, the whole of, whole of, whole, "
            "entire, the period, period, the decade, decade, born, born in, born on, "
            "died, died in, died on, b ., d ., fl ., fl, ©, copyright, both, this"
        ),
        "",
    )
)

DAY_TIMES = Phrases(
    dict.fromkeys(
        listed(
            "midnight, noon, midday, dawn, dusk, daybreak, nightfall, sunrise, "
            "sunset, morning, afternoon, evening, night, day, date, small hours, "
            "early hours, late hours, early morning, late morning, early afternoon, "
            "late afternoon, early evening, late evening, late night, evening "
            "hours, morning hours, night hours, whole day, daytime, lunchtime"
        ),
        "",
    )
)

DAY_TIME_LEADS = Phrases(
    dict.fromkeys(
        listed(
            "shortly after, shortly before, just after, just before, soon after, "
            "around, about, at, by, before, after, toward, towards, until, since, "
            "from, in, on, during, near, late, early, late in, early in, later in, "
            "earlier in"
        ),
        "",
    )
)

NEARLY = Phrases(dict.fromkeys(listed("nearly, almost, some"), "~"))

CLOCK_WORDS = Phrases(
    dict.fromkeys(
        listed("am, pm, a . m ., p . m ., o ' clock, o clock, hours, hrs"), ""
    )
)
