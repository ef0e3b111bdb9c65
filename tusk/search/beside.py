"""The indexes of a site, made beside the rest of it as soon as its pages are known, and put into it in the end."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from tusk.processes.beside import Begun, Hear, begun
from tusk.search.languages import Indexes, Searched


@contextmanager
def indexing(folder: Path, entries: int) -> Iterator[Indexing]:
    """Begin to make the indexes of a site with so many entries. folder: where to keep what the next ones can take over.

    A process that is forked before entries are read has a copy of none.
    """
    indexes = Indexes(folder)
    with begun(partial(_make, indexes), entries, indexes.save) as work:
        yield Indexing(work)


class Indexing:
    """Indexes that are being made."""

    def __init__(self, work: Begun[None]) -> None:
        self._work = work
        self.is_beside = work.is_beside

    def make(self, pages: Mapping[str, Searched], main: str, files: Mapping[str, Path]) -> None:
        """Make them of these pages. main: the language of the site; files: address → file, perhaps not in it yet."""
        rows = [(address, page.language, page.digest, str(files[address])) for address, page in pages.items()]
        self._work.tell((rows, main))  # told as plain words: thousands of paths take long to tell

    def put(self, site: Path) -> None:
        """Put them into the site, which has everything else."""
        self._work.tell(site)

    def wait(self) -> None:
        """Wait until they are there. Raises IndexFailed."""
        self._work.result()


def _make(indexes: Indexes, hear: Hear) -> None:
    indexes.look()
    rows, main = hear()
    pages = {address: Searched(language, digest) for address, language, digest, _ in rows}
    files = {address: file for address, _, _, file in rows}
    indexes.make(pages, main, lambda address: Path(files[address]))
    indexes.put(hear())
