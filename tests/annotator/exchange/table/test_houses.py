"""Any house goes out as a table, and an empty one is filled from it: they are equal."""

import contextlib
from typing import Any

import pytest
from django.db import transaction
from hypothesis import given, settings
from hypothesis import strategies as st

from claims.models import Question
from sources.models import Source
from tests import factories as f
from tests.annotator.exchange.table.test_round_trip import (
    Burnt,
    imported,
    of_another_house,
)

pytestmark = pytest.mark.django_db

TITLES = ("Diary", "diary", "Gazette > 2; c\\", "=Wire")
TAGS = st.sets(st.sampled_from(("siege", "a; b\\", "Night > day", "été")))
LABELS = ("Police", "Army; navy", "Guard > reserve", "Militia\\", "=Mob")
OF_A_SOURCE = {
    "kind": st.sampled_from(("", *Source.Kind.values)),
    "level": st.sampled_from(("", *Source.Level.values)),
    "access": st.sampled_from(Source.Access.values),
    "voice": st.sampled_from(Source.Voice.values),
    "short_title": st.sampled_from(("", "D.")),
    "author": st.sampled_from(("", "@N. N.")),
    "issuer": st.sampled_from(("", "Party press; all")),
    "created_edtf": st.sampled_from(("", "1956-03~")),
    "available_edtf": st.sampled_from(("", "1990/..")),
    "language": st.sampled_from(("", "ka")),
}
OF_A_QUESTION = {
    "value_type": st.sampled_from(Question.ValueType.values),
    "unit": st.sampled_from(("", "persons killed")),
    "subject": st.sampled_from(("", "Troops")),
    "scope": st.sampled_from(("", "At night;\nin the square")),
    "is_exclusive": st.booleans(),
    "is_count": st.booleans(),
}
OPTIONS = st.permutations(LABELS).flatmap(
    lambda labels: st.tuples(
        st.just(labels[:4]),
        st.permutations(range(4)),
        st.lists(st.integers(-1, 2), min_size=4, max_size=4),
    )
)


def several(columns: dict[str, Any], **more: Any) -> Any:
    row = st.fixed_dictionaries({"title": st.sampled_from(TITLES), **columns})
    return st.lists(st.tuples(row, *more.values()), min_size=1, max_size=3)


HOUSES = st.fixed_dictionaries(
    {
        "carriers": several(OF_A_SOURCE, tags=TAGS),
        "voices": several(OF_A_SOURCE, tags=TAGS),
        "questions": several(OF_A_QUESTION, tags=TAGS, options=OPTIONS),
        "claims": st.lists(
            st.tuples(
                *[st.integers(0, 2)] * 2, st.lists(st.integers(0, 5), max_size=3)
            ),
            min_size=1,
            max_size=4,
        ),
    }
)


def build(house: dict[str, Any]) -> None:
    carriers = [tagged(f.make_source(**row), tags) for row, tags in house["carriers"]]
    voices = [tagged(f.make_source(**row), tags) for row, tags in house["voices"]]
    spoken = carriers + voices
    questions = [asked(*given) for given in house["questions"]]
    for number, (carrier, asking, saying) in enumerate(house["claims"]):
        source = carriers[carrier % len(carriers)]
        question = questions[asking % len(questions)]
        passage = source.passages.create(locator=f"p. {number}")
        claim = f.make_claim(
            passage=passage, question=question, as_stated=f"Said {number}"
        )
        if question.value_type == "category":
            claim.hold_options(question.options.all()[: number % 3])
        for position, voice in enumerate(saying, 1):
            named = spoken[voice % len(spoken)]
            f.make_attribution(claim=claim, source=named, position=position)


def tagged(row: Any, tags: set[str]) -> Any:
    row.tags.add(*tags)
    return row


def asked(row: dict[str, Any], tags: set[str], options: Any) -> Question:
    may_exclude = row["value_type"] == "category"
    row = row | {"is_exclusive": row["is_exclusive"] and may_exclude}
    question = tagged(f.make_question(**row), tags)
    made: list[Any] = []
    if question.value_type == "category":
        for label, position, under in zip(*options, strict=True):
            parent = made[under] if 0 <= under < len(made) else None
            columns = {"position": position * 2, "parent": parent}
            made.append(f.make_option(label, question=question, **columns))
    return question


def portrait() -> tuple[list[Any], list[Any]]:
    """Return the sources and questions that claims use, as people see them.

    Each has the words of its claims, so that two of one title are told apart.
    """
    sources = [
        (
            *(getattr(one, name) for name in ("title", *OF_A_SOURCE)),
            sorted(one.tags.names()),
            sorted(one.claims.values_list("as_stated")),
            sorted(one.attributions.values_list("claim__as_stated", "position")),
        )
        for one in Source.objects.all()
        if one.claims.exists() or one.attributions.exists()
    ]
    questions = [
        (
            *(getattr(one, name) for name in ("title", *OF_A_QUESTION)),
            sorted(one.tags.names()),
            list(one.options.values_list("label", "parent__label")),
            sorted(one.claims.values_list("as_stated", "options__label")),
        )
        for one in Question.objects.filter(claims__isnull=False).distinct()
    ]
    return sorted(sources), sorted(questions)


def built(house: dict[str, Any], seen: list[Any]) -> None:
    build(house)
    seen.append(portrait())


@settings(max_examples=20, deadline=None)
@given(HOUSES)
def test_any_house_is_the_same_behind_its_table(house: dict[str, Any]) -> None:
    seen: list[Any] = []
    data = of_another_house(lambda: built(house, seen))
    with contextlib.suppress(Burnt), transaction.atomic():
        counts = imported(data).report["counts"]
        seen.append(portrait())
        raise Burnt
    assert (counts["claims"], counts["faults"]) == (counts["rows"], 0)
    assert seen[1] == seen[0]
