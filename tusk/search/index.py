"""The search index of a built site, made by the program Pagefind."""

from __future__ import annotations

import hashlib
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path

import pagefind_bin  # type: ignore[import-untyped]

from tusk.search.findable import NOT_TEXT
from tusk.search.reproducible_index import PIECE, UnknownFormat, make_reproducible

SEARCHED = b"data-pagefind-body"
# Pagefind's own user interfaces and other languages, which are not needed: search uses its own, in English.
UNUSED = ("pagefind-*ui.*", "pagefind-highlight.js", "wasm.unknown.pagefind")


class IndexFailed(Exception):
    """The index could not be made; the message gives the reason."""


def index(site: Path, pages: Mapping[str, str], folder: Path) -> None:
    """Put the index of a site into site/pagefind; remade only if a page that is searched has changed.

    pages: the address of each page that is searched → a digest that changes if anything in it does, but its frame.
    folder: the index is kept here for the next time. Raises IndexFailed.
    """
    fingerprint = _fingerprint(pages)
    stamp, bundle = folder / "made-from", folder / "pagefind"
    if not (stamp.is_file() and stamp.read_text() == fingerprint):
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        if pages:
            _run(site, bundle)
        stamp.write_text(fingerprint)
    if bundle.is_dir():
        shutil.copytree(bundle, site / "pagefind", dirs_exist_ok=True)


def searched_pages(docs: Path) -> dict[str, str]:
    """What `index` is given for a folder of pages, each in its index.md."""
    texts = ((path.parent, path.read_bytes()) for path in sorted(docs.rglob("index.md")))
    return {
        f"{folder.relative_to(docs).as_posix()}/": hashlib.blake2b(text, digest_size=16).hexdigest()
        for folder, text in texts
        if SEARCHED in text
    }


def _fingerprint(pages: Mapping[str, str]) -> str:
    """A digest of everything in the index."""
    made_by = (pagefind_bin.get_executable().stat().st_size, NOT_TEXT, PIECE)
    return hashlib.sha256(repr((made_by, sorted(pages.items()))).encode()).hexdigest()


def _run(site: Path, bundle: Path) -> None:
    command = [
        str(pagefind_bin.get_executable()),
        "--site",
        str(site),
        "--output-path",
        str(bundle),
        "--silent",
    ]
    # One index for all languages: a reader finds a Welsh page from an English one.
    command += ["--force-language", "en", "--exclude-selectors", ", ".join(NOT_TEXT)]
    try:
        done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)
    except OSError as error:
        raise IndexFailed(
            f"The search index was not made: this computer cannot run {command[0]} ({error.strerror}). "
            "Your IT department may have to allow this program."
        ) from None
    if done.returncode:
        raise IndexFailed(
            f"The search index was not made. Pagefind reported: {(done.stderr or done.stdout).strip()}"
        )
    try:
        make_reproducible(bundle)
    except UnknownFormat as unknown:
        raise IndexFailed(f"{unknown} Install the version that requirements.txt locks.") from None
    for pattern in UNUSED:
        for path in bundle.glob(pattern):
            path.unlink()
