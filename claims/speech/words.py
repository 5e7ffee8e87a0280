"""A text beside the table of its language: the questions that every rule asks."""

from dataclasses import dataclass

from .lexicon import FINITE, Lexicon, Shape
from .tokens import NEUTRAL, Tokens

LOOK = 40  # tokens; no noun phrase and no clause opening is sought further away


@dataclass(frozen=True, slots=True)
class Reader:
    """A text's tokens beside the table of its language: what every rule asks."""

    tokens: Tokens
    lexicon: Lexicon

    def word(self, i: int) -> str:
        """Give the folded word at i, empty outside the text."""
        return self.tokens.words[i] if i >= 0 else ""

    def is_word(self, i: int) -> bool:
        """Say whether token i is a word or a number rather than a mark."""
        word = self.word(i)
        return word[:1].isalnum() or word == NEUTRAL

    def is_initial(self, i: int) -> bool:
        """Say whether token i is the first letter of a name: A. M. Amzad."""
        return self.word(i + 1) == NEUTRAL and len(self.word(i)) == 1

    def is_lower(self, i: int) -> bool:
        """Say whether token i begins with a small letter."""
        return self.tokens.raw[i][:1].islower()

    def is_capital_run(self, start: int, end: int) -> bool:
        """Say whether every word of a stretch begins with a capital letter."""
        return all(self.tokens.is_capital(i) for i in range(start, end))

    def is_source(self, start: int, end: int) -> bool:
        """Say whether a stretch names a source or a figure."""
        lexicon = self.lexicon
        known = (lexicon.source_nouns, lexicon.claim_nouns, lexicon.estimates)
        return any(self.word(i) in table for table in known for i in range(start, end))

    def is_said(self, i: int) -> bool:
        """Say whether word i is a noun for something said, or for a figure."""
        word, lexicon = self.word(i), self.lexicon
        known = (lexicon.claim_nouns, lexicon.estimates, lexicon.doubtable)
        return any(word in table for table in known)

    def is_adverb(self, i: int) -> bool:
        """Say whether word i is an adverb: by the table or by its ending."""
        word, lexicon = self.word(i), self.lexicon
        if word in lexicon.adverbs:
            return True
        return word.endswith(lexicon.adverb_endings) and word not in lexicon.not_adverbs

    def is_temporal(self, i: int) -> bool:
        """Say whether token i is a day, a month or a year."""
        word = self.word(i)
        return word in self.lexicon.temporal or (len(word) == 4 and word.isdecimal())

    def is_negation(self, i: int) -> bool:
        """Say whether word i negates."""
        word = self.word(i)
        ending = self.lexicon.negated_ending
        return word in self.lexicon.negations or word.endswith(ending)

    def is_possessive(self, i: int) -> bool:
        """Say whether word i ends as a possessor: Rettie's, the witnesses'."""
        raw, word = self.tokens.raw[i], self.word(i)
        if word.endswith(self.lexicon.possessive):
            return True
        return raw in {"'", "’"} and self.word(i - 1).endswith("s")

    def is_participle(self, i: int) -> bool:
        """Say whether word i looks like a past form of any verb."""
        word = self.word(i)
        return len(word) > 4 and word.endswith(self.lexicon.participle_endings)

    def is_reduced(self, i: int) -> bool:
        """Say whether word i opens a clause cut short: documents | released in."""
        lexicon = self.lexicon
        return (
            self.is_participle(i)
            and self.word(i - 1) in lexicon.source_nouns
            and self.word(i + 1) in lexicon.prepositions | lexicon.degrees
        )

    def is_nominal(self, i: int) -> bool:
        """Say whether word i may be the noun before a participle or a preposition."""
        lexicon, word = self.lexicon, self.word(i)
        closed = (
            word in lexicon.determiners
            or word in lexicon.prepositions
            or word in lexicon.coordinators
            or word in lexicon.subordinators
            or word in lexicon.auxiliaries
        )
        return self.is_word(i) and not closed and not self.is_adverb(i)

    def is_finite(self, i: int) -> bool:
        """Say whether word i is likely to be the verb of a clause."""
        lexicon, word = self.lexicon, self.word(i)
        if word in lexicon.auxiliaries or word in lexicon.irregular_pasts:
            return self.word(i - 1) not in lexicon.relatives
        if self.tokens.is_capital(i):
            return False
        if (row := lexicon.verbs.get(word)) and row[1] & FINITE:
            return not self.is_noun(i) and self.agrees(i, row[1], i)
        if word in lexicon.support_verbs:
            return self.word(i - 1) not in lexicon.determiners
        return self.is_participle(i) and self.is_nominal(i - 1)

    def agrees(self, verb: int, shape: Shape, end: int) -> bool:
        """Say whether a subject that ends at token end suits the form of its verb."""
        if Shape.BASE not in shape or shape & Shape.PAST:
            return True
        word, lexicon = self.word(end - 1), self.lexicon
        between = [self.word(i) for i in range(end, verb)]
        if any(one in lexicon.auxiliaries for one in between):
            return True
        if any(one in lexicon.refusing | lexicon.habitual for one in between):
            return True
        if word in lexicon.plural_subjects or word.endswith("s"):
            return True
        if not self.is_word(end - 1) or word in lexicon.relatives | lexicon.adverbs:
            return True
        return self._has_plural(end)

    def _has_plural(self, end: int) -> bool:
        """Documents released in 1990 | show; Smith and Jones | say."""
        lexicon = self.lexicon
        for i in range(end - 2, max(end - LOOK // 4, -1), -1):
            word = self.word(i)
            if not self.is_word(i) or word in lexicon.complementisers:
                return False
            if word in lexicon.coordinators or word in lexicon.plural_determiners:
                return True
            is_many = word.endswith("s") or word in lexicon.plural_subjects
            parts = self.word(i + 1) in lexicon.prepositions or self.is_reduced(i + 1)
            if is_many and parts:
                return True
        return False

    def may_be_verb(self, i: int) -> bool:
        """Say whether word i may be a finite verb, whatever stands before it."""
        lexicon, word = self.lexicon, self.word(i)
        if word in lexicon.auxiliaries or word in lexicon.irregular_pasts:
            return True
        row = lexicon.verbs.get(word)
        return self.is_lower(i) and (self.is_participle(i) or row is not None)

    def is_noun(self, i: int) -> bool:
        """Say whether a word that may be a verb stands where only a noun stands."""
        lexicon, before = self.lexicon, self.word(i - 1)
        if before in lexicon.pronouns and self.is_negation(i - 2):
            return False  # no one | doubts
        if before in lexicon.definite | lexicon.indefinite or self.is_possessive(i - 1):
            return True
        if before in lexicon.owners or self._owns_plural(i):
            return True
        word = self.word(i)
        if word not in lexicon.claim_nouns and word not in lexicon.source_nouns:
            return before in lexicon.prepositions
        return (
            i == self.tokens.sentence(i)[0]
            or before in lexicon.prepositions
            or before in lexicon.determiners
            or before in lexicon.report_adjectives
            or before in lexicon.attributes
            or before in lexicon.be
            or before in lexicon.support_verbs
            or before in lexicon.estimate_adjectives - lexicon.determiners
            or (before in lexicon.coordinators and self.word(i - 2) != ",")
            or before in {";", ":", "("}
            or self.is_participle(i - 1)
        )

    def _owns_plural(self, i: int) -> bool:
        """Police | claims, media | reports: the verb would have no ending."""
        lexicon, word = self.lexicon, self.word(i)
        is_third = word in lexicon.verbs and lexicon.verbs[word][1] == Shape.THIRD
        owner = self.word(i - 1)
        owns = owner in lexicon.plural_subjects and owner in lexicon.source_nouns
        return is_third and owns and word in lexicon.claim_nouns

    def has_finite(self, start: int, end: int) -> bool:
        """Say whether a clause's verb stands among tokens start to end."""
        for i in range(start, min(end, start + LOOK)):
            self.tokens.steps += 1
            if self.word(i) == ";":
                return False
            if self.is_finite(i):
                return True
        return False
