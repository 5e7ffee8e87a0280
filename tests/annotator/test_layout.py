"""A text laid out for the page: its words letter by letter, once for all readers."""

import html
import re

import pytest

from annotator.room.kept import Kept
from annotator.room.layout import laid_out, layout
from sources.models import TextVersion
from tests import factories as f

BLOCK = re.compile(r'<(p|h\d)\b[^>]*data-start="(\d+)"[^>]*>(.*?)</\1>', re.DOTALL)
BODY = (
    "= Tbilisi <1956> =\n\nA first & last 😀 line.\nMore.\n\n## Later ##\n\n"
    "- One\n- e\u0301 two\n  - deep\n\nשלום, 22.\n"
)


def test_words_within_the_tags_are_those_of_the_text():
    found = BLOCK.findall(laid_out(BODY).html)
    assert len(found) == 7
    for _, start, inner in found:
        shown = html.unescape(re.sub(r"<[^>]+>", "", inner))
        assert BODY[int(start) : int(start) + len(shown)] == shown


def test_titles_are_those_of_the_text():
    found = laid_out(BODY).titles
    assert [(one.level, one.words) for one in found] == [
        (1, "Tbilisi <1956>"),
        (2, "Later"),
    ]
    assert all(BODY[one.start] in "=#" for one in found)


@pytest.mark.django_db
def test_body_is_fetched_for_the_first_reader_only(django_assert_num_queries):
    text = f.make_text(f"{BODY} Read twice.")
    first = layout(TextVersion.objects.without_body().get(pk=text.pk))
    with django_assert_num_queries(1):
        again = layout(TextVersion.objects.without_body().get(pk=text.pk))
    assert again is first


def test_what_was_not_asked_for_the_longest_makes_room():
    kept: Kept[str] = Kept(most=5)
    for name in ("a", "b"):
        kept.keep(name, name, 2)
    assert kept.find("a") == "a"
    kept.keep("c", "c", 2)
    assert [kept.find(name) for name in "abc"] == ["a", None, "c"]


def test_what_is_too_large_is_not_kept():
    kept: Kept[str] = Kept(most=5)
    kept.keep("a", "a", 6)
    assert kept.find("a") is None
    kept.keep("b", "b", 5)
    assert kept.find("b") == "b"
