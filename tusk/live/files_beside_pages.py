"""Files beside the pages of a library that are there at once: pictures, tables, colours and icons of the site."""

from __future__ import annotations

from functools import cached_property
from mimetypes import guess_type

from tusk.hosts.rules import TYPES
from tusk.live.library_pages import LibraryPages
from tusk.publish.identity import identity_files
from tusk.publish.site import files_shown, published_files, redirects


class FilesBeside:
    """Those of one library."""

    def __init__(self, pages: LibraryPages) -> None:
        self._pages = pages

    def find(self, address: str) -> bytes | None:
        """A file; None if there is none, or if it takes longer to make. Raises ProblemsFound."""
        if address in self._identity:
            return self._identity[address]
        if address.endswith(".csv") and (found := self._pages.tables.get(address)):
            return found
        if "/" in address and address in self._shown:
            return next(content for _, content in published_files(self._pages.library, [address]))
        return None

    @cached_property
    def moved(self) -> dict[str, str]:
        """Old address → address of the page that was there."""
        return dict(redirects(self._pages.library))

    @cached_property
    def _identity(self) -> dict[str, bytes]:
        return dict(identity_files(self._pages.library, self._pages.renderer.templates))

    @cached_property
    def _shown(self) -> set[str]:
        return files_shown(self._pages.library)


def type_of(address: str) -> str:
    """The type of a file as browsers are told."""
    return TYPES.get(address.rpartition(".")[2]) or guess_type(address)[0] or "application/octet-stream"
