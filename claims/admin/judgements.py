"""What is held of claims, in the admin: credibility, pairs, silences, verdicts."""

from typing import Any, ClassVar

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest

from claims.admin.readings import DATES, FIELDSETS, TAKEN, ReadingForm
from claims.models import (
    ClaimAssessment,
    Dismissal,
    Option,
    PairNote,
    SilenceFinding,
    Verdict,
    VerdictExclusion,
    VerdictOption,
)
from claims.models.verdict import considered
from sources.admin.forms import KeptForm
from sources.admin.keeping import (
    AppendOnlyAdmin,
    IsStanding,
    LinkInline,
    LinksAdmin,
    RetirableAdmin,
    SignedAdmin,
)


@admin.register(ClaimAssessment)
class ClaimAssessmentAdmin(AppendOnlyAdmin):
    """Views of claims: added to, never changed."""

    signs = "assessor"
    list_display = ("claim", "credibility", "assessor", "made_at")
    list_select_related = ("claim", "assessor")
    list_filter: ClassVar = ["credibility", "made_at"]
    search_fields = ("claim__as_stated", "rationale")
    autocomplete_fields = ("claim",)
    readonly_fields = ("assessor", "made_at")
    fields = ("claim", "credibility", "rationale", "assessor", "made_at")


@admin.register(PairNote)
class PairNoteAdmin(SignedAdmin):
    """Why two claims differ, or only seem to."""

    list_display = ("first", "second", "explanation", "note", "author", "made_at")
    list_display_links = ("first", "second")
    list_select_related = ("first", "second", "author")
    list_filter: ClassVar = [IsStanding, "explanation", "made_at"]
    search_fields = ("note", "first__as_stated", "second__as_stated")
    autocomplete_fields = ("first", "second")
    readonly_fields = ("author", "made_at")
    fields = ("first", "second", "explanation", "note", "author", "made_at")


@admin.register(SilenceFinding)
class SilenceFindingAdmin(SignedAdmin):
    """That sources say nothing, and what was searched."""

    list_display = ("source", "question", "is_suggestive", "author", "made_at")
    list_display_links = ("source", "question")
    list_select_related = ("source", "question", "author")
    list_filter: ClassVar = [IsStanding, "made_at"]
    search_fields = ("searched", "source__title", "question__title")
    autocomplete_fields = ("question", "source")
    readonly_fields = ("author", "made_at")
    fieldsets = (
        (None, {"fields": ("question", "source", "searched")}),
        (
            "The three conditions",
            {
                "fields": (
                    ("survives", "survives_note"),
                    ("lists_all", "lists_all_note"),
                    ("not_overlooked", "not_overlooked_note"),
                )
            },
        ),
        ("Signed", {"fields": ("author", "made_at")}),
    )

    @admin.display(boolean=True, description="suggestive")
    def is_suggestive(self, finding: SilenceFinding) -> bool:
        """Return whether all three conditions are met and noted."""
        return finding.is_suggestive


@admin.register(Dismissal)
class DismissalAdmin(RetirableAdmin):
    """Passages that were suggested as claims, and put aside."""

    signs = "dismissed_by"
    list_display = ("passage", "dismissed_by", "dismissed_at")
    list_select_related = ("passage", "dismissed_by")
    list_filter: ClassVar = [IsStanding, "dismissed_at"]
    search_fields = ("passage__exact", "passage__source__title")
    autocomplete_fields = ("passage",)
    readonly_fields = ("dismissed_by", "dismissed_at")
    fields = ("passage", "dismissed_by", "dismissed_at")


class FavouredForm(KeptForm):
    """An option that a verdict favours, of the verdict's own question."""

    carried = ("question",)

    def carry(self, typed: dict[str, Any]) -> None:  # noqa: ARG002  # a hook
        """Take the question of the verdict."""
        self.instance.question_id = self.instance.verdict.question_id


