"""site_build.py share: writes short posts about an issue or entry for social media."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from tusk.cli.one_item import one_item
from tusk.document.resolve import resolve
from tusk.document.texts import Texts
from tusk.share.posts import posts_of


def share(root: Path, name: str, today: date) -> int:
    """Write the posts into build/share/NAME/; returns 1 on an error. Nothing is posted."""
    found = one_item(root, name, today)
    if not found:
        return 1
    item, library = found
    path = root / "build" / "share" / item.name / "posts.txt"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(posts_of(resolve(item, Texts(library))), encoding="utf-8", newline="\n")
    print(path.relative_to(root).as_posix())
    return 0
