"""Names of languages, by their tags."""

import pytest

from sources.languages import name_of


@pytest.mark.parametrize(
    ("tag", "name"),
    [
        ("en", "English"),
        ("ka", "Georgian"),
        ("la", "Latin"),
        ("de-AT", "German (Austria)"),
        ("sr-Latn", "Serbian (Latin)"),
        ("sr-latn-rs", "Serbian (Latin, Serbia)"),
        ("ru-petr1708", "Russian"),
        ("qqq", "qqq"),
        ("x-klingon", "x-klingon"),
        ("zh-cmn", "zh-cmn"),
    ],
)
def test_language_is_called_by_its_name(tag, name):
    assert name_of(tag) == name
