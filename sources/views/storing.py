"""Who may write, and how a refused write becomes a sentence of the form."""

from collections.abc import Callable
from typing import TypeVar

from django import forms
from django.contrib.auth.decorators import login_required, permission_required
from django.db import DataError, IntegrityError, transaction
from django.http import HttpRequest, HttpResponse, QueryDict

# What curators alone may: annotators change what is theirs.
OF_OTHERS = "sources.change_taggedsource"

View = Callable[..., HttpResponse]
Stored = TypeVar("Stored")


def only_with(permission: str) -> Callable[[View], View]:
    """Return the decorator that asks to sign in, and then for a permission."""

    def guarded(view: View) -> View:
        allowed = permission_required(permission, raise_exception=True)(view)
        return login_required(allowed)

    return guarded


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
