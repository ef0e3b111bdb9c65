"""The postings of an index after some pages changed: those of other pages stay as they are."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from tusk.search.kept import Index, WordsOf
from tusk.search.pagefind import Reading
from tusk.search.postings import Mark, Posting, Postings, read_postings, read_word, word_bytes
from tusk.search.splice import Splice

GONE = -1
FEW = 8  # changes up to which it is faster to make them one by one than to read all postings of a word


class Changes:
    """Collects what was read in the pages that changed, in order of their numbers: pages are numbered by address."""

    def __init__(self, before: Index, addresses: Iterable[str], changed: Iterable[str]) -> None:
        self.number = {address: number for number, address in enumerate(addresses)}
        read_again = set(changed)
        self.moved = [GONE if page in read_again else self.number.get(page, GONE) for page in before.pages]
        self.added: dict[str, dict[str, Postings]] = {}
        self.removed = [old for old, new in enumerate(self.moved) if new == GONE]
        left_out = [old for old, page in enumerate(before.pages) if page not in self.number]
        come = [number for page, number in self.number.items() if page not in before.pages]
        self.shifts = [(old, -1) for old in reversed(left_out)] + [(new, 1) for new in come]

    def add(self, reading: Reading) -> dict[str, list[str]]:
        """Take what was read in some pages; returns the words of each."""
        number = [self.number.get(address, GONE) for address in reading.addresses]
        words: list[list[str]] = [[] for _ in number]
        for word, forms in reading.words():
            for form, postings in forms.items():
                new = [(number[page], places) for page, places in postings if number[page] != GONE]
                if new:
                    self.added.setdefault(word, {}).setdefault(form, Postings()).append(sorted(new))
            for page in {page for postings in forms.values() for page, _ in postings}:
                words[page].append(word)
        return dict(zip(reading.addresses, words, strict=True))

    def words(self, before: WordsOf, old: Iterable[str]) -> Iterator[tuple[str, bytes, list[Mark]]]:
        """(word, its content, its marks) of each word of the changed pages, and of all words if numbers changed.

        old: the words that the pages had. The content is empty if no page has the word any more.
        """
        for word in sorted({*(before.index.words if self.shifts else old), *self.added}):
            new = self.added.get(word, {})
            marks = before.index.marks.get(word)
            if marks and not new.keys() - {""} and len(self.removed) + len(self.shifts) <= FEW:
                splice = self._spliced(before[word], marks, new.get(""))
                yield word, splice.to_bytes(), splice.marks
            else:
                forms = self._merged(before[word], new) if word in before else new
                yield word, word_bytes(word, forms), forms[""].marks if {*forms} == {""} else []

    def _spliced(self, content: bytes, marks: list[Mark], new: Postings | None) -> Splice:
        splice = Splice(content, marks)
        added = dict(read_postings(new)) if new else {}
        for page in self.removed:
            if self.shifts or page not in added:
                splice.put(page, None)
        for page, by in self.shifts:
            splice.shift(page, by)
        for page, places in added.items():
            splice.put(page, places)
        return splice

    def _merged(self, content: bytes, new: Mapping[str, Postings]) -> dict[str, Postings]:
        _, forms, _ = read_word(content)
        merged = {}
        for form in {*forms, *new}:
            postings = self._kept(forms.get(form, ()))
            if form in new:
                postings = sorted([*postings, *read_postings(new[form])])
            merged[form] = Postings(postings)
        return merged

    def _kept(self, postings: Iterable[Posting]) -> list[Posting]:
        moved = self.moved
        return [(moved[page], places) for page, places in postings if moved[page] != GONE]
