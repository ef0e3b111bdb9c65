"""The page and the PDF of an entry as they would be published, made in memory from a text that need not be saved."""

from __future__ import annotations

from pathlib import Path

from jinja2 import TemplateError

from tusk.check.unread import model_of
from tusk.editor.not_shown import NotShown
from tusk.library.item import Item
from tusk.library.library import Library
from tusk.live.engine import State
from tusk.live.library_pages import LibraryPages
from tusk.live.renderer import Renderer, look_of_templates
from tusk.load.source import entry_id
from tusk.locales.message import Message, lazy_gettext
from tusk.media import pictures
from tusk.media.unreadable import Unreadable
from tusk.model.kinds.issue import Issue
from tusk.model.kinds.workshop import Workshop
from tusk.problem import errors
from tusk.publish.downloads import Edition
from tusk.publish.identity import identity_files
from tusk.publish.offered import NO_DOWNLOADS
from tusk.publish.outputs import OUTPUTS
from tusk.publish.printing import Place

PDFS = {Issue: "issue", Workshop: "deck"}  # the others have a briefing


class Preview:
    """Shows entries of a project. project: its folder, with its own templates if it has some."""

    def __init__(self, project: Path) -> None:
        self.project = project
        self._renderer = Renderer(project)
        self._last: LibraryPages | None = None

    def page(self, state: State, id: str) -> str:
        """The page of an entry as a whole HTML document. Raises NotShown."""
        library, item = _found(state, id)
        try:
            return self._pages(library).page(item.address) or ""
        except TemplateError as error:
            raise NotShown(Message(str(error))) from error

    def _pages(self, library: Library) -> LibraryPages:
        if self._renderer.look != look_of_templates(self.project):
            self._renderer, self._last = Renderer(self.project), None
        if self._last is None or self._last.library is not library:
            self._last = LibraryPages(library, self._renderer, NO_DOWNLOADS)
        return self._last

    def address(self, state: State, id: str) -> str:
        """The address of an entry's page. Raises NotShown."""
        return _found(state, id)[1].address

    def pdf(self, state: State, id: str) -> Path:
        """The file with the PDF of an entry. Raises NotShown, and ProblemsFound if it cannot be printed."""
        library, item = _found(state, id)
        wanted = PDFS.get(model_of(item.record), "briefing")
        outputs = [each for each in OUTPUTS if each.name == wanted and each.is_of(item)]
        edition = Edition(library, Place(state.root, self._renderer.templates, state.root / "build"))
        made = edition.make([item], outputs).get(item.id) if outputs else None
        if not made:
            raise NotShown(lazy_gettext("This kind of entry has no PDF."))
        return made[0].file

    def file(self, state: State, address: str) -> bytes | None:
        """A file that a page shows: of the theme, a style sheet, a picture; None if there is none."""
        if (found := self._renderer.file(address)) is not None:
            return found
        if library := state.library:
            own = dict(identity_files(library, self._renderer.templates))
            if address in own:
                return own[address]
        return self._picture(state, address)

    def _picture(self, state: State, name: str) -> bytes | None:
        path = state.root / "content" / name
        if not pictures.is_picture(name) or not path.resolve().is_relative_to(
            (state.root / "content").resolve()
        ):
            return None
        try:
            return pictures.for_web(path, state.root / "build" / "pictures") if path.is_file() else None
        except Unreadable:
            return None


def _found(state: State, id: str) -> tuple[Library, Item]:
    if state.library is None:
        wrong = errors(state.problems)
        first = next((each for each in wrong if entry_id(each.path) == id), wrong[0])
        reason = lazy_gettext("The page is shown here once this is put right:")
        raise NotShown(reason, [first], first.path if entry_id(first.path) == id else "")
    if id not in state.library.items:
        raise NotShown(lazy_gettext("This entry has no page of its own."))
    return state.library, state.library.items[id]
