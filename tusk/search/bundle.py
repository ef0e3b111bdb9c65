"""The files of an index that the browser fetches, as Pagefind's own script expects them."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import cbor2
import deflate

from tusk.search.content_store import ContentStore
from tusk.search.kept import Index, PageInIndex, WordsOf
from tusk.search.pagefind import SIGNATURE, VERSION, unpacked
from tusk.search.pieces import cut, ranges
from tusk.search.postings import list_bytes

PAGE_NAME, OTHER_NAME = 5, 7  # letters that a name has at least; more where two would be the same
NEWEST = "newest.json"  # the names of the pages, the newest first


def packed(content: bytes, level: int = 9) -> bytes:
    """A file of the index, compressed. Edits wait for it, and one level more takes twice as long."""
    return bytes(deflate.gzip_compress(SIGNATURE + content, level))


def smallest(content: bytes) -> bytes:
    """A file that every search fetches."""
    return packed(content, 10)


def program(path: Path) -> bytes:
    """A program of Pagefind as browsers fetch it: what is compressed is compressed more."""
    return packed(unpacked(path), 12) if path.suffix == ".pagefind" else path.read_bytes()


def make_pieces(
    sizes: Mapping[str, int], before: WordsOf, changed: Mapping[str, bytes], store: ContentStore
) -> list[tuple[int, str]]:
    """(number of words, file) of each piece; a piece without a changed word is taken over.

    sizes: the bytes of each word, in order of the words.
    """
    pieces: list[tuple[int, str]] = []
    to_make: dict[int, bytes] = {}
    for span in _spans([*sizes], cut([*sizes.items()])):
        file = "" if any(word in changed for word in span) else before.piece(span[0], span[-1], len(span))
        if not file:
            to_make[len(pieces)] = list_bytes([changed.get(word) or before[word] for word in span])
        pieces.append((len(span), file))
    with ThreadPoolExecutor(2) as threads:
        for number, content in zip(to_make, threads.map(packed, to_make.values()), strict=True):
            pieces[number] = (pieces[number][0], store.put(content))
    return pieces


def _spans(words: Sequence[str], counts: Iterable[int]) -> Iterator[Sequence[str]]:
    at = 0
    for count in counts:
        yield words[at : at + count]
        at += count


def make_files(index: Index, store: ContentStore) -> dict[str, str]:
    """Path → file of everything but the scripts."""
    language = index.language
    names = _names([page.fragment for page in index.pages.values()], PAGE_NAME)
    pages = dict(zip(index.pages, names, strict=True))
    pieces = [file for _, file in index.pieces]
    files = {f"fragment/{pages[address]}.pf_fragment": page.fragment for address, page in index.pages.items()}
    for folder, made in (("index", pieces), ("filter", [*index.filters.values()])):
        files |= {f"{folder}/{name}.pf_{folder}": file for name, file in zip(_names(made), made, strict=True)}
    meta = store.put(smallest(cbor2.dumps(_meta(index, pages))))
    named = f"{language}_{meta[:10]}"
    known = {**index.entry["languages"][language], "hash": named, "page_count": len(pages)}
    newest = [pages[address] for address in index.day_order()]
    return files | {
        f"pagefind.{named}.pf_meta": meta,
        "pagefind-entry.json": store.put(_json({**index.entry, "languages": {language: known}})),
        NEWEST: store.put(_json(newest)),
    }


def _meta(index: Index, pages: Mapping[str, str]) -> list[Any]:
    """What every search fetches first."""
    names = _names([file for _, file in index.pieces])
    spans = ranges(index.words, [count for count, _ in index.pieces])
    return [
        VERSION,
        [[pages[address], page.words] for address, page in index.pages.items()],
        [[*span, name] for span, name in zip(spans, names, strict=True)],
        [[*named] for named in zip(index.filters, _names(index.filters.values()), strict=True)],
        [],  # orders of pages: ours has a file of its own, which only sorting fetches
        index.fields,
    ]


def make_filters(before: Index, pages: Mapping[str, PageInIndex], store: ContentStore) -> dict[str, str]:
    """Name → file of each filter; those of before, if they are the same."""
    if before.filters and [(page, its.filters) for page, its in pages.items()] == [
        (page, its.filters) for page, its in before.pages.items()
    ]:
        return before.filters
    return {name: store.put(packed(cbor2.dumps([name, values]))) for name, values in _filters(pages.values())}


def _filters(pages: Iterable[PageInIndex]) -> list[tuple[str, list[tuple[str, list[int]]]]]:
    """(name, [(value, numbers of its pages)]) of each filter."""
    filters: dict[str, dict[str, list[int]]] = {}
    for number, page in enumerate(pages):
        for name, values in page.filters.items():
            for value in dict.fromkeys(values):
                filters.setdefault(name, {}).setdefault(value, []).append(number)
    return [(name, sorted(values.items())) for name, values in sorted(filters.items())]


def _names(files: Collection[str], length: int = OTHER_NAME) -> list[str]:
    """A short name for each file, the same as long as its content is the same."""
    names: dict[str, str] = {}
    for file in files:
        size = next(size for size in range(length, len(file) + 1) if names.get(file[:size], file) == file)
        names[file[:size]] = file
    short = {file: name for name, file in names.items()}
    return [short[file] for file in files]


def _json(content: Any) -> bytes:
    return json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode()
