"""Compiled templates are kept from run to run; what is damaged or of another version is compiled again."""

from __future__ import annotations

from pathlib import Path

import pytest
from jinja2 import Environment, FileSystemLoader

from tusk.package.files import engine_folder
from tusk.pages.compiled import CompiledTemplates

NAME = "letter.html"


def compiled(folder: Path, templates: Path, version: str = "one") -> Environment:
    """An environment that has read one template."""
    env = Environment(
        loader=FileSystemLoader(templates),
        bytecode_cache=CompiledTemplates(version, folder),
        extensions=["jinja2.ext.i18n"],
    )
    env.filters["url"] = str
    env.get_template(NAME)
    return env


@pytest.fixture(autouse=True)
def python_keeps_compiled_code(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.dont_write_bytecode", False)


@pytest.fixture
def templates() -> Path:
    return engine_folder() / "templates" / "pages"


def kept(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()
    }


def test_a_template_is_kept_and_not_compiled_again(
    tmp_path: Path, templates: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    compiled(tmp_path, templates)
    assert [name.split("/")[0] for name in kept(tmp_path)] == ["templates-one"]
    monkeypatch.setattr(Environment, "compile", lambda *_, **__: pytest.fail("it was compiled again"))
    compiled(tmp_path, templates)


@pytest.mark.parametrize(
    "damage", [lambda content: content[:-9], lambda content: b"x" + content[1:], lambda _: b""]
)
def test_what_is_damaged_is_compiled_again(tmp_path: Path, templates: Path, damage: object) -> None:
    compiled(tmp_path, templates)
    before = kept(tmp_path)
    [name] = before
    assert callable(damage)
    (tmp_path / name).write_bytes(damage(before[name]))
    compiled(tmp_path, templates)
    assert kept(tmp_path) == before


def test_another_version_takes_the_place_of_the_last(tmp_path: Path, templates: Path) -> None:
    compiled(tmp_path, templates)
    compiled(tmp_path, templates, "two")
    assert [name.split("/")[0] for name in kept(tmp_path)] == ["templates-two"]


def test_a_template_of_a_project_is_compiled_once_in_a_process_and_again_when_it_changes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    own = tmp_path / "own"
    own.mkdir()
    (own / NAME).write_text("Hello", encoding="utf-8")
    compiled(tmp_path, own)
    with monkeypatch.context() as patch:
        patch.setattr(Environment, "_generate", None)  # what compiles
        assert compiled(tmp_path, own).get_template(NAME).render() == "Hello"
    (own / NAME).write_text("Good day", encoding="utf-8")
    assert compiled(tmp_path, own).get_template(NAME).render() == "Good day"


def test_templates_of_a_project_are_not_kept_in_files(tmp_path: Path) -> None:
    (tmp_path / "own").mkdir()
    (tmp_path / "own" / NAME).write_text("Hello", encoding="utf-8")
    compiled(tmp_path / "kept", tmp_path / "own")
    assert not (tmp_path / "kept").exists()
