"""A message about what is wrong with a page, begun for the reader: mailto: with the page and its version."""

from __future__ import annotations

from urllib.parse import quote

from tusk.library.library import Library
from tusk.locales.words import Words
from tusk.pages.page import Page


def report_address(page: Page, library: Library, words: Words) -> str:
    """The mailto: address, to the people who run the site."""
    assert library.site.contact
    entry = page.given.get("entry")
    version = (entry.updated or entry.issued) if entry else ""
    subject = words.gettext("About the page “%(title)s”", title=page.title)
    body = "\n".join(
        [
            words.gettext("What is wrong, or what is missing:"),
            "\n\n",
            words.gettext("Page: %(page)s", page=library.on_web(page.address) or page.address or "/"),
            *([words.gettext("Version: %(date)s", date=version)] if version else []),
        ]
    )
    return f"mailto:{library.site.contact.email}?subject={quote(subject)}&body={quote(body)}"
