"""Claims and the voices they name, in the admin."""

from typing import Any, ClassVar

from django import forms
from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponseBase

from claims.admin.readings import DATES, FIELDSETS, TAKEN, ReadingForm
from claims.models import Attribution, Claim, ClaimOption, Option, Question, Status
from claims.models.claim import CHANGE_OF_OTHERS, FIXED_ON_REVIEW
from sources.admin.acting import Rows, asked, at_once, rows_said
from sources.admin.forms import KeptForm, ReasonForm
from sources.admin.keeping import (
    IsStanding,
    KeptAdmin,
    KeptInline,
    LinkInline,
    LinksAdmin,
    RetirableAdmin,
    person,
)
from sources.admin.listing import FoundByTyping


class ClaimForm(ReadingForm):
    """A claim, whose source is its passage's and whose kind its question's."""

    carried = ("source", "value_type")

    def carry(self, typed: dict[str, Any]) -> None:
        """Set the columns that follow from the passage, the question, the words."""
        if passage := typed.get("passage"):
            self.instance.source_id = passage.source_id
        if question := typed.get("question"):
            self.instance.value_type = question.value_type
        super().carry(typed)


class OptionLinkForm(KeptForm):
    """An option of a claim, of the claim's own question."""

    carried = ("question",)

    def carry(self, typed: dict[str, Any]) -> None:  # noqa: ARG002  # a hook
        """Take the question of the claim."""
        self.instance.question_id = self.instance.claim.question_id


class OptionsInline(LinkInline):
    """What a claim says on a category question."""

    model = ClaimOption
    form = OptionLinkForm
    fields = ("option",)
    verbose_name_plural = "options that it speaks of"

    def get_queryset(self, request: HttpRequest) -> QuerySet[ClaimOption]:
        """Return the links with what they link."""
        return super().get_queryset(request).select_related("option", "claim")

    def get_formset(self, request: HttpRequest, obj: Any = None, **kwargs: Any) -> Any:
        """Offer the options of the claim's own question: they are few."""
        formset = super().get_formset(request, obj, **kwargs)
        options = Option.objects.filter(question=obj.question) if obj else None
        if options is not None and "option" in formset.form.base_fields:
            formset.form.base_fields["option"].queryset = options
        return formset


class VoicesInline(KeptInline):
    """Whom the text names as its own source."""

    model = Attribution
    fields = (
        "branch",
        "position",
        "source",
        "wording",
        "stance",
        "basis",
        "certainty",
    )
    autocomplete_fields = ("source",)
    verbose_name_plural = "voices that the text names"

    def get_queryset(self, request: HttpRequest) -> QuerySet[Attribution]:
        """Return the voices that stand."""
        standing = super().get_queryset(request).filter(retired_at__isnull=True)
        return standing.select_related("source", "claim")


class WithdrawalForm(ReasonForm):
    """Why claims are taken out of the comparison."""

    status = forms.ChoiceField(
        choices=[
            (Status.WITHDRAWN, "Withdrawn: it should not have been entered"),
            (Status.MISREAD, "Misread: the words say something else"),
        ],
        widget=forms.RadioSelect,
    )
    field_order = ("status", "reason")


class MovingForm(forms.Form):
    """Which question claims are to answer."""

    question = forms.ModelChoiceField(
        queryset=Question.objects.standing(),
        widget=FoundByTyping(Claim._meta.get_field("question"), admin.site),  # noqa: SLF001  # the documented way
        help_text="Their options become those of the same label there.",
    )


class IsReviewed(admin.SimpleListFilter):
    """Whether a second person has confirmed the claim."""

    title = "reviewed"
    parameter_name = "reviewed"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:  # noqa: ARG002  # Django's signature
        """Return the two choices."""
        return [("yes", "Yes"), ("no", "No, it waits")]

    def queryset(self, request: HttpRequest, queryset: Rows) -> Rows:  # noqa: ARG002  # Django's signature
        """Return the claims of the choice."""
        if self.value() is None:
            return queryset
        return queryset.filter(reviewed_at__isnull=self.value() == "no")


class IsSorted(admin.SimpleListFilter):
    """Whether the claim answers a question."""

    title = "question"
    parameter_name = "sorted"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:  # noqa: ARG002  # Django's signature
        """Return the two choices."""
        return [("yes", "Answers one"), ("no", "Waits for one")]

    def queryset(self, request: HttpRequest, queryset: Rows) -> Rows:  # noqa: ARG002  # Django's signature
        """Return the claims of the choice."""
        if self.value() is None:
            return queryset
        return queryset.filter(question__isnull=self.value() == "no")


