"""What of an example stands in the database already, by the names in its file."""

from dataclasses import dataclass, field

from annotator.demonstration.people import People
from claims.models import Claim, Question
from sources.models import Source


@dataclass(slots=True)
class Standing:
    """The people, sources and claims that judgements are passed by and on."""

    people: People
    sources: dict[str, Source] = field(default_factory=dict)
    claims: dict[str, Claim] = field(default_factory=dict)

    def question(self, slug: str) -> Question:
        """Return the question of this address."""
        return Question.objects.get(slug=slug)
