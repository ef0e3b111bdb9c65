"""What is in the way of the folders that commands write to, found before anything is written.

Only `os` is used: `tusk/cli/unchanged.py` asks before a package is loaded.
"""

from __future__ import annotations

import os

IN_BUILD = (
    *("cards", "copies", "docs", "hosting", "kept", "kits", "links", "mail", "pages", "pictures", "print"),
    *("published", "ready", "register", "schemas", "search", "serve", "share", "spare-site", "templates"),
    "zips",
)
SITE = "site"
FOLDERS = ("build", *(f"build/{name}" for name in IN_BUILD), ".site.new", ".site.old", ".history", ".trash")
FILE, NOWHERE, KEPT_OUT = "file", "nowhere", "kept out"


def in_the_way(root: str) -> list[tuple[str, str]]:
    """The folders of a project that cannot be written to, each with the reason: FILE, NOWHERE or KEPT_OUT."""
    if os.path.isdir(root) and not os.access(root, os.W_OK):
        return [(".", KEPT_OUT)]
    found = [(name, reason_of(os.path.join(root, name))) for name in (SITE, *FOLDERS)]
    return [(name, reason) for name, reason in found if reason]


def reason_of(folder: str) -> str:
    """Why nothing can be written into a folder; "" if it can, or if there is none yet."""
    if not os.path.lexists(folder):
        return ""
    if not os.path.exists(folder):
        return NOWHERE
    if not os.path.isdir(folder):
        return FILE
    return "" if os.access(folder, os.W_OK | os.X_OK) else KEPT_OUT
