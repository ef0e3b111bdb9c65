"""One web page before and after it is rendered."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from typing import Any

from tusk.data_class import dataclass
from tusk.document.publisher import Publisher


@dataclass(frozen=True)
class Page:
    """A page before: its template and the values for it.

    `address` ends in a slash (reviews/jack/); the home page's is "".
    """

    address: str
    template: str
    title: str
    summary: str
    given: Mapping[str, Any] = field(default_factory=dict)
    publisher: Publisher | None = None
    language: str | None = None  # that of the site, if it has none of its own
    look: str = "page"
    alternates: tuple[
        tuple[str, str], ...
    ] = ()  # (language, address) of all its languages, if there are several
    searched: bool = False
    structured: str = ""  # structured data for search engines
    card: str = ""  # the address of the picture for shared links, if it is not that of the site
    feed: str = ""  # the address of the feed of what it lists
    within: str = ""  # what it belongs to, in the title of its window: pages can share a title
    about: str = ""  # for search engines, if it has no summary; else its title and what it lists
    noindex: bool = False  # search engines must leave it out


@dataclass(frozen=True)
class FinishedPage:
    """A page after: one block of HTML, and what its frame needs to know of it (title, description, look, …)."""

    address: str
    meta: Mapping[str, Any]
    html: str
