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
    "note": "<b>",
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
