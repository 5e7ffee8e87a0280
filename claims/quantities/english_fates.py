"""The English table, fourth part: what happened to those counted, where and when."""

from typing import Any

from .lexicon import listed, phrase_trie, word_set

FATES = {
    "killed": listed(
        "killed | killing | kill | kills | dead | died | dying | die | dies | slain | "
        "murdered | murdering | massacred | massacring | perished | perish | "
        "slaughtered | shot dead | gunned down | beaten to death | lost their lives | "
        "lost his life | lost her life | losing their lives | lose their lives | "
        "drowned | drowning | claimed the lives of | cost the lives of | "
        "burned alive | kia"
    ),
    "wounded": listed(
        "wounded | wounding | injured | injuring | hurt | maimed | hurting | "
        "suffered injuries | sustained injuries | suffered wounds | wia"
    ),
    "missing": listed(
        "missing | disappeared | unaccounted for | vanished | lost at sea | mia"
    ),
    "captured": listed(
        "captured | capturing | taken prisoner | taken captive | made prisoner | "
        "taken prisoners | surrendered | took prisoner | taking prisoner"
    ),
    "arrested": listed(
        "arrested | arresting | detained | detaining | taken into custody | "
        "apprehended | rounded up | rounding up | held in custody"
    ),
    "imprisoned": listed(
        "imprisoned | imprisoning | jailed | jailing | incarcerated | interned"
    ),
    "sentenced": listed("sentenced | convicted | condemned | sentencing | convicting"),
    "executed": listed(
        "executed | executing | hanged | hanging | guillotined | beheaded | "
        "put to death | shot by firing squad | shot after trial | shot as traitors"
    ),
    "deported": listed(
        "deported | deporting | exiled | banished | expelled | expelling | "
        "sent into exile | resettled"
    ),
    "displaced": listed(
        "displaced | evacuated | made homeless | left homeless | rendered homeless | "
        "fled | driven out"
    ),
    "released": listed("released | freed | amnestied | rehabilitated | liberated"),
    "shot": listed("shot | shooting"),
    "present": listed(
        "attended | attending | marched | marching | demonstrated | demonstrating | "
        "protested | protesting | gathered | gathering | rallied | rallying | "
        "assembled | turned out | took part | participated | took to the streets | "
        "strong | present | joined"
    ),
    "total": listed("total | totally | in total | in all | altogether | all told"),
}
TOLLS = {
    "killed": listed(
        "deaths | death | fatalities | fatality | death toll | toll | killings | "
        "murders | dead bodies | bodies | corpses | lives | lives lost | loss of life"
    ),
    "wounded": listed("injuries | injury | wounds | wounding | woundings"),
    "captured": listed("pow | pows | prisoners of war | captures"),
    "arrested": listed("arrests | arrest | detentions | detainees | arrestees"),
    "executed": listed("executions | execution | hangings | death sentences"),
    "sentenced": listed("sentences | convictions"),
    "deported": listed("deportations | deportation | deportees | exiles | expulsions"),
    "displaced": listed("refugees | evacuees | homeless"),
    "casualties": listed("casualties | casualty | losses | loss | victims | victim"),
    "cases": listed("cases | infections | infected | case"),
    "present": listed(
        "protesters | protestors | demonstrators | marchers | participants | "
        "attendees | spectators | crowd | turnout | rioters | strikers"
    ),
    "total": listed("total | totals | totalling | totaling | totalled | totaled"),
}
TAKINGS = {
    "captured": listed("took | taking | takes | capture"),
    "casualties": listed("lost | losing | suffered | lose | suffering"),
    "killed": listed("claimed | leaving | left"),
}
"""Verbs that say it only with their object: took 300 prisoners, lost 88 men."""

UNSTATED = listed(
    "unknown | unspecified | undetermined | undisclosed | unreported | unstated | "
    "unrecorded | uncertain | unclear | unavailable | incomplete | not given | "
    "not known | not stated | not reported | not recorded | not available | "
    "none given | no report | no reports | no figure | no figures | no data | "
    "no record | n / a | ? | not specified | never reported | never counted"
)
SIDES = word_set(
    """
    us cs usa csa i union confederate confederates confederacy federal federals rebel
    rebels british french german germans russian russians soviet soviets polish poles
    american americans allied allies axis turkish turks ottoman ottomans japanese
    chinese indian indians native natives mexican mexicans spanish italian italians
    austrian austrians hungarian hungarians georgian georgians ukrainian ukrainians
    finnish finns israeli israelis arab arabs egyptian egyptians serbian serbs
    prussian prussians royalist royalists loyalist loyalists republican republicans
    nationalist nationalists communist communists government insurgent insurgents
    coalition patriot patriots redcoats north south northern southern nato vietnamese
    korean koreans iraqi iraqis iranian iranians czech czechs cheyenne cheyennes sioux
    arapaho arapahos apache apaches
    """
)
AUXILIARIES = word_set(
    """
    was were is are be been being had has have having will would may might could must
    got get did do does to remain remains remained
    """
)
FILLERS = word_set(
    """
    also later then eventually only still more other others again said reported
    believed thought known feared estimated confirmed declared presumed listed
    officially alleged claimed found left lay seriously badly mortally fatally severely
    slightly lightly it yet
    """
)
RELATIVES = word_set("who whom which that of")
PLACES = word_set(
    """
    in on at near outside inside within throughout across during before after since
    until between among around from by for amid behind along to
    """
)
"""Prepositions that may say where, when and among whom."""

TIMED = word_set("by for to")
"""Those of them that do so only before a time: by 11 March, for the whole siege."""

TIMES = word_set(
    """
    then now evening morning noon midnight nightfall dawn sunset end day days week
    weeks month months year years hour hours night siege war battle campaign period
    season entire whole monday tuesday wednesday thursday friday saturday sunday
    today yesterday mid late early time decade century
    """
)
WHERE_WORDS = {
    "scope": listed(
        "alone | nationwide | countrywide | worldwide | citywide | so far | to date | "
        "elsewhere | overall | locally | each side | on each side | abroad | per day | "
        "in total | a day | every day | daily | at once"
    )
}
LINKS = word_set("and or & plus")
OTHER_CLAUSE = word_set(
    """
    that when while as because although though if whether where but so than until
    including included mostly mainly some most
    """
)
ASIDES = word_set(
    "including among mostly mainly some most many several half all of both at not aged"
)
REACHING = word_set(
    """
    stood stands stand rose rises rise risen rising climbed climbs climb climbing
    grew grows grown jumped jumps soared soars increased increases mounted mounts put
    estimated came comes amounted amounts up
    """
)
LEADS = REACHING | word_set(
    """
    : - – — = of was were is are at reached reaches reaching hit hits passed passes
    tops topped exceeded exceeds to be been being numbered numbers totalled totaled
    totalling totaling only ( the number some have had has now a an another further
    additional
    """
)

FATES_TABLES: dict[str, Any] = {
    "fates": phrase_trie(FATES),
    "tolls": phrase_trie(TOLLS),
    "takings": phrase_trie(TAKINGS),
    "unstated": phrase_trie({"not-given": UNSTATED}),
    "sides": SIDES,
    "auxiliaries": AUXILIARIES,
    "fillers": FILLERS,
    "relatives": RELATIVES,
    "places": PLACES,
    "timed": TIMED,
    "times": TIMES,
    "where_words": phrase_trie(WHERE_WORDS),
    "links": LINKS,
    "other_clause": OTHER_CLAUSE,
    "aside_words": ASIDES,
    "reaching": REACHING,
    "toll_ends": word_set("toll deaths fatalities casualties dead killed losses"),
    "leads": LEADS,
}
