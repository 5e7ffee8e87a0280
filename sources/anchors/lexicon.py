"""The words that must never change unseen, and those that never name anybody.

Data of METHOD.md 5. A word missing here is at worst a change not noticed, so the
lists are generous: a word too many only asks a person to look.
"""


def _words(*lines: str) -> frozenset[str]:
    return frozenset(" ".join(lines).split())


NUMBER_WORDS = _words(
    "more fewer less",
    "zero nought one two three four five six seven eight nine ten eleven twelve",
    "thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty",
    "forty fourty fifty sixty seventy eighty ninety hundred thousand million billion",
    "trillion dozen score ten hundreds thousands millions billions dozens scores tens",
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh",
    "twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth",
    "nineteenth twentieth thirtieth fortieth fiftieth hundredth thousandth st nd rd",
    "th half halves quarter quarters thirds fifths tenths once twice thrice single",
    "double triple treble pair couple both several few many most some all numerous",
    "countless",
    # German, French, Spanish, Italian
    "null ein eins eine einen einem einer zwei drei vier fünf sechs sieben acht neun",
    "zehn elf zwölf zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig",
    "hundert tausend dutzend hunderte tausende millionen einige mehrere viele alle un",
    "une deux trois quatre cinq sept huit neuf dix onze douze treize quatorze quinze",
    "seize vingt trente quarante cinquante soixante cent cents mille douzaine",
    "centaines milliers quelques plusieurs tous toutes uno una dos tres cuatro cinco",
    "seis siete ocho nueve diez once doce trece catorce veinte treinta cuarenta",
    "cincuenta sesenta setenta ochenta noventa cien ciento cientos mil miles millones",
    "docena varios todos due tre quattro cinque sei sette otto nove dieci undici",
    "dodici quindici venti trenta quaranta cinquanta cento mila decine centinaia",
    "migliaia alcuni tutti",
    # Russian
    "ноль один одна одно два две три четыре пять шесть семь восемь девять десять",
    "двадцать тридцать сорок пятьдесят шестьдесят семьдесят восемьдесят девяносто",
    "двести триста четыреста пятьсот шестьсот семьсот восемьсот девятьсот полтора оба",
    "обе все несколько много сто ста",
)
NUMBER_STEMS = (
    "одинна", "двена", "двадца", "тридца", "тринадца", "четырна", "пятна", "шестна",
    "семна", "восемна", "девятна", "десят", "сотн", "тысяч", "миллион",
    "дюжин", "пятер", "четвер", "треть", "полов", "перв", "втор",
)  # fmt: skip
# These count, yet what follows them is seldom a unit.
VAGUE_NUMBERS = _words(
    "more fewer less first second third some all most many both once twice single",
    "double few half ein eine einen einem einer un une uno una alle viele einige tous",
    "toutes todos tutti alcuni quelques все оба обе один одна одно st nd rd th",
)
BOUNDS = _words(
    "about around roughly approximately circa over under above below nearly almost",
    "least most more less fewer than exceeding beyond between maximum minimum only",
    "upwards excess approx ca",
)
BOUND_SIGNS = frozenset("<>≤≥≈~±−-")

NEGATIONS = _words(
    "no not non never none nobody nothing nowhere neither nor without cannot cant",
    "wont dont didnt wasnt werent isnt arent hasnt havent hadnt wouldnt couldnt",
    "shouldnt ain't except unless hardly scarcely barely seldom rarely absent absence",
    "unlikely impossible false falsely falsehood untrue unfounded baseless myth anti",
    "despite nicht nichts nie niemals niemand kein keine keinen keinem keiner keines",
    "ohne weder noch ne pas jamais sans aucun aucune rien ni personne nunca jamás sin",
    "ningún ninguno ninguna nadie nada tampoco mai senza nessuno nessuna niente né не",
    "ни нет никто никогда ничего ничто нигде без нельзя нету немає ні nie nikt nic",
    "nigdy bez żaden żadna żadne",
)
NEGATION_STEMS = (
    "deny", "denie", "denial", "refus", "reject", "refut", "disprov", "disput",
    "contradict", "fail", "lack", "preven", "repudiat", "dismiss", "leugn", "bestreit",
    "bestritt", "démen", "desmint", "negó", "smentì", "отриц", "опроверг", "отказ",
)  # fmt: skip
NEGATING_PREFIXES = ("un", "in", "im", "ir", "il", "dis", "mis", "non", "не")

