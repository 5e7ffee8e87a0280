"""Where anyone may type a phrase and see how it is read."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from annotator import specimens

LONGEST = 1200  # what an address carries in any script
EXAMPLES = (
    "low numbers in the dozens and high numbers in the hundreds",
    "over 680,500 were executed",
    "fifteen people were killed and fifty-four were injured",
    "88 total (US 23; CS 65)",
    "between 4-10 of March 1956",
    "in the summer of 1956",
)


def readings(request: HttpRequest) -> HttpResponse:
    """Show how the words of the address are read, bound by bound."""
    words = request.GET.get("words", "").replace("\r\n", "\n")[:LONGEST]
    language = request.GET.get("language", "en")
    if language not in specimens.LANGUAGES:
        language = "en"
    context = {
        "words": words,
        "language": language,
        "languages": specimens.LANGUAGES,
        "examples": EXAMPLES,
        "longest": LONGEST,
    }
    if words.strip():
        context |= _read(words, language)
    return render(request, "annotator/readings.html", context)


def _read(words: str, language: str) -> dict[str, object]:
    found = specimens.finds(words, language)
    return {
        "asked": words.strip(),
        "figure": specimens.as_quantity(words, language),
        "date": specimens.as_date(words, language),
        "found": found,
        "pieces": specimens.pieces(words, found),
        "sum": specimens.our_sum(words, language),
    }
