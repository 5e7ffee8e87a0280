"""What a browser would send of an admin's form, with what a person typed into it."""

from typing import Any

from django.forms import MultiWidget
from django.test import Client
from django.urls import reverse


def address(row: Any, page: str = "change") -> str:
    """Return the address of a row's page in the admin, or of its table's."""
    opts = row._meta
    args = [row.pk] if page in ("change", "history", "delete") else []
    name = f"admin:{opts.app_label}_{opts.model_name}_{page}"
    return reverse(name, args=args)


def sent(page: Any, **typed: Any) -> dict[str, Any]:
    """Return the data of a page's forms, some of it typed anew."""
    context = page.context
    formsets = [inline.formset for inline in context["inline_admin_formsets"]]
    forms = [context["adminform"].form]
    for formset in formsets:
        forms += [formset.management_form, *formset.forms]
    data: dict[str, Any] = {}
    for form in forms:
        for field in form:
            value = field.value()
            if isinstance(field.field.widget, MultiWidget):
                parts = field.field.widget.decompress(value)
                data |= {f"{field.html_name}_{n}": p for n, p in enumerate(parts)}
            elif value is not None and value is not False:
                data[field.html_name] = value
    return {key: value for key, value in (data | typed).items() if value is not None}


def save(client: Client, url: str, **typed: Any) -> Any:
    """Open a form, type into it and send it; None unchecks or empties a field."""
    return client.post(url, sent(client.get(url), **typed))


def complaints(answer: Any) -> list[str]:
    """Return what a form that came back says, its inline forms' included."""
    if answer.context is None:
        return []
    formsets = [f.formset for f in answer.context["inline_admin_formsets"]]
    forms = [answer.context["adminform"].form, *(f for s in formsets for f in s.forms)]
    said = [str(m) for form in forms for errors in form.errors.values() for m in errors]
    return said + [str(m) for s in formsets for m in s.non_form_errors()]


def act(client: Client, rows: list[Any], action: str, **answers: Any) -> Any:
    """Choose an action for some rows on their list, and answer its page."""
    data: dict[str, Any] = {
        "action": action,
        "_selected_action": [row.pk for row in rows],
    }
    if answers:
        data |= {"answered": "yes", **answers}
    return client.post(address(rows[0], "changelist"), data, follow=True)


def messages(answer: Any) -> list[str]:
    """Return the sentences that a page shows on top."""
    return [str(message) for message in answer.context["messages"]]
