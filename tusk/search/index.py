"""The search index of a built site: Pagefind reads the pages that changed, and all else is taken over.

A build from nothing goes the same way, with every page changed, and makes the same bytes.
"""

from __future__ import annotations

import re
import shutil
import zlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import chain
from pathlib import Path

from tusk.kept.code import code_digest
from tusk.kept.store import Store
from tusk.search.batches import read_batches
from tusk.search.bundle import make_files, make_filters, make_pieces, program
from tusk.search.changes import Changes
from tusk.search.content_store import ContentStore
from tusk.search.kept import Index, PageInIndex, WordsOf
from tusk.search.pagefind import FileOf, IndexFailed, Reading
from tusk.search.postings import UnknownFormat

# What Pagefind calls the fields of pages (templates/pages/searched.html, and its own), each known without looking.
_OURS = ("title", "kind", "date", "summary", "standing", "aka", "also", "forms")
FIELDS = sorted([*_OURS, *(f"old_{name}" for name in _OURS), "image", "image_alt"])
DAY = re.compile(rb'data-pagefind-sort="date">\s*([^<\s]*)')
INDEX, STATE = "index", "state"


class _StartAgain(Exception):
    """What is known is not enough; the index is made from nothing, with these fields or without these pages."""

    def __init__(self, fields: Iterable[str], without: Iterable[str] = ()) -> None:
        self.fields = sorted(fields)
        self.without = set(without)


def index(
    site: Path,
    pages: Mapping[str, str],
    folder: Path,
    language: str = "en",
    bundle: str = "pagefind",
    but: Iterable[str] = (),
) -> None:
    """Put the index of the pages in one language into a folder of a site, by default pagefind/.

    pages: the address of each page that is searched → a digest that changes if anything in it does, but its frame.
    folder: where to keep what the next index can take over; it can be deleted at any time. but: folders in its own
    that are left alone, those of other indexes. Raises IndexFailed.
    """
    if not pages:
        shutil.rmtree(site / bundle, ignore_errors=True)
    else:
        builder = Builder(folder, language)
        builder.make(pages, lambda address: site / address / "index.html")
        builder.put(site / bundle, but)
        builder.save()


