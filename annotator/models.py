"""The people who use the project, and what they have not finished."""

from collections.abc import Iterable
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


MOST_DRAFTS = 20  # of a person at one place


class DraftQuerySet(models.QuerySet["Draft"]):
    """Unfinished claims."""

    def keep(
        self, *, person: User, place: str, token: str, content: dict[str, Any]
    ) -> None:
        """Keep what is typed in one form, in the stead of what was typed before.

        Of those of a person at a place the last are kept.
        """
        self.bulk_create(
            [Draft(person=person, place=place, token=token, content=content)],
            update_conflicts=True,
            unique_fields=["person", "place", "token"],
            update_fields=["content", "kept_at"],
        )
        here = self.filter(person=person, place=place).order_by("-kept_at", "-pk")
        self.filter(pk__in=here.values("pk")[MOST_DRAFTS:]).delete()

    def put_away(self, *, person: User, place: str, tokens: Iterable[str]) -> None:
        """Let go of the drafts of these forms."""
        self.filter(person=person, place=place, token__in=tokens).delete()


class Draft(models.Model):
    """What a person has typed in one form, of a claim that is not saved yet.

    The token is the form's own: two windows keep two drafts. It is no testimony and
    has no history: it goes when the claim is saved or put away.
    """

    person = models.ForeignKey(User, models.CASCADE, related_name="drafts")
    place = models.CharField(max_length=40)
    token = models.CharField(max_length=60, blank=True, default="")
    content = models.JSONField()
    kept_at = models.DateTimeField(default=timezone.now)

    objects = DraftQuerySet.as_manager()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["person", "place", "token"], name="draft_kept_once_for_a_form"
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
