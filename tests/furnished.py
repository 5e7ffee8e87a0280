"""A house with one thing of every kind in it, whose typed words may be hostile."""

from dataclasses import dataclass, field
from typing import Any

from annotator.exchange.argument import argument_of
from annotator.exchange.argument.document import digest
from annotator.models import User
from claims import readings
from claims.comparison import compare
from claims.models import CitedQuestion, Claim, Question
from claims.models.entry import Naming
from sources.models import Passage, Source, TextVersion
from tests import factories as f

HOSTILE = "<script>alert(1)</script>\"'><img src=x onerror=alert(2)>{{ 7|add:7 }}&amp;"


@dataclass
class House:
    """What stands in the house."""

    annotator: User
    curator: User
    source: Source
    voice: Source
    text: TextVersion
    passage: Passage
    questions: dict[str, Question] = field(default_factory=dict)
    claims: dict[str, Claim] = field(default_factory=dict)

    @property
    def cited(self) -> CitedQuestion:
        """The question of a quantity, as it stands."""
        question = self.questions["quantity"]
        document = argument_of(compare(question)).to_json()
        return CitedQuestion.objects.keep(
            question=question, document=document, sha256=digest(document), by=None
        )

    def take(self, question: Question | None, as_stated: str, **columns: Any) -> Claim:
        """Return a new claim of the house's passage."""
        return Claim.objects.enter(
            passage=self.passage,
            question=question,
            as_stated=as_stated,
            by=self.annotator,
            **columns,
        )

    def voiced(self, wording: str) -> list[Naming]:
        """Return the house's voice, as a text may name it."""
        return [Naming(self.voice, wording)]


def furnish(words: str = "Plain words") -> House:
    """Return a house in which these words are typed wherever a person may type."""
    annotator, curator = f.make_annotator("anna"), f.make_curator("cato")
    typed = {"author": words, "issuer": words, "created_edtf": "1956-03", "kind": ""}
    source = f.make_source(f"{words} chronicle", short_title=words, **typed)
    source.tags.add(words)
    voice = f.make_source(f"{words} voice", access="cited_only")
    text = f.make_text(f"Here {words} says that fifteen were killed.", source=source)
    passage = f.make_passage(f"{words} says that fifteen were killed", text=text)
    house = House(annotator, curator, source, voice, text, passage)
    _ask(house, words)
    _claim(house, words)
    _judge(house, words)
    return house


def _ask(house: House, words: str) -> None:
    for kind in ("quantity", "date", "period", "category", "proposition"):
        house.questions[kind] = f.make_question(
            f"{words} {kind}?",
            value_type=kind,
            unit=words if kind == "quantity" else "",
            scope=words,
        )
        house.questions[kind].tags.add(words)


def _claim(house: House, words: str) -> None:
    asked = house.questions
    said = {"hedge": words, "commitment": "likely", "note": words}
    option = f.make_option(words, question=asked["category"])
    f.make_option(f"{words} too", question=asked["category"], parent=option)
    house.claims = {
        "quantity": house.take(
            asked["quantity"],
            words,
            voices=house.voiced(words),
            scope="narrower",
            scope_note=words,
            **said,
            **f.exactly(15),
        ),
        "other": house.take(asked["quantity"], words, stance="doubts", **f.exactly(80)),
        "date": house.take(asked["date"], words, **readings.of_date("1956-03-09")),
        "period": house.take(
            asked["period"], words, **readings.of_date("1956-03-04/1956-03-10")
        ),
        "category": house.take(asked["category"], words, options=[option]),
        "proposition": house.take(
            asked["proposition"],
            words,
            directness="implied",
            note=words,
            **readings.of_polarity("affirms"),
        ),
        "unsorted": house.take(None, words, **said),
    }


def _judge(house: House, words: str) -> None:
    question = house.questions["quantity"]
    f.make_verdict(question=question, reasoning=words, author=house.curator)
    f.make_pair_note(
        first=house.claims["quantity"],
        second=house.claims["other"],
        note=words,
        author=house.curator,
    )
    f.make_silence(
        question=question, source=house.source, searched=words, author=house.curator
    )
    f.make_derivation(
        child=house.source, parent=house.voice, reason=words, made_by=house.curator
    )
    criteria = dict.fromkeys(("authenticity", "time", "dependence", "tendency"), words)
    f.make_source_assessment(
        source=house.source,
        assessor=house.curator,
        about=words,
        rationale=words,
        passage=house.passage,
        **criteria,
    )
    f.make_source_assessment(
        source=house.source, assessor=house.annotator, about=words, reliability="E"
    )
    f.make_claim_assessment(
        claim=house.claims["quantity"], assessor=house.curator, rationale=words
    )
    f.make_part(whole=question, part=f.make_question(f"{words} part?"))
