"""A digest of a page before it is rendered: of its own values; what it shows of items is noted as it is read."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from hashlib import blake2b

from tusk.library.item import Item
from tusk.model.entry import Entry
from tusk.pages.page import Page


class PageDigests:
    """The digests of pages that share values: each large value is read once."""

    def __init__(self) -> None:
        self._known: dict[int, tuple[object, str]] = {}  # the value is kept, so that its number stays its own

    def of(self, page: Page) -> str:
        """The digest of a page."""
        return blake2b(self._shared(page).encode("utf-8", "replace"), digest_size=16).hexdigest()

    def _shared(self, value: object) -> str:
        if id(value) not in self._known:
            fields = [self._text(getattr(value, each.name)) for each in dataclasses.fields(value)]  # type: ignore[arg-type]
            text = f"{type(value).__name__}({','.join(fields)})"
            small = text if len(text) < 200 else blake2b(text.encode("utf-8", "replace")).hexdigest()
            self._known[id(value)] = value, small
        return self._known[id(value)][1]

    def _text(self, value: object) -> str:
        if isinstance(value, Item):
            return f"item {value.id}"
        if isinstance(value, Entry):  # of an item that is beside it
            return type(value).__name__
        if dataclasses.is_dataclass(value) and not isinstance(value, type):
            return self._shared(value)
        if isinstance(value, Mapping):
            pairs = (f"{self._text(key)}:{self._text(each)}" for key, each in value.items())
            return f"{{{','.join(pairs)}}}"
        if isinstance(value, list | tuple):
            return f"[{','.join(map(self._text, value))}]"
        if isinstance(value, set | frozenset):
            return f"{{{','.join(sorted(map(self._text, value)))}}}"
        return getattr(value, "__qualname__", None) or repr(value)
