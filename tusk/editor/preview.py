"""The page and the PDF of an entry as they would be published, made in memory from a text that need not be saved."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from jinja2 import TemplateError

from tusk.editor.engine import State
from tusk.library.item import Item
from tusk.library.library import Library
from tusk.media import pictures
from tusk.model.kinds.issue import Issue
from tusk.model.kinds.workshop import Workshop
from tusk.package.files import templates_of
from tusk.pages.engine_settings import read_settings
from tusk.pages.entries import item_page
from tusk.pages.frame import PageFrame
from tusk.pages.styles import style_sheets
from tusk.pages.theme_files import theme_files
from tusk.problem import errors
from tusk.publish.downloads import Edition
from tusk.publish.identity import identity_files
from tusk.publish.offered import NO_DOWNLOADS
from tusk.publish.outputs import OUTPUTS
from tusk.publish.page_maker import PageMaker
from tusk.publish.printing import Place
from tusk.publish.site import OfItems, SiteParts, frame_of

PDFS = {Issue: "issue", Workshop: "deck"}  # the others have a briefing


class NotShown(Exception):
    """There is nothing to show yet; says why."""


class Preview:
    """Shows entries of a project. project: its folder, with its own templates if it has some."""

    def __init__(self, project: Path) -> None:
        self.project = project
        self.templates = templates_of(project)
        self.settings = read_settings(project)

    def page(self, state: State, id: str) -> str:
        """The page of an entry as a whole HTML document. Raises NotShown."""
        library, item = _found(state, id)
        parts = SiteParts(library, self.templates, NO_DOWNLOADS, OfItems({}, {}, {}, set()))
        maker = PageMaker(library, parts.env)
        frame = PageFrame(self.settings, frame_of(library, self.templates), str(library.site.address or ""))
        try:
            finished, _ = maker.finish(item_page(item, maker.texts))
            return frame.around(finished)
        except TemplateError as error:
            raise NotShown(str(error)) from error

    def address(self, state: State, id: str) -> str:
        """The address of an entry's page. Raises NotShown."""
        return _found(state, id)[1].address

    def pdf(self, state: State, id: str) -> Path:
        """The file with the PDF of an entry. Raises NotShown, and ProblemsFound if it cannot be printed."""
        library, item = _found(state, id)
        wanted = PDFS.get(type(item.record), "briefing")
        outputs = [each for each in OUTPUTS if each.name == wanted and each.is_of(item)]
        edition = Edition(library, Place(state.root, self.templates, state.root / "build"))
        made = edition.make([item], outputs).get(item.id) if outputs else None
        if not made:
            raise NotShown("This kind of entry has no PDF.")
        return made[0].file

    def file(self, state: State, address: str) -> bytes | None:
        """A file that a page shows: of the theme, a style sheet, a picture; None if there is none."""
        if found := _of_theme(self.settings.folders).get(address):
            return found.read_bytes()
        library = state.library
        own = identity_files(library, self.templates) if library else ()
        styles = {**dict(style_sheets(self.templates)), **dict(own)}
        if address in styles:
            return styles[address]
        return self._picture(state, address)

    def _picture(self, state: State, name: str) -> bytes | None:
        path = state.root / "content" / name
        if not pictures.is_picture(name) or not path.resolve().is_relative_to(
            (state.root / "content").resolve()
        ):
            return None
        try:
            return pictures.for_web(path, state.root / "build" / "pictures") if path.is_file() else None
        except pictures.Unreadable:
            return None


@lru_cache(maxsize=2)
def _of_theme(folders: tuple[Path, ...]) -> dict[str, Path]:
    return theme_files(folders)


def _found(state: State, id: str) -> tuple[Library, Item]:
    if state.library is None:
        first = next(iter(errors(state.problems)), "")
        raise NotShown(f"The page is shown when nothing stops the site from being built. {first}")
    if id not in state.library.items:
        raise NotShown("This entry has no page of its own.")
    return state.library, state.library.items[id]
