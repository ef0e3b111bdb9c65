"""What windows, bookmarks and search engines call a page, and what they say of it: no two pages have the same."""

from __future__ import annotations

from selectolax.lexbor import LexborHTMLParser

from tusk.pages.page import Page

LONGEST = 200  # characters of a description that is made of titles
TITLES = ".card__title, .a-z a"
MOST = 10  # titles that can be of use


def window_title(page: Page) -> str:
    """The title of its window but for the name of the site: its own, and what it belongs to."""
    return " - ".join(filter(None, (page.title, page.within)))


def about(page: Page, html: str) -> str:
    """Its summary; without one, its title and the first titles that it lists."""
    if page.summary or page.about or not page.title:
        return page.summary or page.about
    return _cut([window_title(page), *_titles(html)])


def _titles(html: str) -> list[str]:
    nodes = LexborHTMLParser(html).css(TITLES)
    return [" ".join(node.text().split()) for node in nodes[:MOST]]


def _cut(titles: list[str]) -> str:
    """The first title and as many of the others as there is room for."""
    first, *others = titles
    text = first
    for number, title in enumerate(others):
        longer = f"{text}{'; ' if number else ': '}{title}"
        if len(longer) > LONGEST:
            return f"{text} …" if number else text
        text = longer
    return text
