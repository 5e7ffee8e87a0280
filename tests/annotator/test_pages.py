"""Every page: who may open it, an empty house, and words that would do harm."""

import json
import re
from pathlib import Path
from urllib.parse import quote

import pytest
from django.test import Client, RequestFactory
from django.urls import reverse
from django.views.defaults import server_error

from annotator.views import home
from tests import factories as f
from tests.furnished import HOSTILE, House, furnish
from tests.markup import Element, tree

BLNS = Path(__file__).resolve().parents[3] / "shared" / "testdata" / "blns.json"
PLAIN = ["home", "work-list", "help", "sign-in", "sources", "questions", "matrix"]
LISTS = ["work-list", "sources", "questions"]
SEARCHED = ["sources", "questions"]

pytestmark = pytest.mark.django_db


def addresses(house: House) -> dict[str, str]:
    """Return the address of every page of a house, by its name."""
    found = {name: reverse(f"annotator:{name}") for name in PLAIN}
    words = quote(f"{house.source.title}: dozens of 139 came on 9 March 1956")
    found["readings"] = f"{reverse('annotator:readings')}?words={words}"
    found["agreement"] = f"{reverse('annotator:agreement')}?of=sources"
    chosen = f"?source={house.source.pk}&source={house.voice.pk}&add={words}"
    found["beside"] = reverse("annotator:compare-sources") + chosen
    found["source"] = house.source.get_absolute_url()
    found["voice"] = house.voice.get_absolute_url()
    found["text"] = house.text.get_absolute_url()
    found["print"] = reverse("annotator:printed-text", args=[house.text.pk])
    for name, one in house.questions.items():
        found[name] = one.get_absolute_url()
    slug, pair = house.questions["quantity"].slug, (house.source.pk, house.voice.pk)
    found["argument"] = reverse("annotator:argument", args=[slug])
    found["contradictions"] = reverse("annotator:contradictions", args=[slug])
    found["passages"] = reverse("annotator:passages", args=[slug]) + "?level=original"
    found["what if"] = reverse("annotator:suppose", args=[slug]) + (
        "?suppose={}-{}-copy-full".format(*pair)
    )
    found["cited"] = house.cited.get_absolute_url()
    return found


def forms(house: House) -> dict[str, str]:
    """Return the address of every page that only who may write opens."""
    source, claim = house.source, house.claims["quantity"]
    return {
        "add source": reverse("sources:add"),
        "edit source": reverse("sources:edit", args=[source.pk]),
        "add text": reverse("sources:add-text", args=[source.pk]),
        "add derivation": reverse("sources:add-derivation", args=[source.pk]),
        "assess source": reverse("sources:assess", args=[source.pk]),
        "assess claim": reverse("claims:assess", args=[claim.pk]),
        "edit question": reverse(
            "claims:edit-question", args=[house.questions["quantity"].slug]
        ),
        "silence": reverse(
            "annotator:add-silence", args=[house.questions["quantity"].slug]
        ),
        "silence of source": reverse("annotator:add-silence-of", args=[source.pk]),
        "give a verdict": reverse(
            "annotator:give-verdict", args=[house.questions["category"].slug]
        ),
        "find claims": reverse("annotator:suggestions", args=[house.text.pk]),
        "add claim": reverse("annotator:add-claim", args=[house.text.pk]),
        "offline claim": reverse("annotator:add-offline-claim", args=[source.pk]),
        "edit claim": reverse("annotator:edit-claim", args=[claim.pk]),
        "withdraw claim": reverse("annotator:withdraw-claim", args=[claim.pk]),
    }


def opened(client: Client, address: str) -> Element:
    """Return a page that opens."""
    answer = client.get(address)
    assert answer.status_code == 200, address
    return tree(answer.content.decode())


@pytest.mark.parametrize("person", [None, "annotator", "curator"])
def test_every_page_opens_for_every_reader(client: Client, person: str | None) -> None:
    house = furnish()
    if person:
        client.force_login(getattr(house, person))
    there = addresses(house)
    if person:
        del there["sign-in"]
    for address in there.values():
        page = opened(client, address)
        assert len(page.all("h1")) == 1
        assert page.one("head").one("title").words.endswith("· Annotator")


@pytest.mark.parametrize("person", ["annotator", "curator"])
def test_every_form_opens_for_who_may_write(client: Client, person: str) -> None:
    house = furnish()
    client.force_login(getattr(house, person))
    for address in forms(house).values():
        assert opened(client, address).all("form", method="post") != []


