"""A text with its claims beside it."""

import html
import re
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from annotator.marking import marked, marked_in_turn
from tests import factories as f
from tests.markup import tree

pytestmark = pytest.mark.django_db
BODY = (
    "= Tbilisi <1956> =\n\nFifteen people were killed. Official records state that 54 "
    "were wounded.\nA second line & more.\n\n## Later ##\n\n- One 😀 item\n"
    "- e\u0301 two\n  \n\nשלום עולם, 22 נהרגו.\n"
)
BLOCK = re.compile(r'<(p|h\d)\b[^>]*data-start="(\d+)"[^>]*>(.*?)</\1>', re.DOTALL)


def room(client: Client, text: Any) -> str:
    answer = client.get(reverse("annotator:reading-room", args=[text.pk]))
    assert answer.status_code == 200
    return answer.content.decode()


def test_text_of_the_blocks_is_the_text_at_their_offsets(client):
    page = room(client, f.make_text(BODY))
    found = BLOCK.findall(page)
    assert len(found) == 6
    for _, start, inner in found:
        shown = html.unescape(re.sub(r"<[^>]+>", "", inner))
        assert BODY[int(start) : int(start) + len(shown)] == shown
    shown = "".join(html.unescape(re.sub(r"<[^>]+>", "", x[2])) for x in found)
    assert shown.replace("\n", "") == BODY.replace("\n", "")


def test_contents_lead_to_the_headings(client):
    page = room(client, f.make_text(BODY))
    at = BODY.index("## Later")
    assert f'href="#at-{at}"' in page
    assert f'id="at-{at}"' in page


def test_anyone_reads_and_an_annotator_may_enter(client):
    text = f.make_text(BODY)
    address = reverse("annotator:add-claim", args=[text.pk])
    assert f'data-form="{address}"' not in room(client, text)
    client.force_login(f.make_annotator())
    assert f'data-form="{address}"' in room(client, text)


def test_first_claim_is_guided_until_one_is_entered(client):
    text, person = f.make_text(BODY), f.make_annotator()
    client.force_login(person)
    assert "data-first-claim" in room(client, text)
    f.make_claim(by=person)
    assert "data-first-claim" not in room(client, text)


@pytest.mark.parametrize(
    ("claim", "address"), [("12", "print/#claim-12"), ("x", "print/"), ("", "print/")]
)
def test_claim_that_is_asked_for_is_led_to_without_a_script(client, claim, address):
    text = f.make_text(BODY)
    page = client.get(
        reverse("annotator:reading-room", args=[text.pk]), {"claim": claim}
    )
    without = tree(page.content.decode()).one("noscript")
    assert without.all("a")[0].attributes["href"] == f"/texts/{text.pk}/{address}"


def test_stable_address_opens_the_text_at_the_claim(client):
    text = f.make_text(BODY)
    claim = f.make_claim(passage=f.make_passage("54", text=text))
    answer = client.get(claim.get_absolute_url())
    assert answer.url == f"/texts/{text.pk}/?claim={claim.pk}#claim-{claim.pk}"
    client.cookies["scripted"] = "1"
    answer = client.get(claim.get_absolute_url())
    assert answer.url == f"/texts/{text.pk}/#claim-{claim.pk}"
    newer = f.make_text(f"New.\n\n{BODY}", source=text.source)
    start = newer.body.index("54")
    claim.passage.anchors.place(
        passage=claim.passage, text=newer, start=start, end=start + 2, state="moved"
    )
    assert client.get(claim.get_absolute_url()).url.startswith(f"/texts/{newer.pk}/")


def test_claim_without_a_text_has_a_page_of_its_own(client):
    source = f.make_source("A file")
    passage = source.passages.create(locator="folio 12")
    claim = f.make_claim(passage=passage, as_stated="some were killed")
    page = client.get(claim.get_absolute_url()).content.decode()
    assert "some were killed" in page
    assert "folio 12" in page


def test_marked_text_has_marks_and_numbers(client):
    text = f.make_text(BODY)
    f.make_claim(passage=f.make_passage("Fifteen people were killed", text=text))
    f.make_claim(passage=f.make_passage("people were killed. Official", text=text))
    page = client.get(reverse("annotator:printed-text", args=[text.pk]))
    body = page.content.decode()
    assert "<mark>Fifteen </mark><mark>people were killed</mark>" in body
    assert "<mark>. Official</mark>" in body
    assert "&lt;1956&gt;" in body


@pytest.mark.parametrize(
    ("places", "pieces"),
    [
        ([], [("abcdef", "")]),
        ([(0, 6, "x")], [("abcdef", "x")]),
        ([(1, 3, "x"), (2, 5, "y")],
         [("a", ""), ("b", "x"), ("c", "xy"), ("de", "y"), ("f", "")]),
        ([(6, 9, "x")], [("abcdef", "")]),
    ],
)  # fmt: skip
def test_marked_pieces_lie_wholly_in_or_out_of_every_place(places, pieces):
    found = marked("abcdef", 0, 6, places)
    assert [(one.words, "".join(one.marks)) for one in found] == pieces


def test_places_reach_over_the_stretches_that_they_stand_in():
    places = [(4, 5, "z"), (1, 5, "x"), (0, 1, "y")]
    found = marked_in_turn("abcdef", [(0, 2), (2, 4), (4, 6)], places)
    shown = [[(one.words, "".join(sorted(one.marks))) for one in row] for row in found]
    assert shown == [
        [("a", "y"), ("b", "x")],
        [("cd", "x")],
        [("e", "xz"), ("f", "")],
    ]


@pytest.mark.parametrize("name", ["reading-room", "printed-text"])
def test_queries_are_as_many_for_one_claim_as_for_thirty(client, name):
    client.force_login(f.make_annotator("ann"))
    counts = []
    for number in (1, 30):
        text = f.make_text(f"{BODY}\n{number}")
        for _ in range(number):
            claim = f.make_claim(
                passage=f.make_passage("54", text=text), question=f.make_question()
            )
            f.make_attribution(claim=claim)
        with CaptureQueriesContext(connection) as found:
            client.get(reverse(f"annotator:{name}", args=[text.pk]))
        counts.append(len(found))
    assert counts[0] == counts[1] < 25


def test_page_is_not_sent_again_while_it_is_the_same(client):
    client.force_login(f.make_annotator())
    text = f.make_text(BODY)
    address = reverse("annotator:reading-room", args=[text.pk])
    first = client.get(address)
    again = {"headers": {"If-None-Match": first["ETag"]}}
    assert client.get(address, **again).status_code == 304
    assert client.get(address).content != first.content  # the token's mask is another
    client.logout()
    assert client.get(address, **again).status_code == 200


def test_place_is_remembered_for_who_has_signed_in(client):
    text = f.make_text(BODY)
    address = reverse("annotator:reading-place", args=[text.pk])
    assert client.post(address, {"point": "7"}).status_code == 403
    client.force_login(f.make_user())
    assert client.get(address).json() == {"point": None}
    for point in ("7", "12"):
        assert client.post(address, {"point": point}).status_code == 204
    assert client.get(address).json() == {"point": 12}
    client.force_login(f.make_user())
    assert client.get(address).json() == {"point": None}


@pytest.mark.parametrize("point", ["", "x", "-1", "9" * 17])
def test_place_that_is_none_is_refused(client, point):
    client.force_login(f.make_user())
    address = reverse("annotator:reading-place", args=[f.make_text(BODY).pk])
    answer = client.post(address, {"point": point})
    assert (answer.status_code, "place in the text" in answer.content.decode()) == (
        400,
        True,
    )
