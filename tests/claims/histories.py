"""Random histories of writes that bear on questions and their summaries."""

from random import Random
from typing import Any

from claims import quantities, readings
from claims.models import Claim, Naming, PairNote, Question, QuestionPart
from sources.models import Derivation, Source
from tests import factories as f

FIGURES = ("15", "22", "dozens", "more than 80", "about 20", "up to 30", "hundreds")
DATES = ("1956-03-09", "1956-03", "1956-03-10?", "[1956-03-09,1956-03-11]")


class History:
    """Some sources and questions of three kinds, and what happens to them."""

    def __init__(self, seed: int) -> None:
        """Begin with questions that nobody has answered."""
        self.random = Random(seed)
        self.by = f.make_curator()
        self.sources = [f.make_source() for _ in range(4)]
        self.passages = [
            f.make_passage(text=f.make_text(source=one)) for one in self.sources
        ]
        kinds = ("quantity", "quantity", "quantity", "date", "category")
        self.questions = [
            f.make_question(value_type=kind, is_exclusive=kind == "category")
            for kind in kinds
        ]
        self.options = [f.make_option(one, question=self.questions[4]) for one in "ab"]
        self.steps = (
            self.enter, self.enter, self.enter, self.edit, self.withdraw,
            self.reinstate, self.name_voice, self.retire_voice, self.derive, self.rate,
            self.judge_source, self.remark, self.move, self.rewrite_source, self.count,
            self.part,
        )  # fmt: skip

    def step(self) -> str:
        """Let one thing happen; return which."""
        chosen = self.random.choice(self.steps)
        chosen()
        return chosen.__name__

    def enter(self) -> None:
        """Enter a claim, or two at once as an import does."""
        question = self.random.choice(self.questions)
        f.make_claim(
            passage=self.random.choice(self.passages),
            question=question,
            by=None,
            options=self.random.sample(self.options, 1)
            if question.value_type == "category"
            else (),
            stance=self.random.choice(("asserts", "asserts", "reports", "rejects")),
            **self._scope(),
            **self._reading(question),
        )

    def edit(self) -> None:
        """Read a claim differently."""
        if claim := self._claim():
            assert claim.question
            columns = self._reading(claim.question) | self._scope()
            Claim.objects.revise(
                claim=claim,
                version=claim.version,
                by=self.by,
                question=claim.question,
                options=claim.options.all(),
                **columns,
            )

    def withdraw(self) -> None:
        """Take a claim back."""
        if claim := self._claim():
            Claim.objects.withdraw(claim=claim, reason="A slip.", by=self.by)

    def reinstate(self) -> None:
        """Bring a claim back."""
        gone = list(Claim.objects.filter(status="withdrawn").order_by("pk"))
        if gone:
            Claim.objects.reinstate(claim=self.random.choice(gone), by=self.by)

    def name_voice(self) -> None:
        """Let a claim's text name a voice, which may doubt what it is named for."""
        if claim := self._claim():
            voice = Naming(
                self.random.choice(self.sources),
                stance=self.random.choice(("asserts", "doubts")),
                basis=self.random.choice(("unknown", "firsthand")),
            )
            claim.hold_voices([voice], by=self.by)

    def retire_voice(self) -> None:
        """Find that a text names nobody."""
        if claim := self._claim():
            claim.hold_voices([], by=self.by)

    def derive(self) -> None:
        """Record that a source uses another, or retire what was recorded."""
        child, parent = self.random.sample(self.sources, 2)
        link = Derivation.objects.standing().filter(child=child, parent=parent).first()
        if link:
            link.retire(by=self.by, reason="It does not.")
        else:
            f.make_derivation(child=child, parent=parent)

    def rate(self) -> None:
        """Judge a claim's credibility."""
        if claim := self._claim():
            f.make_claim_assessment(claim=claim, credibility=self.random.choice("123"))

    def remark(self) -> None:
        """Explain why two claims differ, or take the last such remark back."""
        found = list(Claim.objects.current().order_by("pk"))
        standing = PairNote.objects.standing().order_by("-pk").first()
        if standing and self.random.random() < 0.3:
            standing.retire(by=self.by, reason="They do not.")
        elif len(found) > 1:
            first, second = self.random.sample(found, 2)
            f.make_pair_note(first=first, second=second)

    def judge_source(self) -> None:
        """Judge a source's reliability."""
        source = self.random.choice(self.sources)
        f.make_source_assessment(source=source, reliability=self.random.choice("ABC"))

    def move(self) -> None:
        """Move a claim to a question of its kind."""
        if (claim := self._claim()) and claim.value_type == "quantity":
            to = self.random.choice(self.questions[:3])
            Claim.objects.filter(pk=claim.pk).move(to=to, by=self.by)

    def rewrite_source(self) -> None:
        """Learn that one author wrote several sources, past the ORM's verbs."""
        source = self.random.choice(self.sources)
        Source.objects.filter(pk=source.pk).update(author=self.random.choice("ab"))

    def part(self) -> None:
        """Say that two questions count parts of a third, or that one does not."""
        whole, *parts = self.questions[:3]
        standing = QuestionPart.objects.standing().first()
        if standing:
            standing.retire(by=self.by, reason="It does not.")
        else:
            for part in parts:
                f.make_part(whole=whole, part=part)

    def count(self) -> None:
        """Let a question count whole things, or not."""
        question = self.questions[0]
        Question.objects.filter(pk=question.pk).update(is_count=not question.is_count)
        question.refresh_from_db()

    def _claim(self) -> Claim | None:
        found = list(Claim.objects.current().select_related("question").order_by("pk"))
        return self.random.choice(found) if found else None

    def _scope(self) -> dict[str, str]:
        if self.random.random() < 0.7:
            return {"scope": "same", "scope_note": ""}
        return {"scope": "narrower", "scope_note": "at one morgue"}

    def _reading(self, question: Question) -> dict[str, Any]:
        if question.is_quantity:
            found = quantities.read(self.random.choice(FIGURES))
            assert found
            return readings.of_quantity(found)
        if question.is_dated:
            return readings.of_date(self.random.choice(DATES))
        return readings.of_polarity("")
