"""The program Pagefind, run over a few pages, and what it read in them."""

from __future__ import annotations

import gzip
import json
import os
import subprocess
from collections.abc import Callable, Iterable, Iterator
from html import escape
from pathlib import Path
from typing import Any

import cbor2
import pagefind_bin  # type: ignore[import-untyped]

from tusk.data_class import dataclass
from tusk.kept.place import link_or_copy, make_folders, remove
from tusk.search.findable import NOT_TEXT
from tusk.search.postings import Posting, UnknownFormat, read_list

VERSION = "1.5.2"  # of Pagefind, whose own format this is: another version may write another one
SIGNATURE = b"pagefind_dcd"
FileOf = Callable[[str], Path]  # address of a page → its file
SCRIPTS = ("pagefind.js", "pagefind-worker.js")
ONE_THREAD = {
    "RAYON_NUM_THREADS": "1"
}  # other work has the other processors, and threads that wait for it spin
ALL_FIELDS = (
    "-/"  # the address of a page that only names every field, so that each has the same number everywhere
)


class IndexFailed(Exception):
    """The index could not be made; the message gives the reason."""


@dataclass(frozen=True)
class Indexed:
    """What Pagefind read in one page: all that it shows of it, in a file; its number of words; what it is found by."""

    file: Path
    fragment: bytes
    words: int
    filters: dict[str, list[str]]
    fields: list[str]


@dataclass(frozen=True)
class Reading:
    """What Pagefind read in some pages. Postings have the numbers of these pages in `addresses`."""

    folder: Path
    addresses: list[str]
    pages: dict[str, Indexed]
    fields: list[str]
    entry: dict[str, Any]

    @property
    def scripts(self) -> tuple[str, ...]:
        """The programs that search it in the browser: the last one has the stems of the language, if there are any."""
        [language] = self.entry["languages"].values()
        return (*SCRIPTS, f"wasm.{language['wasm'] or 'unknown'}.pagefind")

    def words(self) -> Iterator[tuple[str, dict[str, list[Posting]]]]:
        """Each word with its postings."""
        for path in sorted((self.folder / "index").iterdir()):
            yield from read_list(unpacked(path))


@dataclass(frozen=True)
class Run:
    """Pagefind at work. folder: where it writes."""

    process: subprocess.Popen[str]
    folder: Path

    def reading(self) -> Reading:
        """What it read, when it has finished. Raises IndexFailed."""
        self.wait()
        try:
            return _reading(self.folder)
        except UnknownFormat as unknown:
            raise IndexFailed(f"{unknown} Install the version that requirements.txt locks.") from None

    def wait(self) -> None:
        """Wait until it has finished. Raises IndexFailed."""
        said, errors = self.process.communicate()
        if self.process.returncode:
            raise IndexFailed(f"The search index was not made. Pagefind reported: {(errors or said).strip()}")

    def stop(self) -> None:
        """End it: nobody waits for what it reads."""
        self.process.kill()
        self.process.communicate()


def begin(
    file_of: FileOf, addresses: Iterable[str], fields: Iterable[str], folder: Path, language: str
) -> Run:
    """Let Pagefind read some pages of a site; it writes into the folder, which is emptied first.

    language: whose stems it looks for. Raises IndexFailed.
    """
    remove(folder)
    pages, files = folder / "pages", {f"{address}index.html": file_of(address) for address in addresses}
    make_folders([*files, f"{ALL_FIELDS}index.html"], [pages])
    for name, file in files.items():
        link_or_copy(file, f"{pages}/{name}")
    _write_fields(pages / ALL_FIELDS / "index.html", fields)
    return _started(pages, folder / "pagefind", language)


def unpacked(path: Path) -> bytes:
    """The content of a file of the index."""
    return gzip.decompress(path.read_bytes()).removeprefix(SIGNATURE)


def _reading(bundle: Path) -> Reading:
    entry = json.loads((bundle / "pagefind-entry.json").read_text(encoding="utf-8"))
    if entry.get("version") != VERSION:
        raise UnknownFormat(
            f"The search index is from Pagefind {entry.get('version')}, and TUSK only knows the format of {VERSION}."
        )
    [language] = entry["languages"].values()
    meta = cbor2.loads(unpacked(bundle / f"pagefind.{language['hash']}.pf_meta"))
    addresses: list[str] = []
    pages: dict[str, Indexed] = {}
    for name, words in meta[1]:
        fragment = (file := bundle / "fragment" / f"{name}.pf_fragment").read_bytes()
        shown = json.loads(gzip.decompress(fragment).removeprefix(SIGNATURE))
        addresses.append(shown["url"].removeprefix("/"))
        pages[addresses[-1]] = Indexed(file, fragment, words, shown["filters"], list(shown["meta"]))
    return Reading(bundle, addresses, pages, meta[5], entry)


def _write_fields(path: Path, fields: Iterable[str]) -> None:
    named = "".join(f"<b data-pagefind-meta='{escape(field)}'>fields</b>" for field in fields)
    path.write_text(f"<html lang=en><body data-pagefind-body>fields {named}", encoding="utf-8")


def run(site: Path, bundle: Path, language: str = "en") -> None:
    """Make the index of a folder of pages with Pagefind alone, as of one language. Raises IndexFailed."""
    _started(site, bundle, language).wait()


def _started(site: Path, bundle: Path, language: str) -> Run:
    command = [
        str(pagefind_bin.get_executable()),
        "--site",
        str(site),
        "--output-path",
        str(bundle),
        "--silent",
    ]
    command += ["--force-language", language, "--exclude-selectors", ", ".join(NOT_TEXT)]
    try:
        pipe = subprocess.PIPE
        process = subprocess.Popen(
            command, stdout=pipe, stderr=pipe, text=True, encoding="utf-8", env={**os.environ, **ONE_THREAD}
        )
    except OSError as error:
        raise IndexFailed(
            f"The search index was not made: this computer cannot run {command[0]} ({error.strerror}). "
            "Your IT department may have to allow this program."
        ) from None
    return Run(process, bundle)
