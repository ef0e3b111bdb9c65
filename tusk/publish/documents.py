"""The documents of a library: each item resolved once, and what its files are made from as one hash."""

from __future__ import annotations

from dataclasses import field

from tusk.data_class import dataclass
from tusk.document.document import Document
from tusk.document.resolve import resolve
from tusk.document.texts import Texts
from tusk.library.item import Item
from tusk.library.library import Library
from tusk.publish.keys import digest_of


@dataclass
class Documents:
    """The documents of a library. Only the last is remembered: all of them would take more memory than pages do."""

    library: Library
    _last: dict[str, Document] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._texts = Texts(self.library)

    def of(self, item: Item) -> Document:
        """The document of an entry or issue."""
        if item.id not in self._last:
            self._last = {item.id: resolve(item, self._texts)}
        return self._last[item.id]

    def digest(self, item: Item) -> str:
        """A hash of the document and the pictures that it shows: files of an item with the same one are the same."""
        return digest_of(self.of(item), self.library.root / "content")
