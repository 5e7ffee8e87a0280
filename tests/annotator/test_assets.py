"""The names under which static files are served."""

import re

import pytest
from django.core.management import call_command
from django.test import override_settings

HASHED = re.compile(r'from "\./[a-z-]+\.[0-9a-f]{12}\.js"')


@pytest.fixture(scope="module")
def collected(tmp_path_factory):
    root = tmp_path_factory.mktemp("static")
    storage = {"BACKEND": "annotator.assets.HashedFiles"}
    with override_settings(STATIC_ROOT=root, STORAGES={"staticfiles": storage}):
        call_command("collectstatic", interactive=False, verbosity=0)
    return root


def test_modules_import_each_other_by_hashed_names(collected):
    (room,) = collected.glob("annotator/js/room.*.js")
    imports = re.findall(r'from "[^"]+"', room.read_text())
    assert imports
    assert [line for line in imports if not HASHED.fullmatch(line)] == []


def test_hashed_files_are_compressed(collected):
    assert list(collected.glob("annotator/js/room.*.js.gz"))
