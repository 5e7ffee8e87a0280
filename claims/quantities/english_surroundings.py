"""The English table, third part: what stands round a number and says what it is."""

from typing import Any

from .lexicon import listed, phrase_trie, word_set


def _plural(text: str) -> list[str]:
    return [form for word in text.split() for form in (word, f"{word}s")]


_DURATIONS = "second minute hour day week fortnight month year decade century night"
_MEASURES = (
    "kilometer kilometre meter metre mile yard acre hectare kilogram kilo gram ton "
    "tonne liter litre gallon barrel degree inch pood verst volt watt kilowatt "
    "megawatt hertz byte kilobyte megabyte gigabyte kiloton megaton pint bushel "
    "centimeter centimetre millimeter millimetre league knot"
)
_MONEY = (
    "dollar pound rouble ruble euro franc mark zloty yen yuan rupee peso lira crown "
    "shilling kopek kopeck cent penny guilder florin krona kroner forint"
)
CURRENCIES = word_set(
    "$ £ € ¥ ₽ ₤ ₴ ₹ ₩ ₪ us$ au$ ca$ nz$ hk$ a$ c$ r$ s$ usd gbp eur rub"
)

UNITS = {
    "duration": [
        *_plural(_DURATIONS),
        *listed("centuries | hrs | mins | secs | yrs"),
    ],
    "percentage": listed(
        "% | ٪ | ％ | percent | per cent | pct | pc | percents | percentage | "
        "percentage points | percentage point | per mille | ‰"
    ),
    "ratio": ["times", "fold", "- fold"],
    "money": [
        *_plural(_MONEY),
        *listed("bucks | quid | pence | pennies | usd | gbp | eur | rub | us dollars"),
        *listed("gold rubles | gold roubles | pounds sterling"),
    ],
    "measure": [
        *_plural(_MEASURES),
        *listed("feet | foot | inches | lbs | lb | km | kg | cm | mm | mph | kmh"),
        *listed("km / h | sq km | square feet | ° C | ° F | ° | ha | kw | mw | gb"),
        *listed("m | ft | yd | yds | mi | nm | ml | cl | g | mg | cc | oz | sq ft"),
        *listed("kwh | kv | mhz | hz | mb | tb | sq mi | sq m | magnitude"),
        *(
            f"{power} {unit}"
            for power in ("square", "cubic")
            for unit in _plural("kilometer kilometre mile meter metre yard")
        ),
    ],
}

MONTHS = word_set(
    """
    january february march april may june july august september october november
    december jan feb mar apr jun jul aug sep sept oct nov dec
    """
)
ORDINALS = word_set(
    """
    first second third fourth fifth sixth seventh eighth ninth tenth eleventh
    twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth
    nineteenth twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth
    ninetieth hundredth thousandth millionth
    """
)
REFERENCES = word_set(
    """
    page pages p pp article articles art arts section sections sec sect § §§ chapter
    chapters ch chap chs no nos № nr volume volumes vol vols figure figures fig figs
    table tables tab note notes n fn footnote footnotes endnote paragraph paragraphs
    para paras line lines folio folios fol f ff l ll ark op d fond opis delo order
    room issue number numbers version appendix annex clause item items part parts
    book bk act scene verse verses psalm route highway channel unit resolution
    decree protocol doc document docs plate map grade class ward flight bus hill
    camp school column isbn issn doi tel telephone phone fax zip apt # directive
    magnitude versions lecture lesson step stage phase level type model mark aged age
    """
)
YEAR_WORDS = word_set(
    """
    in since until till by before after during from between and of year years spring
    summer autumn fall winter early late mid circa ca c
    """
)
PEOPLE = word_set(
    """
    people persons men women children boys girls soldiers troops civilians prisoners
    delegates members workers students protesters protestors demonstrators marchers
    rioters strikers victims inhabitants citizens peasants families individuals
    officers police policemen refugees participants passengers villagers residents
    jews poles russians germans georgians soviets rebels insurgents guerrillas
    fighters militants partisans sailors marines infantry cavalry regulars volunteers
    conscripts deserters defenders attackers detainees inmates hostages survivors
    witnesses attendees spectators activists communists supporters opponents
    listeners adults infants babies priests monks nuns teachers doctors miners
    farmers tourists pilgrims migrants deportees exiles settlers natives indians
    confederates federals unionists candidates voters employees
    """
)
_OTHERS = """
    casualties deaths fatalities cases bodies corpses households souls lives
    executions arrests injuries homes houses villages tanks guns ships aircraft
    planes vehicles horses regiments battalions divisions companies person man woman
    child soldier civilian prisoner delegate member worker student protester
    protestor demonstrator victim officer policeman citizen peasant casualty death
    fatality
"""
_FATES = """
    killed dead died wounded injured hurt missing captured arrested executed deported
    shot hanged murdered slain massacred drowned burned detained imprisoned sentenced
    convicted condemned exiled displaced evacuated perished hospitalized hospitalised
    rescued saved attended participated marched rallied gathered total totally others
"""
COUNTED = PEOPLE | word_set(_OTHERS) | word_set(_FATES)
STOPS = word_set(
    """
    a an the and or but nor of in on at by for from to with without within into onto
    over under after before during since until till as than that which who whom
    whose this these those is are was were be been being am has have had having do
    does did will would shall should can could may might must not if when while
    where because so such it its they them their he his she her we our you your i my
    there here also then now only still yet both either neither per between among
    against through across about around near upon amid left including according despite
    however said says died fell lost took came went remain remains remained
    """
) | (word_set(_FATES) - {"missing"})
SURROUNDINGS: dict[str, Any] = {
    "units": phrase_trie(UNITS),
    "currencies": CURRENCIES,
    "stops": STOPS,
    "counted": COUNTED,
    "people": PEOPLE,
    "months": MONTHS,
    "references": REFERENCES,
    "ordinals": ORDINALS,
    "endings": word_set("st nd rd th"),
    "year_words": YEAR_WORDS,
    "year_openers": word_set("in since until till by during"),
}
