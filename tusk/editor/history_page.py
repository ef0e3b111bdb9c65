"""The values of the page with the earlier versions of a file: who saved it, when, and what was different."""

from __future__ import annotations

from typing import Any

from tusk.editor.compare import differences
from tusk.editor.editing import Editing
from tusk.editor.entry_page import where

MOST_SHOWN = 20


def history_page(editing: Editing, name: str) -> dict[str, Any]:
    """The last versions of a file, each compared with the file as it is now."""
    opened = editing.files.open(name)
    now = editing.source(name, opened.text).values
    versions = [
        {
            "id": version.id,
            "at": version.at,
            "who": version.who,
            "what": version.what,
            "differences": [
                {"where": where(each.path), "mine": each.mine, "theirs": each.theirs}
                for each in differences(editing.source(name, version.text).values, now)
            ],
        }
        for version in editing.files.versions(name)[:MOST_SHOWN]
    ]
    title = str(now.get("title", "")) or name
    return {"name": name, "title": title, "digest": opened.digest, "versions": versions}
