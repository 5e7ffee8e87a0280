"""Texts, the places cited in them, and where those places stand."""

from collections.abc import Callable, Iterable
from hashlib import sha256
from typing import Any, ClassVar, Self

import pgtrigger
from django.conf import settings
from django.db import models, transaction
from django.db.models import F, Func, Q, Value
from django.utils import timezone

from sources import anchors
from sources.constraints import filled, one_of
from sources.models.bodies import kept
from sources.models.carrying import AnchorCarrying
from sources.models.citing import Citation
from sources.models.keeping import (
    Person,
    Retirable,
    RetirableQuerySet,
    never_emptied,
    refused,
    signed,
    tracked,
)
from sources.models.source import Source


class UnchangedTextError(ValueError):
    """The body is that of the source's latest version already."""

    def __init__(self, latest: "TextVersion") -> None:
        """Name the version that the body equals."""
        self.latest = latest
        super().__init__(f"This is the text of version {latest.number} already.")


class TextVersionQuerySet(models.QuerySet["TextVersion"]):
    """States of texts."""

    def without_body(self) -> Self:
        """Return the versions without their texts, which are read when asked for."""
        return self.defer("body")

    def import_text(
        self,
        *,
        source: Source,
        body: str,
        by: Person | None,
        media_type: str = "text/plain",
        file_name: str = "",
        note: str = "",
    ) -> "TextVersion":
        """Store a new version of a source's text.

        ``body`` has passed ``sources.readers.plain``. Raises UnchangedTextError for
        the text of the latest version.
        """
        with transaction.atomic(), signed(by):
            Source.objects.select_for_update().get(pk=source.pk)
            latest = self.filter(source=source).order_by("-number").first()
            digest = sha256(body.encode()).hexdigest()
            if latest and latest.sha256 == digest:
                raise UnchangedTextError(latest)
            return self.create(
                source=source,
                number=latest.number + 1 if latest else 1,
                body=body,
                sha256=digest,
                media_type=media_type,
                file_name=file_name,
                note=note,
                imported_by=by,
            )

    def of_same_words(self, text: "TextVersion") -> Self:
        """Return other sources' texts of the same words: a copy to be proposed."""
        return self.filter(sha256=text.sha256).exclude(source_id=text.source_id)


@tracked(exclude=["body"])
class TextVersion(models.Model):
    """One immutable state of a source's plain text."""

    source = models.ForeignKey(Source, models.PROTECT, related_name="texts")
    number = models.PositiveIntegerField()
    body = models.TextField()
    sha256 = models.CharField(max_length=64, db_index=True)
    media_type = models.CharField(max_length=100, default="text/plain")
    file_name = models.CharField(max_length=255, blank=True)
    note = models.TextField(blank=True)
    imported_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
    )
    imported_at = models.DateTimeField(default=timezone.now)

    objects = TextVersionQuerySet.as_manager()

    # Where it is shown is said by ABSOLUTE_URL_OVERRIDES: the roof knows the map.
    get_absolute_url: Callable[[], str]

    class Meta:
        ordering: ClassVar = ["source", "number"]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["source", "number"], name="text_version_numbered_once"
            ),
            models.UniqueConstraint(
                fields=["id", "source"], name="text_version_of_source"
            ),
            filled("body", "text_version_has_body"),
            models.CheckConstraint(
                name="text_version_hashed",
                condition=Q(
                    sha256=Func(
                        Func(
                            Func(F("body"), Value("UTF8"), function="convert_to"),
                            function="sha256",
                        ),
                        Value("hex"),
                        function="encode",
                        output_field=models.TextField(),
                    )
                ),
            ),
            models.CheckConstraint(
                name="text_version_has_plain_newlines",
                condition=~Q(body__contains="\r"),
            ),
        ]
        triggers: ClassVar[list[pgtrigger.Trigger]] = [
            refused(
                "text_version_immutable",
                "A stored text never changes; a corrected text is a new version.",
                operation=pgtrigger.Update | pgtrigger.Delete,
            ),
            never_emptied("text_version_never_emptied"),
        ]

    def __str__(self) -> str:
        return f"Version {self.number} of source {self.source_id}"

    def refresh_from_db(
        self,
        using: str | None = None,
        fields: Iterable[str] | None = None,
        from_queryset: Any = None,
    ) -> None:
        """Take a body that was left out from those kept in memory, if it is there."""
        if (
            fields is None
            or list(fields) != ["body"]
            or "sha256" in self.get_deferred_fields()
        ):
            super().refresh_from_db(using, fields, from_queryset)
            return
        self.body = kept.read(self.sha256, self._body)

    def _body(self) -> str:
        return TextVersion.objects.values_list("body", flat=True).get(pk=self.pk)

    def sentence_around(self, start: int, end: int) -> tuple[int, int]:
        """Return the code points of the whole sentence a passage stands in."""
        return anchors.sentence_at(self.body, start, end)


class AnchorState(models.TextChoices):
    """How surely a passage was found in a text."""

    EXACT = "exact", "Found where it was"
    MOVED = "moved", "Found at another place"
    CHANGED = "changed", "The words around or in it have changed"
    LOST = "lost", "Not found"


SURE = (AnchorState.EXACT, AnchorState.MOVED)


