"""What the study of themes counts, for its filter: a file beside the page, where the list is too long for the page."""

from __future__ import annotations

import json

from tusk.library.library import Library
from tusk.model.site_shape import THEMES
from tusk.study.counts import Study, study_of

COUNTED_FILE = f"{THEMES.address}counted.json"
ON_THE_PAGE = 100  # entries that the page of all themes lists itself


def has_own_page(study: Study) -> bool:
    """Whether what was counted is listed on a page of its own, and in a file for the filter."""
    return study.n > ON_THE_PAGE


def counted_file(library: Library) -> dict[str, bytes]:
    """Address → content of that file; empty if the page needs none. Each row has an id, title and what is counted."""
    study = study_of(library)
    if not has_own_page(study):
        return {}
    rows = [
        {
            "id": entry.id,
            "title": library.items[entry.id].record.title,
            "kind": entry.kind.replace(" ", "-"),
            "year": entry.year,
            "audience": entry.audience,
            "themes": sorted(entry.themes),
        }
        for entry in reversed(study.entries)
    ]
    return {COUNTED_FILE: json.dumps(rows, ensure_ascii=False, separators=(",", ":")).encode()}
