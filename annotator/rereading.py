"""Which stored claims would be read otherwise today, and taking the new reading over.

A reading differs by edition when the convention table reads the same rule otherwise, by
its words when the rules of today read what the source says otherwise. The second may be
what a person typed on purpose: nobody but a person decides it.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.db import transaction
from django.db.models import Q

from annotator import proposals
from claims import quantities, readings
from claims.models import Claim, Form
from claims.quantities import Quantity
from claims.quantities.languages import LANGUAGES
from sources import dates
from sources.models import Anchor
from sources.models.keeping import Person, signed
from sources.models.text import SURE

AT_ONCE = 200
COMPARED = tuple(column for column in readings.COLUMNS if column != "convention")


@dataclass(frozen=True, slots=True)
class Difference:
    """A claim with the columns of its reading as it would be read today."""

    claim: Claim
    columns: dict[str, Any]
    is_by_edition: bool


def differences(
    *, edition: str = quantities.EDITION, only: Iterable[int] | None = None
) -> Iterator[Difference]:
    """Compare every standing claim that has a figure or a date with its words.

    Raises ValueError for an edition of the conventions that there is not.
    """
    quantities.read("dozens", edition=edition)
    claims = Claim.objects.current().filter(~Q(form="") | ~Q(edtf=""))
    if only is not None:
        claims = claims.filter(pk__in=list(only))
    rows = claims.select_related("question", "source", "passage").order_by("pk")
    for claim in rows.iterator(AT_ONCE):
        yield from _of_figure(claim, edition) if claim.form else _of_date(claim)


def _of_figure(claim: Claim, edition: str) -> Iterator[Difference]:
    stored = _stored(claim)
    fresh = None
    for is_count in _counts(claim):
        fresh = fresh or quantities.reread(
            stored, was=claim.convention, edition=edition, is_count=is_count
        )
    if fresh is not None and fresh != stored:
        yield Difference(claim, _columns(fresh, edition), is_by_edition=True)
    in_words = _in_words(claim, edition)
    if in_words is not None and in_words != (fresh or stored):
        yield Difference(claim, _columns(in_words, edition), is_by_edition=False)


def _columns(read: Quantity, edition: str) -> dict[str, Any]:
    return readings.of_quantity(read) | {"convention": edition}


def _stored(claim: Claim) -> Quantity:
    return Quantity(
        claim.low,
        claim.high,
        claim.firm_low,
        claim.firm_high,
        quantities.Form(Form(claim.form).value),
        claim.rule,
        claim.base,
    )


def _counts(claim: Claim) -> tuple[bool, ...]:
    """Say whether the figure is of whole things; where nobody has said, try both."""
    return (claim.question.is_count,) if claim.question else (True, False)


def _in_words(claim: Claim, edition: str) -> Quantity | None:
    """Read the words of the claim; not where the reading is none of theirs."""
    if claim.directness == Claim.Directness.IMPLIED:
        return None
    language = claim.source.language.split("-")[0].lower()
    return quantities.read(
        claim.as_stated,
        language=language if language in LANGUAGES else "en",
        is_count=_counts(claim)[0],
        edition=edition,
    )


def _of_date(claim: Claim) -> Iterator[Difference]:
    try:
        fresh = readings.of_date(claim.edtf)
    except ValueError:
        return
    if any(getattr(claim, column) != fresh[column] for column in COMPARED):
        yield Difference(claim, fresh, is_by_edition=True)
    if claim.directness == Claim.Directness.IMPLIED:
        return
    language = claim.source.language
    in_words = dates.read(claim.as_stated, claim.passage.prefix, language=language)
    if in_words not in {None, claim.edtf}:
        in_words = dates.read(claim.as_stated, _before(claim), language=language)
    if in_words is not None and in_words != claim.edtf:
        yield Difference(claim, readings.of_date(in_words), is_by_edition=False)


def _before(claim: Claim) -> str:
    """Return the text before the words, which lends a date its year."""
    anchors = Anchor.objects.filter(passage=claim.passage_id, state__in=SURE)
    anchor = (
        anchors.filter(retired_at__isnull=True)
        .select_related("text_version")
        .order_by("-text_version__number")
        .first()
    )
    if anchor is None or anchor.start is None:
        return claim.passage.prefix
    body = anchor.text_version.body
    at = body.find(claim.as_stated, anchor.start, anchor.end)
    return proposals.before(body, at if at >= 0 else anchor.start)


def changed(difference: Difference) -> dict[str, tuple[Any, Any]]:
    """Return each column of the reading that would change, as it is and would be."""
    claim = difference.claim
    return {
        column: (_plain(getattr(claim, column)), _plain(new))
        for column, new in difference.columns.items()
        if getattr(claim, column) != new
    }


def _plain(value: Any) -> Any:
    return readings.plain(value) if isinstance(value, Decimal) else value


def take_over(found: Iterable[Difference], *, by: Person) -> int:
    """Store the new readings of claims that nobody reviewed, and return how many.

    All or none: a claim that has changed since it was compared stops the whole.
    Raises ValueError for such a claim, and for one that has been reviewed.
    """
    count = 0
    with transaction.atomic(), signed(by):
        for difference in found:
            _take_over(difference)
            count += 1
    return count


def _take_over(difference: Difference) -> None:
    pk, version = difference.claim.pk, difference.claim.version
    claim = Claim.objects.select_for_update(of=("self",)).get(pk=pk)
    if claim.is_reviewed:
        raise ValueError(f"Claim {pk} has been reviewed: only a new one corrects it.")
    if claim.version != version:
        raise ValueError(f"Somebody has changed claim {pk} since it was compared.")
    for column, value in difference.columns.items():
        setattr(claim, column, value)
    claim.save(update_fields=list(difference.columns))
