"""A disk that is full, or may not be written to: a sentence, no traceback, and the last site as it was."""

from __future__ import annotations

import errno
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.faults.conftest import DAY, Contents, contents, edit, edit_what_is_printed
from tests.faults.faulty import run
from tests.faults.nobody import can_become_nobody, let_in
from tusk.cli.os_errors import in_a_sentence

AGAIN = "Make room on it, then run the same command again. A site that was built before is still whole.\n"


@dataclass(frozen=True)
class Full:
    """The disk is full as soon as something is written below a folder."""

    folder: str

    def __call__(self, number: int, path: str) -> None:
        if f"/{self.folder}/" in path:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), path.split(" → ")[0])


@pytest.mark.parametrize("folder", ["build", "build/print", ".site.new"])
def test_a_full_disk(folder: str, project: Path, good: Contents) -> None:
    edit_what_is_printed(project)
    done = run(project, "build", *DAY, happens=Full(folder))
    assert done.returncode == 1
    assert done.stderr.startswith(f"The disk is full: {folder}/")
    assert done.stderr.endswith(f" could not be written. {AGAIN}")
    assert contents(project / "site") == good
    assert not list(project.glob(".site.*"))


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no /dev/full")
@pytest.mark.parametrize("command", ["build", "check"])
def test_a_full_disk_under_what_a_command_prints(command: str, project: Path, good: Contents) -> None:
    done = run(project, command, *DAY, out="/dev/full")
    assert done.returncode == 1
    assert done.stderr == f"The disk is full: something could not be written. {AGAIN}"
    assert contents(project / "site") == good


@pytest.mark.skipif(not can_become_nobody(), reason="no other user to be")
def test_a_project_that_may_only_be_read(project: Path, good: Contents) -> None:
    edit(project)
    with only_read(project):
        checked = run(project, "check", "--today", "2020-08-20", nobody=True)
        done = run(project, "build", *DAY, nobody=True)
    assert (checked.stdout, checked.stderr, checked.returncode) == (
        ".:1: note: nobody but its owner can write into this folder, and commands such as build need to. "
        "Ask for the right to change what is in it.\nNo problems, 1 note.\n",
        "",
        0,
    )
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == (
        "build/lock cannot be read, written or replaced. See whether it is open in another program, and whether you "
        "may change it, then run the same command again. A site that was built before is still whole.\n"
    )
    assert contents(project / "site") == good


@contextmanager
def only_read(project: Path) -> Iterator[None]:
    """A project in which nobody may write, not even its owner."""
    let_in(project)
    found = [path for path in (project, *project.rglob("*")) if not path.is_symlink()]
    for path in found:
        path.chmod(0o555 if path.is_dir() else 0o444)
    yield
    for path in found:
        path.chmod(0o755 if path.is_dir() else 0o644)


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux makes such a disk in a moment")
def test_a_disk_that_fills_while_a_file_is_written(project: Path, good: Contents, tmp_path: Path) -> None:
    """A real one, with room for one site and a half."""
    disk = tmp_path / "disk"
    disk.mkdir()
    size = sum(map(len, good.values())) * 3 // 2
    mount = ["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", str(disk)]
    if subprocess.run(mount, capture_output=True, check=False).returncode:
        pytest.skip("this user may not add a disk")
    try:
        shutil.copytree(project / "site", disk / "site")
        edit(project)
        done = run(project, "build", *DAY, "--site-dir", str(disk / "site"))
        assert (done.returncode, contents(disk / "site") == good) == (1, True), done.stderr
        assert done.stderr.startswith(f"The disk is full: {disk}/.site.new/")
        assert done.stderr.endswith(f" could not be written. {AGAIN}")
        assert [path.name for path in disk.iterdir()] == ["site"]
    finally:
        subprocess.run(["umount", str(disk)], check=True)


@pytest.mark.parametrize(
    ("number", "path", "said"),
    [
        (errno.EMFILE, None, "Too many files are open on this computer. Close other programs, then run it again."),
        (errno.EROFS, "site/a.html", "site/a.html cannot be read, written or replaced. See whether it is open in "),
        (errno.EIO, "site/a.html", "site/a.html: Input/output error. A site that was built before is still whole."),
        (errno.ENOENT, "build/a", "build/a is gone: something deleted it meanwhile. Run the same command again. "),
        (errno.EEXIST, "build", "build is in the way of a folder. Rename it or delete it, then run "),
        (errno.ENOTDIR, "README.md/a/b", "README.md is in the way of a folder. Rename it or delete it, then run "),
        (errno.EIO, None, "This computer: Input/output error. A site that was built before is still whole."),
    ],
)  # fmt: skip
def test_what_else_a_computer_refuses(number: int, path: str | None, said: str) -> None:
    assert in_a_sentence(OSError(number, os.strerror(number), path)).startswith(said)


def test_a_file_that_windows_keeps_since_it_is_open() -> None:
    error = OSError(errno.EACCES, "used by another process", "site")
    error.winerror = 32  # type: ignore[attr-defined,unused-ignore]
    assert in_a_sentence(error) == (
        "site is open in another program. Close it there, then run the same command again. "
        "A site that was built before is still whole."
    )
