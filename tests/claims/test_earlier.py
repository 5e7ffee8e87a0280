"""A claim as it stood before, and putting it back."""

import pytest

from claims.models import Claim, Naming, StaleError
from claims.models.earlier import as_of
from tests import factories as f

# Versions are told apart by when their transactions began.
pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def person():
    return f.make_annotator("ann")


@pytest.fixture
def claim(person):
    passage = f.make_passage()
    voices = [Naming(source=f.make_source("The police", access="cited_only"))]
    question = f.make_question()
    return f.make_claim(
        passage=passage, question=question, by=person, voices=voices, **f.exactly(15)
    )


def revise(claim, person, **columns):
    kept = {"question": claim.question, "version": claim.version}
    return Claim.objects.revise(claim=claim, by=person, **(kept | columns))


def names(rows):
    return [row.source.title for row in rows]


def test_claim_is_seen_as_it_stood_with_its_voices(claim, person):
    army = Naming(source=f.make_source("The army"))
    revise(claim, person, note="new", voices=[army], **f.exactly(16))
    first, second = as_of(claim, 1), as_of(claim, 2)
    assert (first.claim.low, first.claim.note, names(first.voices)) == (
        15,
        "",
        ["The police"],
    )
    assert (second.claim.low, names(second.voices)) == (16, ["The army"])
    assert as_of(claim, 3) is None


def test_change_is_put_back_as_a_new_version(claim, person):
    revise(claim, person, question=None, note="new", **f.exactly(16))
    back = Claim.objects.put_back(claim=claim, version=2, to=1, by=person)
    stored = Claim.objects.with_words().get()
    assert (stored.version, stored.low, stored.note) == (3, 15, "")
    assert (back.version, stored.question, names(stored.voices)) == (
        3,
        claim.question,
        ["The police"],
    )


def test_correction_is_taken_back_and_made_again(claim, person):
    Claim.objects.filter(pk=claim.pk).review(by=f.make_curator("cur"))
    new = f.make_claim(passage=claim.passage, by=person, **f.exactly(16))
    Claim.objects.supersede(claim=claim, new=new, reason="A slip.", by=person)
    put_back, back = Claim.objects.put_back, {"claim": claim, "by": person}
    with pytest.raises(StaleError):
        put_back(version=3, to=2, **back)
    Claim.objects.withdraw(claim=new, reason="Taken back.", by=person)
    put_back(version=3, to=2, **back)
    claim.refresh_from_db()
    assert (claim.status, claim.superseded_by, claim.is_reviewed) == (
        "current",
        None,
        True,
    )
    put_back(version=4, to=3, **back)
    claim.refresh_from_db()
    assert (claim.status, claim.superseded_by) == ("superseded", new)


def test_options_are_put_back(person):
    question = f.make_question("Who?", value_type="category")
    army, police = (f.make_option(o, question=question) for o in ("army", "police"))
    passage = f.make_passage()
    claim = f.make_claim(passage=passage, question=question, options=[army], by=person)
    changed = revise(claim, person, options=[police])
    assert changed.version == 2
    Claim.objects.put_back(claim=claim, version=2, to=1, by=person)
    assert list(Claim.objects.get().options.all()) == [army]


def test_change_of_a_voice_alone_is_a_version(claim, person):
    changed = revise(claim, person, voices=[])
    assert (changed.version, Claim.objects.get().version) == (2, 2)
    with pytest.raises(StaleError):
        revise(claim, person, voices=[])


def test_nothing_changed_is_no_version(claim, person):
    [voice] = claim.voices
    same = revise(claim, person, voices=[Naming(source=voice.source)])
    assert same.version == 1


def test_retired_claim_stands_again(claim, person):
    Claim.objects.withdraw(claim=claim, reason="A slip.", by=person)
    Claim.objects.put_back(claim=claim, version=2, to=1, by=person)
    assert Claim.objects.get().is_current
    Claim.objects.put_back(claim=claim, version=3, to=2, by=person)
    assert Claim.objects.get().status_reason == "A slip."


@pytest.mark.parametrize(("version", "to"), [(1, 1), (2, 9)])
def test_only_what_one_knows_is_put_back(claim, person, version, to):
    revise(claim, person, note="of somebody else")
    with pytest.raises(StaleError):
        Claim.objects.put_back(claim=claim, version=version, to=to, by=person)
    assert Claim.objects.get().note == "of somebody else"
