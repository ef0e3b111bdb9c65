"""Finished pages that are kept from one build to the next, with what was asked of the library to make each."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path

from tusk.kept.files import keep
from tusk.library.answers import Answers, Reads
from tusk.publish.traces import Traces


@dataclass(frozen=True)
class KeptPage:
    """A page as readers get it, in a file. indexed: the digest of what search reads; empty if it is not searched.

    words: its words, for the list of spellings; language: theirs.
    """

    address: str
    file: Path
    indexed: str
    words: str
    language: str


@dataclass(frozen=True)
class MadePage:
    """A page that was made in this run: the name of its file, what was asked for it, and what is known about it."""

    address: str
    file: str
    reads: Reads
    about: Mapping[str, str]


class KeptPages:
    """The pages of the last build, those of them that are still right, and those made since. folder: their files.

    made_by: the digest of everything else that pages are made from, such as templates and code.
    """

    def __init__(self, folder: Path, made_by: str, answers: Answers) -> None:
        self._folder = folder
        self._traces = Traces(folder / "pages.db", made_by, answers)

    def find(self, address: str, made_from: str = "") -> KeptPage | None:
        """A page that would be made again exactly like this. made_from: the digest of its own values."""
        page = self._traces.find(address)
        if page is None or page["made_from"] != made_from:
            return None
        path = self._folder / page["file"]
        if _state(path) != page["state"]:
            return None
        self._traces.use(address, page)
        return KeptPage(address, path, page["indexed"], page["words"], page["language"])

    def write(self, address: str, html: bytes, reads: Reads, about: Mapping[str, str]) -> MadePage:
        """Write the file of a page that was made. about: made_from, indexed, words and language."""
        name = f"{blake2b(html, digest_size=16).hexdigest()}.html"
        keep(self._folder / name, html)
        return MadePage(address, name, reads, about)

    def add(self, made: MadePage) -> KeptPage:
        """Keep a page that was made, perhaps by another process."""
        path, about = self._folder / made.file, made.about
        self._traces.add(made.address, {**about, "file": made.file, "state": _state(path)}, made.reads)
        return KeptPage(made.address, path, about["indexed"], about["words"], about["language"])

    def save(self) -> None:
        """Keep what was found and what was made, and nothing else."""
        if self._traces.save():
            needed = {page["file"] for page in self._traces.used.values()}
            for path in self._folder.glob("*.html"):
                if path.name not in needed:
                    path.unlink(missing_ok=True)


def _state(path: Path) -> list[int]:
    """The size and time of a file: another program may have written into it, as the site is a link to it."""
    try:
        found = path.stat()
    except OSError:
        return []
    return [found.st_size, found.st_mtime_ns]
