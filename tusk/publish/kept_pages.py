"""Finished pages that are kept from one build to the next, with what was asked of the library to make each."""

from __future__ import annotations

import os
from collections.abc import Mapping
from hashlib import blake2b
from pathlib import Path

from tusk.data_class import dataclass
from tusk.kept.files import keep
from tusk.kept.store import Store, Value
from tusk.library.answers import Answers, Reads
from tusk.publish.kept_questions import as_line
from tusk.publish.kept_spellings import KeptSpellings, Page
from tusk.publish.second_net import Identifying, Look
from tusk.publish.traces import Traces
from tusk.search.spelled import SpelledWords


@dataclass(frozen=True)
class KeptPage:
    """A page as readers get it, in a file. indexed: the digest of what search reads; empty if it is not searched.

    language: that of its words.
    """

    address: str
    file: Path
    indexed: str
    language: str


@dataclass(frozen=True)
class MadePage:
    """A page that was made in this run: the name of its file, what was asked for it, as a line, and what is known.

    words: those that can be in the list of spellings, with spaces between them; identifying: what the second
    net found, if it was asked.
    """

    address: str
    file: str
    asked: bytes
    about: Mapping[str, str]
    words: str
    identifying: Identifying | None


class KeptPages:
    """The pages of the last build, those of them that are still right, and those made since. folder: their files.

    made_by: the digest of everything else that pages are made from, such as templates and code; look: finds what
    identifies somebody in the file of a page.
    """

    def __init__(self, folder: Path, made_by: str, answers: Answers, look: Look | None = None) -> None:
        self._folder, self.look = folder, look
        self._made_by, self._answers = made_by, answers
        self._begin()

    def _begin(self) -> None:
        path = self._folder / "pages.db"
        self._traces = Traces(path, self._made_by, self._answers)
        self._spellings = KeptSpellings(Store(path, self._made_by))
        self._words: dict[str, Page] = {}  # of pages that were made
        self._rows: dict[str, Value] = {}  # of the words of all pages, if they change
        self.looked: dict[
            str, Identifying
        ] = {}  # what identifies somebody in them, by the names of their files

    def forget(self) -> None:
        """Make all pages again: something about those of the last build is lost."""
        (self._folder / "pages.db").unlink(missing_ok=True)
        self._begin()

    def find(self, address: str, made_from: str = "") -> KeptPage | None:
        """A page that would be made again exactly like this. made_from: the digest of its own values."""
        page = self._traces.find(address)
        if page is None or page["made_from"] != made_from:
            return None
        path = self._folder / page["file"]
        if _state(path) != page["state"]:
            return None
        self._traces.use(address, page)
        return KeptPage(address, path, page["indexed"], page["language"])

    def write(
        self, address: str, html: bytes, reads: Reads, about: Mapping[str, str], words: str
    ) -> MadePage:
        """Write the file of a page that was made. about: made_from, indexed and language."""
        name = f"{blake2b(html, digest_size=16).hexdigest()}.html"
        identifying = None
        if not _has(self._folder / name, html):  # else sites link to it, and it has been looked at
            keep(self._folder / name, html)
            identifying = self.look(f"{address}index.html", html) if self.look else None
        return MadePage(address, name, as_line(reads), about, words, identifying)

    def add(self, made: MadePage) -> KeptPage:
        """Keep a page that was made, perhaps by another process."""
        path, about = self._folder / made.file, made.about
        self._traces.add(made.address, {**about, "file": made.file, "state": _state(path)}, made.asked)
        if made.identifying is not None:
            self.looked[made.file] = made.identifying
        if about["indexed"]:
            self._words[made.address] = (about["language"], made.words)
        return KeptPage(made.address, path, about["indexed"], about["language"])

    def words(self) -> dict[str, SpelledWords]:
        """The words of all pages by language, when each page was found or made. Raises WordsLostError."""
        new, gone = self._traces.new, self._traces.gone
        if len(new) == len(self._traces.used):
            self._rows = self._spellings.anew(self._words)
        else:
            self._rows = self._spellings.changed(self._words, {*new, *gone})
        return self._spellings.known

    def save(self) -> None:
        """Keep what was found and what was made, and nothing else; the words of pages are known then."""
        if self._traces.save(self._rows):
            needed = {page["file"] for page in self._traces.used.values()}
            for path in self._folder.glob("*.html"):
                if path.name not in needed:
                    path.unlink(missing_ok=True)


def _has(path: Path, content: bytes) -> bool:
    """Whether a file has this content: another program may have written into it."""
    try:
        return path.read_bytes() == content
    except OSError:
        return False


def _state(path: Path) -> list[int]:
    """The size and time of a file: another program may have written into it, as the site is a link to it."""
    try:
        found = os.stat(path)  # noqa: PTH116 (of every page)
    except OSError:
        return []
    return [found.st_size, found.st_mtime_ns]
