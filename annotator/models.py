"""The people who use the project, and what they have not finished."""

from typing import Any, ClassVar

from django.contrib.auth.models import AbstractUser
from django.db import models
from django.db.models import Q
from django.utils import timezone
from pgtrigger import Trigger

from annotator.orcid import validate_orcid
from sources.models import TextVersion
from sources.models.keeping import never_emptied, tracked


@tracked(exclude=["password", "last_login"])
class User(AbstractUser):
    """A person who signs in."""

    orcid = models.CharField(
        "ORCID iD",
        max_length=19,
        blank=True,
        validators=[validate_orcid],
        help_text="Such as 0000-0002-1825-0097.",
    )

    class Meta(AbstractUser.Meta):
        constraints: ClassVar = [
            models.CheckConstraint(
                name="user_orcid_in_groups_of_four",
                condition=Q(orcid="")
                | Q(orcid__regex=r"^\d{4}-\d{4}-\d{4}-\d{3}[\dX]$"),
            ),
        ]
        triggers: ClassVar[list[Trigger]] = [never_emptied("user_never_emptied")]

    def __str__(self) -> str:
        return self.get_full_name() or self.username


class DraftQuerySet(models.QuerySet["Draft"]):
    """Unfinished claims."""

    def keep(self, *, person: User, place: str, content: dict[str, Any]) -> None:
        """Keep the draft of a person at a place, in the stead of an earlier one."""
        self.bulk_create(
            [Draft(person=person, place=place, content=content)],
            update_conflicts=True,
            unique_fields=["person", "place"],
            update_fields=["content", "kept_at"],
        )

    def put_away(self, *, person: User, place: str) -> None:
        """Let go of the draft of a person at a place, if there is one."""
        self.filter(person=person, place=place).delete()


class Draft(models.Model):
    """What a person has typed of a claim that is not saved yet.

    It is no testimony and has no history: it goes when the claim is saved or put away.
    """

    person = models.ForeignKey(User, models.CASCADE, related_name="drafts")
    place = models.CharField(max_length=40)
    content = models.JSONField()
    kept_at = models.DateTimeField(default=timezone.now)

    objects = DraftQuerySet.as_manager()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["person", "place"], name="draft_kept_once_for_a_place"
            ),
        ]

    def __str__(self) -> str:
        return f"Draft of person {self.person_id} at {self.place}"


class PlaceQuerySet(models.QuerySet["ReadingPlace"]):
    """Places read to."""

    def keep(self, *, by: Any, text: int, point: int) -> None:
        """Store how far a person has read, in place of what was kept before."""
        place = ReadingPlace(person_id=by.pk, text_id=text, point=point)
        self.bulk_create(
            [place],
            update_conflicts=True,
            unique_fields=["person", "text"],
            update_fields=["point"],
        )


class ReadingPlace(models.Model):
    """How far a person has read a text; a convenience, of which no history is kept."""

    person = models.ForeignKey(User, models.CASCADE, related_name="+")
    text = models.ForeignKey(TextVersion, models.CASCADE, related_name="+")
    point = models.PositiveIntegerField()

    objects = PlaceQuerySet.as_manager()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["person", "text"], name="reading_place_kept_once"
            ),
        ]

    def __str__(self) -> str:
        return f"Character {self.point} of text {self.text_id}"
