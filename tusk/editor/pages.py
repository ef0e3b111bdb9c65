"""The editor's own pages: templates/editor/, in the language of the site."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from tusk.editor.said import said, said_text
from tusk.locales.foreign import with_lang
from tusk.locales.words import Words
from tusk.package.files import templates_of
from tusk.pages.translate import translate

# The style sheets of the site that the editor uses.
SHARED = ("fonts/fonts.css", "tusk/01-colours.css", "tusk/02-everywhere.css", "tusk/20-forced-colours.css")
OF_A_FILE = re.compile(r"(?:^|[:,;]? )?[^:.,;]*\bcontent/\w+\.yml\.?$")


class EditorPages:
    """Renders the pages. Every value is escaped."""

    def __init__(self, project: Path) -> None:
        self.templates = templates_of(project)
        self._env = Environment(
            loader=FileSystemLoader(self.templates / "editor"),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            extensions=["jinja2.ext.i18n"],
        )
        translate(self._env)
        self._env.filters["without_files"] = without_files

    def render(self, template: str, words: Words, **values: Any) -> str:
        """A page as HTML. What has no translation is marked as English."""
        given = {
            "locale": words,
            "said": lambda problem: said(problem, words),
            "said_text": lambda text: said_text(text, words),
            **values,
        }
        return with_lang(self._env.get_template(template).render(given))

    def style(self) -> bytes:
        """The style sheet: what the editor has in common with the site, and its own small files."""
        shared = [self.templates / "styles" / name for name in SHARED]
        return _joined([*shared, *sorted((self.templates / "editor" / "styles").glob("*.css"))])

    def script(self) -> bytes:
        """The script, of small files."""
        return _joined(sorted((self.templates / "editor" / "scripts").glob("*.js")))


def without_files(help: str) -> str:
    """What a field is for, without the file in which its choices are: the form shows them."""
    return OF_A_FILE.sub("", help).replace("`", "")


def _joined(files: Iterable[Path]) -> bytes:
    return b"\n".join(file.read_bytes() for file in files)
