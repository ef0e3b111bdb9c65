"""Sets up the project: a Python environment with exactly the locked packages. Uses the standard library only."""

from __future__ import annotations

import hashlib
import os
import shutil
import sys
from pathlib import Path

SETTING_UP = """\
Setting up for the first time: installing the packages listed in requirements.txt (about a minute)."""

NO_VENV = """\
This Python cannot create virtual environments: its "venv" module is missing.
On Debian or Ubuntu install it with: sudo apt install python3-venv"""

NOT_INSTALLED = """\
The packages could not be installed. The reason is shown above; usually this computer cannot reach the internet
or your organisation's package index. Nothing else was changed: run the same command again."""


def enter(script: Path) -> None:
    """Make sure that the script runs in the project's own environment with its packages; returns once it does."""
    root = script.parent
    python = environment_python(root)
    if not is_ready(root):
        set_up(root)
    if Path(sys.prefix).resolve() != (root / ".venv").resolve():
        arguments = [str(python), str(script), *sys.argv[1:]]
        if os.name == "nt":
            import subprocess  # slow to load, like venv, and only used where a project is set up

            sys.exit(subprocess.call(arguments))
        sys.stdout.flush()
        os.execv(str(python), arguments)


def environment_python(root: Path) -> Path:
    """The Python of the project's environment."""
    return root / ".venv" / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def is_ready(root: Path) -> bool:
    """Whether the packages locked in requirements.txt are installed."""
    stamp = root / ".venv" / "tusk-requirements"
    return environment_python(root).exists() and stamp.is_file() and stamp.read_text() == _fingerprint(root)


def set_up(root: Path) -> None:
    """Make the environment and install the locked packages, with their hashes; exits with a message if it fails."""
    try:
        import ensurepip
        import subprocess
        import venv
    except ImportError:
        sys.exit(NO_VENV)
    del ensurepip
    print(SETTING_UP, flush=True)
    (root / ".venv" / "tusk-requirements").unlink(missing_ok=True)
    python = environment_python(root)
    if Path(sys.prefix).resolve() != (root / ".venv").resolve() and not _works(python):
        shutil.rmtree(root / ".venv", ignore_errors=True)
        try:
            venv.create(root / ".venv", with_pip=True)
        except (OSError, subprocess.CalledProcessError) as error:
            shutil.rmtree(root / ".venv", ignore_errors=True)
            sys.exit(f"{NO_VENV}\n({error})")
    command = [
        str(python),
        "-m",
        "pip",
        "install",
        "--quiet",
        "--disable-pip-version-check",
        "--require-hashes",
        "--requirement",
        str(root / "requirements.txt"),
    ]
    if subprocess.call(command, cwd=root) != 0:  # requirements.txt can name a file of the project
        sys.exit(NOT_INSTALLED)
    (root / ".venv" / "tusk-requirements").write_text(_fingerprint(root))


def called(command: str) -> str:
    """A command as people type it on this computer: python3 site_build.py serve."""
    return f"{'py' if os.name == 'nt' else 'python3'} site_build.py {command}"


def from_here(path: Path) -> str:
    """A path relative to the current folder if it is inside it; a folder ends with a slash."""
    here = Path.cwd()
    name = str(path.relative_to(here) if path.is_relative_to(here) else path)
    return name if path.is_file() else f"{name}/"


def _works(python: Path) -> bool:
    if not python.exists():
        return False
    import subprocess

    return (
        subprocess.call(
            [str(python), "-m", "pip", "--version"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        == 0
    )


def _fingerprint(root: Path) -> str:
    return hashlib.sha256((root / "requirements.txt").read_bytes()).hexdigest()
