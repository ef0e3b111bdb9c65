"""A test of the engine that opens the project's content fails, in this process or in one that it starts."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.guard.sitecustomize import ContentWasOpenedError, allowed
from tests.projects import ROOT

FILE = ROOT / "content" / "site.yml"


def test_content_cannot_be_opened() -> None:
    with pytest.raises(ContentWasOpenedError, match="a test of the engine uses the sites below tests/sites/"):
        FILE.read_text(encoding="utf-8")
    with pytest.raises(ContentWasOpenedError):
        list((ROOT / "bulletins").iterdir())


def test_content_cannot_be_opened_by_a_command() -> None:
    done = subprocess.run(
        [sys.executable, "-c", f"open({str(FILE)!r})"], capture_output=True, text=True, check=False
    )
    assert done.returncode == 1
    assert "a test of the engine uses the sites below tests/sites/" in done.stderr


def test_other_files_and_the_tests_of_content_can_open_theirs(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    assert list((tmp_path / "content").iterdir()) == []
    with allowed():
        assert FILE.is_file()
        FILE.read_bytes()
