"""The site of a project as readers will see it, in memory: each page is made when it is asked for."""

from __future__ import annotations

import gc
import sys
from dataclasses import field
from threading import Event, RLock, Thread
from urllib.parse import quote

from jinja2 import TemplateError

from tusk.data_class import dataclass
from tusk.live.added import Addition, with_additions
from tusk.live.engine import Engine, State
from tusk.live.files_beside_pages import FilesBeside, type_of
from tusk.live.library_pages import LibraryPages
from tusk.live.look import Look, look_at
from tusk.live.renderer import Renderer, look_of_templates
from tusk.live.served import Served
from tusk.live.told import BROKEN, GOOD, LAST, UNUSUAL, VANISHED, Told
from tusk.live.whole_site import Wanted, WholeSite
from tusk.load.source import entry_id
from tusk.locales.message import N_
from tusk.pages.template_problems import as_problem
from tusk.problem import ProblemsFound, as_text, errors, listed

FOLDERS = ("content", "bulletins", "locales")
NEEDED = (
    "mkdocs.yml",
    "templates",
    "locales",
)  # that a project may have; what the check says of the others is better
EVERY = 0.15  # seconds between two looks at the files of a project
QUIET = 10  # looks without a change, until what takes longer is made
QUIET_WHILE_EDITING = 200  # the same beside the editor, whose answers come first


