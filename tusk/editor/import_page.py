"""The page that imports documents: what each became, or why it could not be imported."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import field
from datetime import date
from pathlib import Path
from typing import Any

from aiohttp import web

from tusk.data_class import dataclass
from tusk.importing.apart import bring_apart
from tusk.importing.blocks import NotImported
from tusk.importing.draft import Draft, Wanted
from tusk.importing.read import MOST_BYTES, READERS
from tusk.importing.yaml import MARK

LARGEST_DOCUMENTS = MOST_BYTES + 5_000_000  # bytes of one form, with what is around its files


@dataclass(frozen=True)
class Imported:
    """What the page says of one document. wrong: why it was not imported."""

    file: str
    wrong: str = ""
    drafts: list[dict[str, Any]] = field(default_factory=list)


def import_page(root: Path, sent: Any, today: date) -> dict[str, Any]:
    """The values of the page after files were sent."""
    files = [each for each in sent.getall("file", []) if isinstance(each, web.FileField) and each.filename]
    return {"imported": [_imported(root, each, today) for each in files], "endings": endings()}


def too_large() -> dict[str, Any]:
    """The values of the page after files were sent that are too large to be read."""
    wrong = f"These documents are larger than {MOST_BYTES // 1_000_000} MB together: import them one after the other."
    return {"imported": [Imported("", wrong)], "endings": endings()}


def endings() -> Sequence[str]:
    """The formats that can be imported."""
    return sorted(READERS)


def _imported(root: Path, sent: web.FileField, today: date) -> Imported:
    name = Path(sent.filename.replace("\\", "/")).name
    try:
        made = bring_apart(root, name, sent.file.read(), today, Wanted())
    except NotImported as reason:
        return Imported(name, str(reason))
    return Imported(name, drafts=[_told(draft) for draft in made.drafts])


def _told(draft: Draft) -> dict[str, Any]:
    return {
        "name": draft.name,
        "title": draft.title,
        "guesses": draft.text.count(f"\n{MARK}"),
        "removed": draft.removed,
        "told": draft.told,
    }
