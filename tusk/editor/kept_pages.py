"""What is kept beside the files: versions in the project's Git repository, and what was deleted."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from aiohttp import web

from tusk.editor.answers import go_to, name_of_person
from tusk.editor.git_version import CannotSaveVersion, changed, is_repository, save_version
from tusk.editor.trash import deleted, put_back
from tusk.locales.words import Words


class KeptPages:
    """The answers about versions and the trash. words: of the interface; render: makes a page."""

    def __init__(self, root: Path, words: Callable[[], Words], render: Callable[..., web.Response]) -> None:
        self._root, self._words, self._render = root, words, render

    def trash(self, _: web.Request) -> web.Response:
        """What was deleted in the editor."""
        return self._render("trash.html", rows=deleted(self._root))

    def put_back(self, _: web.Request, sent: Any) -> web.Response:
        """Move a file out of the trash."""
        put_back(self._root, str(sent.get("when", "")), str(sent.get("name", "")))
        return go_to("/_editor/trash")

    def version(self, request: web.Request, wrong: str = "", done: str = "") -> web.Response:
        """The files that are not in the last version, and a form for the next."""
        files = changed(self._root) if is_repository(self._root) else []
        given = {"files": files, "who": name_of_person(request), "wrong": wrong, "done": done}
        return self._render("version.html", here="version", **given)

    def save_version(self, request: web.Request, sent: Any) -> web.Response:
        """Commit the files of authors with a message."""
        try:
            save_version(self._root, str(sent.get("message", "")), name_of_person(request, sent))
        except CannotSaveVersion as cannot:
            return self.version(request, self._words().say(cannot.reason))
        return self.version(request, done=self._words().gettext("The version is saved."))
