"""The English words that weaken, doubt or deny what is said."""

from itertools import product

from .lexicon import Modifier
from .phrases import listed, trie
from .values import Commitment, Kind, Stance

LIKELY, POSSIBLE = Commitment.LIKELY, Commitment.POSSIBLE
HEDGE_LIKELY = Modifier(Kind.HEDGE, LIKELY)
HEDGE_POSSIBLE = Modifier(Kind.HEDGE, POSSIBLE)
HEARSAY = Modifier(Kind.HEARSAY)
DISPUTE = Modifier(Kind.DISPUTE)
DOUBT = Modifier(Kind.DOUBT)
DENIAL = Modifier(Kind.DENIAL)

HEDGES = trie(
    (
        (
            HEDGE_LIKELY,
            (
                "probably | likely | presumably | apparently | seemingly | evidently | "
                "in all likelihood | in all probability | almost certainly | "
                "most probably | must have | must have been | arguably | "
                "in my view | in my opinion | in our view | ostensibly | it seems | "
                "it would seem | "
                "seem to | seems to | seemed to | appear to | appears to | appeared to"
            ),
        ),
        (
            HEDGE_POSSIBLE,
            (
                "possibly | perhaps | maybe | conceivably | potentially | "
                "cannot be ruled out | could not be ruled out | cannot be excluded"
            ),
        ),
        (
            HEARSAY,
            (
                "reportedly | allegedly | supposedly | purportedly | reputedly | "
                "rumoredly | rumouredly"
            ),
        ),
        (DENIAL, "falsely | wrongly | erroneously | mistakenly"),
    )
)
_NOT = listed("not | not at all | no longer | far from | by no means | hardly")
_FIRST = listed("i'm | i am | we're | we are")
_HARD = listed("hard | difficult | impossible")
_AVOID = listed("avoid | escape | resist")


def _bars(*parts: list[str]) -> str:
    """Join every word of one list with every word of the next."""
    return " | ".join(" ".join(words) for words in product(*parts))


