"""The controls of a form written at once: a form has some forty of them.

They are letter by letter what Django's templates make; each took as long as a question
to the database.
"""

from collections.abc import Mapping
from typing import Any

from django.forms.renderers import DjangoTemplates
from django.utils.html import format_html, format_html_join

INPUTS = {"text", "hidden", "number", "checkbox"}


class Written(DjangoTemplates):
    """Writes plain controls itself; what is rarer by its template."""

    def render(self, template_name: str, context: Any, request: Any = None) -> str:
        """Return a control as HTML, or the list of what is wrong with it."""
        folder, _, name = template_name.rpartition("/")
        if folder == "django/forms/errors/list" and not context["errors"]:
            return ""
        if folder == "django/forms/widgets" and name == "select.html":
            return _select(context["widget"])
        if folder == "django/forms/widgets" and name == "textarea.html":
            return _textarea(context["widget"])
        if folder == "django/forms/widgets" and name.removesuffix(".html") in INPUTS:
            return _input(context["widget"])
        return super().render(template_name, context, request)


# Each renderer reads the templates that it needs anew: all forms share this one.
WRITTEN = Written()


def _input(widget: Mapping[str, Any]) -> str:
    value = widget["value"]
    return format_html(
        '<input type="{}" name="{}"{}{}>',
        widget["type"],
        widget["name"],
        "" if value is None else format_html(' value="{}"', value),
        _attributes(widget["attrs"]),
    )


def _textarea(widget: Mapping[str, Any]) -> str:
    # A line break that comes first is none of what was typed: the browser drops it.
    return format_html(
        '<textarea name="{}"{}>\n{}</textarea>',
        widget["name"],
        _attributes(widget["attrs"]),
        widget["value"] or "",
    )


def _select(widget: Mapping[str, Any]) -> str:
    options = (one for _, group, _ in widget["optgroups"] for one in group)
    rows = ((one["value"], _attributes(one["attrs"]), one["label"]) for one in options)
    return format_html(
        '<select name="{}"{}>{}</select>',
        widget["name"],
        _attributes(widget["attrs"]),
        format_html_join("", '<option value="{}"{}>{}</option>', rows),
    )


def _attributes(attributes: Mapping[str, Any]) -> str:
    given = attributes.items()
    bare = [(name,) for name, value in given if value is True]
    valued = [pair for pair in given if not isinstance(pair[1], bool)]
    return format_html(
        "{}{}",
        format_html_join("", ' {}="{}"', valued),
        format_html_join("", " {}", bare),
    )
