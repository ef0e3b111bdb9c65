"""Sites that many tests look at and none changes: built once for the same code, templates and content, and kept.

Runs of the tests side by side use the same ones: the first to need a site builds it, and the others wait.
"""

from __future__ import annotations

import shutil
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from hashlib import blake2b
from pathlib import Path

from tests.projects import ROOT
from tusk.cli.lock import Busy, alone
from tusk.kept.code import code_digest

FOLDER = ROOT / "build" / "tests"
MADE_FROM = ("templates", "hooks", "mkdocs.yml", "tests/projects.py", "tests/conftest.py")
WHOLE = "whole"  # the file that says that a site is finished


def kept(name: str, content: Path, make: Callable[[Path], None]) -> Path:
    """The folder that `make` fills, if need be; an older one of this name is deleted."""
    place = FOLDER / name
    with _in_turn(place):
        folder = place / _digest(content)
        if not (folder / WHOLE).exists():
            for other in place.iterdir():
                shutil.rmtree(other) if other.name != "build" else None
            folder.mkdir()
            make(folder)
            (folder / WHOLE).touch()
        return folder


@contextmanager
def _in_turn(place: Path) -> Iterator[None]:
    """Wait until no other run makes the site."""
    while True:
        try:
            with alone(place):
                yield
                return
        except Busy:
            time.sleep(0.2)


def _digest(content: Path) -> str:
    total = blake2b(code_digest().encode(), digest_size=8)
    # What tests of the same content keep beside it, in its folder build, changes nothing here.
    made_from = [content / name for name in ("content", "bulletins")] + [ROOT / name for name in MADE_FROM]
    for start in made_from:
        files = [start] if start.is_file() else start.rglob("*")
        for path in sorted(path for path in files if path.is_file() and "__pycache__" not in path.parts):
            total.update(path.relative_to(ROOT).as_posix().encode() + path.read_bytes())
    return total.hexdigest()
