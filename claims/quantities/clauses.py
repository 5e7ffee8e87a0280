"""The way from a quantity through its clause: noun, verb, fate, and where and when.

Every walk is bounded, so that a text is gone through in proportion to its length.
"""

from dataclasses import dataclass, field

from .cardinals import HYPHENS
from .lexicon import Lexicon
from .surroundings import noun_phrase, noun_start
from .tokens import Tokens, longest

FARTHEST = 28
LONGEST_ASIDE = 14
LONGEST_PLACE = 8
LONGEST_LEAD = 6
WIDEST_LEAD = 4
LONGEST_NUMBER = 4
WHOM = frozenset({"them", "whom", "these", "those"})
QUOTES = frozenset("\"'“”„«»‘’")
UNIMPORTANT = frozenset({"total"})
DETERMINERS = frozenset({"the", "a", "an", "its", "their", "his", "of", "and"})
NUMERALS = frozenset({"the", "a", "an", "another", "further", "additional", "only"})
"""Words between a verb and its figure that leave the figure its object."""

ORDER = (
    "killed",
    "wounded",
    "missing",
    "captured",
    "arrested",
    "imprisoned",
    "sentenced",
    "executed",
    "shot",
    "deported",
    "displaced",
    "released",
    "casualties",
    "cases",
    "present",
    "total",
)

Stretch = tuple[int, int]


