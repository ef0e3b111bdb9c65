"""Which pages have a word, and where: as bytes, in the format of Pagefind 1.5.2.

A word is [word, postings, variants] in CBOR; a variant is [form with its accents, postings]; a posting is
[page, places in the text, places in the fields]. The number of a page is counted from the posting before it.
Places are taken over as they are, since only the number of a page depends on other pages.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

UNSIGNED = rb"(?:[\x00-\x17]|\x18.|\x19..|\x1a....)"
INTEGER = rb"(?:[\x00-\x17\x20-\x37]|[\x18\x38].|[\x19\x39]..|[\x1a\x3a]....)"
ARRAY = rb"(?:[\x80-\x97]|\x98.|\x99..|\x9a....)"
PLACES = ARRAY + INTEGER + b"*+"
POSTING = re.compile(rb"\x83(" + UNSIGNED + rb")(" + PLACES + PLACES + rb")", re.DOTALL)
ROW = re.compile(rb"(?:\x83" + UNSIGNED + PLACES + PLACES + rb")*+", re.DOTALL)
SIZES = ((24, 1), (25, 2), (26, 4))  # how CBOR says that a number stands in so many bytes
TEXT, LIST = 0x60, 0x80  # of CBOR: the kind of a value is in the upper three bits of its first byte


class UnknownFormat(Exception):
    """Something that Pagefind 1.5.2 does not write; the message says what."""


Posting = tuple[int, bytes]  # the number of a page, and the places of a word on it
Mark = tuple[int, int]  # the number of a page, and where its posting ends
APART = 100  # postings from one mark to the next


class Postings:
    """The pages of one form of a word, in the order of their numbers, with marks from which to read on."""

    def __init__(self, postings: Iterable[Posting] = ()) -> None:
        self.count = 0
        self.last = 0
        self.content = bytearray()
        self.marks: list[Mark] = []
        self.append(postings)

    def append(self, postings: Iterable[Posting]) -> None:
        """Add pages whose numbers are higher than those of all others; they are in order."""
        # Names of its own, as there are a third of a million postings at 1,000 pages.
        content, last, count = self.content, self.last, self.count
        for page, places in postings:
            content += b"\x83" + _UNSIGNED[page - last] + places
            last = page
            count += 1
            if count % APART == 0:
                self.marks.append((page, len(content)))
        self.last, self.count = last, count


def posting_bytes(step: int, places: bytes) -> bytes:
    """A posting; step is what its number is higher than that of the one before."""
    return b"\x83" + _UNSIGNED[step] + places


class _Unsigned(dict[int, bytes]):
    """Numbers as CBOR, each made once."""

    def __missing__(self, number: int) -> bytes:
        made = self[number] = _head(0, number)
        return made


_UNSIGNED = _Unsigned()


def word_bytes(word: str, forms: Mapping[str, Postings]) -> bytes:
    """A word with its pages; empty if there are none."""
    whole = {form: postings for form, postings in sorted(forms.items()) if postings.count}
    if not whole:
        return b""
    plain = whole.pop("", None) or Postings()
    variants = [
        b"\x82" + _text(form) + _head(LIST, postings.count) + postings.content
        for form, postings in whole.items()
    ]
    return plain_word(word, plain.count, plain.content)[:-1] + _head(LIST, len(whole)) + b"".join(variants)


def plain_word(word: str, count: int, content: bytes | bytearray) -> bytes:
    """A word without accents, with its pages."""
    return b"".join((b"\x83", _text(word), _head(LIST, count), content, _head(LIST, 0)))


def list_bytes(words: list[bytes]) -> bytes:
    """What a file of the index holds: some words in their order."""
    return b"".join([b"\x81", _head(LIST, len(words)), *words])


def read_list(content: bytes) -> Iterator[tuple[str, dict[str, list[Posting]]]]:
    """Each word of a file of the index, with the postings of its forms."""
    count, at = read_head(content, 1)
    for _ in range(count):
        word, forms, at = read_word(content, at)
        yield word, forms


def read_word(content: bytes, at: int = 0) -> tuple[str, dict[str, list[Posting]], int]:
    """(word, postings of its forms, where it ends) of the word that begins at a place."""
    word, at = read_text(content, at + 1)
    forms = {}
    forms[""], at = _read_counted(content, at)
    variants, at = read_head(content, at)
    for _ in range(variants):
        form, at = read_text(content, at + 1)
        forms[form], at = _read_counted(content, at)
    return word, forms, at


def read_postings(postings: Postings) -> list[Posting]:
    """The pages of a form of a word."""
    return _read(bytes(postings.content), 0, postings.count)[0]


def step_of(posting: re.Match[bytes]) -> int:
    """What the number of a posting is higher than that of the one before."""
    step = posting[1]
    return step[0] if len(step) == 1 else int.from_bytes(step[1:], "big")


def _read_counted(content: bytes, at: int) -> tuple[list[Posting], int]:
    count, at = read_head(content, at)
    return _read(content, at, count)


def _read(content: bytes, at: int, count: int) -> tuple[list[Posting], int]:
    row = ROW.match(content, at) if count else None
    found = POSTING.findall(content, at, row.end())[:count] if row else []
    if len(found) != count:
        raise UnknownFormat("The search index has a list of pages that is not written as in Pagefind 1.5.2.")
    page = 0
    postings = []
    for step, places in found:
        page += step[0] if len(step) == 1 else int.from_bytes(step[1:], "big")
        postings.append((page, places))
        at += 1 + len(step) + len(places)
    return postings, at


def read_text(content: bytes, at: int) -> tuple[str, int]:
    """(text, where it ends) of the text that begins at a place."""
    length, at = read_head(content, at)
    return content[at : at + length].decode(), at + length


def read_head(content: bytes, at: int) -> tuple[int, int]:
    """(number, where it ends) of the number, or of the length, that begins at a place."""
    short = content[at] & 0x1F
    if short < 24:
        return short, at + 1
    size = 1 << (short - 24)
    return int.from_bytes(content[at + 1 : at + 1 + size], "big"), at + 1 + size


def _text(text: str) -> bytes:
    content = text.encode()
    return _head(TEXT, len(content)) + content


def _head(kind: int, number: int) -> bytes:
    if number < 24:
        return bytes((kind | number,))
    code, size = next((code, size) for code, size in SIZES if number < 1 << 8 * size)
    return bytes((kind | code,)) + number.to_bytes(size, "big")