def test_every_form_sends_strangers_to_the_sign_in(client: Client) -> None:
    for address in forms(furnish()).values():
        answer = client.get(address)
        assert answer.status_code == 302, address
        assert answer.url == f"{reverse('annotator:sign-in')}?next={quote(address)}"


def test_every_form_refuses_who_may_only_read(client: Client) -> None:
    house = furnish()
    client.force_login(f.make_user("reader"))
    for address in forms(house).values():
        answer = client.get(address)
        assert answer.status_code == 403, address
        assert "signed in as reader" in tree(answer.content.decode()).one("main").words


@pytest.mark.parametrize("name", PLAIN)
def test_page_opens_in_an_empty_house(client: Client, name: str) -> None:
    main = opened(client, reverse(f"annotator:{name}")).one("main")
    if name not in ("help", "sign-in"):
        assert len(main.one("div", "empty").all("a", "button")) == int(
            name != "sources"
        )


def test_annotator_is_invited_to_add_the_first_source(client: Client) -> None:
    client.force_login(f.make_annotator())
    main = opened(client, reverse("annotator:sources")).one("main")
    assert main.one("div", "empty").one("a", "button").attributes["href"] == reverse(
        "sources:add"
    )


def test_closed_house_sends_strangers_to_the_sign_in(client: Client, settings) -> None:
    there = addresses(furnish())
    settings.READING_IS_OPEN = False
    for name, address in there.items():
        answer = client.get(address)
        if name in ("sign-in", "help"):
            assert answer.status_code == 200, name
        else:
            expected = f"{reverse('annotator:sign-in')}?next={quote(address)}"
            assert (answer.status_code, answer.url) == (302, expected)


def test_closed_house_is_open_to_who_signed_in(client: Client, settings) -> None:
    house = furnish()
    settings.READING_IS_OPEN = False
    client.force_login(f.make_user("reader"))
    for name, address in addresses(house).items():
        if name != "sign-in":
            opened(client, address)


@pytest.mark.parametrize("name", LISTS)
@pytest.mark.parametrize(
    "number", ["abc", "-1", "0", "999999999999999999999", "1.5", ""]
)
def test_page_that_is_no_number_shows_a_page(
    client: Client, name: str, number: str
) -> None:
    furnish()
    main = opened(client, f"{reverse(f'annotator:{name}')}?page={number}").one("main")
    assert main.all("ul", "rows") + main.all("table", "shelf") != []


@pytest.mark.parametrize("name", SEARCHED)
@pytest.mark.parametrize("tag", ["%ff%fe", "%27%22", "x" * 5000])
def test_tag_that_nothing_has_finds_nothing(
    client: Client, name: str, tag: str
) -> None:
    furnish()
    main = opened(client, f"{reverse(f'annotator:{name}')}?tag={tag}").one("main")
    assert len(main.all("div", "empty")) == 1


@pytest.mark.parametrize("name", [*SEARCHED, "question-choices", "voice-choices"])
@pytest.mark.parametrize("field", ["words", "tag", "question", "voice", "other"])
def test_nul_in_an_address_is_no_request(client: Client, name: str, field: str) -> None:
    client.force_login(f.make_annotator())
    answer = client.get(f"{reverse(f'annotator:{name}')}?{field}=a%00b")
    assert answer.status_code == 400
    said = tree(answer.content.decode()).one("h1").words
    assert said == "What was sent could not be taken"


@pytest.mark.skipif(not BLNS.exists(), reason="The naughty strings are not here.")
@pytest.mark.parametrize("name", SEARCHED)
def test_naughty_words_are_only_words(client: Client, name: str) -> None:
    f.make_question("Who said so?")
    f.make_source("A chronicle")
    for words in json.loads(BLNS.read_text("utf-8")):
        answer = client.get(reverse(f"annotator:{name}"), {"words": words, "tag": ""})
        assert answer.status_code == 200, words
        page = tree(answer.content.decode())
        assert page.one("input", id="words").attributes["value"] == words.strip()


@pytest.mark.parametrize(
    "address",
    [
        "/nowhere/",
        "/questions/never-asked/",
        "/questions/%00/",
        "/questions/%FF/",
        "/questions/кто-там/",
        "/questions/" + "x" * 3000 + "/",
        "/questions/never-asked/edit/",
        "/sources/0/",
        "/sources/99999999999999999999999/",
        "/texts/99999999999999999999999/",
        "/claims/99999999999999999999999/",
    ],
)
def test_unknown_address_has_a_page_of_our_own(client: Client, address: str) -> None:
    client.force_login(f.make_curator())
    answer = client.get(address)
    assert answer.status_code == 404
    page = tree(answer.content.decode())
    assert page.one("h1").words == "Nothing is here"
    assert page.one("nav", **{"aria-label": "Main"}).all("a") != []


