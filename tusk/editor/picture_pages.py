"""Pictures and files: the list of them, what is dropped on a field, and pictures that are cropped."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import quote

from aiohttp import web

from tusk.editor.answers import go_to
from tusk.editor.crop import Part, crop_page, cropped, is_shown_elsewhere, name_of_part, picture_file
from tusk.editor.media_list import media_rows
from tusk.editor.project_files import ProjectFiles
from tusk.editor.upload import NotTaken, place_for
from tusk.live.engine import State
from tusk.locales.words import Words

Render = Callable[..., web.Response]


class PicturePages:
    """The answers about pictures and files. state, words: as they are at a request; render: makes a page."""

    def __init__(
        self, files: ProjectFiles, state: Callable[[], State], words: Callable[[], Words], render: Render
    ) -> None:
        self._files, self._state, self._words, self._render = files, state, words, render
        self._root: Path = files.root

    def list(self, request: web.Request) -> web.Response:
        """Every picture and file, and where each is shown."""
        words = request.query.get("q", "")
        return self._render("pictures.html", here="pictures", q=words, rows=media_rows(self._state(), words))

    def upload(self, _: web.Request, sent: Any) -> web.Response:
        """Keep a file that was dropped: {"name": …} or {"wrong": …}."""
        file = sent.get("file")
        if not isinstance(file, web.FileField):
            raise web.HTTPBadRequest
        content = file.file.read()
        try:
            place = place_for(file.filename, content, picture=sent.get("as") == "picture")
        except NotTaken as not_taken:
            return web.json_response({"wrong": self._words().say(not_taken.reason)})
        name = self._files.add_file(place, content)
        return web.json_response({"name": name.removeprefix("content/")})

    def crop(self, request: web.Request, wrong: str = "") -> web.Response:
        """The page on which a picture is cropped."""
        picture = crop_page(self._root, request.query.get("picture", ""))
        return self._render("crop.html", **picture, name=request.query.get("file", ""), wrong=wrong)

    def cropped(self, request: web.Request, sent: Any) -> web.Response:
        """Keep a part of a picture; the name that it has is in a header."""
        name, file = (request.query.get(each, "") for each in ("picture", "file"))
        path = picture_file(self._root, name)
        try:
            content = cropped(path.read_bytes(), path.suffix.lower(), Part.of(sent))
        except NotTaken as not_taken:
            return self.crop(request, self._words().say(not_taken.reason))
        if is_shown_elsewhere(self._state(), name, file):
            made = self._files.add_file(f"content/{name_of_part(name)}", content)
            name = made.removeprefix("content/")
        else:
            self._files.replace_file(f"content/{name}", content)
        in_dialog = request.headers.get("Sec-Fetch-Dest") == "empty"
        response = web.Response() if in_dialog else go_to(f"/_editor/edit?file={quote(file)}")
        response.headers["X-Cropped"] = name
        return response
