"""The digest of the code: results of other code, of another Python or of other packages are not used."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tusk.kept import code
from tusk.kept.code import code_digest, installed


@pytest.fixture(autouse=True)
def small_program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A program of two rooms and a file, in place of tusk/."""
    for name in ("load/a.py", "check/rules/b.py", "problem.py"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("a = 1\n", encoding="utf-8")
    monkeypatch.setattr(code, "TUSK", tmp_path)
    forget()
    yield tmp_path
    forget()


def forget() -> None:
    """What another run would not know."""
    code_digest.cache_clear()
    code._FILES.clear()


def test_a_digest_is_that_of_its_rooms(small_program: Path) -> None:
    before = code_digest("load", "problem.py"), code_digest("check"), code_digest()
    (small_program / "check" / "rules" / "b.py").write_text("a = 2\n", encoding="utf-8")
    forget()
    after = code_digest("load", "problem.py"), code_digest("check"), code_digest()
    assert [one == other for one, other in zip(before, after, strict=True)] == [True, False, False]


def test_a_package_of_another_version_changes_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = code_digest()
    packages = tmp_path / "site-packages"
    (packages / "markdown-99.dist-info").mkdir(parents=True)
    monkeypatch.setattr(sys, "path", [*sys.path, str(packages)])
    forget()
    assert "markdown-99.dist-info" in installed()
    assert code_digest() != before


def test_another_python_changes_it(monkeypatch: pytest.MonkeyPatch) -> None:
    before = code_digest()
    monkeypatch.setattr(sys, "version", "3.99")
    forget()
    assert code_digest() != before