def test_question_may_have_an_address_in_any_script(client: Client) -> None:
    question = f.make_question("Сколько людей было убито?")
    assert question.slug == "сколько-людей-было-убито"
    page = opened(client, f"/questions/{question.slug}/")
    assert page.one("h1").words == "Сколько людей было убито?"


def test_failure_has_a_page_of_our_own(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def fail(*_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(home, "disputes", fail)
    answer = Client(raise_request_exception=False).get("/")
    assert answer.status_code == 500
    page = tree(answer.content.decode())
    assert page.one("h1").words == "Something went wrong here"


def test_home_counts_the_standing_claims_of_each_text(client: Client) -> None:
    text = f.make_text("Fifteen died, or more than eighty.")
    for words in ("Fifteen", "more than eighty"):
        claim = f.make_claim(passage=f.make_passage(words, text=text))
    f.make_text("Nobody counted them.")
    type(claim).objects.withdraw(claim=claim, reason="A slip.", by=None)
    page = tree(client.get("/").content.decode())
    shown = page.one("section", id="texts").all("li")
    assert [one.one("span").words for one in shown] == ["0 claims", "1 claim"]


def test_pages_of_failures_ask_the_database_nothing(
    django_assert_num_queries,
) -> None:
    with django_assert_num_queries(0):
        answer = Client().get("/", headers={"host": "elsewhere.test"})
        failed = server_error(RequestFactory().get("/"))
    assert (answer.status_code, failed.status_code) == (400, 500)
    said = tree(answer.content.decode()).one("h1").words
    assert said == "What was sent could not be taken"


def test_form_without_its_token_is_refused_in_plain_words() -> None:
    answer = Client(enforce_csrf_checks=True).post(reverse("annotator:sign-in"))
    assert answer.status_code == 403
    page = tree(answer.content.decode())
    assert page.one("h1").words == "This form is out of date"


def harmless(page: Element) -> None:
    """Assert that no typed word became an element, and that no rule of ours broke."""
    assert [one for one in page.all("img") if one.kinds != ["picture"]] == []
    assert [one for one in page.all("script") if "src" not in one.attributes] == []
    for one in page:
        assert not [name for name in one.attributes if name.startswith("on")], one.tag
        assert "style" not in one.attributes, one.tag


@pytest.mark.parametrize("person", [None, "curator"])
def test_typed_words_stay_words_on_every_page(
    client: Client, person: str | None
) -> None:
    house = furnish(HOSTILE)
    there = addresses(house)
    if person:
        client.force_login(getattr(house, person))
        del there["sign-in"]
        there |= forms(house)
    for name, address in there.items():
        page = opened(client, address)
        harmless(page)
        if name not in ("help", "sign-in", "add source"):
            typed = [page.words, *(" ".join(one.attributes.values()) for one in page)]
            assert any(HOSTILE[:25] in words for words in typed), name


def test_words_sought_stay_words(client: Client) -> None:
    for name in SEARCHED:
        answer = client.get(
            reverse(f"annotator:{name}"), {"words": HOSTILE, "tag": HOSTILE}
        )
        page = tree(answer.content.decode())
        harmless(page)
        assert HOSTILE in page.one("main").words


def test_the_help_leads_to_each_of_its_parts(client):
    page = client.get("/help/").content.decode()
    parts = re.findall(r'<section id="([\w-]+)">\s*<h2>([^<]+)</h2>', page)
    links = re.findall(r'<li><a href="#([\w-]+)">([^<]+)</a></li>', page)
    assert links == parts != []


SENT_TO = [
    ("work/compare/", "work/"),
    ("questions/{slug}/cite/", "questions/{slug}/"),
    ("claims/{claim}/review/", "claims/{claim}/"),
]


@pytest.mark.parametrize(("address", "above"), SENT_TO)
def test_an_address_that_forms_are_sent_to_leads_back_when_opened(
    client, address, above
):
    house = furnish()
    client.force_login(f.make_curator())
    names = {
        "slug": house.questions["quantity"].slug,
        "claim": house.claims["quantity"].pk,
    }
    answer = client.get("/" + address.format(**names))
    page = answer.content.decode()
    assert (answer.status_code, answer["Allow"]) == (405, "POST")
    assert "Nothing was sent" in page
    assert f'href="/{above.format(**names)}"' in page
