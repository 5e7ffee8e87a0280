"""How templates say what value modules judged."""

from collections.abc import Mapping
from typing import Any

from django import template

from claims import wording
from claims.comparison import Comparison
from claims.comparison.listing import Listed, listed_lines
from claims.lines import Lines
from claims.relations import Relation
from claims.summaries import Ground, Range

register = template.Library()


@register.filter
def range_in_words(found: Range) -> str:
    """Return a range in words; that there is none, where no account is in it."""
    return "none" if found.is_empty else wording.bounds(found.low, found.high)


@register.filter
def ground_in_words(found: Ground | None) -> str:
    """Return what all accounts have in common, in words."""
    if found is None:
        return ""
    if not found.exists:
        return "no single value satisfies all accounts"
    said = wording.bounds(found.low, found.high)
    if found.end is None:
        return said
    return f"starts {said}; ends {wording.bounds(found.end.low, found.end.high)}"


@register.filter
def left_out(found: Range) -> str:
    """Return what a range leaves out, counted: "2 not judged, 1 below C"."""
    counts = (
        (found.not_judged, "not judged"),
        (found.below_threshold, "rated lower"),
        (found.further_on_line, "on no line of their own"),
        (found.not_comparable, "not comparable"),
        (found.without_supporter, "without a supporter"),
    )
    return ", ".join(f"{len(ids)} {words}" for ids, words in counts if ids)


@register.filter
def css(relation: Relation | str) -> str:
    """Return a relation as a class of the stylesheet."""
    shown = relation.shown if isinstance(relation, Relation) else relation
    return shown.replace(" ", "-")


@register.filter
def lines_in_words(found: Lines) -> str:
    """Return how many independent lines there are, in words."""
    return wording.lines(found.least, found.most, found.unexamined_count)


@register.simple_tag
def listed(comparison: Comparison, lines: Lines) -> Listed:
    """Return lines of testimony as a page lists them: the first ones, named."""
    return listed_lines(comparison, lines)


@register.filter
def under(found: Mapping[str, Any], key: str) -> Any:
    """Return what a mapping has under a key that another value gives; '' for none."""
    return found.get(key, "")


@register.filter
def counted(many: int, noun: str) -> str:
    """Return a number with its noun: 1 account, 3 accounts, 1 418 accounts."""
    return wording.counted(many, noun)


@register.filter
def number(many: int) -> str:
    """Return a number with thin spaces between thousands."""
    return wording.number(many)
