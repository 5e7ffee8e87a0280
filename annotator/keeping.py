"""What was sent by a session that had expired, kept until its person has signed in."""

from django.http import HttpRequest, QueryDict

KEY = "kept-form"
LONGEST = 200_000


def keep_sent(request: HttpRequest) -> None:
    """Keep what was sent, for the same address."""
    sent = request.POST.urlencode()
    if len(sent) <= LONGEST:
        request.session[KEY] = {"path": request.path, "sent": sent}


def sent(request: HttpRequest) -> QueryDict:
    """Return what was sent now, or what was kept of this address; else the address's.

    What is given back once is kept no longer.
    """
    if request.method == "POST":
        return request.POST
    kept = request.session.get(KEY)
    if not kept or kept["path"] != request.path:
        return request.GET
    del request.session[KEY]
    found = QueryDict(kept["sent"], mutable=True)
    found["show"] = "kept"
    request.GET = found  # type: ignore[assignment]  # asked for again in this request
    return found
