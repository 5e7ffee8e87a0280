"""The rules of the house that no single module can keep."""

import ast
import inspect
import re
from collections.abc import Iterator
from pathlib import Path
from statistics import median
from textwrap import dedent

import pytest
from django.apps import apps

HOUSE = Path(__file__).resolve().parent.parent
FLOORS = ("sources", "claims", "annotator")  # each knows those before it
ABOVE = {"sources": ("claims", "annotator"), "claims": ("annotator",)}
VALUES = (
    "sources.anchors",
    "sources.dates",
    "sources.languages",
    "sources.readers",
    "sources.numbers",
    "sources.outline",
    "claims.quantities",
    "claims.relations",
    "claims.lines",
    "claims.testimony",
    "claims.summaries",
    "claims.charts",
    "claims.readings",
    "claims.reasoning",
    "annotator.exchange.argument.document",
    "annotator.exchange.argument.marking",
    "annotator.exchange.argument.printing",
    "annotator.exchange.converting",
    "annotator.exchange.argument.writing",
    "claims.speech",
    "claims.stemma",
    "claims.synopsis",
    "claims.wording",
)
FRAMEWORK = ("django", "django_htmx", "pghistory", "pgtrigger", "taggit", "csp", "axes")
LONGEST = {"function": 40, "file": 400, "template": 150}
NAMES_OF_NOTHING = {"utils", "helpers", "common", "core", "services"}
TOKENS = "annotator/static/annotator/css/tokens.css"
HTMX = "annotator/htmx.py"


def modules(*folders: str) -> list[Path]:
    """Return the Python files below folders, migrations left out."""
    found = (path for folder in folders for path in (HOUSE / folder).rglob("*.py"))
    return sorted(path for path in found if "migrations" not in path.parts)


def templates(*folders: str) -> list[Path]:
    """Return the templates below folders of ``templates``."""
    places = [HOUSE / "templates" / folder for folder in folders or ("",)]
    return sorted(path for place in places for path in place.rglob("*.html"))


def at(path: Path, line: int) -> str:
    """Return a place as an editor opens it."""
    return f"{path.relative_to(HOUSE)}:{line}"


def imported(tree: ast.AST) -> Iterator[tuple[str, int]]:
    """Return the dotted names that a module imports, with their lines."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((alias.name, node.lineno) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield from ((f"{node.module}.{a.name}", node.lineno) for a in node.names)


def words(tree: ast.AST) -> Iterator[tuple[str, int]]:
    """Return the strings of a module, with their lines."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.value, node.lineno


def upward(source: str, above: tuple[str, ...]) -> list[int]:
    """Return the lines where Python names a floor above: module, address, template."""
    floors = "|".join(above)
    named = re.compile(rf"({floors})(:[\w-]+|/.+\.html|(\.\w+)+)")
    tree = ast.parse(source)
    lines = [n for name, n in imported(tree) if name.split(".")[0] in above]
    return lines + [n for word, n in words(tree) if named.fullmatch(word)]


def upward_in_template(source: str, above: tuple[str, ...]) -> list[int]:
    """Return the lines where a template names a floor above: address, template."""
    named = re.compile(rf"""['"]({"|".join(above)})(:[\w-]+|/[^'"]+\.html)['"]""")
    lines = source.splitlines()
    return [n for n, line in enumerate(lines, 1) if named.search(line)]


def learned(source: str) -> list[str]:
    """Return what a value module may not import: a framework, or what uses one."""
    return [
        name
        for name, _ in imported(ast.parse(source))
        if name.split(".")[0] in FRAMEWORK
        or (name.split(".")[0] in FLOORS and not is_value(name))
    ]


def is_value(name: str) -> bool:
    """Tell whether a dotted name is a value module, or what stands in one."""
    return any(name == value or name.startswith(f"{value}.") for value in VALUES)


def value_files() -> list[Path]:
    """Return the files of the value modules."""
    stems = [HOUSE / value.replace(".", "/") for value in VALUES]
    single = [stem.with_suffix(".py") for stem in stems]
    inside = [path for stem in stems for path in stem.rglob("*.py")]
    return sorted([*filter(Path.exists, single), *inside])


