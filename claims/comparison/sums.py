"""Our sums of the parts that one voice gives: computed, never stored (METHOD.md 2)."""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Mapping
from typing import NamedTuple

from claims import wording
from claims.comparison.told import Told
from claims.quantities import Form, Quantity, total

Voice = tuple[Hashable, ...]


class Sum(NamedTuple):
    """A figure that we added: the numbers of the claims that are its parts."""

    parts: tuple[int, ...]


def sums_of(
    question: int, stated: Iterable[Told], parts: Mapping[int, Iterable[Told]]
) -> dict[Sum, Told]:
    """Return what each voice's figures for all the parts come to, where they can be.

    ``parts`` has the claims of each part's question. A voice that states the whole
    itself needs no sum; one that gives a part twice, differently, has none.
    """
    if len(parts) < 2:
        return {}
    told = {_voice(one) for one in stated}
    by_voice: dict[Voice, dict[int, list[Told]]] = defaultdict(dict)
    for part, claims in parts.items():
        for one in claims:
            by_voice[_voice(one)].setdefault(part, []).append(one)
    found: dict[Sum, Told] = {}
    for voice, given in by_voice.items():
        addends = [_one_of(given.get(part, [])) for part in parts]
        known = [one for one in addends if one is not None]
        if voice not in told and len(known) == len(parts):
            found[Sum(tuple(one.pk for one in known))] = _added(question, known)
    return found


def our_sum(told: Told) -> str:
    """Return a sum in words: "69 = 15 + 54, our sum"."""
    return f"{wording.interval(told.low, told.high)} = {told.as_stated}, our sum"


def _voice(told: Told) -> Voice:
    """Say within what alone figures are added: one text, one voice, one stance."""
    return (told.source_id, told.stance, told.voices)


def _one_of(claims: list[Told]) -> Told | None:
    """Return the voice's one figure for a part; None where it has none, or several."""
    readings = {(o.low, o.high, o.firm_low, o.firm_high) for o in claims}
    can_add = len(readings) == 1 and all(
        one.scope == "same" and one.form not in ("", "unstated") for one in claims
    )
    return claims[0] if can_add else None


def _added(question: int, parts: list[Told]) -> Told:
    """Return a sum as if it were told; it commits itself no more than its parts."""
    first = parts[0]
    found = total([_quantity(one) for one in parts])
    hedged = next((one for one in parts if one.commitment != "flat"), first)
    bases = {one.basis for one in parts}
    return first._replace(
        pk=0,
        question_id=question,
        as_stated=" + ".join(wording.interval(one.low, one.high) for one in parts),
        form=str(found.form),
        low=found.low,
        high=found.high,
        firm_low=found.firm_low,
        firm_high=found.firm_high,
        base=None,
        rule=found.rule,
        convention="",
        commitment=hedged.commitment,
        hedge=hedged.hedge,
        directness="implied" if any(one.is_implied for one in parts) else "stated",
        note="",
        basis=bases.pop() if len(bases) == 1 else "unknown",
        entered_at=max((o.entered_at for o in parts if o.entered_at), default=None),
    )


def _quantity(told: Told) -> Quantity:
    return Quantity(
        told.low,
        told.high,
        told.firm_low,
        told.firm_high,
        Form(told.form),
        told.rule,
        told.base,
    )
