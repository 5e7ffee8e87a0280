"""The cards of some of a text's claims."""

from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from claims.models import Claim
from tests import factories as f

pytestmark = pytest.mark.django_db
BODY = (
    "Fifteen people were killed. Official records state that 54 were wounded.\n\n"
    "Of the 22 none came back.\n"
)


def shown(client: Client, text: Any, ids: list[int] | None = None) -> str:
    """Return the cards of these claims, else of all that ever stood in the text."""
    if ids is None:
        ids = list(Claim.objects.in_text(text).values_list("pk", flat=True))
    answer = client.get(address(text), {"ids": ",".join(map(str, ids))})
    assert answer.status_code == 200
    return answer.content.decode()


def address(text: Any) -> str:
    return reverse("annotator:text-cards", args=[text.pk])


def test_card_shows_the_whole_sentence_with_the_stated_words(client):
    text = f.make_text(BODY)
    passage = f.make_passage("54", text=text)
    claim = f.make_claim(passage=passage, **f.exactly(54), hedge="said to be")
    page = shown(client, text)
    assert '<span class="around">Official records state that </span>' in page
    assert "<strong>54</strong>" in page
    assert "54, exactly" in page
    assert "“said to be”" in page
    assert "no question yet" in page
    assert f'id="claim-{claim.pk}"' in page


def lines(client: Client, text: Any, ids: str) -> Any:
    return client.get(reverse("annotator:text-lines", args=[text.pk]), {"ids": ids})


def test_line_gives_the_stated_words_the_reading_and_the_voice(
    client, django_assert_num_queries
):
    text = f.make_text(BODY, source=f.make_source("Article"))
    question = f.make_question("Who?", value_type="category")
    army = f.make_option("the army", question=question)
    first = f.make_claim(passage=f.make_passage("54 were", text=text), **f.exactly(54))
    second = f.make_claim(
        passage=f.make_passage("none came back", text=text),
        question=question,
        options=[army],
        as_stated="none",
    )
    f.make_attribution(claim=first, source=f.make_source("Records"))
    other = f.make_claim(passage=f.make_passage())
    with django_assert_num_queries(4):
        answer = lines(client, text, f"{first.pk},{second.pk},{other.pk}")
    assert answer.json() == {
        "lines": [
            [first.pk, first.as_stated, "54, exactly", "said by Records, in Article"],
            [second.pk, "none", "the army", "said by Article"],
        ]
    }


@pytest.mark.parametrize("ids", ["x", "1;2", ",".join(["1"] * 201)])
def test_lines_of_what_is_no_number_or_of_too_many_are_refused(client, ids):
    assert lines(client, f.make_text(BODY), ids).status_code == 400


def test_card_links_its_question_voice_and_ratings(client):
    text = f.make_text(BODY)
    question = f.make_question("How many?", subject="the dead")
    claim = f.make_claim(
        passage=f.make_passage("54", text=text), question=question, stance="doubts"
    )
    voice = f.make_source("Official records")
    f.make_attribution(claim=claim, source=voice)
    f.make_source_assessment(source=voice, reliability="B")
    f.make_source_assessment(source=voice, reliability="D", about="The dead")
    f.make_claim_assessment(claim=claim, credibility="4")
    page = shown(client, text)
    assert question.get_absolute_url() in page
    assert "said by Official records, in" in page
    assert "the text doubts it" in page
    assert "D, not usually reliable" in page
    assert "4, doubtful" in page
    assert reverse("claims:assess", args=[claim.pk]) in page


def test_card_takes_the_tint_of_its_worst_relation(client):
    text = f.make_text(BODY)
    question = f.make_question()
    for words, number in (("54", 54), ("22", 22)):
        passage = f.make_passage(words, text=text)
        f.make_claim(passage=passage, question=question, **f.exactly(number))
    page = shown(client, text)
    assert page.count('data-tint="contradict"') == 2


def test_withdrawn_claim_has_no_card(client):
    text = f.make_text(BODY)
    claim = f.make_claim(passage=f.make_passage("54", text=text))
    assert f'id="claim-{claim.pk}"' in shown(client, text)
    type(claim).objects.withdraw(claim=claim, reason="A slip.", by=None)
    assert f'id="claim-{claim.pk}"' not in shown(client, text)


def test_annotator_sees_the_doings_of_own_claims_alone(client):
    text, person = f.make_text(BODY), f.make_annotator()
    own = f.make_claim(passage=f.make_passage("54", text=text), by=person)
    other = f.make_claim(passage=f.make_passage("22", text=text), by=f.make_user())
    client.force_login(person)
    page = shown(client, text)
    assert reverse("annotator:edit-claim", args=[own.pk]) in page
    assert reverse("annotator:edit-claim", args=[other.pk]) not in page


def test_card_of_a_withdrawn_claim_says_so(client):
    text = f.make_text(BODY)
    claim = f.make_claim(passage=f.make_passage("54", text=text))
    type(claim).objects.withdraw(claim=claim, reason="A slip.", by=None)
    page = client.get(reverse("annotator:claim-card", args=[claim.pk])).content.decode()
    assert "Withdrawn." in page
    assert "A slip." in page
    assert "data-start" not in page


def test_cards_come_in_text_order_and_only_those_asked_for(client):
    text = f.make_text(BODY)
    last, first, other = (
        f.make_claim(passage=f.make_passage(words, text=text))
        for words in ("22", "Fifteen", "54")
    )
    page = shown(client, text, [last.pk, first.pk])
    at = [page.index(f'id="claim-{claim.pk}"') for claim in (first, last)]
    assert at == sorted(at)
    assert f'id="claim-{other.pk}"' not in page


def test_cards_of_another_text_are_not_shown(client):
    text, other = f.make_text(BODY), f.make_text(f"{BODY}!")
    claim = f.make_claim(passage=f.make_passage("54", text=text))
    assert f'id="claim-{claim.pk}"' in shown(client, text, [claim.pk])
    assert f'id="claim-{claim.pk}"' not in shown(client, other, [claim.pk])


@pytest.mark.parametrize("ids", ["x", "1;2", "9" * 30, "1,²", ",".join(["1"] * 61)])
def test_what_lists_no_claims_is_refused_with_a_sentence(client, ids):
    answer = client.get(address(f.make_text(BODY)), {"ids": ids})
    assert answer.status_code == 400
    assert "at most 60 numbers" in answer.content.decode()


def test_queries_are_as_many_for_one_card_as_for_thirty(client):
    counts = []
    for number in (1, 30):
        text = f.make_text(f"{BODY}\n{number}")
        for _ in range(number):
            claim = f.make_claim(
                passage=f.make_passage("54", text=text), question=f.make_question()
            )
            f.make_attribution(claim=claim)
        with CaptureQueriesContext(connection) as found:
            shown(client, text)
        counts.append(len(found))
    assert counts[0] == counts[1] < 12