LEADING = trie(
    (
        (
            HEDGE_LIKELY,
            " | ".join(
                (
                    _bars(
                        ["", "it is", "it's", "it was"],
                        _HARD,
                        ["to"],
                        _AVOID,
                        ["the", "an"],
                        listed("impression | conclusion | suspicion | feeling"),
                    ),
                    _bars(_FIRST, listed("sure | certain | convinced | confident")),
                    _bars(_FIRST, ["almost", "quite", "pretty"], ["sure", "certain"]),
                    (
                        "the chances are | the odds are | there is every likelihood "
                        "| there is little doubt | it seems | it seemed | it "
                        "appears | it appeared | it would seem | it would appear | "
                        "likely | probable | there is reason to believe | there is "
                        "every reason to believe"
                    ),
                )
            ),
        ),
        (
            HEDGE_POSSIBLE,
            (
                "possible | conceivable | plausible | there is a chance | "
                "there is a possibility | there is the possibility"
            ),
        ),
        (
            DOUBT,
            " | ".join(
                (
                    _bars(_FIRST, ["not"], listed("sure | certain | convinced")),
                    _bars(
                        listed("there is | there was | there's | there has been"),
                        listed("no | little | scant | not any | insufficient"),
                        listed(
                            "evidence | proof | reason to believe | indication | "
                            "sign | documentary evidence | reliable evidence | "
                            "credible evidence | basis for the claim"
                        ),
                    ),
                    "no evidence | little evidence | no proof | no sign",
                    "there isn't any evidence | there is no basis for believing",
                    _bars(_NOT, listed("clear | certain | likely | obvious | sure")),
                    (
                        "doubtful | dubious | questionable | unlikely | improbable "
                        "| unclear | uncertain | implausible | inconceivable | "
                        "unproven | not known | not proven | not established | "
                        "unknown | nobody knows | no one knows | nobody knew | "
                        "no one knew"
                    ),
                    _bars(["hard", "difficult"], ["to"], ["believe", "imagine"]),
                    "does not appear | did not appear | doesn't appear",
                )
            ),
        ),
        (
            DISPUTE,
            _bars(
                ["", "there is", "there was", "there has been", "there have been"],
                ["no", "no immediate", "without"],
                ["", "independent", "official", "outside", "further"],
                listed("confirmation | verification | corroboration"),
            ),
        ),
        (
            DENIAL,
            _bars(_NOT, listed("true | the case | correct | a fact"))
            + "| untrue | false | wrong | incorrect | a myth | a lie | impossible | "
            "a legend",
        ),
    )
)
INVENTIONS = frozenset(
    listed("invention | fabrication | fiction | forgery | legend | myth | fable | hoax")
)
PREDICATES = trie(
    (
        (
            DISPUTE,
            (
                "debated | disputed | contested | controversial | contentious | a "
                "matter of debate | a matter of dispute | a matter of controversy | "
                "in dispute | disagreed upon | under dispute | the subject of "
                "debate | argued over | up for debate | open to debate | open to "
                "dispute | unconfirmed"
            ),
        ),
        (
            DOUBT,
            (
                "suspect | doubtful | dubious | questionable | unreliable | "
                "implausible | improbable | unlikely | open to question | open to "
                "doubt | in doubt | in question | unconvincing | exaggerated | "
                "inflated | overstated | understated | overestimated | "
                "underestimated | incredible | untrustworthy | not credible | not "
                "reliable | not plausible | not trustworthy | hardly credible | not "
                "to be trusted | not be trusted | cannot be trusted | can't be "
                "trusted | must be treated with caution | should be treated with "
                "caution | to be treated with caution | treated with caution | "
                "treated with suspicion | treated with scepticism | treated with "
                "skepticism | questioned | challenged | doubted | cast into doubt | "
                "called into question | thrown into doubt | uncertain | too low | "
                "too high | a mystery | anyone's guess | anybody's guess | "
                "not supported by | "
                "hard to believe | difficult to believe | unsupported | "
                "unverified | unproven | unsubstantiated | uncorroborated | "
                "an exaggeration | exaggerations | an overestimate | tendentious | "
                "far-fetched | not convincing | not borne out | flawed"
            ),
        ),
        (
            DENIAL,
            (
                "false | untrue | wrong | mistaken | incorrect | inaccurate | "
                "baseless | unfounded | groundless | fabricated | forged | invented "
                "| spurious | fictitious | bogus | disproved | disproven | debunked "
                "| refuted | discredited | rejected | dismissed | denied | a myth | "
                "a lie | a legend | a fabrication | a forgery | an invention | a "
                "fiction | a hoax | nonsense | propaganda | not true | not correct "
                "| not accurate | no longer accepted | without foundation | without "
                "basis | contradicted | a falsehood | erroneous | not the case | "
                "without any foundation | pure invention"
            ),
        ),
        (DENIAL, " | ".join(INVENTIONS)),
    )
)
ATTRIBUTES = {
    word: modifier
    for modifier, row in (
        (HEARSAY, "alleged purported supposed rumored rumoured reported"),
        (HEARSAY, "unconfirmed unverified"),
        (DOUBT, "dubious doubtful questionable suspect implausible exaggerated"),
        (DOUBT, "improbable unreliable inflated unsubstantiated uncorroborated"),
        (DENIAL, "false untrue baseless unfounded groundless bogus spurious mistaken"),
        (DENIAL, "erroneous discredited fabricated"),
    )
    for word in row.split()
}
CONTRASTS = trie(
    (
        ((DENIAL, True), "contrary to | contradicting"),
        ((DENIAL, False), "in contrast to | despite | in spite of | notwithstanding"),
        ((DENIAL, False), "as opposed to | far from"),
    )
)
CLAIM_NOUNS: dict[str, Modifier | Stance | None] = {
    noun: meaning
    for meaning, row in (
        (
            None,
            (
                "claim claims report reports statement statements assertion "
                "assertions account accounts announcement announcements contention "
                "contentions testimony declaration finding findings conclusion "
                "conclusions argument arguments view views news admission charge "
                "charges accusation accusations evidence story stories version "
                "versions insistence verdict assurance assurances warning warnings "
                "confession proof word"
            ),
        ),
        (
            HEARSAY,
            "allegation allegations rumor rumors rumour rumours hearsay gossip",
        ),
        (
            HEDGE_LIKELY,
            (
                "belief beliefs impression suspicion suspicions assumption assumptions "
                "presumption estimate estimates consensus thesis opinion opinions"
            ),
        ),
        (
            HEDGE_POSSIBLE,
            (
                "speculation speculations theory theories hypothesis possibility "
                "fear fears suggestion suggestions hint hints conjecture guess"
            ),
        ),
        (DENIAL, "myth myths legend falsehood lie misconception"),
        (Stance.REJECTS, "denial denials rejection refutation dismissal"),
        (Stance.DOUBTS, "doubt doubts scepticism skepticism"),
    )
    for noun in row.split()
}
