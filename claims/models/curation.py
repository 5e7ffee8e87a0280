"""The verbs of curators: reviewing claims, moving them, merging questions."""

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING, NamedTuple, Self

from django.db import IntegrityError, transaction
from django.utils import timezone

from claims.models.earlier import ClaimUndoing
from sources.models.keeping import Person, RetirableQuerySet, signed

if TYPE_CHECKING:
    from claims.models.claim import Claim
    from claims.models.question import Option, Question, QuestionPart


# What a question is retired with that another one has taken the place of.
MERGED = re.compile(r"merged into “.*”, question (\d{1,18})", re.DOTALL)


class NotYoursToReviewError(ValueError):
    """Whoever entered a claim does not review it."""


class UnlikeError(ValueError):
    """Two things that are answered in different ways cannot be one."""


class Reviewed(NamedTuple):
    """How many claims were reviewed, and how many not, since they are one's own, were
    reviewed earlier, or stand no more.
    """

    done: int
    own: int
    earlier: int
    fallen: int


class ClaimCuration(ClaimUndoing):
    """What a curator does to several claims; a mixin for the claims' QuerySet."""

    def unreviewed(self) -> Self:
        """Return the standing claims that wait for a second person."""
        return self.filter(status="current", reviewed_at__isnull=True)

    def review(self, *, by: Person) -> int:
        """Confirm the claims that wait for it, and return how many.

        Raises NotYoursToReviewError, and confirms none, where the person entered one.
        """
        with transaction.atomic(), signed(by):
            waiting = self.unreviewed()
            own = waiting.filter(entered_by=by).count()
            if own:
                raise NotYoursToReviewError(
                    f"You entered {own} of these yourself: what you have entered is"
                    " reviewed by somebody else. Nothing has been reviewed."
                )
            return waiting.update(reviewed_by=by, reviewed_at=timezone.now())

    def review_of_others(self, *, by: Person) -> Reviewed:
        """Confirm those that wait for it and that somebody else has entered.

        Return how many these are, and how many were left out for which reason.
        """
        with transaction.atomic():
            own = self.unreviewed().filter(entered_by=by).count()
            earlier = self.filter(status="current", reviewed_at__isnull=False).count()
            fallen = self.exclude(status="current").count()
            others = self.exclude(entered_by=by)
            return Reviewed(others.review(by=by), own, earlier, fallen)

    def move(self, *, to: "Question", by: Person | None) -> int:
        """Let the claims answer another question, and return how many moved.

        Their options become those of the same label there, made if need be. Raises
        UnlikeError where a claim's reading does not fit.
        """
        with transaction.atomic(), signed(by):
            moving = list(self.exclude(question=to).select_for_update(of=("self",)))
            for claim in moving:
                _move(claim, to)
        return len(moving)


def _move(claim: "Claim", to: "Question") -> None:
    """Move one claim with its options."""
    has_reading = any((claim.form, claim.edtf, claim.polarity))
    if claim.value_type not in ("", to.value_type) and has_reading:
        raise UnlikeError(
            f"“{claim}” is {claim.get_value_type_display().lower()}, but “{to}” is"
            f" answered by {to.get_value_type_display().lower()}."
        )
    options = list(claim.options.all())
    claim.hold_options(())
    claim.question, claim.value_type = to, to.value_type
    claim.save(update_fields=["question", "value_type"])
    claim.hold_options(_options(to, options))


class QuestionCuration(RetirableQuerySet["Question"]):
    """What a curator does to several questions; a mixin for their QuerySet."""

    def merge(self, *, into: "Question", by: Person | None) -> int:
        """Let one question take the place of the others, and return how many.

        Claims, silences, verdicts, parts and tags move to it, options by their label;
        the others are retired. Raises UnlikeError where two are answered by different
        kinds of value or count different things.
        """
        with transaction.atomic(), signed(by):
            locked = self.select_for_update(of=("self",)).order_by("pk")
            others = [question for question in locked if question.pk != into.pk]
            for question in others:
                _refuse_unlike(question, into)
                _merge(question, into, by)
        return len(others)


def _refuse_unlike(question: "Question", into: "Question") -> None:
    kinds = [q.get_value_type_display().lower() for q in (question, into)]
    if question.value_type != into.value_type:
        raise UnlikeError(
            f"“{question}” is answered by {kinds[0]}, “{into}” by {kinds[1]}:"
            " they cannot be one question."
        )
    if question.unit and into.unit and question.unit != into.unit:
        raise UnlikeError(
            f"“{question}” counts {question.unit}, “{into}” counts {into.unit}:"
            " give them one unit first."
        )


def _merge(question: "Question", into: "Question", by: Person | None) -> None:
    _options(into, question.options.filter(retired_at__isnull=True))
    question.claims.all().move(to=into, by=by)
    _move_silences(question, into, by)
    _move_verdicts(question, into)
    _move_parts(question, into, by)
    into.tags.add(*question.tags.names())
    question.retire(by=by, reason=f"merged into “{into}”, question {into.pk}")


def _move_silences(question: "Question", into: "Question", by: Person | None) -> None:
    """Move the silences; those that their authors have recorded there are retired."""
    has = set(into.silences.standing().values_list("source", "author"))
    for one in question.silences.standing():
        if (one.source_id, one.author_id) in has:
            one.retire(by=by, reason="Recorded of the question it was merged into.")
    question.silences.update(question=into)


def _move_verdicts(question: "Question", into: "Question") -> None:
    """Move the verdicts, which favour the options of the same label."""
    for verdict in question.verdicts.all():
        favoured = list(verdict.options.all())
        links = verdict.options.through.objects
        links.filter(verdict=verdict).delete()
        verdict.question = into
        verdict.save(update_fields=["question"])
        for option in _options(into, favoured):
            links.create(verdict=verdict, option=option, question=into)


def _move_parts(question: "Question", into: "Question", by: Person | None) -> None:
    """Move the links to wholes and parts; those that it has already are retired."""
    for name, own, other in (("parts", "whole", "part"), ("wholes", "part", "whole")):
        has = set(getattr(into, name).values_list(other, flat=True))
        for link in getattr(question, name).filter(retired_at__isnull=True):
            if getattr(link, f"{other}_id") in {into.pk, *has}:
                link.retire(by=by, reason="Said of the question it was merged into.")
            elif not _moved(link, own, into):
                link.retire(by=by, reason="It would be a part of its own part.")


def _moved(link: "QuestionPart", own: str, into: "Question") -> bool:
    """Move one end of a link, unless that would close a circle of parts."""
    setattr(link, own, into)
    try:
        with transaction.atomic():
            link.save(update_fields=[own])
    except IntegrityError:
        return False
    return True


def _options(of: "Question", like: "Iterable[Option]") -> "list[Option]":
    """Return the options of a question that have the labels of others."""
    return list(of.options.all().offer_like(question=of, options=like).values())
