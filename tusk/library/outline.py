"""The outline of a library: one digest of what its lists, menus and tags are made from."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from hashlib import blake2b

from tusk.check.kept import Result
from tusk.library.item import Item
from tusk.load.source import is_list


def outline(
    results: Mapping[str, Result], items: Iterable[Item], today: date, *, drafts: bool, site: str
) -> str:
    """The digest; empty if it is not known. items: those that are published; site: the id of one of the sites."""
    lists = [(path, each.digest) for path, each in results.items() if is_list(path)]
    by_id = {each.facts.id: each for path, each in results.items() if not is_list(path)}
    shown = [(item.id, item.withdrawn, by_id[item.id].outline) for item in items]
    if not all(digest for _, digest in lists) or not all(digest for _, _, digest in shown):
        return ""
    return blake2b(repr((lists, shown, today, drafts, site)).encode(), digest_size=16).hexdigest()