UNSAFE = re.compile(
    r"""\|\s*safe\b | autoescape\s+off | <style\b | \bjavascript:
    | <script\b(?![^>]*\bsrc=) | <[^>]*\s(style|on[a-z]+)\s*=""",
    re.VERBOSE | re.IGNORECASE,
)
COLOUR = re.compile(
    r"""\#([0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})(?![\w-])
    | \b(rgb|hsl|hwb|lab|lch|oklab|oklch)a?\(
    | :[^;{]*(?<![-\w])(white|black|red|green|blue|gr[ae]y|yellow|orange|purple)\b""",
    re.VERBOSE | re.IGNORECASE,
)
COLOUR_IN_MARKUP = re.compile(
    r"""(fill|stroke|color|bgcolor|content)=["']\s*(\#[0-9a-f]{3,8}|rgb|hsl)""",
    re.IGNORECASE,
)
COLOUR_IN_SCRIPT = re.compile(
    r"""["'`]\#([0-9a-f]{3}|[0-9a-f]{6})["'`] | \b(rgb|hsl)a?\(""",
    re.VERBOSE | re.IGNORECASE,
)


def matching(pattern: re.Pattern[str], text: str) -> list[int]:
    """Return the lines on which a pattern begins to match."""
    return [text.count("\n", 0, m.start()) + 1 for m in pattern.finditer(text)]


def without_comments(css: str) -> str:
    """Return a style sheet with its comments blanked, line for line."""
    blank = re.compile(r"/\*.*?\*/", re.DOTALL)
    return blank.sub(lambda m: "\n" * m[0].count("\n"), css)


def functions(path: Path) -> Iterator[tuple[int, int]]:
    """Return each function's line and length, its decorators left out."""
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node.lineno, (node.end_lineno or node.lineno) - node.lineno + 1


def length(path: Path) -> int:
    """Return how many lines a file has."""
    return len(path.read_text().splitlines())


@pytest.mark.parametrize("floor", ABOVE)
def test_no_floor_knows_one_above(floor):
    broken = [
        at(path, line)
        for path in modules(floor)
        for line in upward(path.read_text(), ABOVE[floor])
    ]
    broken += [
        at(path, line)
        for path in templates(floor)
        for line in upward_in_template(path.read_text(), ABOVE[floor])
    ]
    assert broken == []


@pytest.mark.parametrize(
    ("source", "lines"),
    [
        ("from claims.models import Claim", [1]),
        ("import annotator", [1]),
        ("x = 1\ny = reverse('claims:assess')", [2]),
        ("render(r, 'claims/page.html')", [1]),
        ("ForeignKey('claims.Claim')", [1]),
        ("from sources import dates\nx = 'claims: what they are'", []),
    ],
)
def test_a_floor_above_is_seen_in_python(source, lines):
    assert upward(source, ("claims", "annotator")) == lines


@pytest.mark.parametrize(
    ("source", "lines"),
    [
        ("{% url 'annotator:home' %}", [1]),
        ('\n{% include "annotator/_card.html" %}', [2]),
        ("{% url 'claims:assess' 3 %} annotator: a tool", []),
    ],
)
def test_a_floor_above_is_seen_in_templates(source, lines):
    assert upward_in_template(source, ("annotator",)) == lines


def test_value_modules_stand_where_the_map_says():
    stems = {value: HOUSE / value.replace(".", "/") for value in VALUES}
    missing = [
        value
        for value, stem in stems.items()
        if not stem.is_dir() and not stem.with_suffix(".py").exists()
    ]
    assert missing == []


def test_value_modules_know_no_framework():
    broken = {
        str(path.relative_to(HOUSE)): names
        for path in value_files()
        if (names := learned(path.read_text()))
    }
    assert broken == {}


@pytest.mark.parametrize(
    ("source", "names"),
    [
        ("from django.db import models", ["django.db.models"]),
        ("from claims.models import Form", ["claims.models.Form"]),
        ("from sources import dates, models", ["sources.models"]),
        ("from sources.dates.bounds import Span\nimport re", []),
    ],
)
def test_a_framework_is_seen(source, names):
    assert learned(source) == names


