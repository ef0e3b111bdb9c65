"""The values of the page with the earlier versions of a file: who saved it, when, and what was different."""

from __future__ import annotations

from typing import Any

from tusk.editor.compare import differences
from tusk.editor.conflict import where
from tusk.editor.editing import Editing
from tusk.locales.message import N_

MOST_SHOWN = 20
WHAT = {
    "saved": N_("saved"),
    "before": N_("as it was before it was saved here"),
    "restored": N_("an earlier version was put back"),
    "deleted": N_("deleted"),
    "renamed": N_("given another address"),
}


def history_page(editing: Editing, name: str) -> dict[str, Any]:
    """The last versions of a file, each compared with the file as it is now."""
    opened = editing.files.open(name)
    now = editing.source(name, opened.text).values
    versions = [
        {
            "id": version.id,
            "at": version.at,
            "who": version.who,
            "what": WHAT.get(version.what, version.what),
            "differences": [
                {"where": where(each.path), "mine": each.mine, "theirs": each.theirs}
                for each in differences(editing.source(name, version.text).values, now)
            ],
        }
        for version in editing.files.versions(name)[:MOST_SHOWN]
    ]
    title = str(now.get("title", "")) or name
    return {"name": name, "title": title, "digest": opened.digest, "versions": versions}
