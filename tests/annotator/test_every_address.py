"""Every address of the map: who may send to it, and odd values it is asked with."""

import re
from itertools import cycle
from pathlib import Path
from urllib.parse import quote

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import URLPattern

import claims.urls
import sources.urls
from annotator.urls import rooms
from claims.models import PairNote, SilenceFinding, Verdict
from sources.models import Derivation
from tests import factories as f
from tests.furnished import House, furnish

# What a stranger may send: a reader too cites a question as it stands.
OPEN = {"sign-in", "sign-out", "cite"}
# Files that take long to draw, of the same comparison as the page beside them.
DRAWN = {"png", "pdf", "argument-file", "cited-file"}
ODD = (
    "",
    "²",
    "٣",
    "-1",
    "1-",
    "9" * 40,
    "9223372036854775808",
    "1e999",
    "NaN",
    "x" * 1000,
    "1956-13-99",
    "[1956..]",
    "1-2-copy-full",
    "99999999999999999999-1-copy-full",
    "1,2",
    "{}",
    "%",
    "\\",
    "<b>'\"",
    "\u202e😀",
    "\n",
)
ROUNDS = 2
HOUSE = Path(__file__).parents[2]
READ = re.compile(r"""GET(?:\.get(?:list)?\(|\[)["'](\w+)["']""")
# What forms and lists read besides.
BESIDES = ["child", "claim", "credibility", "dismissal", "end", "extent", "known_by"]
BESIDES += ["level", "quote", "reliability", "stance", "start", "status", "threshold"]
PLACE = re.compile(r"<\w+:(?P<name>\w+)>")
# What reading keeps: what was computed of a question, and the session.
KEPT = re.compile(r"\bclaims_question(summary|concern)\b|\bdjango_session\b")
WRITTEN = re.compile(r"(?<!FOR )\b(INSERT INTO|UPDATE|DELETE FROM) ")

pytestmark = pytest.mark.django_db


@pytest.fixture
def house() -> House:
    """Return a house with one thing of every kind."""
    return furnish()


def patterns() -> list[URLPattern]:
    """Return all that the map of the site has, the admin left out."""
    return [*rooms, *claims.urls.urlpatterns, *sources.urls.urlpatterns]


def addresses(house: House) -> dict[str, str]:
    """Return an address that is there of each pattern, by its name."""
    numbers = {
        "claims": house.claims["quantity"].pk,
        "texts": house.text.pk,
        "sources": house.source.pk,
        "remarks": PairNote.objects.get().pk,
        "verdicts": Verdict.objects.get().pk,
        "silences": SilenceFinding.objects.get().pk,
        "derivations": Derivation.objects.get().pk,
    }
    told = {
        "slug": house.questions["quantity"].slug,
        "stamp": house.cited.get_absolute_url().rstrip("/").rpartition("/")[2],
        "kind": "md",
        "first": house.claims["quantity"].pk,
        "second": house.claims["other"].pk,
        "source": house.source.pk,
    }
    found = {}
    for one in patterns():
        route = str(one.pattern)
        told["pk"] = numbers.get(route.partition("/")[0], 1)
        found[str(one.name)] = "/" + PLACE.sub(lambda m: str(told[m["name"]]), route)
    return found


def parameters() -> list[str]:
    """Return the names of what is read from an address."""
    views = [*HOUSE.glob("*/views/*.py"), *HOUSE.glob("*/views.py")]
    names = {name for view in views for name in READ.findall(view.read_text())}
    assert "page" in names
    return sorted(names.union(BESIDES))


def asked(turn: int) -> str:
    """Return the parameters that are read, each twice, with odd values."""
    values = cycle([*ODD[turn:], *ODD[:turn]])
    pairs = [f"{name}={quote(next(values))}" for name in parameters() * 2]
    return "&".join(pairs)


@pytest.mark.parametrize("person", [None, "reader"])
def test_nothing_is_taken_from_who_may_only_read(
    client: Client, house: House, person: str | None
) -> None:
    if person:
        client.force_login(f.make_user(person))
    there, taken = addresses(house), {}
    for name in there.keys() - OPEN:
        with CaptureQueriesContext(connection) as queries:
            client.post(there[name], {"reason": "So.", "note": "So.", "quote": "Here"})
        made = [one["sql"] for one in queries if WRITTEN.search(one["sql"])]
        taken[name] = [sql for sql in made if not KEPT.search(sql)]
    assert {name: made for name, made in taken.items() if made} == {}


@pytest.mark.parametrize("turn", range(0, len(ODD) - 1, len(ODD) // ROUNDS))
def test_odd_values_are_answered(client: Client, house: House, turn: int) -> None:
    client.force_login(house.curator)
    there = addresses(house)
    for name in there.keys() - DRAWN:
        answer = client.get(f"{there[name]}?{asked(turn)}")
        assert answer.status_code in (200, 302, 304, 400, 404, 405), name


@pytest.mark.parametrize("number", ["0", "9223372036854775808", "9" * 40])
def test_number_that_no_row_has_leads_nowhere(
    client: Client, house: House, number: str
) -> None:
    client.force_login(house.curator)
    for one in patterns():
        route = str(one.pattern)
        if "<int:" in route:
            there = route.replace("<str:slug>", house.questions["date"].slug)
            there = PLACE.sub(number, there)
            answer = client.get(f"/{there}")
            is_page = answer["Content-Type"].startswith("text/html")
            assert answer.status_code in ((404, 405) if is_page else (200, 404)), route
