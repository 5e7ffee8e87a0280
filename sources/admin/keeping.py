"""What every table's admin keeps to: history, no deletion, retirement with a reason."""

from typing import Any, ClassVar

from django.contrib import admin
from django.contrib.admin.utils import unquote
from django.contrib.admin.views.main import PAGE_VAR
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import DataError, IntegrityError, models
from django.forms import ModelForm
from django.http import HttpRequest, HttpResponseBase
from django.template.response import TemplateResponse
from django.utils.text import Truncator, capfirst
from import_export.admin import ExportMixin
from import_export.fields import Field
from import_export.formats.base_formats import CSV, JSON, TSV
from import_export.forms import ExportForm
from import_export.resources import modelresource_factory

from sources.admin.acting import Rows, asked, at_once, rows_said
from sources.admin.events import Teller
from sources.admin.forms import KeptForm, PlainJSON, ReasonForm, VersionedForm, sentence
from sources.admin.listing import FindsRows, ListedAdmin, offered_only
from sources.models.keeping import signed

EVENTS_ON_A_PAGE = 50


def _of_request(form: Any, request: HttpRequest, signs: str) -> Any:
    """Return a form class that knows the person, and a refusal of a first pass."""
    known = {
        "person": request.user,
        "signs": signs,
        "refusal": getattr(request, "refusal", ""),
    }
    return type(form.__name__, (form,), known)


def _read(field: Any, typed: Any) -> Any:
    """Return what a column would hold of what an address proposes.

    Raises ValidationError where it would hold nothing of it.
    """
    if isinstance(field, models.ManyToManyField):
        return [field.target_field.to_python(one) for one in typed]
    return field.to_python(typed)


class HistoryAdmin(ListedAdmin):
    """A table whose rows are never deleted, and show their history."""

    ordering: ClassVar[tuple[str, ...]] = ("-pk",)
    list_per_page = 50
    show_full_result_count = False
    save_on_top = True
    object_history_template = "admin/row_history.html"
    belongs_to = ""  # the column of the row whose history tells of these too
    told_as = ""  # what they are called there, if not by the name of their table

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:  # noqa: ARG002  # Django's signature
        """Refuse: rows are retired, withdrawn or added to."""
        return False

    def get_changeform_initial_data(self, request: HttpRequest) -> dict[str, Any]:
        """Take from an address what it proposes and a column could hold."""
        proposed: dict[str, Any] = super().get_changeform_initial_data(request)
        columns = (*self.opts.concrete_fields, *self.opts.many_to_many)
        fields = {one.name: one for one in columns if one.name != "tags"}  # of rows
        for name in proposed.keys() & fields.keys():
            try:
                proposed[name] = _read(fields[name], proposed[name])
            except ValidationError:
                del proposed[name]
        return proposed

    def changeform_view(
        self,
        request: HttpRequest,
        object_id: str | None = None,
        form_url: str = "",
        extra_context: dict[str, Any] | None = None,
    ) -> Any:
        """Show what the database refuses as an error of the form that was typed."""
        try:
            return super().changeform_view(request, object_id, form_url, extra_context)
        except (IntegrityError, DataError) as error:
            request.refusal = sentence(error)  # type: ignore[attr-defined]  # for the second pass
            return super().changeform_view(request, object_id, form_url, extra_context)

    def history_view(
        self,
        request: HttpRequest,
        object_id: str,
        extra_context: dict[str, Any] | None = None,
    ) -> Any:
        """Show every change of the row, whoever and whatever made it."""
        row = self.get_object(request, unquote(object_id))
        if row is None:
            return self._get_obj_does_not_exist_redirect(  # type: ignore[attr-defined]  # of ModelAdmin
                request, self.opts, object_id
            )
        if not self.has_view_or_change_permission(request, row):
            raise PermissionDenied
        context = self._history(request, row) | (extra_context or {})
        return TemplateResponse(request, self.object_history_template, context)

    def _history(self, request: HttpRequest, row: models.Model) -> dict[str, Any]:
        teller = Teller(self.model, self.admin_site)
        events = teller.of(row)
        pages = self.get_paginator(request, events, EVENTS_ON_A_PAGE)
        page = pages.get_page(request.GET.get(PAGE_VAR, 1))
        start = max(page.start_index() - 1, 0)
        some = list(events[start : start + EVENTS_ON_A_PAGE + 1])
        told, before = some[:EVENTS_ON_A_PAGE], some[EVENTS_ON_A_PAGE:]
        called = Truncator(row).chars(80)
        return {
            **self.admin_site.each_context(request),
            "title": f"History of {self.opts.verbose_name} “{called}”",
            "moments": teller.tell(told, before[0] if before else None, request),
            "belongings": self._belongings(request, row),
            "page": page,
            "page_range": pages.get_elided_page_range(page.number),
            "page_var": PAGE_VAR,
            "module_name": capfirst(self.opts.verbose_name_plural),
            "object": row,
            "opts": self.opts,
        }

    def _belongings(self, request: HttpRequest, row: models.Model) -> dict[str, Any]:
        """Return what happened to the rows that belong to one, by their table."""
        told = {
            one.told_as or capfirst(str(one.opts.verbose_name_plural)): Teller(
                one.model, self.admin_site, one.belongs_to
            ).tell_of(row, request)
            for one in self.admin_site._registry.values()  # noqa: SLF001  # the only way
            if isinstance(one, HistoryAdmin) and one.belongs_to_rows_of(self.model)
        }
        return {name: moments for name, moments in told.items() if moments}

    def belongs_to_rows_of(self, model: type[models.Model]) -> bool:
        """Tell whether these rows belong to those of another table."""
        if not self.belongs_to:
            return False
        return bool(self.opts.get_field(self.belongs_to).related_model is model)


