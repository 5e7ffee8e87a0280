"""Words that say how many only beside something counted: one, no, some, scores."""

from .cardinals import HYPHENS
from .combining import Place
from .expressions import Multiple, Number, Share, Vague
from .lexicon import Lexicon
from .surroundings import MERE_WORDS, Surrounding
from .tokens import Tokens, longest
from .values import Kind

VERBS = frozenset({"were", "was", "are", "is", "have", "had", "has"})
PARTIAL = frozenset({"first", "second", "latter", "other", "better", "last", "the"})
NAMING = frozenset({"no", "this", "that", "the", "any", "each", "every", "which"})
NEEDY = frozenset({"none", "some", "many"})
BARE = frozenset({"few", "multiple"})


def is_unsure(
    tokens: Tokens, lexicon: Lexicon, place: Place, around: Surrounding
) -> bool:
    """Say whether in running text these words are likely to count nothing."""
    noun = around.noun
    match place.parsed.expression:
        case Vague(rule) if rule in NEEDY:
            return not _counts_people(tokens, lexicon, place, noun)
        case Vague() if tokens.words[place.begin] in BARE:
            return not _counts_people(tokens, lexicon, place, noun)
        case Vague():
            return not noun and tokens.words[place.parsed.end] not in VERBS
        case Multiple():
            return _is_other_word(tokens, lexicon, place)
        case Number(value, _) if value == 1:
            if around.kind is Kind.DURATION and _is_length(tokens, place, around.end):
                return False
            return _is_pronoun(tokens, lexicon, place, noun)
        case Share():
            return _is_half_time(tokens, lexicon, place)
    return False


def _counts_people(tokens: Tokens, lexicon: Lexicon, place: Place, noun: str) -> bool:
    begin, end = place.begin, place.parsed.end
    if tokens.words[begin - 1] in {"how", "so", "too", "as"}:
        return False
    words = noun.lower().split()
    if words and words[-1] in lexicon.counted:
        return True
    told = end + (tokens.words[end] in VERBS)
    return tokens.words[told] in lexicon.counted


def _is_length(tokens: Tokens, place: Place, end: int) -> bool:
    """One-day strike, for one year, one hour; but not "one day he came"."""
    hyphenated = tokens.raw[place.parsed.end] in HYPHENS
    unit, before = tokens.words[end - 1], tokens.words[place.begin - 1]
    return hyphenated or unit not in IDIOMS or before in {"for", "within", "after"}


IDIOMS = frozenset({"day", "night", "second"})


def _is_pronoun(tokens: Tokens, lexicon: Lexicon, place: Place, noun: str) -> bool:
    """One of the texts, no one, this one; but one person was killed."""
    end = place.parsed.end
    if tokens.words[end - 1] not in lexicon.pronouns:
        return False
    if tokens.words[place.begin - 1] in NAMING or tokens.words[end] in lexicon.of:
        return True
    return not _counts_people(tokens, lexicon, place, noun)


def _is_other_word(tokens: Tokens, lexicon: Lexicon, place: Place) -> bool:
    """Test scores, he scores: only "scores of" and "scores were" count."""
    end = place.parsed.end
    if tokens.words[end - 1] not in {"scores", "tens"}:
        return False
    after = tokens.words[end]
    if after in lexicon.of or after in VERBS | MERE_WORDS | lexicon.counted:
        return False
    return tokens.words[place.begin - 1] not in {"the", "in"}


def _is_nth(tokens: Tokens, lexicon: Lexicon, place: Place) -> bool:
    """A third division is the third one; a third of the divisions is a share."""
    after = tokens.words[place.parsed.end]
    if tokens.words[place.begin] not in lexicon.articles or after in lexicon.of:
        return False
    return after[:1].isalpha() and after not in lexicon.stops


def _is_unit(tokens: Tokens, lexicon: Lexicon, i: int) -> bool:
    """Say whether one token is a unit: the hour of "an hour and a half"."""
    unit = longest(lexicon.units, tokens, i)
    return i >= 0 and unit is not None and unit[1] == i + 1


def _is_half_time(tokens: Tokens, lexicon: Lexicon, place: Place) -> bool:
    """The first half, a quarter to six, an hour and a half: places and times."""
    before = tokens.words[place.begin - 1]
    if before in PARTIAL | lexicon.ordinals:
        return True
    if before in lexicon.joiners and _is_unit(tokens, lexicon, place.begin - 2):
        return True
    if tokens.words[place.parsed.end - 1] in lexicon.ordinals:
        return _is_nth(tokens, lexicon, place)
    if tokens.words[place.parsed.end] in {"to", "past"}:
        return True
    bare = place.parsed.end - place.begin == 1 and not tokens.is_number(place.begin)
    after = tokens.words[place.parsed.end]
    return bare and after not in lexicon.of and after not in {"the", "a", "an", "his"}