class Builder:
    """Makes the index of one language, again and again in the same folder."""

    def __init__(self, folder: Path, language: str) -> None:
        self.language = language
        self.batch = folder / "batch"
        self.files = ContentStore(folder / "files")
        self.values = Store(folder / "index.db", code_digest("search", "kept"))
        self.index = self._saved = self._kept()

    def make(self, pages: Mapping[str, str], file_of: FileOf) -> None:
        """Make the index of these pages. Raises IndexFailed."""
        self.file_of = file_of
        try:
            self.index = self._made(self.index, pages)
        except UnknownFormat as unknown:
            raise IndexFailed(f"{unknown} Install the version that requirements.txt locks.") from None

    def put(self, bundle: Path, but: Iterable[str]) -> None:
        """Put it into a folder of a site."""
        self.files.copy_to(bundle, self.index.files, but)

    def save(self) -> None:
        """Keep it, if it is another one than before; nothing of this one waits for that."""
        before, after = self._saved, self.index
        if after is before:
            return
        self.files.forget_others(after.files.values())
        gone = _keys_of(before) - _keys_of(after)
        self.values.save({INDEX: after.to_json(), STATE: self.files.state().encode()}, gone)
        self._saved = after

    def _made(self, before: Index, pages: Mapping[str, str]) -> Index:
        """The index of these pages."""
        left = dict(pages)
        while {address: page.digest for address, page in before.pages.items()} != left:
            try:
                before = self._changed(before, left)
            except _StartAgain as again:
                before = Index(again.fields)
                left = {address: digest for address, digest in left.items() if address not in again.without}
        return before

    def _kept(self) -> Index:
        """The index that was made before, if all of it is still there."""
        known = self.values.some([INDEX, STATE])
        if INDEX not in known:
            return Index(FIELDS)
        index = Index.from_json(known[INDEX])
        untouched = self.files.state().encode() == known.get(STATE)
        return index if untouched or self.files.is_sound(index.files.values()) else Index(FIELDS)

    def _changed(self, before: Index, pages: Mapping[str, str]) -> Index:
        """The index of these pages, made from the one before."""
        changed = [address for address in sorted(pages) if _digest(before, address) != pages[address]]
        old = self._old_words(
            before, [*changed, *(address for address in before.pages if address not in pages)]
        )
        changes = Changes(before, sorted(pages), changed)
        after = replace(before, pages=dict(before.pages))
        for reading in self._readings(changed, before.fields):
            self._take(reading, changes, pages, after)
        after.pages = {address: after.pages[address] for address in sorted(pages)}
        fields = {*FIELDS, *chain.from_iterable(page.fields for page in after.pages.values())}
        if fields != {*after.fields}:
            raise _StartAgain(fields)
        self._put_together(before, after, changes, old)
        return after

    def _old_words(self, before: Index, addresses: Iterable[str]) -> set[str]:
        """The words that pages had."""
        keys = [
            _key(before.pages[address].digest, address) for address in addresses if address in before.pages
        ]
        known = self.values.some(keys)
        if len(known) < len(keys):
            raise _StartAgain(before.fields)
        return {word for words in known.values() for word in zlib.decompress(words).decode().split()}

    def _readings(self, addresses: list[str], fields: list[str]) -> Iterator[Reading]:
        for batch, reading in read_batches(self.file_of, addresses, fields, self.batch, self.language):
            if without := set(batch) - {*reading.pages}:  # Pagefind leaves out a page without a word
                raise _StartAgain(fields, without)
            if reading.fields != fields:
                raise _StartAgain({*fields, *reading.fields})
            yield reading

    def _take(self, reading: Reading, changes: Changes, pages: Mapping[str, str], after: Index) -> None:
        """Take over what Pagefind read in some pages."""
        after.entry = after.entry or reading.entry
        after.scripts = after.scripts or {
            name: self.files.put(program(reading.folder / name)) for name in reading.scripts
        }
        new = {}
        for address, words in changes.add(reading).items():
            if address in pages:
                page = reading.pages[address]
                found = DAY.search(self.file_of(address).read_bytes())
                after.pages[address] = PageInIndex(
                    digest=pages[address],
                    fragment=self.files.take(page.file, page.fragment),
                    words=page.words,
                    day=found[1].decode() if found else "",
                    filters=page.filters,
                    fields=page.fields,
                )
                new[_key(pages[address], address)] = zlib.compress(" ".join(words).encode(), 1)
        self.values.save(new)

    def _put_together(self, before: Index, after: Index, changes: Changes, old: set[str]) -> None:
        known = WordsOf(before, self.files)
        sizes = dict(zip(before.words, before.sizes, strict=True))
        new: dict[str, bytes] = {}
        after.marks = dict(before.marks)
        for word, content, marks in changes.words(known, old):
            if word not in known or content != known[word]:
                new[word], sizes[word], after.marks[word] = content, len(content), marks
        sizes = {word: sizes[word] for word in sorted(sizes) if sizes[word]}
        after.marks = {word: marks for word, marks in after.marks.items() if marks and word in sizes}
        after.words, after.sizes = [*sizes], [*sizes.values()]
        after.pieces = make_pieces(sizes, known, new, self.files)
        after.filters = make_filters(before, after.pages, self.files)
        after.files = after.scripts | make_files(after, self.files)


def _digest(index: Index, address: str) -> str:
    page = index.pages.get(address)
    return page.digest if page else ""


def _keys_of(index: Index) -> set[str]:
    """The keys of the words of its pages."""
    return {_key(page.digest, address) for address, page in index.pages.items()}


def _key(digest: str, address: str) -> str:
    """The key of the words of a page, as it was read then."""
    return f"{digest} {address}"
