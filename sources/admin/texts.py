"""Texts, the places cited in them and where those stand, in the admin."""

from typing import Any, ClassVar

from django.contrib import admin
from django.db.models import QuerySet
from django.db.models.functions import Left, Length
from django.http import HttpRequest

from sources.admin.forms import KeptForm
from sources.admin.keeping import (
    IsStanding,
    KeptInline,
    ReadOnlyAdmin,
    RetirableAdmin,
)
from sources.models import Anchor, Passage, TextVersion
from sources.models.text import SURE

OPENING = 1000  # characters of a text that the admin shows


@admin.register(TextVersion)
class TextVersionAdmin(ReadOnlyAdmin):
    """Texts, to be looked at: they are imported elsewhere, and never change."""

    list_display = ("source", "number", "media_type", "file_name", "imported_by")
    list_display_links = ("source", "number")
    list_select_related = ("source", "imported_by")
    list_filter: ClassVar = ["media_type", "imported_at"]
    search_fields = ("source__title", "source__short_title", "file_name", "sha256")
    unexported = ("body",)
    fields = (
        "source",
        "number",
        "length",
        "opening",
        "sha256",
        "media_type",
        "file_name",
        "note",
        "imported_by",
        "imported_at",
    )
    readonly_fields = ("length", "opening")

    def get_queryset(self, request: HttpRequest) -> QuerySet[TextVersion]:
        """Return the texts without their bodies."""
        return super().get_queryset(request).defer("body")

    @admin.display(description="code points")
    def length(self, text: TextVersion) -> int:
        """Return how long a text is."""
        of_one = TextVersion.objects.filter(pk=text.pk)
        return int(of_one.values_list(Length("body"), flat=True).get())

    @admin.display
    def opening(self, text: TextVersion) -> str:
        """Return how a text begins."""
        of_one = TextVersion.objects.filter(pk=text.pk)
        return str(of_one.values_list(Left("body", OPENING), flat=True).get())


class AnchorForm(KeptForm):
    """An anchor, which is sure only where the words stand letter by letter."""

    carried = ("source",)

    def carry(self, typed: dict[str, Any]) -> None:
        """Take the source of the passage, and look at the words."""
        passage = typed.get("passage") or getattr(self.instance, "passage", None)
        if passage is None:
            return
        self.instance.source_id = passage.source_id
        text = typed.get("text_version") or getattr(self.instance, "text_version", None)
        words = slice(typed.get("start"), typed.get("end"))
        is_sure = typed.get("state", self.instance.state) in SURE
        if text is not None and is_sure and text.body[words] != passage.exact:
            self.add_error("start", "The words here are not those of the passage.")


class AnchorsInline(KeptInline):
    """Where a passage stands in each text of its source."""

    model = Anchor
    form = AnchorForm
    fields = ("text_version", "start", "end", "state")
    autocomplete_fields = ("text_version",)

    def get_queryset(self, request: HttpRequest) -> QuerySet[Anchor]:
        """Return the anchors that stand, without the bodies of their texts."""
        standing = super().get_queryset(request).filter(retired_at__isnull=True)
        return standing.select_related("text_version").defer("text_version__body")


@admin.register(Passage)
class PassageAdmin(RetirableAdmin):
    """Cited places; their words never change once they are cited."""

    list_display = ("__str__", "source", "locator", "translator")
    list_select_related = ("source",)
    list_filter: ClassVar = [IsStanding, ("source", admin.RelatedOnlyFieldListFilter)]
    search_fields = ("exact", "locator", "source__title", "source__short_title")
    autocomplete_fields = ("source",)
    inlines = (AnchorsInline,)
    fields = (
        "source",
        "exact",
        "prefix",
        "suffix",
        "locator",
        "translation",
        "translator",
    )

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> Any:
        """Fix the quotation once it is made."""
        fixed = ("source", "exact", "prefix", "suffix") if obj else ()
        return (*super().get_readonly_fields(request, obj), *fixed)


@admin.register(Anchor)
class AnchorAdmin(RetirableAdmin):
    """Where passages stand, and how surely."""

    form = AnchorForm
    list_display = ("passage", "source", "version", "state", "start", "end")
    list_filter: ClassVar = [IsStanding, "state"]
    search_fields = ("passage__exact", "source__title", "source__short_title")
    fields = ("passage", "text_version", ("start", "end"), "state")
    autocomplete_fields = ("passage", "text_version")

    def get_queryset(self, request: HttpRequest) -> QuerySet[Anchor]:
        """Return the anchors with their passages, without the bodies of texts."""
        rows = super().get_queryset(request)
        rows = rows.select_related("passage", "text_version", "source")
        return rows.defer("text_version__body")

    @admin.display(ordering="text_version__number")
    def version(self, anchor: Anchor) -> int:
        """Return which text of its source an anchor stands in."""
        return anchor.text_version.number

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> Any:
        """Fix what an anchor ties together."""
        fixed = ("passage", "text_version") if obj else ()
        return (*super().get_readonly_fields(request, obj), *fixed)
