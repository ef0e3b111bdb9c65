"""A file that pages offer to print, to show or to edit, made already: all that pages need to know of it."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

from tusk.data_class import dataclass
from tusk.locales.message import Message, lazy_gettext, lazy_ngettext
from tusk.locales.sizes import size_in_words
from tusk.locales.words import ENGLISH
from tusk.pages.offered_deck import powerpoint


@dataclass(frozen=True)
class Offered:
    """A finished file, its item, its address on the site, and the picture of its first page if it has one."""

    item: str
    address: str
    label: str
    file: Path
    preview: Path | None = None
    for_trainers: bool = False

    @property
    def pages(self) -> int:
        """The number of its pages or slides."""
        return int(self.file.name.split(".")[1])

    @property
    def about(self) -> str:
        """The description in English: "PDF, 4 pages, 98 kB"."""
        return ENGLISH.say(self)

    @property
    def message(self) -> Message:
        """The description for readers, in any language."""
        size = size_in_words(self.file.stat().st_size)
        if self.file.suffix == ".docx":
            return lazy_gettext("Word, %(size)s", size=size)
        if self.file.suffix == ".html":
            return lazy_gettext("one page to keep, %(size)s", size=size)
        if self.file.suffix == ".zip":
            return lazy_gettext("ZIP archive, %(size)s", size=size)
        if self.file.suffix == ".pptx":
            return powerpoint(self.pages, size)
        return lazy_ngettext(
            "PDF, %(num)s page, %(size)s", "PDF, %(num)s pages, %(size)s", self.pages, size=size
        )

    @property
    def preview_address(self) -> str:
        """The address of the picture of the first page."""
        return self.address.removesuffix(".pdf") + ".webp"


Downloads = Mapping[str, list[Offered]]  # by the id of the entry or issue
NO_DOWNLOADS: Downloads = MappingProxyType({})