class KeptAdmin(ExportMixin, HistoryAdmin):
    """A table whose rows are signed and completed by its form, and exported."""

    form = KeptForm
    formfield_overrides: ClassVar = {models.JSONField: {"form_class": PlainJSON}}
    export_form_class = ExportForm
    formats: ClassVar = [CSV, TSV, JSON]
    unexported: tuple[str, ...] = ()
    signs = ""  # the column that takes the person who adds a row

    def get_form(
        self,
        request: HttpRequest,
        obj: models.Model | None = None,
        change: bool = False,  # noqa: FBT001, FBT002  # Django's signature
        **kwargs: Any,
    ) -> type[ModelForm[Any]]:
        """Return the form with the person who fills it in."""
        form = super().get_form(request, obj, change, **kwargs)
        return _of_request(form, request, self.signs)  # type: ignore[no-any-return]

    def get_fieldsets(self, request: HttpRequest, obj: Any = None) -> Any:
        """Add the version that the page shows, where the row has one."""
        fieldsets = super().get_fieldsets(request, obj)
        is_edited = obj is not None and self.has_change_permission(request, obj)
        if not is_edited or not issubclass(self.form, VersionedForm):
            return fieldsets
        (title, options), *others = fieldsets
        seen = {**options, "fields": [*options["fields"], "seen"]}
        return [(title, seen), *others]

    export_action = offered_only(ExportMixin.export_action)

    def get_valid_export_item_pks(self, request: HttpRequest) -> tuple[()]:  # noqa: ARG002  # import-export's signature
        """Offer no rows to pick: a list is exported as it is filtered."""
        return ()

    def has_export_permission(self, request: HttpRequest) -> bool:
        """Let anyone export what they may see."""
        return self.has_view_or_change_permission(request)

    def get_export_resource_classes(self, request: HttpRequest) -> list[Any]:  # noqa: ARG002  # import-export's signature
        """Return the columns that are exported: foreign keys by their numbers."""
        columns = [
            field.name
            for field in self.opts.concrete_fields
            if field.name not in self.unexported
        ]
        keys = [f.name for f in self.opts.concrete_fields if f.is_relation]
        return [_resource(self.model, columns, keys)]


def _resource(model: type[models.Model], columns: list[str], keys: list[str]) -> Any:
    """Return import-export's description of a table, foreign keys as they stand."""
    own = {key: Field(attribute=f"{key}_id", column_name=key) for key in keys}
    made = modelresource_factory(model, meta_options={"fields": columns})
    return type(made.__name__, (made,), own)


class KeptInline(FindsRows, admin.TabularInline[Any, Any]):
    """Rows that are edited with the row they belong to, and never deleted."""

    form = KeptForm
    extra = 0
    show_change_link = True
    signs = ""

    def formfield_for_dbfield(self, db_field: Any, request: Any, **kwargs: Any) -> Any:
        """Name each field to a screen reader: the table has no labels."""
        field = super().formfield_for_dbfield(db_field, request, **kwargs)
        if field is not None:
            field.widget.attrs.setdefault("aria-label", field.label or db_field.name)
        return field

    def get_formset(self, request: HttpRequest, obj: Any = None, **kwargs: Any) -> Any:
        """Return the forms with the person who fills them in."""
        form = _of_request(self.form, request, self.signs)
        form.refusal = ""  # the row's own form says it
        return super().get_formset(request, obj, **{"form": form, **kwargs})

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:  # noqa: ARG002  # Django's signature
        """Refuse: rows are retired."""
        return False


