"""What was deleted in the editor: moved to .trash/, from where it can be put back."""

from __future__ import annotations

import re
from datetime import datetime
from pathlib import Path

from tusk.data_class import dataclass
from tusk.editor.history import STAMP
from tusk.editor.place import NotAllowed, project_file

FOLDER = ".trash"
WHEN = re.compile(r"\d{8}T\d{6}")
MOST_SHOWN = 200


@dataclass(frozen=True)
class Deleted:
    """A file in the trash. when: its folder, 20200815T090000; name: where it was; is_free: whether it can go back."""

    when: str
    name: str
    is_free: bool

    @property
    def at(self) -> str:
        """When it was deleted, for people."""
        return f"{datetime.strptime(self.when, STAMP):%Y-%m-%d %H:%M}"


def deleted(root: Path) -> list[Deleted]:
    """What is in the trash, the newest first."""
    found = []
    for folder in sorted((root / FOLDER).glob("*"), reverse=True):
        if not WHEN.fullmatch(folder.name):
            continue
        for path in sorted(folder.rglob("*")):
            name = path.relative_to(folder).as_posix()
            if path.is_file() and _may_be(root, name):
                found.append(Deleted(folder.name, name, not (root / name).exists()))
    return found[:MOST_SHOWN]


def put_back(root: Path, when: str, name: str) -> None:
    """Move a file back to where it was. Raises NotAllowed, and FileNotFoundError if it is not there."""
    target = project_file(root, name)
    source = root / FOLDER / when / name
    if not WHEN.fullmatch(when) or target.exists():
        raise NotAllowed(name)
    if source.is_symlink() or not source.is_file():
        raise FileNotFoundError(name)
    target.parent.mkdir(parents=True, exist_ok=True)
    source.rename(target)


def _may_be(root: Path, name: str) -> bool:
    try:
        project_file(root, name)
    except NotAllowed:
        return False
    return True
