"""site_build.py test: runs the tests."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path


def test(root: Path, pytest_arguments: Sequence[str]) -> int:
    """Run pytest in the project; everything after `test` is passed to pytest."""
    return subprocess.call([sys.executable, "-m", "pytest", *pytest_arguments], cwd=root)
