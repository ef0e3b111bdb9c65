"""The settings of the site that the editor itself follows: its language, and its name."""

from __future__ import annotations

from pathlib import Path

from tusk.live.engine import Engine
from tusk.live.look import Look, look_at
from tusk.load.source import SITE
from tusk.locales.catalogues import ENGLISH_TAG, LOCALES
from tusk.locales.words import Words, words_of
from tusk.model.identity import Site
from tusk.records.written import WrittenSite


class Settings:
    """Reads them again when their file has changed: every answer of the editor asks for them."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._look: Look | None = None
        self._site: Site | None = None

    @property
    def site(self) -> Site | None:
        """The site; None as long as its file cannot be read."""
        look = look_at([], [self._file])
        if look != self._look:
            written = next(iter(self._engine.state().checked.reader.of(SITE)), None)
            self._site = written.record if isinstance(written, WrittenSite) else None
            self._look = look
        return self._site

    @property
    def words(self) -> Words:
        """The words of the interface."""
        language = self.site.language if self.site else ENGLISH_TAG
        return words_of(language, self._engine.project / LOCALES)

    @property
    def _file(self) -> Path:
        return self._engine.project / SITE
