"""How much of a PDF its pictures may take, and where an author named the one that takes too much."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from urllib.parse import quote

from tusk.problem import Problem

PICTURE_BUDGET = 4_000_000  # bytes of all pictures in one PDF
ENDINGS = (".yml", ".md")


def too_heavy(root: Path, entries: Iterable[str], sizes: dict[str, int]) -> Problem:
    """The heaviest of the pictures of a PDF, at the place in the first of the entries that names it.

    sizes: file below content/ → bytes, as it is printed.
    """
    file = max(sizes, key=lambda name: (sizes[name], name))
    message = (
        f"the pictures of a PDF may take {_megabytes(PICTURE_BUDGET)}; with this one, of {_megabytes(sizes[file])}, "
        f"those of {next(iter(entries))} take {_megabytes(sum(sizes.values()))}."
    )
    hint = "Crop it, save it as a JPEG, or show fewer pictures."
    path, line = next(_places(root, entries, file), (f"content/{file}", 1))
    return Problem(path, line, 1, message, hint)


def _places(root: Path, entries: Iterable[str], file: str) -> Iterator[tuple[str, int]]:
    """The files and lines that name a picture."""
    written = [f"{folder}{entry}" for entry in entries for folder in ("", "content/")]
    names = [f"{name}{ending}" for name in written for ending in ENDINGS]
    for name in (*names, "content/publishers.yml"):
        if (path := root / name).is_file():
            lines = path.read_text(encoding="utf-8", errors="replace").splitlines()
            yield from (
                (name, number) for number, line in enumerate(lines, 1) if file in line or quote(file) in line
            )


def _megabytes(size: int) -> str:
    return f"{size / 1e6:.1f} MB"
