"""The pages of one library, each made when it is asked for, by the code that builds the site."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property

from jinja2 import Environment

from tusk.data.datasets import item_datasets, site_datasets
from tusk.library.item import Item
from tusk.library.library import Library
from tusk.live.renderer import Renderer
from tusk.locales.sizes import size_in_words
from tusk.pages.entries import item_page
from tusk.pages.environment import values_for
from tusk.pages.frame import PageFrame
from tusk.pages.page import Page
from tusk.publish.offered import Downloads
from tusk.publish.page_maker import PageMaker
from tusk.publish.site import calendar_of


class LibraryPages:
    """downloads: the files to print and to edit that are made already."""

    def __init__(self, library: Library, renderer: Renderer, downloads: Downloads) -> None:
        self.library, self.renderer = library, renderer
        self.tables = Tables(self)
        beside = {"downloads": downloads, "calendar": calendar_of(library), "datasets": Sizes(self.tables)}
        self._values = values_for(library, beside)

    def page(self, address: str) -> str | None:
        """A page as readers get it; None if there is none. Raises TemplateError and ProblemsFound."""
        env = self.renderer.environment(self.library, self._values)
        if (page := self._page_at(address)) is None:
            return None
        finished, _ = self._maker(env).finish(page)
        return self._frame_in(env).around(finished)

    def not_found(self) -> str:
        """The page for addresses that do not exist, of a site that begins at the address of the server."""
        frame = self._frame_in(self.renderer.environment(self.library, self._values))
        return frame.at("").not_found()

    @cached_property
    def items(self) -> dict[str, Item]:
        """The entries and issues by the addresses of their pages."""
        return {item.address: item for item in self.library.items.values()}

    def _page_at(self, address: str) -> Page | None:
        maker = self._maker(self.renderer.environment(self.library, self._values))
        if item := self.items.get(address):
            return item_page(item, maker.texts)
        return self._lists.get(address)

    @cached_property
    def _lists(self) -> dict[str, Page]:
        maker = self._maker(self.renderer.environment(self.library, self._values))
        return {page.address: page for page in maker.lists()}

    def _maker(self, env: Environment) -> PageMaker:
        if self._made is None:
            self._made = PageMaker(self.library, env)
        return self._made

    def _frame_in(self, env: Environment) -> PageFrame:
        if self._framed is None:
            self._framed = self.renderer.frame(self.library, env)
        return self._framed

    _made: PageMaker | None = None
    _framed: PageFrame | None = None


class Tables(Mapping[str, bytes]):
    """The CSV files of a library by their addresses: those of an entry are made when one of them is asked for."""

    def __init__(self, pages: LibraryPages) -> None:
        self._pages = pages
        self._made: dict[str, dict[str, bytes]] = {}

    def __getitem__(self, address: str) -> bytes:
        return self._beside(address)[address]

    def __iter__(self) -> Iterator[str]:
        return iter(self._of_site)

    def __len__(self) -> int:
        return len(self._of_site)

    def _beside(self, address: str) -> dict[str, bytes]:
        page = address.rpartition("data/")[0]
        if page not in self._pages.items:
            return self._of_site
        if page not in self._made:
            self._made[page] = item_datasets(self._pages.items[page], self._pages.library)
        return self._made[page]

    @cached_property
    def _of_site(self) -> dict[str, bytes]:
        return site_datasets(self._pages.library)


class Sizes(Mapping[str, str]):
    """The sizes of tables, in words."""

    def __init__(self, tables: Tables) -> None:
        self._tables = tables

    def __getitem__(self, address: str) -> str:
        return size_in_words(len(self._tables[address]))

    def __iter__(self) -> Iterator[str]:
        return iter(self._tables)

    def __len__(self) -> int:
        return len(self._tables)
