"""One printed thing before and after it is typeset."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import Any, Literal

from tusk.cache import size_in_words
from tusk.locales.message import Message, lazy_ngettext
from tusk.locales.words import ENGLISH

LETTERS_OF_A_PAGE = 20_000  # in the smallest font size a third of it fills a page

Template = Literal["issue", "briefing", "form", "pack", "deck", "handout"]


@dataclass(frozen=True)
class Sheet:
    """Everything that a PDF is made from; the same sheet gives the same bytes.

    `versions`: data for the template, the best first; the first that fits is used (see typeset). It fits
    if it takes at most `most_pages`, and its last page is filled down to `least_end` of its height, 0 to 1.
    `shorter`: versions that leave out more and more, for use if none of the others fits into `most_pages`: each is made
    when it is tried, and not stored. `shortened_by`: the rules.
    `pictures`: file name → bytes, as the versions name them. `item`: the id of the entry or issue it is of.
    """

    item: str
    address: str
    label: str
    template: Template
    day: date
    versions: tuple[Mapping[str, Any], ...]
    pictures: Mapping[str, bytes] = field(default_factory=dict)
    most_pages: int = 1000
    least_end: float = 0.0
    shorter: Sequence[Callable[[], Mapping[str, Any]]] = ()
    shortened_by: str = ""
    has_preview: bool = False

    def key(self, made_with: str) -> str:
        """The same for the same sheet, templates, fonts and typesetter: `made_with` stands for the last three."""
        fits = [self.most_pages, self.least_end, self.shortened_by]
        given = [self.template, self.day.isoformat(), fits, self.has_preview, *self.versions]
        text = json.dumps([made_with, sorted(self.pictures), *given], sort_keys=True, ensure_ascii=False)
        return sha256(text.encode()).hexdigest()[:32]

    def is_far_too_long(self, given: Mapping[str, Any]) -> bool:
        """Whether a version clearly takes too many pages, so that it need not be typeset."""
        return sum(map(len, _printed(given))) > LETTERS_OF_A_PAGE * self.most_pages


def _printed(data: Any) -> Iterator[str]:
    """The text of nested nodes: strings in lists. Named values (a tag, an address) are not printed."""
    for inner in data.values() if isinstance(data, Mapping) else data:
        if isinstance(inner, Mapping | list | tuple):
            yield from _printed(inner)
        elif isinstance(inner, str) and not isinstance(data, Mapping):
            yield inner


@dataclass(frozen=True)
class Printed:
    """A PDF, its item, its address on the site, and the picture of its first page if it has one."""

    item: str
    address: str
    label: str
    pages: int
    file: Path
    preview: Path | None = None

    @property
    def about(self) -> str:
        """The description in English: "PDF, 4 pages, 98 kB"."""
        return ENGLISH.say(self)

    @property
    def message(self) -> Message:
        """The description for readers, in any language."""
        size = size_in_words(self.file.stat().st_size)
        return lazy_ngettext(
            "PDF, %(num)s page, %(size)s", "PDF, %(num)s pages, %(size)s", self.pages, size=size
        )

    @property
    def preview_address(self) -> str:
        """The address of the picture of the first page."""
        return self.address.removesuffix(".pdf") + ".png"
