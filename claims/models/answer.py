"""The options of its question that a claim speaks of."""

from typing import ClassVar

from django.db import models
from pgtrigger import Trigger

from claims.models.claim import Claim
from claims.models.question import Option, Question
from sources.models.keeping import never_emptied, tracked


@tracked(comes_in_bulk=True)
class ClaimOption(models.Model):
    """An option that a claim speaks of; of the claim's own question."""

    claim = models.ForeignKey(Claim, models.PROTECT, related_name="claim_options")
    option = models.ForeignKey(Option, models.PROTECT, related_name="+")
    question = models.ForeignKey(Question, models.PROTECT, related_name="+")

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["claim", "option"], name="claim_option_stated_once"
            ),
        ]
        triggers: ClassVar[list[Trigger]] = [
            never_emptied("claim_option_never_emptied")
        ]

    def __str__(self) -> str:
        return f"Claim {self.claim_id} has option {self.option_id}"