@dataclass(slots=True)
class Walk:
    """What was gathered from the end of a quantity to the end of its clause."""

    tokens: Tokens
    lexicon: Lexicon
    at: int
    is_object: bool = False
    """Whether a verb stands before the quantity, so that the next verb is another."""
    noun: str = ""
    toll: str = ""
    fates: list[str] = field(default_factory=list)
    verb: Stretch | None = None
    places: list[Stretch] = field(default_factory=list)
    auxiliary: int = -1
    after_noun: int = 0

    def go(self) -> "Walk":
        """Walk as far as the clause goes."""
        self._take_noun()
        end = self.at + FARTHEST
        while self.at < end and self._step():
            self.tokens.steps += 1
        return self

    def _take_noun(self) -> None:
        """Take the noun; a toll ("casualties") is one that says what happened."""
        tokens, lexicon, begin = self.tokens, self.lexicon, self.at
        noun, after = noun_phrase(tokens, lexicon, begin)
        for i in range(begin, max(after, begin + 1)):
            if toll := longest(lexicon.tolls, tokens, i):
                self.toll, self.at = toll
                begin = noun_start(tokens, lexicon, begin)
                noun = tokens.text[tokens.starts[begin] : tokens.ends[self.at - 1]]
                noun = "" if self.toll in UNIMPORTANT else noun
                break
        else:
            is_fate = longest(lexicon.fates, tokens, noun_start(tokens, lexicon, begin))
            noun, self.at = ("", begin) if is_fate else (noun, after)
        self.noun, self.after_noun = noun, self.at

    def _step(self) -> bool:
        tokens = self.tokens
        if not tokens.raw[self.at] or tokens.raw[self.at] in QUOTES:
            self.at += 1
            return self.at < tokens.size
        return (
            self._fate()
            or self._and_others()
            or self._where()
            or self._comma()
            or self._between()
            or self._other_verb()
        )

    def _fate(self) -> bool:
        """Take what happened; "killed or wounded" is one thing, never split."""
        hit = longest(self.lexicon.fates, self.tokens, self.at)
        if hit is None or (self.fates and not self._may_replace()):
            return False
        begin = self.at if self.auxiliary < 0 else self.auxiliary
        self.fates = [hit[0]]
        while (more := self._linked_fate(hit[1])) is not None:
            hit = more
            self.fates.append(hit[0])
        self.verb, self.at = (begin, hit[1]), hit[1]
        return True

    def _may_replace(self) -> bool:
        """Say whether the last fate only told whom: the 54 wounded died."""
        if UNIMPORTANT.issuperset(self.fates):
            return True
        told = self.verb is not None and self.verb[1] == self.at
        return told and self.auxiliary < 0 and len(self.fates) == 1

    def _linked_fate(self, i: int) -> tuple[str, int] | None:
        """Read the "or wounded" of "killed or wounded", "killed, wounded"."""
        at, links = i, self.lexicon.links | {",", "/"}
        while at < i + 2 and self.tokens.words[at] in links:
            at += 1
        if at == i:
            return None
        while self._is_filler(at) and at < i + 4:
            at += 1
        tries = (self.lexicon.fates, self.lexicon.tolls)
        hits = [hit for node in tries if (hit := longest(node, self.tokens, at))]
        return max(hits, key=lambda hit: hit[1], default=None)

    def _and_others(self) -> bool:
        """Step over the others of "two women, six men and a child were killed"."""
        tokens, lexicon = self.tokens, self.lexicon
        is_link = tokens.words[self.at] in lexicon.links | {","}
        if self.fates or self.verb or self.is_object or not is_link:
            return False
        begin = self._others_begin()
        _, after = noun_phrase(tokens, lexicon, begin)
        onward = lexicon.auxiliaries | lexicon.links | {","}
        goes_on = tokens.words[after] in onward or longest(lexicon.fates, tokens, after)
        if after == begin or not goes_on:
            return False
        self.at = after
        return True

    def _others_begin(self) -> int:
        """Step over the link and the article or number of the next thing listed."""
        tokens, lexicon = self.tokens, self.lexicon
        at = self.at + 1 + (tokens.words[self.at + 1] in lexicon.links)
        if tokens.words[at] in lexicon.articles:
            return at + 1
        for _ in range(LONGEST_NUMBER):
            if not (tokens.is_number(at) or tokens.words[at] in lexicon.heads):
                break
            at += 1
        return at

    def _where(self) -> bool:
        """Take "in the city", "on both sides", "by 11 March"; pass "by the army"."""
        tokens, lexicon = self.tokens, self.lexicon
        alone = longest(lexicon.where_words, tokens, self.at)
        if alone is not None:
            self.places.append((self.at, alone[1]))
            self.at = alone[1]
            return True
        if tokens.words[self.at] not in lexicon.places:
            return False
        end = place_end(tokens, lexicon, self.at)
        if end == self.at + 1:
            return False
        if is_place(tokens, lexicon, self.at, end):
            self.places.append((self.at, end))
        self.at = end
        return True

    def _comma(self) -> bool:
        """Step over a comma before the verb, and over an aside between commas."""
        tokens, lexicon = self.tokens, self.lexicon
        if tokens.raw[self.at] != "," or self.fates or self.is_object:
            return False
        after = tokens.words[self.at + 1]
        if after in lexicon.aside_words or self._is_part_of_them():
            for i in range(self.at + 2, self.at + LONGEST_ASIDE):
                if tokens.raw[i] == ",":
                    self.at = i + 1
                    return True
            return False
        if after.endswith("ing") and after != "missing":
            return False  # What others did: a crowd of 5,000, killing four.
        goes_on = after in lexicon.auxiliaries | lexicon.relatives
        if not goes_on and longest(lexicon.fates, tokens, self.at + 1) is None:
            return False
        self.at += 1
        return True

    def _is_part_of_them(self) -> bool:
        """Say whether an aside begins with a part: 23 men, 7 of them officers, …"""
        tokens, at = self.tokens, self.at + 1
        number = tokens.is_number(at) or tokens.words[at] in self.lexicon.heads
        of_them = tokens.words[at + 1] in self.lexicon.of
        return number and of_them and tokens.words[at + 2] in WHOM

    def _between(self) -> bool:
        """Step over what may stand between the noun and its verb."""
        word = self.tokens.words[self.at]
        if word in self.lexicon.auxiliaries and not self.fates:
            self.auxiliary = self.at if self.auxiliary < 0 else self.auxiliary
        elif self._is_filler(self.at) and not self.fates:
            if self.auxiliary >= 0:
                self.verb = (self.auxiliary, self.at + 1)
        elif word not in self.lexicon.relatives or self.fates:
            return False
        self.at += 1
        return True

    def _is_filler(self, i: int) -> bool:
        word = self.tokens.words[i]
        return word in self.lexicon.fillers or (len(word) > 4 and word.endswith("ly"))

    def _other_verb(self) -> bool:
        """Take a verb that is no fate: were declared, met, is buried."""
        tokens, i = self.tokens, self.at
        word = tokens.words[i]
        begin = self.auxiliary
        if self.fates or not word.isalpha() or word in self.lexicon.heads:
            return False
        if self.verb is not None or word in self.lexicon.stops:
            return False
        if begin < 0 and not (word.endswith("ed") or self.noun):
            return False
        self.verb = (i if begin < 0 else begin, i + 1)
        self.at += 1
        return True


