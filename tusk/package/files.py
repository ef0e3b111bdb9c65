"""Where TUSK's own files are, and how the templates of a project come before them.

In the repository they are beside tusk/; in the wheel they are in tusk/_engine/, in the same places.
"""

from __future__ import annotations

import shutil
from pathlib import Path

PACKAGE = Path(__file__).resolve().parents[1]
INSTALLED = PACKAGE / "_engine"


def engine_folder() -> Path:
    """The folder with TUSK's templates/, mkdocs.yml, requirements.txt and tests of projects."""
    return INSTALLED if INSTALLED.is_dir() else PACKAGE.parent


def templates_of(root: Path) -> Path:
    """The templates for a project: those of TUSK, each replaced by the project's own file of the same name.

    With files of its own they are put together in build/templates.
    """
    own, engine = root / "templates", engine_folder() / "templates"
    if not own.is_dir() or own.resolve() == engine.resolve():
        return engine
    together = root / "build" / "templates"
    files = {**_below(engine), **_below(own)}
    for name, path in files.items():
        _copy(path, together / name)
    for name in _below(together).keys() - files.keys():
        (together / name).unlink()
    return together


def settings_file(root: Path) -> Path:
    """mkdocs.yml of the project, or that of TUSK."""
    own = root / "mkdocs.yml"
    return own if own.is_file() else engine_folder() / "mkdocs.yml"


def _below(folder: Path) -> dict[str, Path]:
    """Every file in a folder, by its path within it."""
    return {path.relative_to(folder).as_posix(): path for path in folder.rglob("*") if path.is_file()}


def _copy(path: Path, target: Path) -> None:
    given, found = path.stat(), target.stat() if target.is_file() else None
    if found is None or (given.st_size, given.st_mtime_ns) != (found.st_size, found.st_mtime_ns):
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy2(path, target)
