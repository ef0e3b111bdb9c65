"""The first call sets the project up, or says in a plain line what is missing."""

from __future__ import annotations

import builtins
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import ROOT
from tusk.cli import environment


def project(root: Path) -> Path:
    (root / "requirements.txt").write_text("mkdocs==1.6.1\n")
    return root


def test_a_python_without_venv_is_told_what_to_install(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = builtins.__import__

    def without_venv(name: str, *rest: Any, **more: Any) -> Any:
        if name in ("venv", "ensurepip"):
            raise ImportError(name)
        return real(name, *rest, **more)

    monkeypatch.setattr(builtins, "__import__", without_venv)
    with pytest.raises(SystemExit) as stop:
        environment.set_up(project(tmp_path))
    assert stop.value.code == (
        'This Python cannot create virtual environments: its "venv" module is missing.\n'
        "On Debian or Ubuntu install it with: sudo apt install python3-venv"
    )
    assert not (tmp_path / ".venv").exists()


def test_packages_that_cannot_be_installed_leave_it_unready(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(subprocess, "call", lambda *_, **__: 1)
    monkeypatch.setattr("venv.create", lambda *_, **__: None)
    with pytest.raises(SystemExit) as stop:
        environment.set_up(project(tmp_path))
    assert str(stop.value.code).startswith("The packages could not be installed.")
    assert not environment.is_ready(tmp_path)


def test_a_new_lock_is_installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    calls: list[list[str]] = []

    def call(command: list[str], **_: Any) -> int:
        calls.append(command)
        return 0

    monkeypatch.setattr(subprocess, "call", call)
    python = environment.environment_python(project(tmp_path))
    python.parent.mkdir(parents=True)
    python.write_text("")
    environment.set_up(tmp_path)
    assert environment.is_ready(tmp_path)
    assert calls[-1][1:4] == ["-m", "pip", "install"]
    assert "--require-hashes" in calls[-1]
    (tmp_path / "requirements.txt").write_text("mkdocs==1.6.2\n")
    assert not environment.is_ready(tmp_path)


def test_setting_up_needs_only_python_s_own_library() -> None:
    heavy = "{'yaml', 'mkdocs', 'pydantic', 'jinja2'}"
    assert _loaded_of(heavy, "import tusk.cli.environment") == "[]"


def test_a_check_loads_nothing_that_only_pictures_decks_or_an_installation_need() -> None:
    heavy = "{'PIL.Image', 'lxml.etree', 'pptx', 'tomllib', 'venv'}"
    assert _loaded_of(heavy, "import tusk.cli.check; import tusk.cli.run") == "[]"


def _loaded_of(modules: str, code: str) -> str:
    code = f"import sys; {code}; print(sorted({modules} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    return done.stdout.strip()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pipes that close early")
def test_who_reads_only_the_beginning_is_told_of_no_fault(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text("<p>Hello")
    command = [
        sys.executable,
        str(ROOT / "site_build.py"),
        "links",
        str(tmp_path),
        "--address",
        "https://learning.example.org/",
    ]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as run:
        assert run.stdout is not None
        assert run.stderr is not None
        run.stdout.close()
        assert run.stderr.read() == ""
    assert run.returncode == 1