class FavouredInline(LinkInline):
    """Which options a verdict favours."""

    model = VerdictOption
    form = FavouredForm
    fields = ("option",)
    verbose_name_plural = "options that it favours"

    def get_queryset(self, request: HttpRequest) -> QuerySet[VerdictOption]:
        """Return the links with what they link."""
        return super().get_queryset(request).select_related("option", "verdict")

    def get_formset(self, request: HttpRequest, obj: Any = None, **kwargs: Any) -> Any:
        """Offer the options of the verdict's own question: they are few."""
        formset = super().get_formset(request, obj, **kwargs)
        if obj and "option" in formset.form.base_fields:
            options = Option.objects.filter(question=obj.question_id)
            formset.form.base_fields["option"].queryset = options
        return formset


class ExcludedInline(LinkInline):
    """Which claims' readings a verdict excludes."""

    model = VerdictExclusion
    fields = ("claim",)
    autocomplete_fields = ("claim",)
    verbose_name_plural = "claims whose reading it excludes"

    def get_queryset(self, request: HttpRequest) -> QuerySet[VerdictExclusion]:
        """Return the links with what they link."""
        return super().get_queryset(request).select_related("claim", "verdict")


@admin.register(Verdict)
class VerdictAdmin(SignedAdmin):
    """Reasoned answers, signed and dated."""

    form = ReadingForm
    list_display = ("question", "outcome", "read_as", "certainty", "author", "made_at")
    list_select_related = ("question", "author")
    list_filter: ClassVar = [IsStanding, "outcome", "certainty", "made_at"]
    search_fields = ("question__title", "reasoning")
    autocomplete_fields = ("question",)
    inlines = (FavouredInline, ExcludedInline)
    fieldsets: ClassVar[Any] = (
        (
            None,
            {"fields": ("question", "outcome", "certainty", "reasoning", "supersedes")},
        ),
        *FIELDSETS,
        ("Signed", {"fields": ("author", "made_at", "claims_considered")}),
    )

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> Any:
        """Fix what was signed, and the question of a verdict that exists."""
        fixed = ("question",) if obj else ()
        signed = ("author", "made_at", "claims_considered", "supersedes")
        always = (*super().get_readonly_fields(request, obj), *DATES, *TAKEN)
        return (*always, *signed, *fixed)

    def get_queryset(self, request: HttpRequest) -> QuerySet[Verdict]:
        """Return the verdicts with what their readings are told from."""
        return super().get_queryset(request).prefetch_related("options")

    @admin.display(description="favours")
    def read_as(self, verdict: Verdict) -> str:
        """Return the favoured reading as the pages say it."""
        return verdict.reading_in_words

    @admin.display(description="the claims as they stood")
    def claims_considered(self, verdict: Verdict) -> str:
        """Return the claims with their readings, a line each."""
        told = [(one.get("words"), one.get("reading")) for one in verdict.considered]
        return "\n".join(f"“{words}”: {read or 'not read'}" for words, read in told)

    def save_model(
        self,
        request: HttpRequest,
        obj: Any,
        form: Any,
        change: bool,  # noqa: FBT001  # Django's signature
    ) -> None:
        """Let a new verdict supersede its author's last, and keep the claims."""
        if not change:
            obj.supersedes = Verdict.objects.last_of(obj.question, request.user)
            obj.considered = considered(obj.question)
        super().save_model(request, obj, form, change)

    def get_inlines(self, request: HttpRequest, obj: Any) -> Any:  # noqa: ARG002  # Django's signature
        """Leave out the options until the question is known."""
        return self.inlines if obj else (ExcludedInline,)


@admin.register(VerdictOption)
class VerdictOptionAdmin(LinksAdmin):
    """Which verdict favours which option; they are chosen on the verdict."""

    belongs_to = "verdict"
    told_as = "Options favoured"
    list_display = ("verdict", "option", "question")
    list_select_related = ("verdict", "option", "question")
    search_fields = ("option__label", "question__title")


@admin.register(VerdictExclusion)
class VerdictExclusionAdmin(LinksAdmin):
    """Which verdict excludes which claim; they are chosen on the verdict."""

    belongs_to = "verdict"
    told_as = "Claims excluded"
    list_display = ("verdict", "claim")
    list_select_related = ("verdict", "claim")
    search_fields = ("claim__as_stated", "verdict__question__title")
