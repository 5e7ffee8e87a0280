"""The words that show what is furniture and what is a statement, by language."""

import re
from dataclasses import dataclass
from functools import cache


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The words of one language that the rules of suggestion ask for."""

    furniture: frozenset[str]
    """Titles of parts that state nothing themselves: See also, References."""
    captions: re.Pattern[str]
    """How a line begins that is a caption, a credit or a button."""
    date_leads: frozenset[str]
    """Words before a date on which something happens: on, in, since."""
    decade_leads: frozenset[str]
    """Words before a decade in which something happens: by the 1890s."""
    only: frozenset[str]
    """Words that make even a small number a statement: only three."""
    totals: re.Pattern[str]
    """What stands before a number that counts without a noun: a population of."""
    ages: re.Pattern[str]
    """What stands before or after a hedged number that is an age: boys | over 12."""
    figure_leads: frozenset[str]
    """Words before a bare number that say that it counts: responsible for 48."""
    numbered: frozenset[str]
    """Words before a bare number that it only names: chapter 12, aged 40."""
    idle_nouns: frozenset[str]
    """Nouns whose number nobody disputes: ways, sides, times."""
    pointing: re.Pattern[str]
    """How a date begins that only takes up the last one: that night."""
    distances: frozenset[str]
    """Measures that nobody disputes, however they are hedged: about four miles."""
    goods: frozenset[str]
    """Measures of what is stored, seized or lost rather than of how far: tonnes."""
    spans: frozenset[str]
    """Words before a duration that make it a statement: lasted, imprisonment."""
    rumours: frozenset[str]
    births: re.Pattern[str]
    negatives: re.Pattern[str]
    causes: re.Pattern[str]
    agents: re.Pattern[str]
    superlatives: re.Pattern[str]
    joints: re.Pattern[str]
    """Where a long sentence is parted: a semicolon, a comma before "but"."""
    voice_links: re.Pattern[str]
    """Where two voices are parted, as joints are, and at a comma before "and"."""
    links: re.Pattern[str]
    """Where two figures are parted: and, but, a comma."""


def words(*lines: str) -> frozenset[str]:
    """Split lists of single words at their spaces."""
    return frozenset(" ".join(lines).split())


def phrases(*lines: str) -> list[str]:
    """Split lists of phrases at their bars."""
    found = (phrase.strip() for line in lines for phrase in line.split("|"))
    return [phrase for phrase in found if phrase]


def any_of(*lines: str) -> str:
    """Join phrases parted by bars into one alternative."""
    escaped = (re.escape(phrase).replace(r"\ ", r"\s+") for phrase in phrases(*lines))
    return f"(?:{'|'.join(escaped)})"


def whole(pattern: str) -> re.Pattern[str]:
    """Compile a pattern of whole words, in whatever case."""
    return re.compile(rf"\b{pattern}\b", re.IGNORECASE)


NEVER = re.compile(r"(?!)")
FURNITURE = frozenset(
    phrases(
        "see also | references | notes | footnotes | bibliography | sources",
        "further reading | external links | works cited | citations | literature",
        "gallery | contents | table of contents | index | notes and references",
        "references and notes | explanatory notes | selected bibliography",
        "primary sources | secondary sources | leave a reply | related posts",
        "related articles | share this | about the author | acknowledgements",
        "acknowledgments | archive | categories | tags | credits",
        "literatur | einzelnachweise | weblinks | quellen | anmerkungen | siehe auch",
        "przypisy | bibliografia | linki zewnętrzne | zobacz też",
        "примечания | литература | ссылки | см. также | источники",
    )
)

# What nobody denies is so: nobody could deny, no one has disputed.
_DENIED = (
    r"(?:(?:can|could|has|had|have|ever|seriously)\s+){0,2}"
    r"(?:den(?:y|ie[sd])|doubt|disput|contest|question|reject|contradict)"
)
_HAPPENED = r"(?:did|was|were|had|has|have)"
ENGLISH = Lexicon(
    furniture=FURNITURE,
    captions=re.compile(
        r"\s*(?:(?:photo(?:graph)?|image|picture|file|video|map|figure|fig\.|table|"
        r"caption|credit|source|published|updated|posted|last updated|filed|"
        r"tags|category|share|retrieved|isbn|doi)\s*[\w.]{0,12}\s*[:|]|\[\[|\{\||"
        r"\|(?![^|\n]*\|)|©|\((?:reporting|editing|writing|additional)\b|posted\s+(?:by|on)\b|"
        r"copyright\b|leave a (?:reply|comment)\b|subscribe\b|advertisement\b|"
        r"https?:|\d+ thoughts? on\b)",
        re.IGNORECASE,
    ),
    date_leads=words(
        "on in by since until till before after between from during throughout at",
        "around about circa c late early mid to into through for within only midnight",
        "noon evening morning afternoon night the as dated date",
    ),
    decade_leads=words("in during by since until till throughout"),
    only=frozenset({"only", "just", "but"}),
    totals=re.compile(
        r"\b(?:population|garrison|number|total|toll|strength|force|crowd|crew|"
        r"membership|losses|casualties|dead|figure|estimate|count|tally|magnitude)s?\b"
        r"(?:\s+[^\s.,;!?]+){0,4}\s*$",
        re.IGNORECASE,
    ),
    ages=re.compile(
        r"\b(?:child(?:ren)?|boys?|girls?|(?:wo)?m[ae]n|(?:fe)?males?|those|anyone|persons|"
        r"people|youths?|age|aged)\s+(?:aged?\s+)?$|(?:-|\s+)(?:old|of\s+age)\b",
        re.IGNORECASE,
    ),
    figure_leads=words(
        "for on suggest suggests suggested give gives gave given count counts counted",
        "report reports reported list lists listed put puts nearer reach reached",
        "exceed exceeded total totalled totaled number numbered numbering killing",
        "killed wounding wounded injuring injured leaving left lose losing lost",
        "bury buried find found claim claims claimed estimate estimates estimated",
        "propose proposes proposed accept accepts accepted say says said than quote",
        "quotes quoted cite cites cited drowned captured arrested executed deported",
        "saved rescued brought registered recorded documented admitted named",
    ),
    numbered=words(
        "page pages p pp chapter chapters section sections article articles part",
        "verse line lines paragraph paragraphs figure table note notes folio vol",
        "volume no nos number numbers room cell block house order aged age ages",
        "channel route platform size level grade issue appendix box file bus flight",
    ),
    idle_nouns=words(
        "way ways side sides time times occasion occasions reason reasons kind kinds",
        "type types point points step steps thing things word words part parts",
        "notable example examples case question questions hand hands half halves",
        "version versions factor factors",
    ),
    pointing=re.compile(r"(?:that|the same|this)\b", re.IGNORECASE),
    spans=words(
        "last lasted lasting lasts continued raged raging took stayed remained burned",
        "burnt blocked besieged held delayed detained interned imprisoned sentenced",
        "suspended survived dragged transportation imprisonment retired",
    ),
    distances=words(
        "mile miles km kilometre kilometres kilometer kilometers metre metres meter",
        "meters m yard yards yds foot feet ft inch inches cm mm league leagues paces",
    ),
    goods=words(
        "ton tons tonne tonnes kg kilogram kilograms kilogrammes pounds lb lbs hectare",
        "hectares acre acres bushel bushels barrel barrels gallons litres liters poods",
        "hundredweight sacks quintals",
    ),
    rumours=words(
        "rumor rumors rumour rumours rumored rumoured gossip legend hearsay tradition",
        "story",
    ),
    births=whole(r"(?:born|died|b|d|né|née|reigned|r|fl|killed|aged|executed)"),
    negatives=whole(
        r"(?:not\s+(?:a\s+single|one)\s+\w+|declined\s+to|(?:do|does|did)\s+not\s+know|don['’]t\s+know"
        r"|(?:has|have|had)\s+no\s+(?:record|trace|memory|knowledge|mention)"
        r"|(?:is|are|does|do)\s+not\s+(?:\w+ly\s+)?"
        r"(?:mention|name|record|appear|list|give|refer|support|explain)\w*"
        r"|(?:can|could)(?:\s?not|n['’]t)\s+be\s+\w+(?:ed|n)"
        r"|(?:is|are|was|were|remains?|remained)\s+(?:\w+ly\s+|still\s+)?"
        r"(?:unknown|not\s+known)"
        rf"|{_HAPPENED}\s+(?:\w+ly\s+)?(?:not|never)\s+(?!only\b|merely\b|just\b)"
        rf"|{_HAPPENED}n['’]t|never\s+\w+(?:ed|en|nt|ght|me|ke|ve|te)"
        r"|failed\s+to|refused\s+to|no\s+(?!longer\b|doubt\b|matter\b|more\b)"
        r"(?:\w+\s+){1,5}?(?:was|were|had|has|have|followed|came|took)"
        rf"(?!\s+{_DENIED})"
        r"|there\s+(?:was|were|had\s+been)\s+no"
        rf"|(?:nobody|no\s+one|none|nothing)\s+(?!but\b|else\b|{_DENIED})\w+"
        r"|neither\s+\w+)"
    ),
    causes=whole(
        any_of(
            "led to | leading to | resulted in | resulting in | was caused by",
            "were caused by | caused | sparked | triggered | provoked | prompted",
            "because of | due to | as a result of | in response to | in reaction to",
            "in retaliation for | in revenge for | contributed to | responsible for",
            "blamed on | blamed for | on the orders of | at the behest of | to avenge",
            "on the order of | because | in order to | for fear of",
        )
    ),
    agents=whole(
        r"(?:was|were|been|being)\s+(?:\w+ly\s+)?(?:\w+(?:ed|en|wn|ung|uck|ght|nt)|"
        r"shot|led|hit|built|put|held|sent|told|met|set|cut)\s+by"
    ),
    superlatives=whole(
        r"(?:the|his|her|its|their)\s+(?:first|last|only|sole|lone|largest|biggest|"
        r"deadliest|bloodiest|worst|oldest|youngest|most\s+\w+)\s+"
        r"(?!(?:case|chapter|section|part|example|paragraph|step|stage|place|time|half|"
        r"few|two|three|four|five|of)s?\b)\w+"
    ),
    joints=re.compile(
        r";\s+|,\s+(?:but|while|whereas|although|though|however|yet|and\s+that|"
        r"so)\s+|\s+[–—]\s+|\s+--\s+"
    ),
    voice_links=re.compile(
        r"[;:]\s+|,\s+(?:and|but|while|whereas|although|though|however|yet)\s+"
        r"|\s+[–—]\s+|\s+--\s+"
    ),
    links=re.compile(r",?\s+(?:and|but|or|while|with|as|of\s+whom)\s+|[,;:]\s+|\s+\("),
)

OTHER = Lexicon(
    furniture=FURNITURE,
    captions=ENGLISH.captions,
    date_leads=frozenset(),
    decade_leads=frozenset(),
    only=frozenset(),
    totals=NEVER,
    ages=NEVER,
    figure_leads=frozenset(),
    numbered=frozenset(),
    idle_nouns=frozenset(),
    pointing=NEVER,
    distances=frozenset(),
    goods=frozenset(),
    spans=frozenset(),
    rumours=frozenset(),
    births=NEVER,
    negatives=NEVER,
    causes=NEVER,
    agents=NEVER,
    superlatives=NEVER,
    joints=re.compile(r";\s+|\s+[–—]\s+"),
    voice_links=re.compile(r";\s+|\s+[–—]\s+"),
    links=re.compile(r"[,;:]\s+|\s+(?:und|i|a|oraz|и|а)\s+"),
)


@cache
def lexicon_of(language: str) -> Lexicon:
    """Give the table for a BCP 47 tag; a bare one for languages without their own."""
    primary = language.replace("_", "-").split("-")[0].lower()
    return ENGLISH if primary in {"", "en"} else OTHER
