"""A small project to run commands in."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT
from tests.small_site import write_site

RUN = (
    "import sys; from pathlib import Path; sys.path.insert(0, '.');"
    "from tusk.cli import arguments; arguments.ROOT = Path('.').resolve();"
    "sys.exit(arguments.main(sys.argv[1:]))"
)
JACK = """\
-- content/reviews/jack.yml --
kind: review
title: Jack
summary: What we learned about Jack.
"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project with one review: the real code, a small content."""
    root = tmp_path / "project"
    root.mkdir()
    for name in ("site_build.py", "mkdocs.yml", "requirements.txt"):
        shutil.copy(ROOT / name, root / name)
    for name in ("commands", "hooks", "tusk", "templates"):
        (root / name).symlink_to(ROOT / name, target_is_directory=True)
    write_site(root, JACK)
    (root / "bulletins").mkdir(exist_ok=True)
    return root


def run(root: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run a command of site_build.py in a project, in this test's own Python."""
    command = [sys.executable, "-c", RUN, *arguments]
    return subprocess.run(command, cwd=root, capture_output=True, text=True, check=False)