@admin.register(Claim)
class ClaimAdmin(KeptAdmin):
    """Claims: reviewed, moved and withdrawn here, never deleted."""

    form = ClaimForm
    import_export_change_list_template = "admin/claims_come_in.html"
    signs = "entered_by"
    list_display = (
        "__str__",
        "reading",
        "source",
        "question",
        "stance",
        "status",
        "reviewed_by",
    )
    list_select_related = ("source", "question", "reviewed_by")
    list_filter: ClassVar = [
        "status",
        IsReviewed,
        IsSorted,
        "value_type",
        "stance",
        "scope",
        "entered_at",
    ]
    search_fields = (
        "as_stated",
        "note",
        "question__title",
        "source__title",
        "source__short_title",
    )
    ordering = ("-entered_at", "-pk")
    actions = ("review", "move", "withdraw", "reinstate")
    autocomplete_fields = ("passage", "question")
    inlines = (OptionsInline, VoicesInline)
    history_columns = (
        "source",
        "status",
        "status_reason",
        "superseded_by",
        ("entered_by", "entered_at"),
        ("reviewed_by", "reviewed_at"),
    )
    fieldsets: ClassVar[Any] = (
        (None, {"fields": ("passage", "question", "as_stated", "note")}),
        *FIELDSETS,
        (
            "How it is said",
            {"fields": ("stance", ("commitment", "hedge"), "directness", "read_from")},
        ),
        (
            "How it is known, and what it covers",
            {"fields": ("basis", ("scope", "scope_note"), "counted_to")},
        ),
        ("Its state", {"fields": history_columns}),
    )

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> Any:
        """Fix what follows from the rest, and what a second person has confirmed."""
        state = (
            *super().get_readonly_fields(request, obj),
            "source",
            "status",
            "status_reason",
            "superseded_by",
            "entered_by",
            "entered_at",
            "reviewed_by",
            "reviewed_at",
        )
        sorted_already = ("question",) if obj and obj.question_id else ()
        fixed = (*FIXED_ON_REVIEW, "read_as") if obj and obj.is_reviewed else ()
        columns = (*state, *DATES, *TAKEN, *sorted_already, *fixed)
        return tuple(dict.fromkeys(columns))

    def get_inlines(self, request: HttpRequest, obj: Any) -> Any:  # noqa: ARG002  # Django's signature
        """Leave out the options where the claim answers no question of options."""
        has_options = obj and obj.question_id and obj.value_type == "category"
        return self.inlines if has_options else (VoicesInline,)

    def get_queryset(self, request: HttpRequest) -> Any:
        """Return the claims with what their readings are told from."""
        return super().get_queryset(request).prefetch_related("options")

    @admin.display(description="our reading")
    def reading(self, claim: Claim) -> str:
        """Return the reading as the pages say it."""
        return claim.reading_in_words

    @admin.display(description="read anew as")
    def read_as(self, claim: Claim) -> str:
        """Return the reading, where it cannot be changed any more."""
        return claim.reading_in_words

    @admin.action(
        description="Mark as reviewed: confirm as a second reader",
        permissions=["change"],
    )
    def review(self, request: HttpRequest, queryset: Any) -> None:
        """Confirm claims that somebody else has entered."""

        def act() -> str:
            many, done = queryset.count(), queryset.review(by=person(request))
            said = f"Marked as reviewed: {rows_said(self.opts, done)}."
            why = "reviewed already, or no longer standing"
            return f"{said} Left out: {many - done} {why}." if many > done else said

        at_once(self, request, act)

    @admin.action(description="Move to a question", permissions=["change"])
    def move(self, request: HttpRequest, queryset: Any) -> HttpResponseBase | None:
        """Let claims answer another question."""

        def act(answer: dict[str, Any]) -> str:
            done = queryset.move(to=answer["question"], by=person(request))
            return f"Moved {rows_said(self.opts, done)} to “{answer['question']}”."

        title = "Move claims to a question"
        return asked(self, request, queryset, title=title, form=MovingForm, act=act)

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Let a curator change all, an annotator on the staff what is theirs."""
        if obj is None:
            return request.user.has_perm(CHANGE_OF_OTHERS)
        return bool(obj.may_be_changed_by(request.user))

    @admin.action(description="Withdraw, with a reason", permissions=["change"])
    def withdraw(self, request: HttpRequest, queryset: Any) -> HttpResponseBase | None:
        """Take claims out of the comparison."""

        def act(answer: dict[str, Any]) -> str:
            standing = queryset.current()
            for claim in standing:
                Claim.objects.withdraw(claim=claim, by=person(request), **answer)
            return f"Withdrew {rows_said(self.opts, len(standing))}."

        title = "Withdraw claims"
        return asked(self, request, queryset, title=title, form=WithdrawalForm, act=act)

    @admin.action(description="Bring back into the comparison", permissions=["change"])
    def reinstate(self, request: HttpRequest, queryset: Any) -> None:
        """Bring withdrawn claims back."""

        def act() -> str:
            gone = queryset.filter(status__in=[Status.WITHDRAWN, Status.MISREAD])
            for claim in gone:
                Claim.objects.reinstate(claim=claim, by=person(request))
            return f"Brought back {rows_said(self.opts, len(gone))}."

        at_once(self, request, act)


@admin.register(Attribution)
class AttributionAdmin(RetirableAdmin):
    """The voices that texts name."""

    belongs_to = "claim"
    list_display = ("claim", "branch", "position", "source", "wording", "stance")
    list_select_related = ("claim", "source")
    list_filter: ClassVar = [IsStanding, "stance", "basis", "certainty"]
    search_fields = (
        "wording",
        "source__title",
        "source__short_title",
        "claim__as_stated",
    )
    autocomplete_fields = ("claim", "source")
    fields = (
        "claim",
        ("branch", "position"),
        "source",
        "wording",
        "stance",
        "basis",
        "certainty",
    )


@admin.register(ClaimOption)
class ClaimOptionAdmin(LinksAdmin):
    """Which claim speaks of which option; they are chosen on the claim."""

    belongs_to = "claim"
    told_as = "Options"
    list_display = ("claim", "option", "question")
    list_select_related = ("claim", "option", "question")
    search_fields = ("claim__as_stated", "option__label", "question__title")
