"""Questions, their parts and their options, in the admin."""

from typing import Any, ClassVar

from django import forms
from django.contrib import admin, messages
from django.db.models import Count, Q, QuerySet
from django.http import HttpRequest, HttpResponseBase

from claims.models import CitedQuestion, Option, Question, QuestionPart, TaggedQuestion
from sources.admin.acting import asked, rows_said
from sources.admin.forms import VersionedForm
from sources.admin.keeping import (
    IsStanding,
    KeptInline,
    LinksAdmin,
    ReadOnlyAdmin,
    RetirableAdmin,
    person,
)


class QuestionForm(VersionedForm):
    """A question; its kind of answer is fixed once claims exist."""


class OptionsInline(KeptInline):
    """What may answer a category question."""

    model = Option
    fields = ("label", "parent", "position")
    verbose_name_plural = "options"

    def get_queryset(self, request: HttpRequest) -> QuerySet[Option]:
        """Return the options that stand."""
        return super().get_queryset(request).filter(retired_at__isnull=True)

    def get_formset(self, request: HttpRequest, obj: Any = None, **kwargs: Any) -> Any:
        """Let an option lie under those of its own question: they are few."""
        formset = super().get_formset(request, obj, **kwargs)
        if "parent" in formset.form.base_fields:
            mine = Option.objects.filter(question=obj) if obj else Option.objects.none()
            formset.form.base_fields["parent"].queryset = mine
        return formset


class PartsInline(KeptInline):
    """Which questions count a part of this one."""

    model = QuestionPart
    fk_name = "whole"
    fields = ("part",)
    autocomplete_fields = ("part",)
    verbose_name_plural = "questions that count a part of it"

    def get_queryset(self, request: HttpRequest) -> QuerySet[QuestionPart]:
        """Return the parts that stand."""
        standing = super().get_queryset(request).filter(retired_at__isnull=True)
        return standing.select_related("part", "whole")


def merging_form(questions: Any) -> Any:
    """Return the form that asks which of several questions stays."""

    class MergingForm(forms.Form):
        """Which question stays."""

        stays = forms.ModelChoiceField(
            queryset=questions,
            widget=forms.RadioSelect,
            empty_label=None,
            label="This one stays",
            help_text=(
                "The claims, silences and verdicts of the others move to it, options"
                " by their label; the others are retired and say into which."
            ),
        )

    return MergingForm


@admin.register(Question)
class QuestionAdmin(RetirableAdmin):
    """Questions: merged here where two ask the same."""

    form = QuestionForm
    list_display = ("title", "value_type", "unit", "current_claims")
    list_filter: ClassVar = [IsStanding, "value_type", "is_count", "tags"]
    search_fields = ("title", "subject", "unit", "scope")
    ordering = ("title", "pk")
    actions = ("merge", "retire", "reinstate")
    inlines = (OptionsInline, PartsInline)
    prepopulated_fields: ClassVar = {"slug": ("title",)}
    fieldsets = (
        (None, {"fields": ("title", "slug", "subject", "scope", "tags")}),
        ("Its answers", {"fields": ("value_type", "unit", "is_count", "is_exclusive")}),
    )

    def get_queryset(self, request: HttpRequest) -> QuerySet[Question]:
        """Return the questions with the number of their standing claims."""
        rows: QuerySet[Question] = super().get_queryset(request)
        standing = Q(claims__status="current")
        return rows.annotate(
            claim_count=Count("claims", filter=standing, distinct=True)
        )

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> Any:
        """Fix the kind of answer once claims exist, and the address for good."""
        fields = super().get_readonly_fields(request, obj)
        if obj is None:
            return fields
        kind = ("value_type",) if obj.claims.exists() else ()
        return (*fields, "slug", *kind)

    def get_prepopulated_fields(self, request: HttpRequest, obj: Any = None) -> Any:
        """Propose an address for a new question."""
        return {} if obj else super().get_prepopulated_fields(request, obj)

    def get_inlines(self, request: HttpRequest, obj: Any) -> Any:  # noqa: ARG002  # Django's signature
        """Leave out the options where figures or dates answer, and parts elsewhere."""
        if obj is None:
            return self.inlines
        wanted = OptionsInline if obj.value_type == "category" else PartsInline
        return (wanted,)

    @admin.display(description="claims", ordering="claim_count")
    def current_claims(self, question: Any) -> int:
        """Return how many claims answer a question."""
        return int(question.claim_count)

    @admin.action(description="Merge into one question", permissions=["change"])
    def merge(self, request: HttpRequest, queryset: Any) -> HttpResponseBase | None:
        """Let one of several questions take the place of the others."""
        standing = Question.objects.standing().order_by("title", "pk")
        chosen = standing.filter(pk__in=list(queryset.values_list("pk", flat=True)))
        if chosen.count() < 2:
            why = "Tick two questions or more that stand: one of them stays."
            self.message_user(request, why, messages.WARNING)
            return None

        def act(answer: dict[str, Any]) -> str:
            done = chosen.merge(into=answer["stays"], by=person(request))
            return f"Merged {rows_said(self.opts, done)} into “{answer['stays']}”."

        return asked(
            self,
            request,
            queryset,
            title="Merge questions into one",
            form=merging_form(chosen),
            act=act,
        )


@admin.register(Option)
class OptionAdmin(RetirableAdmin):
    """What may answer category questions."""

    belongs_to = "question"
    list_display = ("label", "question", "parent", "position")
    list_select_related = ("question", "parent")
    list_filter: ClassVar = [IsStanding]
    search_fields = ("label", "question__title")
    ordering = ("question__title", "position", "pk")
    autocomplete_fields = ("question", "parent")
    fields = ("question", "label", "parent", "position")

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> Any:
        """Fix the question of an option that exists."""
        fixed = ("question",) if obj else ()
        return (*super().get_readonly_fields(request, obj), *fixed)


@admin.register(QuestionPart)
class QuestionPartAdmin(RetirableAdmin):
    """Which question counts a part of which."""

    belongs_to = "whole"
    list_display = ("whole", "part")
    list_display_links = list_display
    list_select_related = ("whole", "part")
    list_filter: ClassVar = [IsStanding]
    search_fields = ("whole__title", "part__title")
    autocomplete_fields = ("whole", "part")
    fields = ("whole", "part")


@admin.register(TaggedQuestion)
class TaggedQuestionAdmin(LinksAdmin):
    """Which question has which tag; tags are given on the question."""

    belongs_to = "content_object"
    told_as = "Tags"
    list_display = ("content_object", "tag")
    list_select_related = ("content_object", "tag")
    list_filter: ClassVar = ["tag"]
    search_fields = ("content_object__title", "tag__name")


@admin.register(CitedQuestion)
class CitedQuestionAdmin(ReadOnlyAdmin):
    """Questions as they stood when they were cited; none of them changes."""

    list_display = ("question", "cited_at", "cited_by", "sha256")
    list_select_related = ("question", "cited_by")
    search_fields = ("question__title", "sha256")
    exclude = ("document",)
