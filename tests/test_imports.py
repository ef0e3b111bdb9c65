"""Imports run one way only, and the library knows neither the site engine nor the clock."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from tests.conftest import ROOT
from tusk.check.kept import ROOMS
from tusk.publish.keys import OF_KITS
from tusk.publish.keys import ROOMS as OF_PRINT

# A file may import from its own layer and from those above it in this list.
LAYERS = [
    {
        "tusk.problem",
        "tusk.data_class",
        "tusk.late_pattern",
        "tusk.wider_pattern",
        "tusk.first_look",
        "tusk.kept",
        "tusk.package",
        "tusk.processes",
    },
    {"tusk.locales"},
    {"tusk.model"},
    {"tusk.privacy", "tusk.fonts"},
    {"tusk.urls"},
    {"tusk.text", "tusk.media", "tusk.language"},
    {"tusk.load"},
    {"tusk.charts"},
    {"tusk.sections"},
    {"tusk.records"},
    {"tusk.check"},
    {"tusk.library", "tusk.authoring"},
    {"tusk.site"},
    {"tusk.study", "tusk.ledger"},
    {"tusk.document"},
    {"tusk.links"},
    {"tusk.ready"},
    {"tusk.slides"},
    {"tusk.takeaways"},
    {"tusk.paper"},
    {"tusk.word"},
    {"tusk.data"},
    {"tusk.feeds"},
    {"tusk.share"},
    {"tusk.pages"},
    {"tusk.search"},
    {"tusk.mail", "tusk.kits"},
    {"tusk.hosts", "tusk.offline"},
    {"tusk.folder"},
    {"tusk.publish"},
    {"tusk.live"},
    {"tusk.importing"},
    {"tusk.editor"},
    {"tusk.cli", "hooks", "site_build"},
]
FOREIGN = {"mkdocs", "material", "click", "hooks", "site_build"}
CLOCK = {"today", "now", "utcnow", "time", "monotonic", "localtime"}


@cache
def modules() -> dict[str, ast.Module]:
    found = {}
    for path in sorted([*ROOT.glob("tusk/**/*.py"), ROOT / "site_build.py"]):
        name = path.relative_to(ROOT).with_suffix("").as_posix().replace("/", ".").removesuffix(".__init__")
        found[name] = ast.parse(path.read_text(encoding="utf-8"))
    return found


def imported(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def layer(module: str) -> int | None:
    return next(
        (n for n, names in enumerate(LAYERS) for name in names if f"{module}.".startswith(f"{name}.")), None
    )


def test_every_module_has_a_layer() -> None:
    assert [name for name in modules() if layer(name) is None and name != "tusk"] == []


def test_imports_run_one_way() -> None:
    wrong = []
    for name, tree in modules().items():
        for other in imported(tree):
            above, below = layer(other), layer(name)
            if above is not None and below is not None and above > below:
                wrong.append(f"{name} imports {other}")
    assert wrong == []


def test_no_files_import_each_other_in_a_circle() -> None:
    """Also where one of them imports the other only when it needs it."""
    uses = {
        name: {other for each in imported(tree) for other in _files(each)} for name, tree in modules().items()
    }
    assert [name for name in uses if name in _reached(uses, name)] == []


def _files(name: str) -> set[str]:
    """The file of an imported name: the module itself, or the one that has it."""
    return {each for each in (name, name.rpartition(".")[0]) if each in modules()}


def _reached(uses: dict[str, set[str]], start: str) -> set[str]:
    found: set[str] = set()
    waiting = [start]
    while waiting:
        new = uses[waiting.pop()] - found
        found |= new
        waiting += new
    return found


def test_results_of_check_depend_on_all_code_that_finds_them() -> None:
    """What only keeps results, or shares the work, decides none."""
    uses = {
        name: {other for each in imported(tree) for other in _files(each)} for name, tree in modules().items()
    }
    rooms = {name.split(".")[1] for name in _reached(uses, "tusk.check.run") if "." in name}
    assert rooms - {"kept", "processes"} == {room.removesuffix(".py") for room in ROOMS}


@pytest.mark.parametrize(
    ("writers", "known"),
    [
        ({"charts", "fonts", "paper", "slides", "takeaways", "word"}, OF_PRINT),
        ({"kits"}, (*OF_PRINT, *OF_KITS)),
    ],
)
def test_finished_files_depend_on_all_code_that_writers_use(
    writers: set[str], known: tuple[str, ...]
) -> None:
    used = {
        other.split(".")[1]
        for name, tree in modules().items()
        if "." in name and name.split(".")[1] in writers
        for other in imported(tree)
        if other.startswith("tusk.")
    }
    assert used - {room.removesuffix(".py") for room in known} == set()


def test_the_library_knows_no_engine_and_no_clock() -> None:
    wrong = []
    for name, tree in modules().items():
        if not name.startswith("tusk") or name.startswith("tusk.cli"):
            continue
        wrong += [f"{name} imports {other}" for other in imported(tree) if other.split(".")[0] in FOREIGN]
        wrong += [
            f"{name} asks the clock: {ast.unparse(node)}"
            for node in ast.walk(tree)
            if isinstance(node, ast.Call)
            and isinstance(node.func, ast.Attribute)
            and node.func.attr in CLOCK
            and ast.unparse(node.func.value)
            in {"date", "datetime", "time", "datetime.date", "datetime.datetime"}
        ]
    assert wrong == []


def test_writers_look_nothing_up() -> None:
    """They are given documents in which everything stands."""
    writers = ("tusk.paper", "tusk.slides", "tusk.word")
    wrong = [
        f"{name} imports {other}"
        for name, tree in modules().items()
        for other in imported(tree)
        if name.startswith(writers) and other.startswith("tusk.library")
    ]
    assert wrong == []


def test_only_one_file_is_loaded_by_the_engine() -> None:
    assert [path.name for path in sorted(Path(ROOT / "hooks").glob("*.py"))] == ["mkdocs_events.py"]
