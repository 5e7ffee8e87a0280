"""People and tags, in the admin."""

from typing import Any, ClassVar

from axes import admin as admin_of_axes
from django.apps import apps
from django.contrib import admin
from django.contrib.auth.admin import GroupAdmin, UserAdmin
from django.contrib.auth.models import Group
from django.db.models import Count, QuerySet
from django.http import HttpRequest, HttpResponseBase
from taggit import admin as admin_of_tags
from taggit.models import Tag

from annotator.exchange.table import undoing
from annotator.models import User
from claims.models import ClaimImport, ImportedRow, ImportState, TableFile
from claims.models.claim import CHANGE_OF_OTHERS
from sources.admin.acting import asked, rows_said
from sources.admin.forms import ReasonForm
from sources.admin.keeping import HistoryAdmin, ReadOnlyAdmin, person
from sources.admin.listing import ListedAdmin


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


class TagAdmin(ListedAdmin):
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


@admin.register(ClaimImport)
class ClaimImportAdmin(ReadOnlyAdmin):
    """Imports of claims: made on their own page, undone here too."""

    import_export_change_list_template = "admin/claims_come_in.html"
    list_display = ("file_name", "made_by", "made_at", "state")
    list_select_related = ("made_by",)
    list_filter: ClassVar = ["state", "made_at"]
    search_fields = ("file_name", "made_by__username")
    actions = ("undo",)

    def has_undo_permission(self, request: HttpRequest) -> bool:
        """Let those undo who may change the claims of others."""
        return request.user.has_perm(CHANGE_OF_OTHERS)

    @admin.action(description="Undo, with a reason", permissions=["undo"])
    def undo(self, request: HttpRequest, queryset: Any) -> HttpResponseBase | None:
        """Withdraw what imports made, but for what people have worked on since."""

        def act(answer: dict[str, Any]) -> str:
            stored = list(queryset.filter(state=ImportState.STORED))
            for record in stored:
                undoing.undo(record, by=person(request), reason=answer["reason"])
            return f"Undid {rows_said(self.opts, len(stored))}."

        title = "Undo imports of claims"
        return asked(self, request, queryset, title=title, form=ReasonForm, act=act)


@admin.register(TableFile)
class TableFileAdmin(ReadOnlyAdmin):
    """The tables that claims came in, as evidence."""

    list_display = ("sha256", "size")
    search_fields = ("sha256",)
    fields = ("sha256", "size")
    unexported = ("content",)


@admin.register(ImportedRow)
class ImportedRowAdmin(ReadOnlyAdmin):
    """What each row of a table made."""

    list_display = ("of", "number", "claim", "source", "question", "option")
    list_select_related = ("of", "claim", "source", "question", "option")
    search_fields = ("of__file_name", "claim__as_stated")


class GroupsAdmin(ListedAdmin, GroupAdmin):
    """What several people may do."""


class AttemptsAdmin(ListedAdmin, admin_of_axes.AccessAttemptAdmin):  # type: ignore[misc]  # untyped
    """Who is locked out, and let in again by removing the row."""

    actions = ()  # axes' own fails outside of a sign-in


class SignInsAdmin(ListedAdmin, admin_of_axes.AccessLogAdmin):  # type: ignore[misc]  # untyped
    """Who signed in, and when."""


class FailuresAdmin(ListedAdmin, admin_of_axes.AccessFailureLogAdmin):  # type: ignore[misc]  # untyped
    """Who failed to sign in, and when."""


# taggit's own page merges only tags that are given by its own links, not by ours.
ANEW: dict[Any, Any] = {
    admin_of_tags.Tag: TagAdmin,
    Group: GroupsAdmin,
    admin_of_axes.AccessAttempt: AttemptsAdmin,
    admin_of_axes.AccessLog: SignInsAdmin,
    admin_of_axes.AccessFailureLog: FailuresAdmin,
}
admin.site.unregister(ANEW)
for model, model_admin in ANEW.items():
    admin.site.register(model, model_admin)

apps.get_app_config("taggit").verbose_name = "Tags"
apps.get_app_config("axes").verbose_name = "Signing in"
apps.get_app_config("auth").verbose_name = "Permissions"

admin.site.site_header = "Annotator"
admin.site.site_title = "Annotator"
admin.site.index_title = "Curate"
admin.site.enable_nav_sidebar = False  # the lists need its width
