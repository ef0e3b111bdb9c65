"""site_build.py test: runs the tests."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from tusk.package.files import engine_folder


def test(root: Path, pytest_arguments: Sequence[str]) -> int:
    """Run pytest; everything after `test` is passed to it.

    A project without tests of its own runs those that TUSK has for any project's content.
    """
    command = [sys.executable, "-m", "tusk.cli.pytest_main", *pytest_arguments]
    if (root / "tests").is_dir():
        return subprocess.call(command, cwd=root)
    environment = {**os.environ, "TUSK_PROJECT": str(root), "PYTHONDONTWRITEBYTECODE": "1"}
    tests = ["-p", "no:cacheprovider", "tests/project"]
    return subprocess.call([*command, *tests], cwd=engine_folder(), env=environment)