class PassageQuerySet(RetirableQuerySet["Passage"]):
    """Cited places."""

    def citation(
        self, *, text: TextVersion, start: int, end: int, **details: str
    ) -> Citation:
        """Return the words at start to end (code points) of a text, to be cited.

        One passage serves every claim that rests on the same words; ``details`` are
        its locator and translation. Raises ValueError for a range without words.
        """
        prefix, suffix = anchors.surroundings(text.body, start, end)
        passage = Passage(
            source_id=text.source_id,
            exact=text.body[start:end],
            prefix=prefix,
            suffix=suffix,
            **details,
        )
        anchor = Anchor(
            text_version=text,
            source_id=text.source_id,
            start=start,
            end=end,
            state=AnchorState.EXACT,
        )
        return Citation(passage, anchor, details)

    def quote(
        self, *, source: Source, exact: str, by: Person | None, **details: str
    ) -> "Passage":
        """Return the passage of typed words of a source whose text is not here.

        One passage serves every claim that rests on the same words at the same
        locator.
        """
        same = self.standing().filter(
            source=source, exact=exact, anchors__isnull=True, **details
        )
        with transaction.atomic(), signed(by):
            return same.first() or self.create(source=source, exact=exact, **details)

    def cite(
        self,
        *,
        text: TextVersion,
        start: int,
        end: int,
        by: Person | None,
        **details: str,
    ) -> "Passage":
        """Return the passage at start to end of a text, anchored there; see above."""
        cited = self.citation(text=text, start=start, end=end, **details)
        return cited.store(by=by)


@tracked(comes_in_bulk=True)
class Passage(Retirable):
    """A cited place in a source: its words in their context, its locator, or both."""

    source = models.ForeignKey(Source, models.PROTECT, related_name="passages")
    exact = models.TextField("quotation", blank=True)
    prefix = models.TextField(blank=True)
    suffix = models.TextField(blank=True)
    locator = models.CharField(
        max_length=300,
        blank=True,
        help_text="Page, folio or time, as one would cite it.",
    )
    translation = models.TextField(blank=True)
    translator = models.CharField(max_length=300, blank=True)

    objects = PassageQuerySet.as_manager()

    class Meta:
        constraints: ClassVar = [
            *Retirable.Meta.constraints,
            models.UniqueConstraint(fields=["id", "source"], name="passage_of_source"),
            models.CheckConstraint(
                name="passage_quotes_or_locates",
                condition=Q(exact__regex=r"\S") | Q(locator__regex=r"\S"),
            ),
        ]
        triggers: ClassVar[list[pgtrigger.Trigger]] = [
            refused(
                "passage_quotation_fixed",
                "The words of a passage never change; cite a new passage.",
                operation=pgtrigger.Update,
                condition=pgtrigger.AnyChange("source", "exact", "prefix", "suffix"),
            ),
            never_emptied("passage_never_emptied"),
        ]

    def __str__(self) -> str:
        return self.exact[:80] or self.locator


class AnchorQuerySet(AnchorCarrying):
    """Places of passages in texts."""

    def place(
        self,
        *,
        passage: Passage,
        text: TextVersion,
        start: int | None,
        end: int | None,
        state: str = AnchorState.EXACT,
    ) -> "Anchor":
        """Store where a passage stands in a text.

        Raises ValueError where an anchor that is said to be sure has other words.
        """
        if state in SURE and text.body[start:end] != passage.exact:
            raise ValueError("The words at this place are not those of the passage.")
        return self.create(
            passage=passage,
            text_version=text,
            source_id=passage.source_id,
            start=start,
            end=end,
            state=state,
        )


@tracked(comes_in_bulk=True)
class Anchor(Retirable):
    """Where a passage stands in one text version, and how surely."""

    State = AnchorState

    passage = models.ForeignKey(Passage, models.PROTECT, related_name="anchors")
    text_version = models.ForeignKey(
        TextVersion, models.PROTECT, related_name="anchors", db_index=False
    )
    source = models.ForeignKey(Source, models.PROTECT, related_name="+")
    start = models.PositiveIntegerField(null=True, blank=True)
    end = models.PositiveIntegerField(null=True, blank=True)
    state = models.CharField(max_length=10, choices=State)

    objects = AnchorQuerySet.as_manager()

    class Meta:
        constraints: ClassVar = [
            *Retirable.Meta.constraints,
            models.UniqueConstraint(
                fields=["passage", "text_version"], name="passage_anchored_once"
            ),
            one_of("state", AnchorState, "anchor_state_is_known"),
            models.CheckConstraint(
                name="anchor_lost_or_placed",
                condition=Q(state="lost", start__isnull=True, end__isnull=True)
                | (~Q(state="lost") & Q(start__isnull=False, end__isnull=False)),
            ),
            models.CheckConstraint(
                name="anchor_ends_after_start",
                condition=Q(start__isnull=True) | Q(start__lt=F("end")),
            ),
        ]
        indexes: ClassVar = [
            models.Index(
                fields=["text_version", "start", "end"], name="anchor_by_place"
            )
        ]
        triggers: ClassVar[list[pgtrigger.Trigger]] = [
            never_emptied("anchor_never_emptied"),
        ]

    def __str__(self) -> str:
        return f"Passage {self.passage_id} in text {self.text_version_id}"

    @property
    def is_sure(self) -> bool:
        """Whether the words stand at the anchor, letter by letter."""
        return self.state in SURE
