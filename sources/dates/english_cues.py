"""The English words around a number that tell whether it is a date: tables only."""

from sources.dates.lexicon import listed

# Those of the nouns that are counted that do something themselves.
PEOPLE = set(
    listed(
        "people, persons, men, women, children, delegates, soldiers, troops, "
        "prisoners, members, individuals, citizens, inhabitants, residents, "
        "civilians, officers, students, workers, peasants, refugees, deportees, "
        "participants, guests, communists, hungarians, poles, georgians, russians, "
        "germans, jews, americans"
    )
)
YEAR_OPENERS = {"in", "since", "until", "till", "by", "during"}
# Nouns that are counted, so that the number before them is no year or day.
COUNTED = PEOPLE | set(
    listed(
        "cases, dead, killed, wounded, injured, missing, captured, casualties, "
        "victims, deaths, copies, tons, tonnes, kilograms, kilometres, kilometers, "
        "km, kg, miles, metres, meters, m, feet, hectares, acres, rubles, roubles, "
        "dollars, pounds, euros, times, words, pages, volumes, houses, homes, "
        "villages, towns, cities, families, households, souls, guns, tanks, "
        "aircraft, planes, ships, boats, vehicles, horses, cattle, items, documents, "
        "letters, records, votes, seats, points, percent, per, million, billion, "
        "thousand, hundred, dozen, hours, minutes, seconds, days, weeks, months, "
        "years, degrees, signatories, beds, shells, rounds, rifles, bodies, graves, "
        "arrests, executions, sentences, others"
    )
)
COUNTED_ENDINGS = ("ers", "ors", "ists", "ees", "smen", "women")
# Words that make the number after them a label or an amount.
LABELS = set(
    listed(
        "room, page, pages, p, pp, no, nos, nr, number, numbers, №, #, §, "
        "chapter, chapters, ch, vol, volume, fol, folio, folios, ff, article, "
        "art, section, sec, item, doc, document, file, fond, opis, op, delo, "
        "flight, route, order, decree, model, line, lines, box, unit, "
        "apartment, apt, suite, highway, boeing, $, £, €, ₽, code, id, issue, "
        "figure, fig, table, plate, note, total, sum"
    )
)
AMOUNTS = {"total", "number", "sum", "maximum", "minimum", "average", "some"}
YEAR_CUES = set(
    listed(
        "in, since, by, until, till, from, during, of, before, after, about, "
        "circa, c, ca, around, through, throughout, year, early, late, mid, "
        "spring, summer, autumn, fall, winter, post, pre, late, following, "
        "within, dated, for, into, born, died, published, ©, copyright"
    )
)
MONTH_CUES = set(
    listed(
        "in, since, of, until, till, by, during, from, to, early, mid, late, "
        "through, before, after, into, throughout, following, -"
    )
)
SEASON_CUES = {"in", "during", "by", "since", "until", "over", "throughout", "the"}
DAY_CUES = {"on", "by", "until", "till", "since", "before", "after", "from", "of"}
EVENTS = set(
    listed(
        "revolution, uprising, revolt, rebellion, riot, riots, demonstration, "
        "demonstrations, massacre, war, wars, crisis, congress, conference, "
        "election, elections, famine, coup, census, treaty, agreement, "
        "constitution, campaign, offensive, invasion, strike, strikes, protest, "
        "protests, speech, report, edition, plan, purge, purges, trial, trials, "
        "earthquake, flood, events, season, olympics, referendum, decree, law, "
        "act, report, accord, accords, armistice, battle, siege, movement, "
        "summit"
    )
)
EVENT_ENDINGS = ("tion", "tions", "ment", "ments", "sion", "sions", "ance", "ing")
# What may follow "on the tenth" when a day of the month is meant.
AFTER_DAY = set(
    "the a an he she it they we i his her their its this these there at in and or "
    "but when after before as with some all of by, to that".replace(",", "").split()
)
# The ends of most plurals: not those of "class", "bus" or "basis".
PLURAL_ENDINGS = tuple(f"{letter}s" for letter in "bcdefghklmnoprtwy")
PLURALS = {"people", "men", "women", "children", "police", "troops", "cavalry"}
TIME_CLAUSES = {
    (subject, verb)
    for subject in ("it", "this", "that", "year")
    for verb in ("was", "is", "were")
}
NAMED_AFTER_DATES = set(
    listed(
        "movement, street, square, avenue, brigade, regiment, plot, incident, "
        "bridge, metro, station, prospect, battalion, committee, organization, "
        "organisation"
    )
)
LEADS = {"in", "on", "by", "during", "the", "at", "from", "early", "late", "mid"}
# Months that are names of people too: "of August Bebel", "by May Smith".
NAME_MONTHS = {"april", "may", "june", "august", "jan"}
TIME_LEADS = {"in", "since", "until", "till", "during", "early", "mid", "late", "-"}
