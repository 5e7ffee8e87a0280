"""Reasons in Markdown: what is let in, what is escaped, and what refers to a claim."""

import pytest

from claims.reasoning import parse, references
from claims.templatetags.reasoning import reasoned


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        (
            "plain & **strong** *em*",
            "<p>plain &amp; <strong>strong</strong> <em>em</em></p>",
        ),
        ("# Title", "<h4>Title</h4>"),
        ("* a\n* b", "<ul><li><p>a</p></li><li><p>b</p></li></ul>"),
        ("> said", "<blockquote><p>said</p></blockquote>"),
        ("```html\n<b>\n```", "<pre>&lt;b&gt;</pre>"),
        ("one\ntwo  \nthree", "<p>one two<br>three</p>"),
        ("<script>x()</script>", "<p>&lt;script&gt;x()&lt;/script&gt;</p>"),
        ("<b onclick=x>y</b>", "<p>&lt;b onclick=x&gt;y&lt;/b&gt;</p>"),
        (
            '[a](http://b.test/?c=1&d=2 "t")',
            '<p><a href="http://b.test/?c=1&amp;d=2" rel="nofollow noopener">a</a></p>',
        ),
        ("[a](/sources/1/)", '<p><a href="/sources/1/" rel="nofollow">a</a></p>'),
        ("[m](mailto:a@b.example)", "<p>m</p>"),
        ("[j](javascript:x)", "<p>[j](javascript:x)</p>"),
        ("[j](JaVa&#115;cript:x)", "<p>[j](JaVascript:x)</p>"),
        ("[d](data:text/html,x)", "<p>[d](data:text/html,x)</p>"),
        ("[f](file:///etc/passwd)", "<p>[f](file:///etc/passwd)</p>"),
    ],
)
def test_markdown_is_shown_without_anything_hostile(typed, shown):
    assert reasoned(typed, {}) == shown


def test_image_becomes_a_link():
    shown = reasoned("![seen](https://a.example/x.png)", {})
    assert "<img" not in shown
    assert 'href="https://a.example/x.png"' in shown


@pytest.mark.parametrize("typed", [">" * 5_000, "**" * 1_500 + "deep" + "**" * 1_500])
def test_nesting_ends(typed):
    assert len([node for top in parse(typed) for node in top.walk()]) < 50
    assert reasoned(typed, {}).count("deep") == typed.count("deep")


@pytest.mark.parametrize(
    ("typed", "numbers"),
    [
        ("[#12] and **[#3]**, again [#12]", [12, 3]),
        ("`[#12]`", []),
        ("\\[#12]", [12]),
        ("[#12](https://elsewhere.example)", []),
        ("[see [#12]](https://elsewhere.example)", []),
        ("[#12]\n\n[#12]: https://elsewhere.example", [12]),
        ("[#x] [# 1] [#1234567890123456789]", []),
    ],
)
def test_references_are_found_where_they_are_shown(typed, numbers):
    assert references(typed) == numbers


def test_definition_cannot_lead_a_reference_elsewhere():
    shown = reasoned("[#12]\n\n[#12]: https://elsewhere.example", {})
    assert "href" not in shown
