"""What lies behind "more" is written once for all forms, and is each form's own."""

import pytest

from annotator.forms import ClaimForm

pytestmark = pytest.mark.django_db


def lines(form):
    """Return the lines behind "more" by the names of their fields."""
    return {
        field.html_name: line
        for group in form.more
        for field, line in zip(group.fields, group.lines, strict=True)
    }


def test_lines_are_written_once_for_all_forms(text, annotator):
    first, second = (lines(ClaimForm(text=text, by=annotator)) for _ in range(2))
    assert len(first) > 20
    assert all(first[name] is second[name] for name in first)


def test_line_has_what_this_form_was_given(text, annotator):
    typed = {"note": "<b> & mine", "low": "15", "is_count": True, "scope": "narrower"}
    plain = lines(ClaimForm(text=text, by=annotator))
    given = lines(ClaimForm(text=text, by=annotator, initial=typed))
    assert {name for name in plain if plain[name] != given[name]} == set(typed)
    assert "&lt;b&gt; &amp; mine" in given["note"]
    assert lines(ClaimForm(text=text, by=annotator)) == plain


def test_line_says_what_is_wrong_in_this_form_alone(text, annotator):
    sent = {"low": "many"}
    wrong = ClaimForm(sent, text=text, by=annotator)
    assert not wrong.is_valid()
    assert "<li>" in lines(wrong)["low"]
    assert "<li>" not in lines(ClaimForm(text=text, by=annotator, initial=sent))["low"]
