"""The search index of a built site, made by the program Pagefind."""

from __future__ import annotations

import hashlib
import shutil
import subprocess
from pathlib import Path

import pagefind_bin  # type: ignore[import-untyped]

from tusk.search.findable import NOT_TEXT
from tusk.search.reproducible_index import PIECE, UnknownFormat, make_reproducible

SEARCHED = "data-pagefind-body"
# Pagefind's own user interfaces and other languages, which are not needed: search uses its own, in English.
UNUSED = ("pagefind-*ui.*", "pagefind-highlight.js", "wasm.unknown.pagefind")


class IndexFailed(Exception):
    """The index could not be made; the message gives the reason."""


def build_index(site: Path, pages: Path, cache: Path) -> None:
    """Put the index of a site into site/pagefind; remade only if the text of a page has changed."""
    fingerprint = _fingerprint(pages)
    stamp, bundle = cache / "made-from", cache / "pagefind"
    if not (stamp.is_file() and stamp.read_text() == fingerprint):
        shutil.rmtree(cache, ignore_errors=True)
        cache.mkdir(parents=True)
        if fingerprint:
            _run(site, bundle)
        stamp.write_text(fingerprint)
    if bundle.is_dir():
        shutil.copytree(bundle, site / "pagefind", dirs_exist_ok=True)


def _fingerprint(pages: Path) -> str:
    """A hash of everything in the index; empty if there is nothing to search."""
    text = hashlib.sha256(repr((pagefind_bin.get_executable().stat().st_size, NOT_TEXT, PIECE)).encode())
    searched = 0
    for page in sorted(pages.rglob("index.md")):
        words = page.read_bytes()
        if SEARCHED.encode() in words:
            searched += 1
            text.update(page.relative_to(pages).as_posix().encode() + b"\0" + words)
    return text.hexdigest() if searched else ""


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
