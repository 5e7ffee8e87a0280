"""Who may write, and how a refused write becomes a sentence of the form."""

from collections.abc import Callable
from functools import wraps
from typing import Any, TypeVar

from django import forms
from django.contrib.auth.decorators import permission_required
from django.contrib.auth.views import redirect_to_login
from django.db import DataError, IntegrityError, transaction
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render

from sources.views.keeping import keep_sent, kept

# What curators alone may: annotators change what is theirs.
OF_OTHERS = "sources.change_taggedsource"

View = Callable[..., HttpResponse]
Stored = TypeVar("Stored")


def only_with(permission: str) -> Callable[[View], View]:
    """Return the decorator that asks to sign in, and then for a permission.

    What is sent by a session that has expired is shown again after signing in.
    """

    def guarded(view: View) -> View:
        allowed = permission_required(permission, raise_exception=True)(view)

        @wraps(view)
        def answer(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
            if not request.user.is_authenticated:
                if request.method == "POST" and not request.FILES:
                    keep_sent(request)
                return redirect_to_login(request.get_full_path())
            if request.method == "GET" and (typed := kept(request)):
                return _again(request, typed)
            return allowed(request, *args, **kwargs)

        return answer

    return guarded


def _again(request: HttpRequest, typed: QueryDict) -> HttpResponse:
    """Show what was typed, to be sent once more."""
    typed.pop("csrfmiddlewaretoken", None)
    pairs = [(name, value) for name in typed for value in typed.getlist(name)]
    return render(request, "sources/send_again.html", {"pairs": pairs})


def posted(request: HttpRequest) -> QueryDict | None:
    """Return what was posted, be it nothing; None where nothing was sent at all."""
    return request.POST if request.method == "POST" else None


def stored(form: forms.BaseForm, store: Callable[[], Stored]) -> Stored | None:
    """Return what was stored, or tell the form what the database refused."""
    try:
        with transaction.atomic():
            return store()
    except (IntegrityError, DataError) as error:
        diagnosis = getattr(error.__cause__, "diag", None)
        sentence = getattr(diagnosis, "message_primary", None) or "It has been refused"
        form.add_error(None, f"This cannot be stored: {sentence}.")
    return None