def test_functions_hold_the_cap():
    lengths = {
        at(path, line): n
        for path in modules(*FLOORS, "tests")
        for line, n in functions(path)
    }
    ordered = sorted(lengths.values())
    p90 = ordered[len(ordered) * 9 // 10]
    print(f"{len(ordered)} functions, median {median(ordered)}, p90 {p90} lines")
    long = {place: n for place, n in lengths.items() if n > LONGEST["function"]}
    assert long == {}


@pytest.mark.parametrize(
    ("kind", "paths"),
    [("file", modules(*FLOORS, "tests")), ("template", templates())],
    ids=["file", "template"],
)
def test_files_hold_the_cap(kind, paths):
    lengths = {str(path.relative_to(HOUSE)): length(path) for path in paths}
    ordered = sorted(lengths.values())
    print(f"{len(ordered)} of {kind}: median {median(ordered)} lines")
    assert {k: n for k, n in lengths.items() if n > LONGEST[kind]} == {}


def test_modules_are_named_by_their_matter():
    paths = [p.relative_to(HOUSE) for p in modules(*FLOORS, "tests")]
    named = [p for p in paths if NAMES_OF_NOTHING & {p.stem, *p.parent.parts}]
    assert named == []


def test_templates_pass_the_policy():
    broken = [at(p, n) for p in templates() for n in matching(UNSAFE, p.read_text())]
    assert broken == []


@pytest.mark.parametrize(
    ("source", "is_unsafe"),
    [
        ("{{ claim|safe }}", True),
        ("{% autoescape off %}", True),
        ("<script>go()</script>", True),
        ('<script type="module"\n src="/x.js"></script>', False),
        ('<p style="color: red">', True),
        ('<button type="button" onclick="go()">', True),
        ('<a href="javascript:go()">', True),
        ('<p data-style="x">on = off, safe</p>', False),
    ],
)
def test_what_breaks_the_policy_is_seen(source, is_unsafe):
    assert bool(matching(UNSAFE, source)) is is_unsafe


def test_nothing_is_marked_safe():
    broken = [
        at(path, line)
        for path in modules(*FLOORS)
        for name, line in imported(ast.parse(path.read_text()))
        if name.rpartition(".")[2] in {"mark_safe", "SafeString", "SafeText"}
    ]
    assert broken == []


def test_colours_stand_in_the_tokens_alone():
    style = list((HOUSE / "annotator/static").rglob("*.css"))
    script = list((HOUSE / "annotator/static").rglob("*.js"))
    broken = [
        at(path, line)
        for paths, pattern in (
            (style, COLOUR),
            (script, COLOUR_IN_SCRIPT),
            (templates(), COLOUR_IN_MARKUP),
        )
        for path in paths
        if str(path.relative_to(HOUSE)) != TOKENS
        for line in matching(pattern, without_comments(path.read_text()))
    ]
    assert broken == []


@pytest.mark.parametrize(
    ("css", "has_colour"),
    [
        ("a { color: #8f2a1c; }", True),
        ("a { border: 1px solid red }", True),
        ("a { background: rgb(0 0 0 / 20%) }", True),
        ("a { color: var(--white-space) }", False),
        ("#add-claim { color: var(--ink); white-space: pre }", False),
        ("/* not red: #fff */ a { color: currentcolor }", False),
    ],
)
def test_a_colour_is_seen(css, has_colour):
    assert bool(matching(COLOUR, without_comments(css))) is has_colour


def test_pieces_say_what_they_need():
    pieces = [path for path in templates() if path.name.startswith("_")]
    silent = [p for p in pieces if not re.match(r"\{# Needs: .+\. #\}", p.read_text())]
    assert [str(path.relative_to(HOUSE)) for path in silent] == []


def test_locks_name_no_registry():
    locks = sorted(HOUSE.glob("requirements*.txt"))
    assert len(locks) == 2
    assert [lock.name for lock in locks if "://" in lock.read_text()] == []


def test_htmx_headers_have_one_place():
    broken = [
        at(path, line)
        for path in modules(*FLOORS)
        if str(path.relative_to(HOUSE)) != HTMX
        for tree in [ast.parse(path.read_text())]
        for word, line in [*words(tree), *imported(tree)]
        if re.match(r"(HTTP_)?HX[-_]|django_htmx\.http", word)
    ]
    assert broken == []


def relations_in_str(model: type) -> set[str]:
    """Return the relations of a row that its ``__str__`` follows."""
    tree = ast.parse(dedent(inspect.getsource(model.__str__)))
    read = {
        node.attr
        for node in ast.walk(tree)
        if isinstance(node, ast.Attribute)
        and isinstance(node.value, ast.Name)
        and node.value.id == "self"
    }
    fields = model._meta.get_fields()
    return read & {field.name for field in fields if field.is_relation}


@pytest.mark.parametrize("floor", FLOORS)
def test_rows_are_shown_by_their_own_columns(floor):
    models = apps.get_app_config(floor).get_models()
    kept = [m for m in models if m.__module__.startswith(floor)]
    own = [m for m in kept if "__str__" in vars(m)]
    assert own
    assert {m.__name__: r for m in own if (r := relations_in_str(m))} == {}
