"""What was sent by a session that had expired, kept until its person has signed in."""

from django.http import HttpRequest, QueryDict

KEY = "kept-form"
LONGEST = 200_000


def keep_sent(request: HttpRequest) -> None:
    """Keep what was sent, for the same address."""
    sent = request.POST.urlencode()
    if len(sent) <= LONGEST:
        request.session[KEY] = {"path": request.path, "sent": sent}


def kept(request: HttpRequest) -> QueryDict | None:
    """Return what was kept of this address; given back once it is kept no longer."""
    found = request.session.get(KEY)
    if not found or found["path"] != request.path:
        return None
    del request.session[KEY]
    return QueryDict(found["sent"], mutable=True)


def sent(request: HttpRequest) -> QueryDict:
    """Return what was sent, or what was kept of this address; else the address's."""
    if request.method == "POST":
        return request.POST
    if (found := kept(request)) is None:
        return request.GET
    found["show"] = "kept"
    request.GET = found  # type: ignore[assignment]  # asked for again in this request
    return found
