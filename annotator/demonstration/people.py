"""The two people who sign the examples, and whom a newcomer may sign in as."""

from dataclasses import dataclass

from django.contrib.auth.models import Group

from annotator.models import User

ANNOTATOR = "annotator-demo"
CURATOR = "curator-demo"
PASSWORD = "demonstration"  # noqa: S105  # printed for everyone, to try things out


@dataclass(frozen=True, slots=True)
class People:
    """The annotator and the curator of the examples."""

    annotator: User
    curator: User

    def named(self, username: str) -> User:
        """Return the one of this name; KeyError for any other."""
        return {ANNOTATOR: self.annotator, CURATOR: self.curator}[username]


def make_people() -> People:
    """Return the two, made if need be; a password that was changed stays."""
    return People(
        annotator=_person(ANNOTATOR, "annotator", is_staff=False),
        curator=_person(CURATOR, "curator", is_staff=True),
    )


def _person(username: str, group: str, *, is_staff: bool) -> User:
    person = User.objects.filter(username=username).first()
    if person is None:
        person = User.objects.create_user(
            username, password=PASSWORD, is_staff=is_staff
        )
        person.groups.add(Group.objects.get(name=group))
    return person


def sign_ins() -> list[str]:
    """Return a line for each demonstration sign-in that opens a door today."""
    duties = {
        ANNOTATOR: "enters claims",
        CURATOR: "reviews them, and sees the admin",
    }
    people = User.objects.filter(username__in=duties, is_active=True)
    return [
        f"Sign in as {person.username} with the password {PASSWORD}"
        f" ({duties[person.username]})."
        for person in people.order_by("username")
        if person.check_password(PASSWORD)
    ]
