"""Changes to an index after Pagefind has written it.

Pagefind's filters have a random order: they are sorted, so that the same site has the same index. Its lists of
words are split, so that a query on a phone fetches few other words. The order of the pages by date
gets a file of its own, and pages get shorter names: a query does not fetch what only sorting needs.
"""

from __future__ import annotations

import gzip
import hashlib
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import cbor2

VERSION = "1.5.2"  # of Pagefind, whose own format this is: another version may write another one
SIGNATURE = b"pagefind_dcd"
PIECE = 12_000  # bytes of a list of words before it is compressed to about half
SHORT = len("en_12345")  # of the name of a page
NEWEST = "newest.json"  # the names of the pages, the newest first


class UnknownFormat(Exception):
    """The index was written by another version of Pagefind; the message gives both versions."""


def make_reproducible(bundle: Path) -> None:
    """Sort the filters of an index, split its lists of words, and name each file by its content.

    Raises UnknownFormat, and changes nothing, if another version of Pagefind wrote it.
    """
    entry = bundle / "pagefind-entry.json"
    known = json.loads(entry.read_text(encoding="utf-8"))
    if known.get("version") != VERSION:
        raise UnknownFormat(
            f"The search index is from Pagefind {known.get('version')}, and TUSK only knows the format of {VERSION}."
        )
    newest: list[str] = []
    for language in known["languages"].values():
        language["hash"] = _lighten(bundle, language["hash"], newest)
    (bundle / NEWEST).write_text(json.dumps(newest, separators=(",", ":")), encoding="utf-8", newline="\n")
    entry.write_text(json.dumps(known, ensure_ascii=False), encoding="utf-8", newline="\n")


def _lighten(bundle: Path, code: str, newest: list[str]) -> str:
    """Do this for one language; returns the new name of its list of pages, filters and words."""
    path = bundle / f"pagefind.{code}.pf_meta"
    content = _read(path)
    path.unlink()
    content[1] = list(_renamed(content[1], bundle / "fragment"))
    content[2] = [piece for _, _, code in content[2] for piece in _cut_words(bundle / "index", code)]
    content[3] = sorted([name, _order_filter(bundle / "filter", code)] for name, code in content[3])
    newest += (content[1][page][0] for _, oldest in content[4] for page in reversed(oldest))
    content[4] = []
    code = f"en_{_digest(content)}"
    _write(bundle / f"pagefind.{code}.pf_meta", content)
    return code


def _renamed(pages: list[list[Any]], folder: Path) -> Iterator[list[Any]]:
    """[name, number of words] of each page, with a shorter unique name."""
    taken: set[str] = set()
    for code, *words in pages:
        name = next(code[:length] for length in range(SHORT, len(code) + 1) if code[:length] not in taken)
        taken.add(name)
        (folder / f"{code}.pf_fragment").rename(folder / f"{name}.pf_fragment")
        yield [name, *words]


def _order_filter(folder: Path, code: str) -> str:
    path = folder / f"{code}.pf_filter"
    name, values = _read(path)
    path.unlink()
    content = [name, sorted(values)]
    code = f"en_{_digest(content)[:7]}"
    _write(folder / f"{code}.pf_filter", content)
    return code


def _cut_words(folder: Path, code: str) -> Iterator[list[str]]:
    """[first word, last word, name] of each piece of a list of words."""
    path = folder / f"{code}.pf_index"
    words, *rest = _read(path)
    path.unlink()
    for piece in _pieces(words):
        content = [piece, *rest]
        code = f"en_{_digest(content)[:7]}"
        _write(folder / f"{code}.pf_index", content)
        yield [piece[0][0], piece[-1][0], code]


def _pieces(words: list[Any]) -> Iterator[list[Any]]:
    piece: list[Any] = []
    size = 0
    for word in words:
        weight = len(cbor2.dumps(word))
        if piece and size + weight > PIECE:
            yield piece
            piece, size = [], 0
        piece.append(word)
        size += weight
    if piece:
        yield piece


def _read(path: Path) -> Any:
    return cbor2.loads(gzip.decompress(path.read_bytes()).removeprefix(SIGNATURE))


def _write(path: Path, content: Any) -> None:
    path.write_bytes(gzip.compress(SIGNATURE + cbor2.dumps(content), mtime=0))


def _digest(content: Any) -> str:
    return hashlib.sha256(cbor2.dumps(content)).hexdigest()[:10]
