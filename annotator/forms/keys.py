"""The keys under which what a form sends is stored once, however often it is sent."""

import json
from collections.abc import Iterable
from hashlib import blake2b

# Another one is sent each time.
UNTYPED = "csrfmiddlewaretoken"


def import_key(token: str, sent: Iterable[tuple[str, str]]) -> str:
    """Return the key of what was sent: a form's own, and what was typed in it.

    Two windows that go on with one draft share its token, but not what they type.
    """
    typed = sorted(
        (name, value.replace("\r\n", "\n")) for name, value in sent if name != UNTYPED
    )
    digest = blake2b(json.dumps(typed).encode(), digest_size=8).hexdigest()
    return f"{first_key(token)}{digest}"


def first_key(token: str) -> str:
    """Return what every key of a form begins with, and what stands before them all."""
    return f"form:{token}:".replace("\0", "")


def last_key(token: str) -> str:
    """Return what stands behind every key of a form."""
    return f"form:{token};".replace("\0", "")
