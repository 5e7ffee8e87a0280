"""The English table: who speaks, and the small words that show where speech stands."""

from sources.anchors.lexicon import NUMBER_WORDS

from .english_hedges import (
    ATTRIBUTES,
    CLAIM_NOUNS,
    CONTRASTS,
    HEDGES,
    INVENTIONS,
    LEADING,
    PREDICATES,
)
from .english_people import (
    DOCUMENT_NOUNS,
    HEARERS,
    PERSON_NOUNS,
    PLURAL,
    SOURCE_NOUNS,
    TEXTS,
    UNNAMED,
)
from .english_verbs import CONVICTIONS, verbs
from .lexicon import Lexicon
from .phrases import trie, word_set
from .values import Commitment

VERBS = verbs()
BE = word_set("be is are was were been being am isn't aren't wasn't weren't it's")
HAVE = word_set("have has had having haven't hasn't hadn't")
MODALS = {
    "may": Commitment.POSSIBLE,
    "might": Commitment.POSSIBLE,
    "could": Commitment.POSSIBLE,
}

ENGLISH = Lexicon(
    verbs=VERBS,
    accusers=word_set("of with for"),
    personal_passives=word_set(
        "accounted regarded considered viewed seen described portrayed remembered",
        "characterized characterised held judged reckoned",
    ),
    making=word_set("written published broadcast held proposed accepted added"),
    bare_passives=word_set(
        "reported alleged rumored rumoured claimed estimated presumed suspected",
        "feared believed",
    ),
    fates=word_set("dead killed drowned lost missing buried trapped"),
    support_verbs=word_set(
        "present presents presented give gives gave make makes made offer offers",
        "offered issue issues issued express expresses expressed provide provides",
        "provided repeat repeats repeated spread advance advanced voice voiced publish",
        "published released produced produce produces raise raised put",
        "reached reach reaches came drew",
    ),
    citing=word_set("citing cites cite cited quoting quotes quote quoted"),
    cited_by=word_set("quoted cited reported quoting told given recorded noted"),
    saying=word_set("saying stating claiming"),
    doing=("ing",),
    according=trie(
        (
            (
                "origin",
                (
                    "according to | as per | in the words of | in the view of | in "
                    "the opinion of | in the judgment of | in the judgement of | in "
                    "the estimation of | on the testimony of | on the authority of "
                    "| on the evidence of | by the account of | if we may believe | "
                    "if we are to believe | if one may believe | if one is to "
                    "believe | if we can believe | if we may trust"
                ),
            ),
        )
    ),
    standards=word_set(
        "plan plans schedule needs need interests interest weight size age rank custom",
        "customs rules rule law laws principles instructions season taste ability",
        "merit circumstances means nature type kind order value height length sex",
    ),
    tasks=word_set("task tasks duty duties responsibility mission job work"),
    views_in=word_set("in by"),
    views=word_set(
        "view opinion words account accounts estimate estimates reckoning judgment",
        "judgement telling admission estimation version recollection retelling",
    ),
    claim_nouns=CLAIM_NOUNS,
    source_nouns=SOURCE_NOUNS,
    person_nouns=PERSON_NOUNS,
    hearers=HEARERS,
    refusing=word_set(
        "refuse refuses refused decline declines declined fail fails failed unable",
        "unwilling",
    ),
    habitual=word_set("used"),
    judging=word_set(
        "consider considers considered regard regards regarded deem deems deemed",
        "describe describes described call calls called think thinks thought",
    ),
    convictions=CONVICTIONS,
    owned=word_set("responsibility credit"),
    taken=word_set("lives victims"),
    clausal=word_set(
        "say says said think thinks thought insist insists insisted argue argues",
        "argued contend contends contended",
    ),
    verifying=word_set("verify confirm corroborate substantiate authenticate check"),
    manners=word_set("telephone phone email e-mail text letter radio video then"),
    scant=word_set("few"),
    emerging=word_set(
        "spread circulated circulate emerged emerge surfaced persisted persist grew",
        "made advanced voiced reached appeared came arrived abounded found exists",
        "exist existed offered produced presented given",
    ),
    of_nouns=word_set(
        "reports claims allegations rumors rumours rumor rumour estimates"
    ),
    proofs=word_set("evidence proof conclusion conclusions argument arguments word"),
    people_endings=("ets", "ers", "ors", "ists", "ians", "ans", "ents", "men"),
    report_adjectives=word_set(
        "unconfirmed confirmed conflicting early initial first recent media press",
        "news eyewitness contemporary later numerous persistent credible official",
        "unofficial contradictory preliminary similar local widespread new old such",
    ),
    estimates=word_set("estimates estimate numbers figures totals counts tallies"),
    estimate_adjectives=word_set(
        "low high lower higher lowest highest conservative official unofficial early",
        "initial other some several most recent later current western soviet various",
        "independent outside contemporary modern scholarly unconfirmed preliminary",
    ),
    figure_links=word_set(
        "in of at from range ranged ranging ranges vary varied between put puts "
        "suggest",
    ),
    tallies=word_set("toll count figure total tally number estimate"),
    official=word_set("official unofficial government"),
    standing=word_set(
        "is was stands stood remains remained rose reached reaches had has came",
        "climbed",
    ),
    guessed=word_set("estimated"),
    hedges=HEDGES,
    leading=LEADING,
    doubtable=word_set(
        "number toll figure fact truth authenticity reliability veracity accuracy",
        "date attribution death idea total count explanation interpretation passage",
        "responsibility",
        "quotation credibility provenance origin",
    ),
    inventions=INVENTIONS,
    predicates=PREDICATES,
    confirmed=word_set("confirmed verified corroborated substantiated proven proved"),
    attributes=ATTRIBUTES,
    contrasts=CONTRASTS,
    modals=MODALS,
    wishes=word_set("must should can could may might would shall"),
    modal_after=word_set("could"),
    first_person=word_set("i we"),
    pronouns={
        "he": UNNAMED,
        "she": UNNAMED,
        "they": PLURAL,
        "it": UNNAMED,
        "you": UNNAMED,
        "who": UNNAMED,
        "one": UNNAMED,
        "others": PLURAL,
        "some": PLURAL,
        "many": PLURAL,
        "most": PLURAL,
        "several": PLURAL,
        "nobody": PLURAL,
        "none": PLURAL,
    },
    personal=word_set("he she they i we you"),
    plural_subjects=word_set(
        "police people media data i we they you some many most several few others all",
        "both men women clergy press peasants militia",
    ),
    impersonal=word_set("it it's"),
    demonstratives=word_set("this that these those which it what there everything all"),
    pointers=word_set("this that it"),
    having=trie(((True, "has it | have it | had it | goes | went | will have it"),)),
    having_figures=word_set("has have"),
    texts=TEXTS,
    losses=word_set(
        "dead deaths death killed victims victim casualties fatalities wounded injured",
        "injuries missing executed executions arrested arrests drowned lost burials",
        "hurt losses",
    ),
    anaphors=word_set("these those this that such his her its their both"),
    articles=word_set("the"),
    owners=word_set("no such his its their"),
    definite=word_set("the our my your whose"),
    indefinite=word_set("a an another one any each every"),
    plural_determiners=word_set(
        "some many most several various numerous few other all two three four five six",
        "seven eight nine ten dozens hundreds countless certain no",
    ),
    prepositions=word_set(
        "of in on at by for from with to into near against within under over during",
        "among through across inside outside via despite without toward towards like",
        "about between throughout until upon amid following",
    ),
    linking=word_set("of in for at from on with to by against near within"),
    coordinators=word_set("and or &"),
    complementisers=word_set("that"),
    whether=word_set("whether if that"),
    questions=word_set("who whom whose what which when where why how"),
    asking=word_set("whether"),
    relatives=word_set("who which that"),
    subordinators=word_set(
        "that which who whom whose when where while because if although though but so",
        "then than whether as since after before until unless whereas yet nor once",
        "how why what not never there here contrary according",
    ),
    adversatives=word_set("but while although though whereas however yet despite"),
    as_words=word_set("as"),
    by=word_set("by"),
    at=word_set("at nearer closer"),
    of=word_set("of"),
    verdicts=word_set("have be"),
    to=word_set("to"),
    be=BE,
    have=HAVE,
    auxiliaries=BE
    | HAVE
    | word_set(
        "do does did don't doesn't didn't will would can could may might must shall",
        "should cannot can't couldn't won't wouldn't shouldn't mustn't",
    ),
    irregular_pasts=word_set(
        "became began came went fell took made left gave got saw met held led lost won",
        "ran sat stood rose drove broke brought built bought caught chose died dealt",
        "fought found flew fled forgot froze grew heard hid hit kept knew laid lay let",
        "paid rode sank sent shook shot shut spent spoke spread stole struck swept",
        "taught threw wore wrote told said thought meant put cut beat bore sought",
        "tore blew slid shrank sprang swam bled crept dug drew drank ate bit clung fed",
        "felt flung hung knelt leapt lent lit overran overthrew quit rang rebuilt sang",
        "slept sold stuck stung strove swore undertook underwent upheld woke wept",
        "burnt burst cast thrust split bound used withdrew overtook contains",
        "remained seemed",
    ),
    participle_endings=("ed",),
    adverbs=word_set(
        "also later then now still already even just once again first ever often",
        "always sometimes long soon however meanwhile moreover furthermore",
        "nevertheless nonetheless therefore thus instead indeed only last since",
        "himself herself itself themselves further too today yesterday afterwards out",
        "up back",
    ),
    adverb_endings=("ly",),
    not_adverbs=word_set(
        "family italy july ally assembly reply anomaly daily weekly monthly monopoly "
        "early only supply rally bully kelly emily sally friendly elderly"
    ),
    degrees=word_set(
        "highly very most much more extremely rather quite somewhat almost deeply far",
        "less too so increasingly widely hotly greatly seriously particularly largely",
        "still well extraordinarily exceedingly hugely heavily vastly fiercely",
        "strongly generally often long simply entirely wholly completely totally",
        "plainly clearly demonstrably probably patently",
    ),
    negations=word_set("not never no none nobody neither nor cannot nothing nowhere"),
    nobodies=word_set("nobody none neither nothing no"),
    anybody=word_set("any anyone anybody"),
    scarcely=word_set("hardly scarcely barely"),
    neither=word_set("neither"),
    nor=word_set("nor"),
    negated_ending="n't",
    not_negating=word_set("only fewer less more just merely doubt later sooner longer"),
    copulas=BE
    | word_set(
        "remain remains remained seem seems seemed look looks looked appear appears",
        "appeared prove proves proved proven sound sounds become became considered",
        "deemed regarded thought",
    ),
    temporal=word_set(
        "monday tuesday wednesday thursday friday saturday sunday january february",
        "march april june july august september october november december today",
        "yesterday tonight tomorrow morning evening afternoon night week month year",
    ),
    never_names=word_set(
        "nothing something anything everything goodbye so yes no hello much more less",
        "that this these those what all there dead drowned killed missing lost",
    ),
    abbreviations=word_set(
        "dr mr mrs ms prof gen col lt sgt st maj capt sen rep gov rev jr sr vs etc no",
        "fr hon brig cmdr adm messrs ed eds vol cf viz ca approx al jan feb apr aug",
        "sept oct nov dec",
    ),
    possessive="'s",
    document_nouns=DOCUMENT_NOUNS,
    leads_in=trie((("list", "as follows | the following | this | these | following"),)),
    numerals=NUMBER_WORDS,
)
