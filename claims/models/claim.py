"""Claims: what one source says, in its words, and our reading of them."""

from collections.abc import Callable, Iterable
from dataclasses import fields
from typing import TYPE_CHECKING, Any, ClassVar, Self

import pgtrigger
from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from pgtrigger import Trigger

from claims import quantities, wording
from claims.charts import Mark
from claims.models.curation import ClaimCuration
from claims.models.entry import Naming
from claims.models.question import Option, Question, ValueType
from claims.models.reading import READING_FIELDS, Reading
from claims.models.vocabulary import (
    Basis,
    Commitment,
    Directness,
    ReadFrom,
    Scope,
    Stance,
    Status,
)
from sources.constraints import filled, one_of
from sources.models import Passage, Source, TextVersion
from sources.models.keeping import (
    Person,
    Versioned,
    never_emptied,
    refused,
    tracked,
    version_raised,
)

if TYPE_CHECKING:
    from claims.models.attribution import Attribution

FIXED_ON_REVIEW = (
    "passage",
    "source",
    "as_stated",
    *READING_FIELDS,
    "stance",
    "commitment",
    "hedge",
    "directness",
    "read_from",
    "basis",
    "scope",
    "scope_note",
    "counted_to",
)

# What curators alone may change, and so the mark of who may change others' claims.
CHANGE_OF_OTHERS = "claims.change_questionpart"


class ClaimQuerySet(ClaimCuration):
    """Claims, and the questions one puts to them."""

    def current(self) -> Self:
        """Return the claims that stand."""
        return self.filter(status=Status.CURRENT)

    def unsorted(self) -> Self:
        """Return the standing claims that wait for a question."""
        return self.current().filter(question__isnull=True)

    def of_text(self, text: TextVersion | int) -> Self:
        """Return the standing claims anchored in a text, in text order."""
        return self.current().in_text(text)

    def in_text(self, text: TextVersion | int) -> Self:
        """Return all claims anchored in a text, with their places, in text order."""
        return (
            self.filter(
                passage__anchors__text_version=text,
                passage__anchors__retired_at__isnull=True,
            )
            .annotate(
                start=F("passage__anchors__start"),
                end=F("passage__anchors__end"),
                anchor_state=F("passage__anchors__state"),
            )
            .order_by("start", "end", "pk")
        )

    def with_words(self) -> Self:
        """Return the claims with all that a card or a row shows."""
        return self.select_related(
            "question", "source", "passage", "entered_by", "reviewed_by"
        ).prefetch_related("options", "attributions__source")


