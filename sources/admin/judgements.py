"""What is held of sources, in the admin."""

from typing import ClassVar

from django.contrib import admin

from sources.admin.keeping import AppendOnlyAdmin
from sources.models import SourceAssessment


@admin.register(SourceAssessment)
class SourceAssessmentAdmin(AppendOnlyAdmin):
    """Views of sources: added to, never changed."""

    signs = "assessor"
    list_display = ("source", "about", "reliability", "assessor", "made_at")
    list_select_related = ("source", "assessor")
    list_filter: ClassVar = ["reliability", "made_at"]
    search_fields = ("source__title", "source__short_title", "about", "rationale")
    autocomplete_fields = ("source", "passage")
    readonly_fields = ("assessor", "made_at")
    fields = (
        "source",
        "about",
        "reliability",
        "rationale",
        "authenticity",
        "time",
        "dependence",
        "tendency",
        "passage",
        "assessor",
        "made_at",
    )
