"""The people who use the project."""

from typing import ClassVar

from django.contrib.auth.models import AbstractUser
from django.db import models
from django.db.models import Q
from pgtrigger import Trigger

from annotator.orcid import validate_orcid
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
