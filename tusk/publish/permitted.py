"""What may be in a finished file although it identifies somebody: on the whole site, or where an entry is shown."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator, Mapping
from functools import cached_property, lru_cache
from pathlib import Path

from tusk.library.item import Item
from tusk.library.library import Library
from tusk.model.contacts import ContactDetails
from tusk.model.fields import Record
from tusk.model.walk import records, walk
from tusk.privacy.identifiers import passed_over, plain

Files = Mapping[str, Path | bytes]
LINK = re.compile(rb"\bhref=[\"']([^\"'#?:]+)")


class Permitted:
    """Numbers of duty lines, whatever authors allow, with a reason, and what their words say is nobody's: in the lines
    of a page these words can be too far away.

    Of shared contacts and content/site.yml it is permitted on the whole site; of an entry, in its own files, on
    pages that link to it, in files that belong to such a page, and in other files that have its address.
    """

    def __init__(self, library: Library, files: Files) -> None:
        self._library, self._files = library, files

    @cached_property
    def everywhere(self) -> set[str]:
        """What is permitted on the whole site."""
        return {each for one in (*self._library.contacts.values(), self._library.site) for each in _of(one)}

    def has(self, value: str, address: str) -> bool:
        """Whether a value, without spaces and signs, may be in the file with an address."""
        return value in self.everywhere or any(self._shows(address, item) for item in self._by_value(value))

    def whose(self, value: str) -> str | None:
        """The entry in whose own files a value is permitted."""
        return next((item.id for item in self._by_value(value)), None)

    def _by_value(self, value: str) -> list[Item]:
        return self._of_items.get(value, [])

    @cached_property
    def _of_items(self) -> dict[str, list[Item]]:
        found: dict[str, list[Item]] = {}
        for item in self._library.items.values():
            for value in _of(item.record):
                found.setdefault(value, []).append(item)
        return found

    def _shows(self, address: str, item: Item) -> bool:
        if address.startswith(item.address):
            return True
        page = self._page_of(address)
        if page in self._files:
            return item.address in self._linked(page)
        return item.address.encode() in self._read(address)

    def _page_of(self, address: str) -> str:
        """The page to which a file belongs: a deck, a calendar or a table is beside it, or in a folder there."""
        folder, name = posixpath.split(address)
        if name.endswith(".html"):
            return address
        return posixpath.join(folder.removesuffix("/data"), "index.html")

    @lru_cache(maxsize=64)  # noqa: B019 (it is asked of a few pages, once a build)
    def _linked(self, page: str) -> frozenset[str]:
        links = (found.decode("utf-8", "replace") for found in LINK.findall(self._read(page)))
        return frozenset(
            f"{posixpath.normpath(posixpath.join(posixpath.dirname(page), each))}/" for each in links
        )

    def _read(self, address: str) -> bytes:
        content = self._files[address]
        return content if isinstance(content, bytes) else content.read_bytes()


def _of(record: Record) -> Iterator[str]:
    for each in getattr(record, "allow", ()):
        yield plain(each.what)
    yield from map(plain, _on_duty(record))
    for _, _, value in walk(record):
        if isinstance(value, str):
            yield from map(plain, passed_over(value))


def _on_duty(record: Record) -> Iterator[str]:
    for _, each in records(record):
        if isinstance(each, ContactDetails) and each.duty_line:
            yield from (value for value in (each.phone, each.text, each.email, each.note) if value)
