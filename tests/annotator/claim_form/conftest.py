"""A text and a person for the tests of the claim form."""

from typing import Any

import pytest
from django.test import Client

from sources.models import TextVersion
from tests import factories as f
from tests.annotator.claim_form.typed import BODY


@pytest.fixture
def text() -> TextVersion:
    return f.make_text(BODY)


@pytest.fixture
def annotator(client: Client) -> Any:
    person = f.make_annotator("ann")
    client.force_login(person)
    return person
