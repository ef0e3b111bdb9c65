"""Runs a command of site_build.py and lets something happen at its n-th change of the disk."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.faults.nobody import become_nobody
from tests.projects import LOADED
from tusk.cli import launch
from tusk.cli.run import main

CHANGES = {"os.mkdir", "os.rename", "os.remove", "os.rmdir", "os.link", "sqlite3.connect"}
Happening = Callable[
    [int, str], None
]  # given the number of a change of the disk, and the path that it is about


def run(
    root: Path, *arguments: str, happens: Happening | None = None, out: str = "", nobody: bool = False
) -> subprocess.CompletedProcess[str]:
    """Run a command as its users do. out: the file for what it prints; nobody: as a user who owns nothing."""
    with TemporaryDirectory() as folder:
        said = [Path(out or Path(folder, "stdout")), Path(folder, "stderr")]
        process = LOADED.Process(target=_run, args=(root, arguments, said, dict(os.environ), happens, nobody))
        process.start()
        process.join()
        printed, errors = ("" if str(path) == out else path.read_text(encoding="utf-8") for path in said)
    return subprocess.CompletedProcess(arguments, process.exitcode or 0, printed, errors)


def _run(
    root: Path,
    arguments: tuple[str, ...],
    said: list[Path],
    environment: dict[str, str],
    happens: Happening | None,
    nobody: bool,
) -> None:
    for stream, path in zip((1, 2), said, strict=True):
        os.dup2(os.open(path, os.O_WRONLY | os.O_CREAT), stream)
    os.chdir(root)
    os.environ.clear()
    os.environ.update(environment)
    if nobody:
        become_nobody()
    if happens:
        getattr(happens, "begin", int)()
        watch(root.resolve(), happens)
    sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    launch._end_with(lambda: main(list(arguments), root.resolve()))


def watch(root: Path, happens: Happening) -> None:
    """Call happens at each change of the disk below root."""
    count = 0

    def heard(event: str, given: tuple[object, ...]) -> None:
        nonlocal count
        is_change = event in CHANGES or (event == "open" and _writes(given))
        if is_change and isinstance(given[0], str | bytes | os.PathLike):
            path = os.fsdecode(given[0])
            if event == "os.rename":
                path += f" → {given[1]}"
            if path.startswith(str(root)) or not Path(path).is_absolute():
                count += 1
                happens(count, path)

    sys.addaudithook(heard)


def _writes(given: tuple[object, ...]) -> bool:
    return isinstance(given[2], int) and bool(given[2] & (os.O_WRONLY | os.O_RDWR))
