"""Projects to run commands in: the real code with content of their own."""

from __future__ import annotations

import multiprocessing
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from tusk.cli.run import main

ROOT = Path(__file__).resolve().parent.parent
PROJECT = Path(os.environ.get("TUSK_PROJECT") or ROOT)  # whose content tests/project/ checks
EXAMPLE = ROOT / "tests" / "sites" / "exampleshire"
MARSHWICK = ROOT / "tests" / "sites" / "marshwick"
PENMARSH = ROOT / "tests" / "sites" / "penmarsh"

if sys.platform == "win32":
    LOADED = multiprocessing.get_context("spawn")
else:
    LOADED = multiprocessing.get_context("forkserver")
LOADED.set_forkserver_preload(["__main__", "tests.loaded"])


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
    """Run a command of site_build.py in a project, in a process of its own with the code loaded: it starts at once."""
    return in_copy(root, _command, *arguments)


def in_copy(root: Path, does: Callable[..., None], *given: Any) -> subprocess.CompletedProcess[str]:
    """Call a function in a folder, in a copy of a process that has the code loaded."""
    with TemporaryDirectory() as folder:
        said = [Path(folder, name) for name in ("stdout", "stderr")]
        process = LOADED.Process(target=_call, args=(root, does, given, said, dict(os.environ)))
        process.start()
        process.join()
        out, errors = (path.read_text(encoding="utf-8") for path in said)
    return subprocess.CompletedProcess(given, process.exitcode or 0, out, errors)


@contextmanager
def running(root: Path, said: Path, *arguments: str) -> Iterator[None]:
    """A command that goes on until it is stopped, such as serve; it starts like `run`. said: the file for its words."""
    process = LOADED.Process(target=_call, args=(root, _command, arguments, [said, said], dict(os.environ)))
    process.start()
    try:
        yield
    finally:
        process.kill()
        process.join()


def _call(
    root: Path,
    does: Callable[..., None],
    given: tuple[Any, ...],
    said: list[Path],
    environment: dict[str, str],
) -> None:
    for stream, path in zip((1, 2), said, strict=True):
        os.dup2(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND), stream)
    os.chdir(root)
    os.environ.clear()
    os.environ.update(environment)
    does(*given)


def _command(*arguments: str) -> None:
    sys.stdout.reconfigure(line_buffering=True)  # type: ignore[union-attr]
    sys.exit(main(list(arguments), Path.cwd()))
