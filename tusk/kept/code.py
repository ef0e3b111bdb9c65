"""What the results of this program depend on besides their input: its code, its packages and Python."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from functools import cache
from hashlib import blake2b
from pathlib import Path

TUSK = Path(__file__).resolve().parents[1]  # the folder of the rooms
PACKAGES = ("site-packages", "dist-packages")  # the folders in which Python installs
_FILES: dict[str, str] = {}  # the digest of each, read here or by another process


@cache
def code_digest(*rooms: str) -> str:
    """The digest of the code in some rooms and files of tusk/, or all of it, with Python and all packages."""
    total = blake2b(digest_size=16)
    for word in (sys.version, sys.platform, *installed()):
        total.update(f"{word}\n".encode())
    for name, digest in digests_of_files().items():
        if not rooms or any(name == room or name.startswith(f"{room}/") for room in rooms):
            total.update(f"{name} {digest}\n".encode())
    return total.hexdigest()


def installed() -> list[str]:
    """The packages with their versions, as their folders are named: jinja2-3.1.6.dist-info."""
    folders = [path for path in sys.path if path.endswith(PACKAGES) and Path(path).is_dir()]
    return sorted(path.name for folder in folders for path in Path(folder).glob("*.dist-info"))


def digests_of_files() -> dict[str, str]:
    """The digest of each file of code and of words, by its path in tusk/, in order; each is read once."""
    if not _FILES:
        _FILES.update(_read())
    return _FILES


def take_over(digests: Mapping[str, str]) -> None:
    """Take the digests of all files that another process has read, so that this one need not."""
    _FILES.update(digests)


def _read() -> dict[str, str]:
    found = {}
    for folder, folders, names in os.walk(TUSK):
        folders[:] = [name for name in folders if name != "__pycache__"]
        for name in names:
            if name.endswith((".py", ".po", ".pot")):
                with open(f"{folder}/{name}", "rb") as file:  # noqa: PTH123 (a Path takes longer than to read it)
                    content = blake2b(file.read(), digest_size=16).hexdigest()
                found[f"{folder}/{name}"[len(str(TUSK)) + 1 :].replace("\\", "/")] = content
    return dict(sorted(found.items()))
