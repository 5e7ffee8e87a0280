"""What the words on the screen mean, and how to work."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from claims.models import Credibility
from sources.models import Reliability


def help_page(request: HttpRequest) -> HttpResponse:
    """Explain the method and the keys."""
    return render(
        request,
        "annotator/help.html",
        {"letters": Reliability.choices, "digits": Credibility.choices},
    )
