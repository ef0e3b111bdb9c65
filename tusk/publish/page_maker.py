"""Makes finished pages of a library, one after the other."""

from __future__ import annotations

from collections.abc import Iterator

from jinja2 import Environment

from tusk.document.texts import Texts
from tusk.library.library import Library
from tusk.pages.entries import finished, page_html
from tusk.pages.indexes import index_pages
from tusk.pages.page import FinishedPage, Page
from tusk.pages.themes import theme_pages
from tusk.privacy import identifiers
from tusk.search.findable import Finder
from tusk.text.acronyms import Explainer


class PageMaker:
    """The pages of one library, each made when it is asked for."""

    def __init__(self, library: Library, env: Environment) -> None:
        self.texts = Texts(library)
        self._library = library
        self._env = env
        self._explainer = Explainer(library.glossary)
        self._finder = Finder(library, env)

    def make_ready(self) -> None:
        """Make ready what pays for some hundred pages: before other processes begin, so that none does it again."""
        self._explainer.make_ready()
        identifiers.make_ready()

    def lists(self) -> Iterator[Page]:
        """The pages that are not of one entry or issue, before they are rendered."""
        return lists_of(self._library, self.texts)

    def finish(self, page: Page) -> tuple[FinishedPage, str]:
        """A page rendered, and its text as search finds it; empty if it is not searched."""
        html = page_html(page, self._library, self._env, self._explainer)
        if not page.searched:
            return finished(page, html, self._env), ""
        html = self._finder.findable(page, html)
        return finished(page, html, self._env), self._finder.texts.pop()


def lists_of(library: Library, texts: Texts) -> Iterator[Page]:
    """The pages of a library that are not of one entry or issue, before they are rendered."""
    yield from index_pages(library)
    yield from theme_pages(library, texts)
