"""Numbers that are part of a name: Group of Seven, Resolution 242, World War 2."""

from .cardinals import HYPHENS
from .lexicon import Lexicon, word_set
from .tokens import Tokens, longest


def is_name(tokens: Tokens, lexicon: Lexicon, start: int, end: int) -> bool:
    """Seven Years' War; Group of Seven; Resolution 242; World War 2."""
    raw = tokens.raw[start]
    if raw[:1].isdecimal():
        return end - start == 1 and _is_label(tokens, lexicon, start, end)
    if not raw.istitle() or lexicon.has_capital_nouns:
        return False
    end += tokens.raw[end] in HYPHENS and tokens.touches(end)
    if begins_sentence(tokens, start):
        after = tokens.raw[end]
        return after.istitle() and tokens.words[end] in NAME_UNITS
    before = tokens.raw[start - 1]
    if before.istitle() and not begins_sentence(tokens, start - 1):
        return True
    return tokens.raw[end].istitle() or before.lower() in {"of", "the", "big"}


NAME_UNITS = word_set(
    "year years day days week weeks month months hour hours points power powers "
    "flowers nations"
)
SENTENCE_ENDS = frozenset('.!?:;“"«(•')


def begins_sentence(tokens: Tokens, i: int) -> bool:
    """Say whether token i is the first word of a sentence, line or quotation."""
    if i == 0 or tokens.raw[i - 1] in {
        ".",
        "!",
        "?",
        ":",
        ";",
        "“",
        '"',
        "«",
        "(",
        "•",
    }:
        return True
    return "\n" in tokens.text[tokens.ends[i - 1] : tokens.starts[i]]


def _is_label(tokens: Tokens, lexicon: Lexicon, start: int, end: int) -> bool:
    """Say whether bare digits only number the name before: Unit 731, Apollo 13."""
    before, word = tokens.raw[start - 1], tokens.words[start - 1]
    if lexicon.has_capital_nouns or start == 0 or not before.istitle():
        return False
    if len(before) < 2 or "\t" in tokens.text[tokens.ends[start - 1] :][:1]:
        return False
    if word in lexicon.stops | lexicon.counted | lexicon.openers | lexicon.sides:
        return False
    if len(tokens.raw[start]) > 3 or tokens.words[end] in lexicon.losses:
        return False
    if begins_sentence(tokens, start - 1) and start > 1 and word in lexicon.months:
        return False
    after = tokens.words[end]
    if longest(lexicon.units, tokens, end):
        return False
    if after in lexicon.counted or after in BE:
        return False
    return not (after.endswith("s") and after not in lexicon.stops)


BE = frozenset({"were", "was", "are", "is", "had", "have", "died"})
