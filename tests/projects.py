"""Projects to run commands in: the real code with content of their own."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PROJECT = Path(os.environ.get("TUSK_PROJECT") or ROOT)  # whose content tests/project/ checks
EXAMPLE = ROOT / "tests" / "sites" / "exampleshire"
MARSHWICK = ROOT / "tests" / "sites" / "marshwick"
PENMARSH = ROOT / "tests" / "sites" / "penmarsh"
RUN = (
    "import sys; from pathlib import Path; sys.path.insert(0, '.');"
    "from tusk.cli import arguments, run; arguments.ROOT = Path('.').resolve();"
    "sys.exit(run.main(sys.argv[1:]))"
)


def make_project(root: Path) -> Path:
    """Make a project without content in a new folder; its code is linked."""
    root.mkdir()
    for name in ("site_build.py", "mkdocs.yml", "requirements.txt"):
        shutil.copy(ROOT / name, root / name)
    for name in ("hooks", "tusk", "templates"):
        (root / name).symlink_to(ROOT / name, target_is_directory=True)
    return root


def copy_content(root: Path, of: Path = EXAMPLE) -> None:
    """Copy the content and the bulletins of a site into a project."""
    for name in ("content", "bulletins"):
        if (of / name).is_dir():  # a site may have no issue
            shutil.copytree(of / name, root / name)


def run(root: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run a command of site_build.py in a project, in this test's own Python."""
    command = [sys.executable, "-c", RUN, *arguments]
    return subprocess.run(command, cwd=root, capture_output=True, text=True, check=False)
