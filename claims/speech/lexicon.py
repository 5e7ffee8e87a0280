"""The shape of a language's table: what one must write to add a language."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Flag, auto

from .phrases import Trie
from .values import Commitment, Kind, Stance, VoiceKind


class Shape(Flag):
    """What a form of a verb can be."""

    BASE = auto()
    THIRD = auto()
    PAST = auto()
    PARTICIPLE = auto()
    ING = auto()


FINITE = Shape.BASE | Shape.THIRD | Shape.PAST


class Frame(Flag):
    """What may follow a verb of speech and be what is said."""

    THAT = auto()
    BARE = auto()
    QUOTE = auto()
    AFTERWARDS = auto()
    """The verb stands after what is said: "…, police said"."""
    OBJECT = auto()
    """Somebody told, before the clause: "told Reuters that"."""
    INFINITIVE = auto()
    AS = auto()
    WHETHER = auto()
    CLAIM = auto()
    """A noun for something said: "rejected the claim"."""
    ANYTHING = auto()
    OF = auto()
    """Accuse somebody of something, charge somebody with it."""
    FIGURE = auto()
    """Put the dead at a number."""
    COUNT = auto()
    """A number of things: reported fifteen deaths."""
    DOING = auto()
    """Reported seeing."""
    ABOUT = auto()
    """Spoke of hundreds of dead."""
    TO = auto()
    """Attributed the fire to a lamp."""


@dataclass(frozen=True, slots=True)
class Verb:
    """How a verb reports: the stance and commitment it gives, and what follows it."""

    stance: Stance = Stance.ASSERTS
    commitment: Commitment = Commitment.FLAT
    frames: Frame = Frame.THAT
    is_hedge: bool = False
    """Whether the word itself is a hedge worth keeping."""
    is_evidence: bool = False
    """Whether things do it too, so that "this shows that" names nobody."""
    is_documentary: bool = False
    """Whether it reports only when a source does it: the records give fifteen."""

    def stance_if(self, *, is_negated: bool) -> Stance:
        """Say how a voice stands: who does not say so doubts, does not deny asserts."""
        if not is_negated:
            return self.stance
        return Stance.DOUBTS if self.stance is Stance.ASSERTS else Stance.ASSERTS


@dataclass(frozen=True, slots=True)
class Modifier:
    """What a hedge, a doubt or a denial does, and how firmly what is left is said."""

    kind: Kind
    commitment: Commitment = Commitment.FLAT


@dataclass(frozen=True, slots=True, kw_only=True)
class Lexicon:
    """Every word of a language that the rules ask for, by what it does."""

    verbs: Mapping[str, tuple[Verb, Shape]]
    """Each form of each reporting verb."""
    accusers: frozenset[str]
    """The prepositions after an accusation: of, with, for."""
    personal_passives: frozenset[str]
    """Participles that report a verdict: regarded as, accounted as."""
    making: frozenset[str]
    """Participles of speech that make something: written as an example."""
    bare_passives: frozenset[str]
    """Participles that report even with nothing after them: was reported."""
    fates: frozenset[str]
    """What one is presumed without a verb: presumed dead."""
    support_verbs: frozenset[str]
    """Verbs that do nothing but carry a noun of saying: presented evidence."""
    citing: frozenset[str]
    cited_by: frozenset[str]
    saying: frozenset[str]
    doing: tuple[str, ...]
    """Endings of the form that follows "reported": seeing."""
    according: Trie
    """Prepositions that name an origin: according to, in the words of."""
    standards: frozenset[str]
    """What things are done according to, and nobody's words: needs."""
    tasks: frozenset[str]
    """What one is charged with and is no accusation."""
    views_in: frozenset[str]
    views: frozenset[str]
    """Nouns of "in X's view"."""
    claim_nouns: Mapping[str, Modifier | Stance | None]
    """Nouns for something said: what the noun does to it, or how the voice stands."""
    source_nouns: Mapping[str, VoiceKind]
    """Nouns for origins; the kind they have without a determiner that says else."""
    person_nouns: frozenset[str]
    hearers: frozenset[str]
    """Nouns for those who are told something: the agency, reporters."""
    refusing: frozenset[str]
    """Verbs that turn the one after "to" into its opposite: refused to confirm."""
    habitual: frozenset[str]
    """Verbs that say no more than how often: used to say."""
    judging: frozenset[str]
    """Verbs that pass a judgement on their object: consider the figure inflated."""
    convictions: Mapping[str, Verb]
    """Adjectives of those who believe or doubt: convinced, as the verbs mean it."""
    owned: frozenset[str]
    """What nobody claims without having said anything: responsibility."""
    taken: frozenset[str]
    """What a fire claims by taking it: lives."""
    clausal: frozenset[str]
    """Verbs after which a noun opens a clause, whatever its verb looks like: say."""
    verifying: frozenset[str]
    """Verbs of whoever could not check something: could not verify the claim."""
    manners: frozenset[str]
    """Nouns after "by" that name nobody: said by telephone."""
    scant: frozenset[str]
    """Determiners that all but negate: few historians believe."""
    emerging: frozenset[str]
    """Verbs between such a noun and its clause: rumours spread that."""
    of_nouns: frozenset[str]
    """Claim nouns that take "of": reports of deaths."""
    proofs: frozenset[str]
    """Claim nouns that name nobody unless somebody presents them."""
    people_endings: tuple[str, ...]
    report_adjectives: frozenset[str]
    estimates: frozenset[str]
    estimate_adjectives: frozenset[str]
    figure_links: frozenset[str]
    tallies: frozenset[str]
    """Nouns for a number that somebody keeps: toll, count."""
    official: frozenset[str]
    """Adjectives that say who keeps it."""
    standing: frozenset[str]
    """Verbs between such a noun and its number."""
    guessed: frozenset[str]
    """Adjectives that make a number a guess: an estimated 200."""
    hedges: Trie
    """Words and phrases that bear on the clause they stand in, or that follows them."""
    leading: Trie
    """Phrases that bear on the clause after them: it is possible that."""
    doubtable: frozenset[str]
    """What else one can call false or suspect: the number, the authenticity."""
    inventions: frozenset[str]
    """Nouns of denial with words of any kind before them: a 19th-century myth."""
    predicates: Trie
    """What is said of a claim or a source: suspect, false, disputed."""
    confirmed: frozenset[str]
    """What a carrier that could not do it holds against a report."""
    attributes: Mapping[str, Modifier]
    """Adjectives before a noun for something said: false claims."""
    contrasts: Trie
    """Prepositions that set something said aside: contrary to."""
    modals: Mapping[str, Commitment]
    wishes: frozenset[str]
    """Auxiliaries before which nothing is judged yet: must be refuted."""
    modal_after: frozenset[str]
    """What must follow a modal that may also mean ability: could have."""
    first_person: frozenset[str]
    pronouns: Mapping[str, VoiceKind]
    personal: frozenset[str]
    """Pronouns that are a subject by themselves: she."""
    plural_subjects: frozenset[str]
    """Words without a plural ending that take a verb in the plural."""
    impersonal: frozenset[str]
    demonstratives: frozenset[str]
    having: Trie
    """Legend has it."""
    having_figures: frozenset[str]
    """A text or an author has a figure, in the present: has."""
    texts: frozenset[str]
    """What has a figure because it is written there: the chronicle."""
    losses: frozenset[str]
    """What a bare figure counts that a text is about: dead."""
    pointers: frozenset[str]
    """Words that alone take up what was just said: this."""
    anaphors: frozenset[str]
    """Determiners that point back: these records."""
    articles: frozenset[str]
    """Determiners that are no part of a name: the."""
    owners: frozenset[str]
    """Determiners after which nothing but a noun stands: no, such, its."""
    definite: frozenset[str]
    indefinite: frozenset[str]
    plural_determiners: frozenset[str]
    determiners: frozenset[str] = field(init=False)
    prepositions: frozenset[str]
    linking: frozenset[str]
    """Prepositions that stay within a name: Ministry of Health."""
    coordinators: frozenset[str]
    complementisers: frozenset[str]
    whether: frozenset[str]
    questions: frozenset[str]
    """What opens a clause that is unclear: who, how."""
    asking: frozenset[str]
    """What opens a clause that is judged as a whole: whether."""
    relatives: frozenset[str]
    subordinators: frozenset[str]
    adversatives: frozenset[str]
    """Words after a comma at which what another says has ended: but, while."""
    as_words: frozenset[str]
    by: frozenset[str]
    at: frozenset[str]
    of: frozenset[str]
    verdicts: frozenset[str]
    """What follows "is said to": have, be."""
    to: frozenset[str]
    be: frozenset[str]
    have: frozenset[str]
    auxiliaries: frozenset[str]
    irregular_pasts: frozenset[str]
    participle_endings: tuple[str, ...]
    adverbs: frozenset[str]
    adverb_endings: tuple[str, ...]
    not_adverbs: frozenset[str]
    degrees: frozenset[str]
    negations: frozenset[str]
    negated_ending: str
    nobodies: frozenset[str]
    """Negations that can be a subject: nobody."""
    anybody: frozenset[str]
    scarcely: frozenset[str]
    """Adverbs that turn anybody into hardly anybody."""
    neither: frozenset[str]
    nor: frozenset[str]
    not_negating: frozenset[str]
    """What after a negation takes it back: only, fewer, less."""
    copulas: frozenset[str]
    temporal: frozenset[str]
    never_names: frozenset[str]
    abbreviations: frozenset[str]
    possessive: str
    """The ending of a possessor: Rettie's."""
    document_nouns: frozenset[str]
    leads_in: Trie
    """What announces a list or a block of text: as follows."""
    numerals: frozenset[str]

    def __post_init__(self) -> None:
        """Gather the determiners of every sort."""
        held = self.definite | self.indefinite | self.plural_determiners
        object.__setattr__(self, "determiners", held | self.anaphors)