@dataclass
class LiveSite:
    """engine: what is known of the project; printed: whether PDFs, slides and Word files are made too.

    edits: the address of the editor; empty if nothing can be edited.
    """

    engine: Engine
    printed: bool = True
    edits: str = ""
    version: int = 0  # changes when any page may have
    lock: RLock = field(default_factory=RLock)
    told: Told = field(default_factory=Told)

    def __post_init__(self) -> None:
        self.project = self.engine.project
        self.whole = WholeSite(self.project)
        self.pages: LibraryPages | None = None
        self._beside: FilesBeside | None = None
        self._renderer: Renderer | None = None
        self._needed = [path for name in NEEDED if (path := self.project / name).exists()]
        self._look: tuple[Look, Look] | None = None
        self._seen: tuple[int, str] = (-1, "")  # of the whole site
        self._quiet = self._number = 0
        self._stop, self._wake = Event(), Event()
        self.files_of: dict[str, str] = {}

    def begin(self) -> None:
        """Look for changes, from now on until `end`."""
        self.refresh()
        gc.freeze()  # else Python looks through the whole project again and again, and an answer waits for it
        Thread(target=self._watch, daemon=True).start()

    def end(self) -> None:
        """Stop, with everything that is being made."""
        self._stop.set()
        self._wake.set()
        self.whole.end()

    def look_now(self) -> None:
        """Look for changes at once, because something was saved."""
        self._wake.set()

    def answer(self, address: str) -> Served:
        """What is at an address of the site: reviews/jack/, assets/tusk.css. May wait for what takes longer."""
        with self.lock:
            if found := self._page(address) or self._at_once(address):
                return found
        return self._of_whole(address) or self._missing()

    def refresh(self) -> None:
        """Take in what has changed since the last look, whatever goes wrong: the last good pages stay."""
        with self.lock:
            try:
                self._refresh()
            except ProblemsFound as found:
                self._tell(LAST, str(found))
            except Exception as error:  # whatever it is: the server goes on
                text = " ".join(str(error).split()) or type(error).__name__
                self._tell(LAST, UNUSUAL.format(error=text.rstrip(".!")))

    def _watch(self) -> None:
        while not self._stop.is_set():
            self._wake.wait(EVERY)
            self._wake.clear()
            if not self._stop.is_set():
                self.refresh()

    def _refresh(self) -> None:
        look = look_at(self.project / name for name in FOLDERS), look_of_templates(self.project)
        if look == self._look:
            self._wait_for_whole()
            return
        self._look, self._quiet, self._number = look, 0, self._number + 1
        if gone := [path.name for path in self._needed if not path.exists()]:
            self._tell(LAST, VANISHED.format(path=listed(gone)))
            return
        if self._renderer is None or self._renderer.look != look[1]:
            self._renderer = Renderer(self.project)
        self._show(self.engine.state(), self._renderer)

    def _show(self, state: State, renderer: Renderer) -> None:
        if state.published is None:
            self._tell(GOOD, as_text(errors(state.problems)))
            return
        self.files_of = {entry_id(path): path for path in state.checked.results}
        self.pages = LibraryPages(state.published, renderer, self.whole.downloads)
        self._beside = FilesBeside(self.pages)
        self.told.words = state.published.words()
        if self._is_wrong:
            print("Fixed: the site is up to date again.", file=sys.stderr, flush=True)
        self._tell("", "")

    def _tell(self, heading: str, problems: str) -> None:
        self.told.tell(heading, problems)
        self.version += 1

    def _wait_for_whole(self) -> None:
        """Begin what takes longer when nothing was changed for a while; show it when it is finished."""
        self._quiet += 1
        if self._quiet == (QUIET_WHILE_EDITING if self.edits else QUIET) and self.pages:
            self.whole.want(self._wanted)
        if self.whole.state != self._seen and self.pages and not self._is_wrong:
            self._seen = self.whole.state
            self.pages = LibraryPages(self.pages.library, self.pages.renderer, self.whole.downloads)
            self._beside = FilesBeside(self.pages)
            self._tell(BROKEN if self.whole.problems else "", self.whole.problems)

    @property
    def _is_wrong(self) -> bool:
        return bool(self.told.problems) and self.told.heading != BROKEN

    @property
    def _wanted(self) -> Wanted:
        return Wanted(self.project, self.engine.today, self.engine.drafts, self.printed, self._number)

    def _page(self, address: str) -> Served | None:
        address = address.removesuffix("index.html")
        if not self.pages:
            return self._only_problems() if not address else None
        try:
            html = self.pages.page(address)
        except ProblemsFound as found:
            return self._broken(LAST, str(found))
        except TemplateError as error:
            return self._broken(LAST, str(as_problem(error, self.pages.renderer.templates.parent)))
        return self._finished(html, address) if html else self._elsewhere(address)

    def _finished(self, html: str, address: str) -> Served:
        return with_additions(html, Addition(self.version, self.told.html, self._way_to_form(address)))

    def _way_to_form(self, address: str) -> tuple[str, str]:
        """The address of the form of what is on a page, or of the editor, and what the link is called."""
        item = self.pages.items.get(address) if self.pages else None
        if not self.edits:
            return "", ""
        if item and item.id in self.files_of:
            words = N_("Edit this page")
            return f"{self.edits}edit?file={quote(self.files_of[item.id])}", self.told.words.gettext(words)
        return self.edits, self.told.words.gettext(N_("Open the editor"))

    def _elsewhere(self, address: str) -> Served | None:
        """The way to a page that is at a longer address, or has moved."""
        assert self.pages
        if f"{address}/" in self.pages.items:
            return Served(b"", status=302, location=f"/{address}/")
        moved = self._beside.moved.get(address) if self._beside else None
        return Served(b"", status=302, location=f"/{moved}") if moved is not None else None

    def _broken(self, heading: str, problems: str) -> Served:
        self.told.tell(heading, problems)
        return self._only_problems()

    def _only_problems(self) -> Served:
        html = f'<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>Problems</title>{STYLE}</head>'
        body = f'<body class="md-typeset">{self.told.html.decode()}</body></html>'
        return with_additions(html + body, Addition(self.version, b"", self._way_to_form("")))

    def _at_once(self, address: str) -> Served | None:
        if self._beside and (found := self._beside.find(address)) is not None:
            return Served(found, type_of(address))
        if self._renderer and (found := self._renderer.file(address)) is not None:
            return Served(found, type_of(address))
        return None

    def _of_whole(self, address: str) -> Served | None:
        """A file that takes longer to make: that of the last change if it is printed, or else one that is there."""
        if not self.pages or address.endswith("/") or address.startswith(".") or "." not in address:
            return None
        found = self.whole.file(address)
        if found is None or address.endswith(PRINTED):
            self._finish()
            found = self.whole.file(address)
        return None if found is None else Served(found, type_of(address))

    def _finish(self) -> None:
        """Wait until the whole site of the last change is there."""
        wanted = self._wanted
        self.whole.want(wanted)
        while not self.whole.is_done and not self._stop.wait(0.1):
            if self._wanted != wanted:
                wanted = self._wanted
                self.whole.want(wanted)

    def _missing(self) -> Served:
        with self.lock:
            if not self.pages:
                return Served(b"Not found", "text/plain", 404)
            return with_additions(self.pages.not_found(), Addition(self.version, b""), 404)


PRINTED = (".pdf", ".pptx", ".docx", ".zip", ".webp")
STYLE = '<link rel="stylesheet" href="/assets/tusk.css">'
