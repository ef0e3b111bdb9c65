"""Which files the editor may open: those of authors, in content/ and bulletins/, and nothing beside them."""

from __future__ import annotations

import re
from pathlib import Path

from tusk.check.mirror import FOLDERS
from tusk.load.files import ENDINGS

PART = re.compile(r"[^\W_.~$][\w .()&'-]*")


class NotAllowed(Exception):
    """A name that is not that of an author's file."""


def entry_file(root: Path, name: str) -> Path:
    """The path of a file with fields: content/reviews/jack.yml. Raises NotAllowed."""
    if not name.endswith(ENDINGS):
        raise NotAllowed(name)
    return project_file(root, name)


def project_file(root: Path, name: str) -> Path:
    """The path of any file in content/ or bulletins/. Raises NotAllowed, also for shortcuts to other places."""
    parts = name.split("/")
    if len(parts) < 2 or parts[0] not in FOLDERS or not all(map(PART.fullmatch, parts)):
        raise NotAllowed(name)
    path = root.joinpath(*parts)
    if not path.resolve().is_relative_to(root.resolve() / parts[0]) or path.is_symlink():
        raise NotAllowed(name)
    return path
