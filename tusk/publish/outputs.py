"""The files that pages offer to print, to show and to edit: which there are of an entry, and what each is called."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from tusk.cache import size_in_words
from tusk.library.library import Item
from tusk.model.kinds import RiskTool
from tusk.model.workshop import Workshop

PROGRAMS = {".pdf": ("PDF", "page"), ".pptx": ("PowerPoint", "slide"), ".docx": ("Word", "")}


@dataclass(frozen=True)
class Output:
    """A kind of file. ending: of its name, which begins with that of the entry; is_of: whether an item has one."""

    name: str
    ending: str
    label: str
    is_of: Callable[[Item], bool]
    has_preview: bool = False

    def address(self, item: Item) -> str:
        """Its address on the site."""
        return f"{item.address}{item.name}{self.ending}"

    @property
    def suffix(self) -> str:
        """The type of the file: pdf, pptx, docx."""
        return self.ending.split(".")[-1]

    @property
    def suffixes(self) -> list[str]:
        """The types of the file and of the picture of its first page."""
        return [self.suffix, *(["png"] if self.has_preview else [])]


@dataclass(frozen=True)
class Offered:
    """A finished file, its item, its address on the site, and the picture of its first page if it has one."""

    item: str
    address: str
    label: str
    file: Path
    preview: Path | None = None

    @property
    def pages(self) -> int:
        """The number of its pages or slides."""
        return int(self.file.name.split(".")[1])

    @property
    def about(self) -> str:
        """The description for readers: "PDF, 4 pages, 98 kB"."""
        program, page = PROGRAMS[self.file.suffix]
        pages = f"{self.pages} {page}{'s' * (self.pages != 1)}" if page else ""
        return ", ".join(filter(None, (program, pages, size_in_words(self.file.stat().st_size))))

    @property
    def preview_address(self) -> str:
        """The address of the picture of the first page."""
        return self.address.removesuffix(".pdf") + ".png"


def has_slides(item: Item) -> bool:
    """Whether an item is a workshop with slides of its own."""
    return isinstance(item.record, Workshop) and bool(item.record.slides)


def _has_pack(item: Item) -> bool:
    return item.record.has_team_pack


OUTPUTS = (
    Output("slides", ".pptx", "Slides to edit", has_slides),
    Output("deck", "-slides.pdf", "Slides to show or print", has_slides),
    Output("handout", "-handout.pdf", "Handout with lines for notes", has_slides),
    Output("issue", ".pdf", "Printable issue", lambda item: item.is_issue, has_preview=True),
    Output("briefing", "-briefing.pdf", "Briefing to print", lambda item: not item.is_issue),
    Output("pack", "-team-pack.pdf", "Team pack", _has_pack),
    Output("form", "-form.pdf", "Form and table to print", lambda item: isinstance(item.record, RiskTool)),
    Output("word", "-team-pack.docx", "Team pack to edit", _has_pack),
)
