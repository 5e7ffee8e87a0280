"""Controls that are written at once are those that Django's templates make."""

import re

import pytest
from django.forms.renderers import DjangoTemplates

from annotator.forms import ClaimForm
from annotator.forms.writing import Written

pytestmark = pytest.mark.django_db
TYPED = {
    "question": '"How many" <were> killed & why?',
    "stance": "doubts",
    "low": "15",
    "note": "\n<b>\ntwo lines",
    "is_count": "on",
}


def controls(form, renderer):
    """Return each control as HTML, and without the lines of a template."""
    form.renderer = renderer
    return {
        field.html_name: re.sub(r">\s+<", "><", str(field)).strip() for field in form
    }


@pytest.mark.parametrize("typed", [{}, TYPED])
def test_controls_are_those_of_the_templates(text, annotator, typed):
    made = {
        type(renderer): controls(
            ClaimForm(text=text, by=annotator, initial=typed), renderer
        )
        for renderer in (Written(), DjangoTemplates())
    }
    assert made[Written] == made[DjangoTemplates]
    assert len(made[Written]) > 40
    assert (
        "&lt;were&gt;"
        in controls(ClaimForm(text=text, by=annotator, initial=TYPED), Written())[
            "question"
        ]
    )


def test_forms_share_what_writes_them(text, annotator):
    first, second = (ClaimForm(text=text, by=annotator) for _ in range(2))
    assert first.renderer is second.renderer


def test_errors_are_listed_as_the_templates_list_them(text, annotator):
    made = []
    for renderer in (Written(), DjangoTemplates()):
        form = ClaimForm({"low": "many"}, text=text, by=annotator)
        form.renderer = renderer
        assert not form.is_valid()
        made.append([str(form[name].errors).strip() for name in ("low", "note")])
    assert made[0] == made[1]
    assert "<li>" in made[0][0]
    assert made[0][1] == ""
