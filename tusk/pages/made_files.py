"""The files of the theme that are made, where all others are offered as they are."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from tusk.pages.scripts import scripts
from tusk.pages.styles import style_sheets


def made_files(templates: Path) -> Iterator[tuple[str, bytes]]:
    """(address, content) of each style sheet and script; the same templates give the same bytes."""
    yield from style_sheets(templates)
    yield from scripts(templates)
