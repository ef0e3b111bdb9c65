"""What the results of this program depend on besides their input: its code, its packages and Python."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from functools import cache
from hashlib import blake2b
from pathlib import Path

TUSK = Path(__file__).resolve().parents[1]  # the folder of the rooms
PACKAGES = ("site-packages", "dist-packages")  # the folders in which Python installs


@cache
def code_digest(*rooms: str) -> str:
    """The digest of the code in some rooms and files of tusk/, or all of it, with Python and all packages."""
    total = blake2b(digest_size=16)
    for word in (sys.version, sys.platform, *installed()):
        total.update(f"{word}\n".encode())
    for path in sorted(_files(rooms)):
        content = path.read_bytes()
        total.update(f"{path.relative_to(TUSK).as_posix()} {len(content)}\n".encode() + content)
    return total.hexdigest()


def installed() -> list[str]:
    """The packages with their versions, as their folders are named: jinja2-3.1.6.dist-info."""
    folders = [path for path in sys.path if path.endswith(PACKAGES) and Path(path).is_dir()]
    return sorted(path.name for folder in folders for path in Path(folder).glob("*.dist-info"))


def _files(rooms: tuple[str, ...]) -> Iterator[Path]:
    for room in rooms or (".",):
        path = TUSK / room
        yield from [path] if path.is_file() else (*path.rglob("*.py"), *path.rglob("*.po*"))
