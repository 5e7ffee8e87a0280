"""Sources and how they were made from one another, in the admin."""

from typing import Any, ClassVar

from django.contrib import admin
from django.core.exceptions import ValidationError
from django.db.models import Count, QuerySet
from django.http import HttpRequest

from sources import dates
from sources.admin.forms import VersionedForm
from sources.admin.keeping import (
    IsStanding,
    KeptInline,
    LinksAdmin,
    RetirableAdmin,
)
from sources.models import Derivation, Source, TaggedSource, TextVersion


class SourceForm(VersionedForm):
    """A source, whose dates can be read and whose bounds follow from them."""

    def clean_csl(self) -> dict[str, Any]:
        """Take one bibliographic item only."""
        item = self.cleaned_data["csl"] or {}
        if not isinstance(item, dict):
            raise ValidationError("One CSL-JSON item is expected, as in {…}.")
        return item

    def clean_created_edtf(self) -> str:
        """Refuse what is no EDTF date, with its own sentence."""
        return readable_date(self.cleaned_data["created_edtf"])

    def clean_available_edtf(self) -> str:
        """Refuse what is no EDTF date, with its own sentence."""
        return readable_date(self.cleaned_data["available_edtf"])

    def carry(self, typed: dict[str, Any]) -> None:
        """Set the bounds of the date of origin."""
        if "created_edtf" in typed:
            self.instance.created_edtf = typed["created_edtf"]
            self.instance.place_in_time()


def readable_date(edtf: str) -> str:
    """Return an EDTF date as it was typed; refuse what is none."""
    try:
        return edtf if not edtf else dates.parse(edtf).edtf
    except ValueError as error:
        raise ValidationError(str(error)) from None


class TextsInline(KeptInline):
    """The texts of a source; they never change, and are imported elsewhere."""

    model = TextVersion
    fields = ("number", "media_type", "file_name", "note", "imported_by", "imported_at")
    readonly_fields = fields
    can_delete = False

    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:  # noqa: ARG002  # Django's signature
        """Refuse: a text is imported, and its encoding seen."""
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:  # noqa: ARG002  # Django's signature
        """Refuse: a stored text never changes."""
        return False

    def get_queryset(self, request: HttpRequest) -> QuerySet[TextVersion]:
        """Return the texts without their bodies."""
        return super().get_queryset(request).defer("body").select_related("imported_by")


class DerivationsInline(KeptInline):
    """What a source was made from."""

    model = Derivation
    fk_name = "child"
    signs = "made_by"
    fields = ("parent", "kind", "extent", "certainty", "reason")
    autocomplete_fields = ("parent",)
    verbose_name_plural = "made from"

    def get_queryset(self, request: HttpRequest) -> QuerySet[Derivation]:
        """Return the links that stand, their sources with them."""
        standing = super().get_queryset(request).filter(retired_at__isnull=True)
        return standing.select_related("parent", "child")


@admin.register(Source)
class SourceAdmin(RetirableAdmin):
    """Sources: found by name, with their texts and what they were made from."""

    form = SourceForm
    list_display = ("title", "short_title", "kind", "access", "author", "texts")
    list_filter: ClassVar = [IsStanding, "kind", "level", "access", "voice", "tags"]
    search_fields = ("title", "short_title", "author", "issuer")
    ordering = ("title", "pk")
    inlines = (TextsInline, DerivationsInline)
    readonly_fields = ("created_earliest", "created_latest")
    fieldsets = (
        (None, {"fields": ("title", "short_title", "author", "issuer", "tags")}),
        ("What it is", {"fields": ("kind", "level", "access", "voice", "language")}),
        (
            "When",
            {
                "fields": (
                    "created_edtf",
                    ("created_earliest", "created_latest"),
                    "available_edtf",
                )
            },
        ),
        ("Bibliography", {"fields": ("csl",), "classes": ("collapse",)}),
    )

    def get_queryset(self, request: HttpRequest) -> QuerySet[Source]:
        """Return the sources with the number of their texts."""
        rows: QuerySet[Source] = super().get_queryset(request)
        return rows.annotate(text_count=Count("texts", distinct=True))

    @admin.display(description="texts", ordering="text_count")
    def texts(self, source: Any) -> int:
        """Return how many texts a source has."""
        return int(source.text_count)


@admin.register(Derivation)
class DerivationAdmin(RetirableAdmin):
    """What was made from what."""

    form = VersionedForm
    signs = "made_by"
    list_display = ("child", "kind", "parent", "extent", "certainty", "made_by")
    list_display_links = ("child", "kind")
    list_select_related = ("child", "parent", "made_by")
    list_filter: ClassVar = [IsStanding, "kind", "extent", "certainty"]
    search_fields = (
        "child__title",
        "child__short_title",
        "parent__title",
        "parent__short_title",
        "reason",
    )
    autocomplete_fields = ("child", "parent")
    readonly_fields = ("made_by", "made_at")
    fields = (
        "child",
        "kind",
        "parent",
        "extent",
        "certainty",
        "reason",
        "made_by",
        "made_at",
    )


@admin.register(TaggedSource)
class TaggedSourceAdmin(LinksAdmin):
    """Which source has which tag; tags are given on the source."""

    belongs_to = "content_object"
    told_as = "Tags"
    list_display = ("content_object", "tag")
    list_select_related = ("content_object", "tag")
    list_filter: ClassVar = ["tag"]
    search_fields = ("content_object__title", "tag__name")
