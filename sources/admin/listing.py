"""Lists in the admin: what an address may ask of them."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.contrib import admin, messages
from django.contrib.admin.exceptions import DisallowedModelAdminLookup
from django.contrib.admin.helpers import ACTION_CHECKBOX_NAME
from django.contrib.admin.options import IncorrectLookupParameters
from django.contrib.admin.views.main import ERROR_FLAG
from django.contrib.admin.widgets import AutocompleteSelect
from django.core.exceptions import BadRequest, ValidationError
from django.http import HttpRequest
from django.shortcuts import redirect
from django.utils.text import capfirst


def offered_only(view: Callable[..., Any]) -> Callable[..., Any]:
    """Lead from an address that no filter of a list makes to the whole list."""

    @wraps(view)
    def answer(self: Any, request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        try:
            if ERROR_FLAG not in request.GET:
                return view(self, request, *args, **kwargs)
        except (DisallowedModelAdminLookup, IncorrectLookupParameters):
            pass  # said below
        said = "The address asked for what no filter here offers: this is everything."
        self.message_user(request, said, messages.WARNING)
        return redirect(request.path)

    return answer


class FoundByTyping(AutocompleteSelect):
    """A row that is found by typing; what was sent and is no key chooses none."""

    def optgroups(self, name: str, value: Any, attrs: Any = None) -> Any:
        """Show the row that was chosen."""
        key = self.field.target_field
        return super().optgroups(name, [v for v in value if is_key(key, v)], attrs)


def is_key(key: Any, value: Any) -> bool:
    """Tell whether a row could have this key, empty for none."""
    try:
        key.to_python(value)
    except ValidationError:
        return False
    return True


class FindsRows(admin.options.BaseModelAdmin[Any]):
    """A form in which rows of large tables are found by typing."""

    def formfield_for_foreignkey(
        self, db_field: Any, request: HttpRequest, **kwargs: Any
    ) -> Any:
        """Choose among few rows from a list, else by typing."""
        if db_field.name in self.get_autocomplete_fields(request):
            kwargs.setdefault("widget", FoundByTyping(db_field, self.admin_site))
        return super().formfield_for_foreignkey(db_field, request, **kwargs)


class ListedAdmin(FindsRows, admin.ModelAdmin[Any]):
    """A table whose list takes from an address only what its filters offer."""

    @offered_only
    def changelist_view(self, request: HttpRequest, extra_context: Any = None) -> Any:
        """Head the list by what is on it."""
        title = {"title": capfirst(self.opts.verbose_name_plural)}
        return super().changelist_view(request, title | (extra_context or {}))

    def lookup_allowed(self, lookup: str, value: Any, request: HttpRequest) -> bool:
        """Refuse the lookups of columns by which the list is not filtered."""
        names = [self.date_hierarchy, *map(_named, self.get_list_filter(request))]
        is_offered = any(
            lookup == name or lookup.startswith(f"{name}__") for name in names
        )
        return is_offered and super().lookup_allowed(lookup, value, request)

    def get_object(
        self, request: HttpRequest, object_id: str, from_field: str | None = None
    ) -> Any:
        """Find a row by its key where an address leaves the column empty."""
        return super().get_object(request, object_id, from_field or None)

    def response_action(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        """Refuse rows that were picked by what is no key."""
        picked = request.POST.getlist(ACTION_CHECKBOX_NAME)
        if not all(one and is_key(self.opts.pk, one) for one in picked):
            raise BadRequest("A row was picked by what is no key.")
        return super().response_action(request, *args, **kwargs)


def _named(offered: Any) -> str:
    """Return the parameter that one filter of a list reads, or its column."""
    if isinstance(offered, str):
        return offered
    return str(offered[0] if isinstance(offered, tuple) else offered.parameter_name)