class LinkInline(KeptInline):
    """Rows that only link two others: they are removed, and their history kept."""

    show_change_link = False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Let whoever may change the row unlink another."""
        return self.has_change_permission(request, obj)


class ReadOnlyAdmin(KeptAdmin):
    """A table that is read here, and written elsewhere."""

    def has_add_permission(self, request: HttpRequest) -> bool:  # noqa: ARG002  # Django's signature
        """Refuse."""
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:  # noqa: ARG002  # Django's signature
        """Refuse."""
        return False


class LinksAdmin(ReadOnlyAdmin):
    """Rows that only link two others: read with those, and not listed on their own."""

    def has_module_permission(self, request: HttpRequest) -> bool:  # noqa: ARG002  # Django's signature
        """Leave the table out of the list of tables; its address stays."""
        return False


class AppendOnlyAdmin(KeptAdmin):
    """A table whose rows are added to, never changed."""

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:  # noqa: ARG002  # Django's signature
        """Refuse: a new view is given, the old one stays."""
        return False


class IsStanding(admin.SimpleListFilter):
    """Whether rows have been retired."""

    title = "retired"
    parameter_name = "retired"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:  # noqa: ARG002  # Django's signature
        """Return the two choices."""
        return [("no", "No, it stands"), ("yes", "Yes")]

    def queryset(self, request: HttpRequest, queryset: Rows) -> Rows:  # noqa: ARG002  # Django's signature
        """Return the rows of the choice."""
        if self.value() is None:
            return queryset
        return queryset.filter(retired_at__isnull=self.value() == "no")


class RetirableAdmin(KeptAdmin):
    """A table whose rows are retired with a reason, and can be reinstated."""

    actions: Any = ("retire", "reinstate")
    list_filter: ClassVar = [IsStanding]
    retirement = ("retired_at", "retired_by", "retired_reason")

    def get_list_display(self, request: HttpRequest) -> Any:
        """Show at the end of each line whether the row stands."""
        return (*super().get_list_display(request), "stands")

    @admin.display(boolean=True, ordering="retired_at")
    def stands(self, row: Any) -> bool:
        """Return whether a row has not been retired."""
        return not row.is_retired

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> Any:
        """Show a retired row's when, who and why."""
        fields = super().get_readonly_fields(request, obj)
        retired = self.retirement if obj and obj.is_retired else ()
        return (*fields, *retired)

    def get_fieldsets(self, request: HttpRequest, obj: Any = None) -> Any:
        """Show a retired row's when, who and why, above all else."""
        fieldsets = super().get_fieldsets(request, obj)
        if obj is None or not obj.is_retired:
            return fieldsets
        return [("Retired", {"fields": self.retirement}), *fieldsets]

    @admin.action(description="Retire, with a reason", permissions=["change"])
    def retire(self, request: HttpRequest, queryset: Rows) -> HttpResponseBase | None:
        """Take rows out of use."""

        def act(answer: dict[str, Any]) -> str:
            standing = queryset.filter(retired_at__isnull=True)
            with signed(person(request)):
                for row in standing:
                    row.retire(by=request.user, reason=answer["reason"])
                return f"Retired {rows_said(self.opts, len(standing))}."

        return asked(
            self,
            request,
            queryset,
            title=f"Retire {self.opts.verbose_name_plural}",
            form=ReasonForm,
            act=act,
        )

    @admin.action(description="Bring back into use", permissions=["change"])
    def reinstate(self, request: HttpRequest, queryset: Rows) -> None:
        """Bring retired rows back into use."""

        def act() -> str:
            retired = queryset.filter(retired_at__isnull=False)
            with signed(person(request)):
                for row in retired:
                    row.reinstate()
                return f"Brought back {rows_said(self.opts, len(retired))}."

        at_once(self, request, act)


class SignedAdmin(RetirableAdmin):
    """A table whose rows are the words of their author, who alone changes them."""

    signs = "author"

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Let a curator retire what another has signed, not rewrite it."""
        is_own = obj is None or obj.author == request.user
        return is_own and super().has_change_permission(request, obj)


def person(request: HttpRequest) -> models.Model:
    """Return who is signed in."""
    assert request.user.is_authenticated  # the admin lets nobody else in
    return request.user