@tracked(comes_in_bulk=True)
class Claim(Reading, Versioned):
    """One statement found in one source, in its own words plus our reading of them."""

    Stance = Stance
    Commitment = Commitment
    Directness = Directness
    ReadFrom = ReadFrom
    Basis = Basis
    Scope = Scope
    Status = Status

    passage = models.ForeignKey(Passage, models.PROTECT, related_name="claims")
    source = models.ForeignKey(Source, models.PROTECT, related_name="claims")
    import_key = models.CharField(
        max_length=200, null=True, blank=True, editable=False, unique=True
    )
    question = models.ForeignKey(
        Question, models.PROTECT, null=True, blank=True, related_name="claims"
    )
    value_type = models.CharField(max_length=20, choices=ValueType, blank=True)
    as_stated = models.TextField(help_text="The words of the source, letter by letter.")
    note = models.TextField(blank=True)
    options = models.ManyToManyField(
        Option, through="claims.ClaimOption", blank=True, related_name="claims"
    )
    stance = models.CharField(max_length=10, choices=Stance, default=Stance.ASSERTS)
    commitment = models.CharField(
        max_length=10, choices=Commitment, default=Commitment.FLAT
    )
    hedge = models.CharField(max_length=300, blank=True)
    directness = models.CharField(
        max_length=10, choices=Directness, default=Directness.STATED
    )
    read_from = models.CharField(
        max_length=12, choices=ReadFrom, default=ReadFrom.ORIGINAL
    )
    basis = models.CharField(max_length=10, choices=Basis, default=Basis.UNKNOWN)
    scope = models.CharField(max_length=10, choices=Scope, default=Scope.SAME)
    scope_note = models.TextField(blank=True)
    counted_to = models.CharField("as of", max_length=100, blank=True)
    status = models.CharField(
        max_length=12, choices=Status, default=Status.CURRENT, editable=False
    )
    status_reason = models.TextField(blank=True, editable=False)
    superseded_by = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        editable=False,
        related_name="supersedes",
    )
    entered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        editable=False,
        related_name="claims_entered",
    )
    entered_at = models.DateTimeField(default=timezone.now, editable=False)
    reviewed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        editable=False,
        related_name="claims_reviewed",
    )
    reviewed_at = models.DateTimeField(null=True, blank=True, editable=False)

    objects = ClaimQuerySet.as_manager()

    # Whether voices or options were changed through this row.
    is_held_anew = False

    # Where it is shown is said by ABSOLUTE_URL_OVERRIDES: the roof knows the map.
    get_absolute_url: Callable[[], str]

    class Meta:
        constraints: ClassVar = [
            *Reading.Meta.constraints,
            models.UniqueConstraint(
                fields=["id", "question"], name="claim_of_question"
            ),
            filled("as_stated", "claim_has_words"),
            one_of("value_type", ValueType, "claim_value_type_is_known", blank=True),
            one_of("stance", Stance, "claim_stance_is_known"),
            one_of("commitment", Commitment, "claim_commitment_is_known"),
            one_of("directness", Directness, "claim_directness_is_known"),
            one_of("read_from", ReadFrom, "claim_read_from_is_known"),
            one_of("basis", Basis, "claim_basis_is_known"),
            one_of("scope", Scope, "claim_scope_is_known"),
            one_of("status", Status, "claim_status_is_known"),
            models.CheckConstraint(
                name="claim_implied_with_note",
                condition=Q(directness="stated") | Q(note__regex=r"\S"),
            ),
            models.CheckConstraint(
                name="claim_scope_with_note",
                condition=Q(scope="same") | Q(scope_note__regex=r"\S"),
            ),
            models.CheckConstraint(
                name="claim_status_with_reason",
                condition=Q(status="current") | Q(status_reason__regex=r"\S"),
            ),
            models.CheckConstraint(
                name="claim_superseded_by_another",
                condition=(
                    Q(status="superseded", superseded_by__isnull=False)
                    & ~Q(superseded_by=F("id"))
                )
                | (~Q(status="superseded") & Q(superseded_by__isnull=True)),
            ),
            models.CheckConstraint(
                name="claim_reviewed_by_another",
                condition=Q(reviewed_by__isnull=True)
                | Q(entered_by__isnull=True)
                | ~Q(reviewed_by=F("entered_by")),
            ),
            models.CheckConstraint(
                name="claim_review_is_signed",
                condition=Q(reviewed_by__isnull=True, reviewed_at__isnull=True)
                | Q(reviewed_by__isnull=False, reviewed_at__isnull=False),
            ),
            models.CheckConstraint(
                name="claim_reading_of_its_kind",
                condition=(
                    Q(value_type="")
                    | Q(value_type="quantity", edtf="", polarity="")
                    | Q(value_type__in=["date", "period"], form="", polarity="")
                    | Q(value_type__in=["category", "proposition"], form="", edtf="")
                ),
            ),
        ]
        indexes: ClassVar = [
            models.Index(fields=["question", "status", "id"], name="claim_in_question"),
            models.Index(
                fields=["-entered_at"],
                condition=Q(question__isnull=True, status="current"),
                name="claim_unsorted",
            ),
            models.Index(
                fields=["entered_at", "id"],
                condition=Q(reviewed_at__isnull=True, status="current"),
                name="claim_unreviewed",
            ),
            models.Index(
                fields=["source", "id"],
                condition=Q(stance="asserts", status="current"),
                name="claim_asserted",
            ),
        ]
        triggers: ClassVar[list[Trigger]] = [
            version_raised(),
            refused(
                "claim_counts_whole_numbers",
                "Whole things are counted in whole numbers.",
                operation=pgtrigger.Insert | pgtrigger.Update,
                condition=pgtrigger.Condition(
                    """NEW.value_type = 'quantity' AND NEW.question_id IS NOT NULL
                    AND (NEW.low <> trunc(NEW.low) OR NEW.high <> trunc(NEW.high)
                         OR NEW.firm_low <> trunc(NEW.firm_low)
                         OR NEW.firm_high <> trunc(NEW.firm_high))"""
                ),
                unless="""NOT EXISTS (SELECT FROM claims_question
                    WHERE id = NEW.question_id AND is_count FOR SHARE)""",
            ),
            refused(
                "claim_fixed_once_reviewed",
                "A reviewed claim is corrected by a new one that supersedes it.",
                operation=pgtrigger.Update,
                condition=pgtrigger.AnyChange(*FIXED_ON_REVIEW),
                unless="OLD.reviewed_at IS NULL",
            ),
            refused(
                "claim_never_deleted",
                "A claim is withdrawn with a reason, not deleted.",
                operation=pgtrigger.Delete,
            ),
            never_emptied("claim_never_emptied"),
        ]

    def __str__(self) -> str:
        return self.as_stated[:80]

    def hold_options(self, options: Iterable[Option]) -> None:
        """Make these the options that the claim speaks of."""
        wanted = {option.pk: option for option in options}
        held = {row.option_id: row for row in self.claim_options.all()}
        for gone in held.keys() - wanted.keys():
            held[gone].delete()
        self.is_held_anew |= held.keys() != wanted.keys()
        for new in sorted(wanted.keys() - held.keys()):
            option = wanted[new]
            self.claim_options.create(option=option, question_id=option.question_id)

    def hold_voices(self, voices: Iterable[Naming], *, by: Person | None) -> None:
        """Make these the voices that the text names; others are retired."""
        standing = self.attributions.filter(retired_at__isnull=True)
        held = {
            (row.branch, row.position): row for row in standing.select_related("source")
        }
        for voice in voices:
            row = held.pop((voice.branch, voice.position), None)
            if row is not None and row.naming != voice:
                row.retire(by=by, reason="Replaced when the claim was revised.")
                row = None
            if row is None:
                self.is_held_anew = True
                columns = {f.name: getattr(voice, f.name) for f in fields(voice)}
                self.attributions.create(**columns)
        self.is_held_anew |= bool(held)
        for row in held.values():
            row.retire(by=by, reason="Removed when the claim was revised.")

    def may_be_changed_by(self, person: Any) -> bool:
        """Whether a person may: an annotator what is theirs until reviewed, a curator
        all.
        """
        if person.has_perm(CHANGE_OF_OTHERS):
            return True
        is_theirs = person.pk is not None and person.pk == self.entered_by_id
        may_change = is_theirs and not self.is_reviewed
        return may_change and bool(person.has_perm("claims.change_claim"))

    def may_be_reviewed_by(self, person: Any) -> bool:
        """Whether a person may confirm it: a curator what somebody else has entered."""
        waits = self.is_current and not self.is_reviewed
        is_own = person.pk is not None and person.pk == self.entered_by_id
        return waits and not is_own and bool(person.has_perm(CHANGE_OF_OTHERS))

    @property
    def voices(self) -> "list[Attribution]":
        """The voices that the text names, those retired left out."""
        return [row for row in self.attributions.all() if not row.is_retired]

    @property
    def reading_in_words(self) -> str:
        """The reading as the screen says it; '' where nothing was read."""
        return wording.value(
            self,
            as_stated=self.as_stated,
            options=tuple(option.label for option in self.options.all()),
            is_exclusive=bool(self.question and self.question.is_exclusive),
        )

    @property
    def rule_in_words(self) -> str:
        """By which rule the figure was read; '' where no rule of this edition did."""
        if not self.rule or self.convention != quantities.EDITION:
            return ""
        return quantities.explain(self.rule)

    @property
    def glyph(self) -> Mark | None:
        """The reading as a picture; None where it is no figure and no date."""
        return wording.picture(self)

    @property
    def said_by(self) -> str:
        """Voice and carrier, as in "official records, in Encyclopedia"."""
        chains: dict[int, str] = {}
        for voice in self.voices:
            chains[voice.branch] = wording.voiced(str(voice.source), voice.stance)
        return wording.said_by(list(chains.values()), str(self.source), self.stance)

    @property
    def covers(self) -> str:
        """What it covers where that is not just what is asked."""
        return wording.covers(self.scope, self.get_scope_display(), self.scope_note)

    @property
    def is_current(self) -> bool:
        """Whether the claim stands."""
        return self.status == Status.CURRENT

    @property
    def is_reviewed(self) -> bool:
        """Whether a second person has confirmed the claim."""
        return self.reviewed_at is not None