def place_end(tokens: Tokens, lexicon: Lexicon, i: int) -> int:
    """Give the token after the phrase that a preposition at token i begins."""
    at = i + 1
    while at < i + LONGEST_PLACE and _is_of_place(tokens, lexicon, at):
        at += 1
    return at


def _is_of_place(tokens: Tokens, lexicon: Lexicon, at: int) -> bool:
    word = tokens.words[at]
    if not word[:1].isalnum():
        hyphen = word in HYPHENS and tokens.touches(at - 1) and tokens.touches(at)
        return hyphen and tokens.words[at + 1][:1].isalnum()
    if word in lexicon.auxiliaries | lexicon.places | lexicon.other_clause:
        return False
    if word in lexicon.links or longest(lexicon.fates, tokens, at):
        return False
    if word in lexicon.relatives - lexicon.of:
        return False
    before = tokens.words[at - 1]
    participle = word.endswith("ed") and before not in DETERMINERS
    return not (participle and before not in lexicon.places)


def is_place(tokens: Tokens, lexicon: Lexicon, begin: int, end: int) -> bool:
    """Say whether a phrase says where, when or among whom, not who did it or why."""
    if tokens.words[begin] not in lexicon.timed:
        return True
    timed = lexicon.times | lexicon.months
    return any(
        word in timed or word[:1].isdecimal()
        for word in tokens.words[begin + 1 : min(end, begin + 4)]
    )


def compound(categories: list[str]) -> str:
    """Name several categories counted together: killed_and_wounded."""
    return "_and_".join(sorted(set(categories) - {"total"}, key=ORDER.index))


@dataclass(frozen=True, slots=True)
class Lead:
    """What stands before a quantity: "killed 15", "casualties: 15", "in all, 15"."""

    category: str
    is_verb: bool
    is_taking: bool
    begin: int
    end: int


def lead(tokens: Tokens, lexicon: Lexicon, begin: int) -> Lead | None:
    """Find the verb or the noun before the quantity that begins at token `begin`."""
    at = begin - 1
    for _ in range(LONGEST_LEAD):
        if not _is_lead_word(tokens, lexicon, at):
            break
        at -= 1
    direct = NUMERALS.issuperset(tokens.words[at + 1 : begin])
    for width in range(min(WIDEST_LEAD, at + 1), 0, -1):
        start = at - width + 1
        for node in (lexicon.fates, lexicon.tolls, lexicon.takings):
            hit = longest(node, tokens, start)
            if hit is None or hit[1] != at + 1:
                continue
            taking = node is lexicon.takings
            if taking and not direct:
                continue
            verb = direct and (taking or node is lexicon.fates)
            first, category = _linked_before(tokens, lexicon, start, hit[0])
            return Lead(category, verb, taking, first, at + 1)
    return None


def _linked_before(
    tokens: Tokens, lexicon: Lexicon, start: int, category: str
) -> tuple[int, str]:
    """Add the "killed and" before "wounded 40": one thing, never split."""
    if start < 2 or tokens.words[start - 1] not in lexicon.links | {"/"}:
        return start, category
    for begin in range(max(0, start - 1 - WIDEST_LEAD), start - 1):
        hit = longest(lexicon.fates, tokens, begin)
        if hit is not None and hit[1] == start - 1:
            return begin, compound([hit[0], category])
    return start, category


def _is_lead_word(tokens: Tokens, lexicon: Lexicon, at: int) -> bool:
    word = tokens.words[at] if at >= 0 else ""
    if word in {"at", "to"}:
        before = tokens.words[at - 1]
        return before in lexicon.reaching or before in lexicon.toll_ends
    return word in lexicon.leads


def place_before(tokens: Tokens, lexicon: Lexicon, begin: int) -> Stretch | None:
    """Find the "By 11 March," that opens the clause of the quantity at `begin`."""
    end = begin - 1 if tokens.raw[begin - 1] == "," else begin
    for start in range(end - 2, max(-1, end - LONGEST_PLACE - 1), -1):
        if tokens.words[start] not in lexicon.places:
            continue
        opens = start == 0 or tokens.raw[start - 1] in {".", ";", "!", "?", ":", ","}
        if not opens and not tokens.raw[start].istitle():
            continue
        whole = place_end(tokens, lexicon, start) >= end
        if whole and is_place(tokens, lexicon, start, end):
            return start, end
    return None
