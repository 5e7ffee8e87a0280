"""What a reader looks for in a list: words and a tag, as the address has them."""

from dataclasses import dataclass
from urllib.parse import urlencode

from django.http import HttpRequest

LONGEST = 300  # as long as a title may be


@dataclass(frozen=True, slots=True)
class Sought:
    """The words and the tag that a list is narrowed by; either may be empty."""

    words: str
    tag: str

    @property
    def query(self) -> str:
        """The same as a further part of an address: '&words=speech'; '' if empty."""
        given = {"words": self.words, "tag": self.tag}
        filled = {name: value for name, value in given.items() if value}
        return f"&{urlencode(filled)}" if filled else ""


def sought(request: HttpRequest) -> Sought:
    """Return what the address asks for, cut short."""
    return Sought(_plain(request, "words"), _plain(request, "tag"))


def _plain(request: HttpRequest, name: str) -> str:
    return request.GET.get(name, "").strip()[:LONGEST]