UNITS = _words(
    "% ‰ ° $ £ € ¥ ₽ ₾ ₴ § percent per percentage cent cents dollar pound sterling",
    "euro rouble ruble kopeck mark franc lira yen yuan crown złoty zloty shilling",
    "pence km kilometre kilometer m metre meter cm centimetre centimeter mm",
    "millimetre millimeter mile yard foot feet inch league verst fathom knot km2 km3",
    "m2 m3 hectare ha acre sq square cubic g gram gramme kg kilogram kilo mg tonne",
    "ton lb lbs oz ounce pood stone bushel barrel litre liter gallon pint l ml kw mw",
    "gw watt kilowatt megawatt volt amp hz mhz celsius fahrenheit kelvin degree s sec",
    "second min minute h hr hour day night week fortnight month year decade century",
    "centuries generation am pm a.m p.m noon midnight o'clock bc bce ad ce kt mt",
    "kiloton megaton calibre caliber mph kph killed dead died dies die death deaths",
    "slain murdered massacred executed shot hanged wounded injured hurt maimed",
    "missing captured arrested detained imprisoned interned deported exiled expelled",
    "displaced evacuated drowned starved perished casualty casualties fatality",
    "fatalities victim loss losses survivor survived rescued released sentenced",
    "convicted acquitted condemned rehabilitated beaten fired person people man men",
    "woman women child children civilian soldier officer troop prisoner delegate",
    "member demonstrator protester student worker peasant family families household",
    "house home village town tank gun rifle aircraft plane ship company companies",
    "battalion regiment brigade division army armies corps body bodies corpse grave",
    "getötet verwundet verletzt tote tué tués blessé blessés morts muertos heridos",
    "morti feriti убит убито убиты убитых ранен ранено ранены раненых погиб погибло",
    "погибли погибших арестован арестовано расстреляно человек",
)

# Never a name, however written, except wholly in capitals.
FUNCTION_WORDS = _words(
    "a an the this that these those it its he she his her hers him they them their we",
    "our ours us you your yours i me my mine who whom whose which what where when why",
    "how and but or so yet for if then than as at by from in into of off on onto out",
    "over to up upon with within through throughout under until unto about above",
    "across after against along amid among around before behind below beneath beside",
    "besides between beyond during since toward towards via was were is are be been",
    "being am has have had having do does did done can could should would shall might",
    "must there here now again also too very only just even still already almost",
    "although though because while whereas whether however therefore thus hence",
    "moreover furthermore meanwhile instead otherwise nevertheless nonetheless",
    "finally later earlier soon eventually initially originally historically",
    "consequently subsequently accordingly afterwards thereafter today yesterday",
    "tomorrow perhaps maybe indeed apparently reportedly allegedly according such",
    "other another each every any much same own more less least like unlike following",
    "given once next last back let see cf yes well sometimes often always usually",
    "generally additionally similarly likewise especially particularly unfortunately",
    "ultimately officially immediately suddenly recently currently der die das den",
    "dem des und aber oder in im am an auf aus bei mit nach von vor zu zum zur er sie",
    "es wir ihr ist war waren wurde wurden als wie wenn dass le la les l' de du au",
    "aux et mais ou dans en sur par pour il elle ils elles on ce cette ces est était",
    "qui que el los las del al y pero o con por para su se lo gli della nel nella che",
    "è fu erano è ma anche в во на и а но с со к по за из от до у о об при как что",
    "это он она они его ее её их мы вы был была были было бы же ли то так когда где",
)

# A full stop after these ends no sentence.
ABBREVIATIONS = _words(
    "mr mrs ms messrs dr prof st ste gen lt col maj capt cpl sgt pvt adm cmdr brig",
    "gov sen rep hon rev fr pres amb insp supt mt ft nos vol vols p pp chap figs ed",
    "eds trans cf viz vs v e.g i.e ca approx ibid ss bros dept univ jan feb mar apr",
    "jun jul aug sept sep oct nov dec hr frl bzw z.b d.h u.a vgl mme mlle av тов им",
    "ул стр см ср акад проф ген т.е т.н напр гр",
)
# Nor after these, when a figure follows: "No. 5".
BEFORE_NUMBERS = _words(
    "no art nr vol bd fig sec pt sect par para ch p pp №",
)
# After these it depends on what follows: "in the U.S. The army".
SOMETIMES_LAST = _words(
    "al cit jr sr co inc ltd corp etc a.m p.m u.s u.k u.n u.s.s.r d.c b.c a.d ave rd",
    "blvd esq ph.d usw г гг в вв руб тыс млн млрд др пр т.д т.п",
)
# A day's full stop before these: "am 10. März".
MONTHS = _words(
    "januar februar märz april mai juni juli august september oktober november",
    "dezember",
)
