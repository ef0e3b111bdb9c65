"""The indexes of a site, made beside the rest of it as soon as its pages are known, and put into it in the end."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from tusk.check.other import Begun, Hear, begun
from tusk.search.languages import Indexes, Searched


@contextmanager
def indexing(folder: Path, main: str, entries: int) -> Iterator[Indexing]:
    """Begin to make the indexes of a site with so many entries. folder: where to keep what the next ones can take over.

    main: the language of the site.
    """
    with begun(partial(_make, folder, main), entries) as work:
        yield Indexing(work)


class Indexing:
    """Indexes that are being made."""

    def __init__(self, work: Begun[None]) -> None:
        self._work = work
        self.is_beside = work.is_beside

    def make(self, pages: Mapping[str, Searched], files: Mapping[str, Path]) -> None:
        """Make them of these pages. files: address → file, which need not be in the site yet."""
        self._work.tell((pages, {address: files[address] for address in pages}))

    def put(self, site: Path) -> None:
        """Put them into the site, which has everything else."""
        self._work.tell(site)

    def wait(self) -> None:
        """Wait until they are there. Raises IndexFailed."""
        self._work.result()


def _make(folder: Path, main: str, hear: Hear) -> None:
    indexes = Indexes(folder)
    indexes.look()
    pages, files = hear()
    indexes.make(pages, main, files.__getitem__)
    indexes.put(hear())
