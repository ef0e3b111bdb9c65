"""What `mkdocs build` and `mkdocs serve` need before they begin."""

from __future__ import annotations

from pathlib import Path

import yaml

from tusk.package.files import engine_folder, settings_file, templates_of


def made_ready(root: Path) -> str:
    """Make the folders that MkDocs wants to find, again if they were deleted; returns the path of its settings."""
    for name in ("serve", "docs"):
        (root / "build" / name).mkdir(parents=True, exist_ok=True)
    return _settings(root)


def _settings(root: Path) -> str:
    """The path of mkdocs.yml: the project's own, or that of TUSK with its folders written out."""
    own = root / "mkdocs.yml"
    if own.is_file():
        return str(own)
    values = yaml.safe_load(settings_file(root).read_text(encoding="utf-8"))
    values["theme"]["custom_dir"] = str(templates_of(root) / "theme")
    values["hooks"] = [str(engine_folder() / hook) for hook in values["hooks"]]
    values["docs_dir"] = str(root / "build" / "docs")
    written = root / "build" / "mkdocs.yml"
    written.write_text(yaml.safe_dump(values), encoding="utf-8")
    return str(written)
