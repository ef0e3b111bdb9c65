"""What Zensical needs to build the pages in build/docs: a theme in one language, and settings in place of hooks.

Zensical runs no hooks, and its templates know no gettext.
"""

from __future__ import annotations

import re
import shutil
from datetime import date
from pathlib import Path
from typing import Any

import yaml

from tusk.library.project import open_library
from tusk.publish.site import frame_of

TEXT = re.compile(r'\b_\("([^"]*)"((?:, \w+=[^,()]+)*)\)')
LANGUAGE = '(page.meta.language if page and page.meta and page.meta.language else "en-GB")'
IN_ENGLISH = (
    ('.split("-")[0]', "[:2]"),
    ("script_words(locale)", '""'),
    ("locale.digest", "false"),
    ("locale.language", LANGUAGE),
)


def prepare(project: Path, templates: Path, today: date) -> Path:
    """Write the theme and the settings below build/; returns the settings."""
    theme = project / "build" / "zensical-theme"
    shutil.rmtree(theme, ignore_errors=True)
    shutil.copytree(templates / "theme", theme)
    (theme / "sitemap.xml").unlink()  # Zensical writes its own
    for path in theme.rglob("*.html"):
        path.write_text(_in_english(path.read_text(encoding="utf-8")), encoding="utf-8")
    settings = yaml.safe_load((project / "mkdocs.yml").read_text(encoding="utf-8"))
    settings["theme"]["custom_dir"] = str(theme)
    settings["extra"] = {"frame": _plain(frame_of(open_library(project, today), templates))}
    for name in ("hooks", "not_in_nav"):
        settings.pop(name, None)
    settings["site_dir"] = "zensical"
    written = project / "zensical.yml"
    written.write_text(yaml.safe_dump(settings), encoding="utf-8")
    return written


def _in_english(template: str) -> str:
    text = TEXT.sub(_said, template)
    for name, value in IN_ENGLISH:
        text = text.replace(name, value)
    return text


def _said(found: re.Match[str]) -> str:
    """A text as an expression of the templates, with its named values in their places."""
    values = dict(each.split("=", 1) for each in found[2].split(", ")[1:])
    pieces = re.split(r"%\((\w+)\)s", found[1])
    return " ~ ".join(f"({values[piece]})" if odd % 2 else f'"{piece}"' for odd, piece in enumerate(pieces))


def _plain(frame: Any) -> dict[str, Any]:
    """What a page leads to, without words of other languages."""
    logo = frame["logo"]
    left_out = {"words", "others"}
    return {
        name: (
            logo.model_dump()
            if name == "logo" and logo
            else value
            if not isinstance(value, tuple)
            else list(value)
        )
        for name, value in frame.items()
        if name not in left_out
    }
