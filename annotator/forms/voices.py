"""The voices that a text names, as they are typed and as they are stored."""

from collections.abc import Mapping
from typing import Any

from claims.models import Attribution, Basis, Claim, Naming, Stance
from sources.models import Access, Certainty, Kind, Source, Voice

# The places of a chain that the form shows; others are left as they stand.
SHOWN = ((1, 1), (1, 2), (2, 1))


Place = tuple[int, int]


def named(
    cleaned: dict[str, Any], claim: Claim | None, sent: Mapping[str, Any]
) -> list[Naming]:
    """Return the voices typed, and those that were not shown or not sent."""
    held = {(one.branch, one.position): one for one in claim.voices} if claim else {}
    found = [
        _first(cleaned, held.get(SHOWN[0])),
        _further(cleaned, "second", SHOWN[1], held),
        _further(cleaned, "beside", SHOWN[2], held),
    ]
    is_shown = dict(zip(SHOWN, ("voice", "second_voice", "beside_voice"), strict=True))
    kept = [
        one.naming
        for place, one in held.items()
        if place not in is_shown or (place != SHOWN[0] and is_shown[place] not in sent)
    ]
    return [one for one in found if one] + kept


def _first(cleaned: dict[str, Any], held: Attribution | None) -> Naming | None:
    name = cleaned.get("voice") or ""
    if not name.strip():
        return None
    return Naming(
        source=source_named(name, cleaned.get("voice_kind") or ""),
        wording=cleaned.get("voice_wording") or "",
        stance=cleaned.get("voice_stance") or Stance.ASSERTS,
        basis=cleaned.get("voice_basis") or Basis.UNKNOWN,
        certainty=held.certainty if held else Certainty.ASSERTED,
    )


def _further(
    cleaned: dict[str, Any], what: str, place: Place, all_held: dict[Place, Attribution]
) -> Naming | None:
    name = cleaned.get(f"{what}_voice") or ""
    if not name.strip():
        return None
    held = all_held.get(place)
    return Naming(
        source=source_named(name),
        wording=cleaned.get(f"{what}_wording") or "",
        branch=place[0],
        position=place[1],
        stance=cleaned.get(f"{what}_stance")
        or (held.stance if held else Stance.ASSERTS),
        basis=held.basis if held else Basis.UNKNOWN,
        certainty=held.certainty if held else Certainty.ASSERTED,
    )


def standing_source(name: str) -> Source | None:
    """Return the standing source of this name, in whatever case."""
    name = " ".join(name.replace("\0", "").split())
    return Source.objects.called(name).order_by("pk").first() if name else None


def source_named(name: str, kind: str = "") -> Source:
    """Return the standing source of this name; a new one is known only as cited."""
    name = " ".join(name.split())
    return standing_source(name) or Source.objects.create(
        title=name,
        kind=Kind.TESTIMONY,
        access=Access.CITED_ONLY,
        voice=kind or Voice.ONE,
    )
