"""Actions on several rows: asked for on a page of their own, done whole or not."""

from collections.abc import Callable
from typing import Any

from django import forms
from django.contrib import admin, messages
from django.contrib.admin.helpers import ACTION_CHECKBOX_NAME
from django.db import IntegrityError, models, transaction
from django.db.models.options import Options
from django.http import HttpRequest, HttpResponseBase
from django.template.response import TemplateResponse

from sources.admin.forms import sentence

Rows = models.QuerySet[Any]
SHOWN = 20  # rows that the page lists


def refusal_of(error: Exception) -> str:
    """Return why an action was refused, in one sentence."""
    return sentence(error) if isinstance(error, IntegrityError) else str(error)


def at_once(
    model_admin: "admin.ModelAdmin[Any]",
    request: HttpRequest,
    act: Callable[[], str],
) -> None:
    """Do an action whole or not at all, and say what was done or refused.

    ``act`` returns the sentence to show; it refuses by ValueError.
    """
    try:
        with transaction.atomic():
            done = act()
    except (IntegrityError, ValueError) as error:
        model_admin.message_user(request, refusal_of(error), messages.ERROR)
    else:
        model_admin.message_user(request, done, messages.SUCCESS)


def asked(
    model_admin: "admin.ModelAdmin[Any]",
    request: HttpRequest,
    rows: Rows,
    *,
    title: str,
    form: Callable[[Any], forms.Form],
    act: Callable[[dict[str, Any]], str],
) -> HttpResponseBase | None:
    """Ask on a page of its own for what an action needs, then do it.

    Returns the page, or None when it is done; a refusal is shown on the page.
    """
    is_answered = "answered" in request.POST
    answer = form(request.POST if is_answered else None)
    if is_answered and answer.is_valid():
        try:
            with transaction.atomic():
                done = act(answer.cleaned_data)
        except (IntegrityError, ValueError) as error:
            answer.add_error(None, refusal_of(error))
        else:
            model_admin.message_user(request, done, messages.SUCCESS)
            return None
    return _page(model_admin, request, rows, title=title, answer=answer)


def _page(
    model_admin: "admin.ModelAdmin[Any]",
    request: HttpRequest,
    rows: Rows,
    *,
    title: str,
    answer: forms.Form,
) -> TemplateResponse:
    count = rows.count()
    context = {
        **model_admin.admin_site.each_context(request),
        "title": title,
        "opts": model_admin.opts,
        "form": answer,
        "media": model_admin.media + answer.media,
        "rows": rows[:SHOWN],
        "others": max(0, count - SHOWN),
        "checkbox": ACTION_CHECKBOX_NAME,
        "selected": request.POST.getlist(ACTION_CHECKBOX_NAME),
        "action": request.POST.get("action", ""),
        "select_across": request.POST.get("select_across", "0"),
    }
    return TemplateResponse(request, "admin/asked.html", context)


def rows_said(opts: "Options[Any]", count: int) -> str:
    """Return a number of rows in words, as in "1 claim" and "2 claims"."""
    return f"{count} {opts.verbose_name if count == 1 else opts.verbose_name_plural}"
