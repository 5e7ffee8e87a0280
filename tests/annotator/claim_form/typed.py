"""What a person types into the claim form, and what is sent of it."""

from typing import Any

from django.test import Client
from django.urls import reverse

from claims.models import Claim
from sources.models import TextVersion

HTMX = {"HX-Request": "true"}
BODY = (
    "= Tbilisi =\n\nIn March 1956 crowds gathered. On the tenth, the army came. "
    "Official records state that fifteen people were killed and 54 were wounded. "
    "Dozens fled. Dozens wept.\nA last line 😀 with a mark e\u0301 in it."
)


def place(words: str) -> dict[str, int]:
    start = BODY.index(words)
    return {"start": start, "end": start + len(words)}


def post(client: Client, text: TextVersion, *, code: int = 302, **typed: Any) -> Any:
    answer = client.post(reverse("annotator:add-claim", args=[text.pk]), typed)
    assert answer.status_code == code, answer.content.decode()
    return answer


def edited(claim: Claim, **typed: Any) -> dict[str, Any]:
    """Return what the edit form sends when only these fields are touched."""
    anchor = claim.passage.anchors.get()
    kept = {
        "start": anchor.start,
        "end": anchor.end,
        "version": claim.version,
        "question": claim.question.title if claim.question else "",
        "value_type": claim.value_type,
        "as_stated": claim.as_stated,
        "stance": claim.stance,
        "figure": "fifteen",
        "is_count": "on",
    }
    return {**kept, **typed}
