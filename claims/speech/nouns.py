"""Noun phrases around a verb of speech: where they begin and end."""

from .words import LOOK, Reader


def before(reader: Reader, end: int, low: int) -> tuple[int, int] | None:
    """Find the noun phrase that ends at token end: its first token and its end."""
    if end > low and reader.word(end - 1) in reader.lexicon.personal:
        return end - 1, end
    start = _walk_left(reader, end, max(low, end - LOOK))
    start = _without_opening(reader, start, end)
    start = _past_adjunct(reader, start, end, low)
    if start >= end or not any(reader.is_word(i) for i in range(start, end)):
        return None
    last = reader.word(end - 1)
    if last in reader.lexicon.never_names or last in reader.lexicon.prepositions:
        return None
    return start, end


def _walk_left(reader: Reader, end: int, low: int) -> int:
    k = end
    while k > low:
        reader.tokens.steps += 1
        if _is_determiner(reader, k - 1):
            k -= 1
            while k > low and _is_determiner(reader, k - 1):
                k -= 1
            if not _is_linked(reader, k, low):
                return k
        elif _is_barrier(reader, k - 1, end):
            return k
        k -= 1
    return k


def _is_determiner(reader: Reader, i: int) -> bool:
    word, lexicon = reader.word(i), reader.lexicon
    if reader.is_initial(i):
        return False
    return word in lexicon.determiners and word not in lexicon.complementisers


def _is_linked(reader: Reader, k: int, low: int) -> bool:
    """Say whether the phrase at k hangs on a noun before it: the head of | the …"""
    link = reader.word(k - 1)
    if k - 2 < low or not reader.is_nominal(k - 2):
        return False
    if reader.is_finite(k - 2) and not reader.is_reduced(k - 2):
        return False
    if link in reader.lexicon.by and reader.is_reduced(k - 2):
        return True
    return link in reader.lexicon.linking or link in reader.lexicon.coordinators


def _is_barrier(reader: Reader, i: int, end: int) -> bool:
    lexicon, word = reader.lexicon, reader.word(i)
    if not reader.is_word(i):
        dashed = reader.tokens.is_number(i - 1) and reader.tokens.is_number(i + 1)
        return word != "&" and not (reader.is_possessive(i) or dashed)
    if word in lexicon.auxiliaries or _opens_other(reader, i):
        return True
    if word in lexicon.pronouns and i + 1 < end:
        return True
    if reader.word(i - 1) in lexicon.auxiliaries - lexicon.have:
        return reader.is_participle(i) or reader.word(i - 1) not in lexicon.be
    if reader.is_temporal(i) and i + 1 < end:
        left = reader.word(i - 1)
        return left in lexicon.prepositions or reader.is_temporal(i - 1)
    if reader.is_reduced(i):
        return False
    return reader.is_finite(i) and word not in lexicon.source_nouns


def _opens_other(reader: Reader, i: int) -> bool:
    """Say whether word i opens another clause; not the "than" of more than 40."""
    is_degree = reader.word(i - 1) in reader.lexicon.degrees
    counts = is_degree and reader.tokens.is_number(i + 1)
    return reader.word(i) in reader.lexicon.subordinators and not counts


def _without_opening(reader: Reader, start: int, end: int) -> int:
    """Pass by what may stand before a subject: and, later, in retrospect."""
    lexicon = reader.lexicon
    while start < end and (
        reader.word(start) in lexicon.coordinators or reader.is_adverb(start)
    ):
        start += 1
    if start < end and reader.word(start) in lexicon.prepositions:
        return _after_phrase(reader, start, end)
    return start


def _past_adjunct(reader: Reader, start: int, end: int, low: int) -> int:
    """In his memoirs | Harlan: a name after the phrase that opens a sentence."""
    if start <= low or reader.word(start - 1) not in reader.lexicon.prepositions:
        return start
    if start - 1 > low and reader.word(start - 2) != ",":
        return start
    k = end
    while k > start and reader.tokens.is_capital(k - 1):
        k -= 1
    return k if start < k < end and reader.is_lower(k - 1) else start


def _after_phrase(reader: Reader, start: int, end: int) -> int:
    """Find where the subject begins after "in the city and" or "in retrospect"."""
    for i in range(end - 2, start, -1):
        if reader.word(i) in reader.lexicon.coordinators:
            return i + 1
    if reader.word(end - 1) in reader.lexicon.source_nouns:
        return end - 1
    k = end
    while k > start and reader.tokens.is_capital(k - 1):
        k -= 1
    return k if k > start + 1 and k < end else end


def after(reader: Reader, start: int, high: int) -> tuple[int, int] | None:
    """Find the noun phrase that begins at token start: its first token and its end."""
    high, k = min(high, start + LOOK), start
    while k < high and not _ends_phrase(reader, k, start):
        reader.tokens.steps += 1
        k += 1
    while k > start and _cannot_end(reader, k - 1):
        k -= 1
    if k == start or reader.word(start) in reader.lexicon.never_names:
        return None
    return start, k


def _cannot_end(reader: Reader, i: int) -> bool:
    lexicon, word = reader.lexicon, reader.word(i)
    closed = lexicon.prepositions | lexicon.coordinators | lexicon.determiners
    return word in closed - lexicon.plural_determiners or reader.is_adverb(i)


def _ends_phrase(reader: Reader, i: int, start: int) -> bool:
    lexicon, word = reader.lexicon, reader.word(i)
    if not reader.is_word(i):
        return word != "&"
    if word in lexicon.subordinators or word in lexicon.auxiliaries:
        return True
    if i == start:
        return False
    if word in lexicon.citing and (
        word.endswith(lexicon.doing) or reader.word(i + 1) in lexicon.by
    ):
        return True  # a report | citing officials, a memo | quoted by Reuters
    if word in lexicon.pronouns and word not in lexicon.determiners:
        return True
    previous = reader.word(i - 1)
    joined = previous in lexicon.linking or previous in lexicon.coordinators
    if word in lexicon.prepositions:
        return word not in lexicon.linking or reader.is_temporal(i + 1)
    if (
        word in lexicon.determiners
        or reader.tokens.is_number(i)
        or word in (lexicon.numerals)
    ):
        return not joined and previous not in lexicon.determiners
    return (reader.is_temporal(i) and not joined) or _is_other_verb(reader, i)


def _is_other_verb(reader: Reader, i: int) -> bool:
    if reader.is_reduced(i):
        return False
    return reader.is_finite(i) and reader.word(i) not in reader.lexicon.source_nouns


def past_emerging(reader: Reader, end: int, high: int) -> int:
    """Rumours spread that, claims have been made that: pass by the verb."""
    lexicon, i = reader.lexicon, end
    while i < min(high, end + 5):
        word = reader.word(i)
        if word in lexicon.emerging:
            return i + 1
        if word not in lexicon.auxiliaries and not reader.is_adverb(i):
            return end
        i += 1
    return end
