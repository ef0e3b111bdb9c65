"""What the frame beside the form asks for: the page of the entry, its PDF, and the files that pages show."""

from __future__ import annotations

from collections.abc import Callable
from mimetypes import guess_type
from urllib.parse import quote

from aiohttp import web

from tusk.editor.answers import go_to
from tusk.editor.editing import Editing
from tusk.editor.guard import PDF_POLICY, PREVIEW_POLICY
from tusk.editor.not_shown import NotShown
from tusk.editor.preview import Preview
from tusk.live.engine import Engine, State
from tusk.load.source import entry_id, is_list
from tusk.locales.message import lazy_gettext
from tusk.locales.words import Words
from tusk.problem import ProblemsFound, errors

ROUNDS = 3  # of leaving out: what links to an entry that was left out has an error then


class PreviewPages:
    """The answers for the preview. The last page that could be made stays until the next one can."""

    def __init__(self, preview: Preview, editing: Editing, words: Callable[[], Words]) -> None:
        self._preview, self._editing, self._words = preview, editing, words
        self._last: dict[str, str] = {}
        self._others: Engine | None = None
        self._shown: State | None = None

    def first(self, name: str) -> web.Response:
        """The way to the page of a file, at the address that it has on the site."""
        try:
            address = self._preview.address(self._state(name), entry_id(name))
        except NotShown as not_shown:
            return _html(self._last.get(name) or not_shown.page(self._words()))
        return go_to(f"/_editor/site/{quote(address)}?file={quote(name)}")

    def page(self, address: str, name: str) -> web.Response:
        """The page of a file, or a file that pages show; any other page of the site without a draft."""
        if not name and address and not address.endswith("/"):
            return self.file(address)
        state = self._shown = self._state(name)
        try:
            html = self._preview.page(state, entry_id(name) if name else self._id_at(state, address))
        except NotShown as not_shown:
            html = self._last.get(name) or not_shown.page(self._words())
        self._last[name] = html
        return _html(html)

    def pdf(self, name: str) -> web.Response:
        """The PDF of a file."""
        try:
            made = self._preview.pdf(self._state(name), entry_id(name))
        except NotShown as not_shown:
            return _html(not_shown.page(self._words()))
        except ProblemsFound as found:
            reason = lazy_gettext("The PDF is shown here once this is put right:")
            return _html(NotShown(reason, found.problems, name).page(self._words()))
        headers = {"Content-Security-Policy": PDF_POLICY, "Content-Disposition": "inline"}
        return web.Response(body=made.read_bytes(), content_type="application/pdf", headers=headers)

    def file(self, address: str) -> web.Response:
        """A file that pages show."""
        found = self._preview.file(self._shown or self._editing.engine.state(), address)
        if found is None:
            raise web.HTTPNotFound
        kind = guess_type(address)[0] or "application/octet-stream"
        return web.Response(
            body=found, content_type=kind, headers={"Content-Security-Policy": PREVIEW_POLICY}
        )

    def picture(self, name: str) -> web.Response:
        """A picture in content/."""
        return self.file(name)

    def _state(self, name: str) -> State:
        engine = self._editing.engine
        if not name:
            return engine.state()
        state = engine.state(name, self._editing.drafts.get(name))
        return state if state.library else self._without_others(state, name)

    def _without_others(self, state: State, name: str) -> State:
        """The project without other entries that have errors: they do not keep this one from being seen."""
        engine, left_out = self._editing.engine, set[str]()
        for _ in range(ROUNDS):
            wrong = {each.path for each in errors(state.problems)}
            if not wrong or name in wrong or any(map(is_list, wrong)):
                break
            left_out |= wrong
            self._others = self._others or Engine(engine.project, engine.today, folder="preview")
            state = self._others.state(name, self._editing.drafts.get(name), left_out)
        return state

    def _id_at(self, state: State, address: str) -> str:
        items = state.library.items.values() if state.library else ()
        return next((item.id for item in items if item.address == address), "")


def _html(text: str) -> web.Response:
    return web.Response(
        text=text, content_type="text/html", headers={"Content-Security-Policy": PREVIEW_POLICY}
    )
