"""People and tags, in the admin."""

from typing import Any, ClassVar

from django.contrib import admin
from django.contrib.auth.admin import UserAdmin
from django.db.models import Count, QuerySet
from django.http import HttpRequest
from taggit import admin as admin_of_tags
from taggit.models import Tag

from annotator.models import User
from sources.admin.keeping import HistoryAdmin


@admin.register(User)
class PersonAdmin(HistoryAdmin, UserAdmin[User]):
    """People; whoever leaves is made inactive, for the history names them."""

    list_display = ("username", "first_name", "last_name", "orcid", "is_active")
    list_filter: ClassVar = ["is_active", "is_staff", "groups"]
    search_fields = ("username", "first_name", "last_name", "orcid", "email")
    ordering = ("username",)
    fieldsets = (
        (None, {"fields": ("username", "password")}),
        ("Who", {"fields": ("first_name", "last_name", "orcid", "email")}),
        (
            "What they may do",
            {"fields": ("is_active", "is_staff", "is_superuser", "groups")},
        ),
        ("When", {"fields": ("last_login", "date_joined")}),
    )


class TagAdmin(admin.ModelAdmin[Tag]):
    """Tags of sources and questions."""

    list_display = ("name", "sources", "questions")
    search_fields = ("name",)
    fields = ("name", "slug")
    ordering = ("name",)
    prepopulated_fields: ClassVar = {"slug": ("name",)}
    list_per_page = 50

    def get_queryset(self, request: HttpRequest) -> QuerySet[Tag]:
        """Return the tags with the number of what they are on."""
        rows: QuerySet[Tag] = super().get_queryset(request)
        return rows.annotate(  # type: ignore[no-any-return]  # taggit ships no types
            on_sources=Count("sources_taggedsource_items", distinct=True),
            on_questions=Count("claims_taggedquestion_items", distinct=True),
        )

    @admin.display(ordering="on_sources")
    def sources(self, tag: Any) -> int:
        """Return how many sources have the tag."""
        return int(tag.on_sources)

    @admin.display(ordering="on_questions")
    def questions(self, tag: Any) -> int:
        """Return how many questions have the tag."""
        return int(tag.on_questions)


# taggit's own page merges only tags that are given by its own links, not by ours.
admin.site.unregister(admin_of_tags.Tag)
admin.site.register(Tag, TagAdmin)

admin.site.site_header = "Annotator"
admin.site.site_title = "Annotator"
admin.site.index_title = "Curate"
