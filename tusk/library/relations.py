"""How items are related: which mention which, which are the same in another language, which have the same tag."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable

from tusk.library.item import Item, Mention
from tusk.model.kinds.workshop import Workshop

TAGGED = ("topics", "themes", "audience")


def mentions_in_all(items: Iterable[Item]) -> dict[str, list[Mention]]:
    """Every mention of an item by the others, by its id."""
    found: dict[str, list[Mention]] = defaultdict(list)
    for item in items:
        for target, part, label in dict.fromkeys(item.mentions):
            if target != item.id:
                found[target].append(Mention(item, part, label))
    return dict(found)


def first_in_each_workshop(mentions: Iterable[Mention]) -> list[Mention]:
    """The first mention on a slide of each workshop."""
    first: dict[str, Mention] = {}
    for mention in mentions:
        if isinstance(mention.item.record, Workshop) and mention.part:
            first.setdefault(mention.item.id, mention)
    return list(first.values())


def by_tag(items: Iterable[Item]) -> dict[tuple[str, str], list[Item]]:
    """The items by the field and the name of each of their tags."""
    found: dict[tuple[str, str], list[Item]] = defaultdict(list)
    for item in items:
        for tag in TAGGED:
            for name in dict.fromkeys(getattr(item.record, tag)):
                found[tag, name].append(item)
    return dict(found)


def grouped(items: Iterable[Item], key: Callable[[Item], str]) -> dict[str, list[Item]]:
    """The items in groups that have the same key, in their order."""
    found: dict[str, list[Item]] = defaultdict(list)
    for item in items:
        found[key(item)].append(item)
    return dict(found)
