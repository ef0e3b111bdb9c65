"""The editor's own pages: templates/editor/, in the language of the site."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from tusk.locales.words import Words
from tusk.package.files import templates_of
from tusk.pages.translate import translate


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

    def render(self, template: str, words: Words, **values: Any) -> str:
        """A page as HTML."""
        return self._env.get_template(template).render(locale=words, **values)

    def style(self) -> bytes:
        """The style sheet, which begins with the fonts and colours of the site."""
        parts = ("styles/fonts/fonts.css", "styles/tusk/01-colours.css", "editor/assets/editor.css")
        return b"".join((self.templates / part).read_bytes() for part in parts)

    def script(self) -> bytes:
        """The script."""
        return (self.templates / "editor" / "assets" / "editor.js").read_bytes()
