"""The data for writers: the items of a library, each resolved once, and their pictures."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from tusk.document.document import Document
from tusk.document.resolve import resolve
from tusk.document.texts import Texts
from tusk.library.library import Item, Library
from tusk.paper.issue import issue_sheet
from tusk.paper.pictures import Pictures
from tusk.paper.press import press_for
from tusk.paper.sheet import Printed


@dataclass
class Documents:
    """The documents of a library. build: the folder where scaled pictures are stored."""

    library: Library
    build: Path
    _resolved: dict[str, Document] = field(default_factory=dict)

    def of(self, item: Item) -> Document:
        """The document of an entry or issue."""
        if item.id not in self._resolved:
            self._resolved[item.id] = resolve(item, self._texts)
        return self._resolved[item.id]

    def with_pictures(self, item: Item) -> tuple[Document, Pictures]:
        """The document, and an empty collection for the pictures of one output file."""
        return self.of(item), Pictures(self.library.root, self.build / "pictures", (item.id,))

    @cached_property
    def _texts(self) -> Texts:
        return Texts(self.library)


def print_issue(item: Item, library: Library, templates: Path, build: Path) -> Printed:
    """Print one issue."""
    given = Documents(library, build).with_pictures(item)
    [printed] = press_for(templates, build).print_some([lambda: issue_sheet(*given)])
    return printed
