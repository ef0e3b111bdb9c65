"""A version in the project's own Git repository: the files of authors, a message, nothing more."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

from tusk.check.mirror import FOLDERS
from tusk.locales.message import N_, Message, lazy_gettext

PATIENCE = 60  # seconds
NO_MAIL = "editor@localhost"  # of a person whom Git does not know yet: no address is made up


class CannotSaveVersion(Exception):
    """Why there is no version; reason: in words for authors."""

    def __init__(self, reason: Message) -> None:
        super().__init__(str(reason))
        self.reason = reason


def is_repository(root: Path) -> bool:
    """Whether the project is in a Git repository, and Git is installed."""
    has_one = any((folder / ".git").exists() for folder in (root, *root.resolve().parents))
    return has_one and shutil.which("git") is not None


def changed(root: Path) -> list[tuple[str, str]]:
    """The files of authors that are not in the last version: (new, changed or deleted; path)."""
    said = _git(root, "status", "--porcelain", "-z", "--no-renames", "-uall", "--", *FOLDERS)
    lines = said.stdout.decode("utf-8", "replace").split("\0") if said.returncode == 0 else []
    top = _git(root, "rev-parse", "--show-prefix").stdout.decode().strip()
    return [(_what(line[:2]), line[3:].removeprefix(top)) for line in lines if len(line) > 3]


def save_version(root: Path, message: str, who: str) -> None:
    """Commit the files of authors. Raises CannotSaveVersion."""
    if not message.strip():
        raise CannotSaveVersion(lazy_gettext("Say in a few words what changed."))
    folders = sorted({path.partition("/")[0] for _, path in changed(root)})
    if not folders:
        raise CannotSaveVersion(lazy_gettext("Nothing has changed since the last version."))
    _must(root, "add", "-A", "--", *folders)
    _must(root, *_person(root, who), "commit", "-q", "-m", message.strip()[:2000], "--", *folders)


def _what(marks: str) -> str:
    if "?" in marks or "A" in marks:
        return N_("new")
    return N_("deleted") if "D" in marks else N_("changed")


def _person(root: Path, who: str) -> list[str]:
    """Who it is, where Git does not know."""
    made = []
    for name, usual in (("user.name", who or "TUSK editor"), ("user.email", NO_MAIL)):
        if _git(root, "config", name).returncode:
            made += ["-c", f"{name}={usual}"]
    return made


def _must(root: Path, *arguments: str) -> None:
    done = _git(root, *arguments)
    if done.returncode:
        said = done.stderr.decode("utf-8", "replace").strip().split("\n")[0]
        raise CannotSaveVersion(lazy_gettext("Git refuses it: %(said)s", said=said))


def _git(root: Path, *arguments: str) -> subprocess.CompletedProcess[bytes]:
    command = ["git", "-C", str(root), "-c", "core.quotePath=off", *arguments]
    return subprocess.run(
        command, capture_output=True, check=False, timeout=PATIENCE, stdin=subprocess.DEVNULL
    )
