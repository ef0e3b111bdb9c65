"""What a command depends on is looked at by another process while code is loaded: it sees the same."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

import pytest

from tests.small_site import write_site
from tusk.cli import early
from tusk.cli.early import looking
from tusk.cli.unchanged import Run
from tusk.kept import code


def test_another_process_sees_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_site(tmp_path, "")
    monkeypatch.setattr(code, "_FILES", told := dict[str, str]())
    with looking(Namespace(root=tmp_path, given=["build", "--clean"])) as look:
        monkeypatch.setattr(early, "Run", None)  # not here
        seen = look()
    here = Run(str(tmp_path), ["build"])
    assert {**vars(seen), "now": 0} == {**vars(here), "now": 0}
    assert told == code._read()
