"""What readers will see differently: the pages of a new site compared with those of an earlier one, word by word."""

from __future__ import annotations

import html
import os
from collections.abc import Iterable, Iterator, Sequence
from difflib import SequenceMatcher
from pathlib import Path

from tusk.data_class import dataclass
from tusk.publish.second_net import INLINE, TAG, UNREAD

BEGINS, ENDS = b'<div class="page page--', b'<p class="printed-from"'
MOST_LINES = 3000  # of one page that are compared line by line


@dataclass(frozen=True)
class ChangedPage:
    """A page with other words. lines: those that are gone, after "- ", and those that are new, after "+ "."""

    address: str
    words: int
    lines: tuple[str, ...]


@dataclass(frozen=True)
class Differences:
    """The addresses of pages that are new and gone, and the pages whose words have changed."""

    new: tuple[str, ...]
    gone: tuple[str, ...]
    changed: tuple[ChangedPage, ...]

    def __bool__(self) -> bool:
        return bool(self.new or self.gone or self.changed)

    @property
    def words(self) -> int:
        """How many words of changed pages are gone or new."""
        return sum(page.words for page in self.changed)


def differences(before: Path, old: Iterable[str], after: Path, new: Iterable[str]) -> Differences:
    """Compare two sites. old, new: the addresses of their pages."""
    was, now = set(old), set(new)
    changed = (_compared(address, before, after) for address in sorted(was & now))
    return Differences(
        tuple(sorted(now - was)), tuple(sorted(was - now)), tuple(page for page in changed if page)
    )


def pages_of(site: Path) -> list[str]:
    """The addresses of the pages of a finished site, without those that redirect."""
    found = (path for path in site.rglob("index.html") if BEGINS in path.read_bytes())
    return sorted(_address(path.parent.relative_to(site).as_posix()) for path in found)


def _address(folder: str) -> str:
    return "" if folder == "." else f"{folder}/"


def _compared(address: str, before: Path, after: Path) -> ChangedPage | None:
    one, two = (f"{folder}/{address}index.html" for folder in (before, after))
    if os.path.samestat(os.stat(one), os.stat(two)):  # both link to one kept page  # noqa: PTH116
        return None
    first, second = _shown(Path(one)), _shown(Path(two))
    if first == second or (was := _lines(first)) == (now := _lines(second)):
        return None
    lines = tuple(_other_lines(was, now))
    return ChangedPage(address, _other_words(was, now), lines)


def _shown(page: Path) -> bytes:
    """The part of a page that is its own: without the frame of the site."""
    _, _, rest = page.read_bytes().partition(BEGINS)
    return rest.partition(ENDS)[0]


def _lines(shown: bytes) -> list[str]:
    """The words that readers see, a line for each paragraph, cell and point."""
    text = UNREAD.sub(b" ", BEGINS + shown).decode("utf-8", "replace")
    words = html.unescape(TAG.sub("\n", INLINE.sub("", text)))
    return [" ".join(line.split()) for line in words.split("\n") if line.strip()]


def _other_lines(was: Sequence[str], now: Sequence[str]) -> Iterator[str]:
    for gone, new in _chunks(was, now):
        yield from (f"- {line}" for line in gone)
        yield from (f"+ {line}" for line in new)


def _other_words(was: Sequence[str], now: Sequence[str]) -> int:
    """How many words are gone or new: where one takes the place of another, it counts once."""
    number = 0
    for gone, new in _chunks(was, now):
        one, two = " ".join(gone).split(), " ".join(new).split()
        number += sum(max(len(first), len(second)) for first, second in _chunks(one, two))
    return number


def _chunks(was: Sequence[str], now: Sequence[str]) -> Iterator[tuple[Sequence[str], Sequence[str]]]:
    """What is gone and what has come in its place, piece by piece; of very long pages all at once."""
    if max(len(was), len(now)) > MOST_LINES:
        yield was, now
        return
    for what, a, b, c, d in SequenceMatcher(None, was, now, autojunk=False).get_opcodes():
        if what != "equal":
            yield was[a:b], now[c:d]
