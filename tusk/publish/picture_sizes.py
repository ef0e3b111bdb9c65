"""Whether the pictures of any entry may be too large for a PDF, from the results of a check alone."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from tusk.check.kept import Result
from tusk.media import pictures
from tusk.media.for_print import PICTURE_BUDGET, TEXT_WIDTH
from tusk.media.unreadable import Unreadable


def may_be_too_large(results: Mapping[str, Result], content: Path, cache: Path) -> bool:
    """Whether a closer look is needed: at each entry with the logos, and with all that it mentions and may show."""
    sizes: dict[str, int] = {}
    logos = results["content/publishers.yml"].pictures if "content/publishers.yml" in results else []
    by_id = {each.facts.id: each for each in results.values() if each.pictures}
    for each in results.values():
        shown = (by_id[name].pictures for name, _, _ in each.mentions if name in by_id)
        names = {*logos, *each.pictures, *(name for names in shown for name in names)}
        if _total(names, sizes, content, cache) > PICTURE_BUDGET:
            return True
    return False


def _total(names: Iterable[str], sizes: dict[str, int], content: Path, cache: Path) -> int:
    for name in set(names) - sizes.keys():
        sizes[name] = size_in_print(content / name, cache)
    return sum(sizes[name] for name in names)


def size_in_print(file: Path, cache: Path) -> int:
    """The bytes of a picture as printed; above the limit if it cannot be printed, so that it is reported."""
    try:
        return len(pictures.for_print(file, TEXT_WIDTH, cache).content)
    except Unreadable:
        return PICTURE_BUDGET + 1
