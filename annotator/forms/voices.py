"""The voices that a text names, as they are typed and as they are stored."""

from typing import Any

from claims.models import Attribution, Basis, Claim, Naming, Stance
from sources.models import Access, Certainty, Kind, Source, Voice

# The places of a chain that the form shows; others are left as they stand.
SHOWN = ((1, 1), (1, 2))


def named(cleaned: dict[str, Any], claim: Claim | None) -> list[Naming]:
    """Return the voices typed, and those that the form does not show."""
    held = {(one.branch, one.position): one for one in claim.voices} if claim else {}
    found = [_first(cleaned, held.get(SHOWN[0])), _second(cleaned, held.get(SHOWN[1]))]
    beside = [_as_held(one) for place, one in held.items() if place not in SHOWN]
    return [one for one in found if one] + beside


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


def _second(cleaned: dict[str, Any], held: Attribution | None) -> Naming | None:
    name = cleaned.get("second_voice") or ""
    if not name.strip():
        return None
    return Naming(
        source=source_named(name),
        wording=cleaned.get("second_wording") or "",
        position=2,
        stance=held.stance if held else Stance.ASSERTS,
        basis=held.basis if held else Basis.UNKNOWN,
        certainty=held.certainty if held else Certainty.ASSERTED,
    )


def _as_held(row: Attribution) -> Naming:
    return Naming(
        source=row.source,
        wording=row.wording,
        branch=row.branch,
        position=row.position,
        stance=row.stance,
        basis=row.basis,
        certainty=row.certainty,
    )


def source_named(name: str, kind: str = "") -> Source:
    """Return the standing source of this name; a new one is known only as cited."""
    name = " ".join(name.split())
    return Source.objects.called(name).first() or Source.objects.create(
        title=name,
        kind=Kind.TESTIMONY,
        access=Access.CITED_ONLY,
        voice=kind or Voice.ONE,
    )
