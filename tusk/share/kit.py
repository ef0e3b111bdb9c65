"""Everything that `share` writes about an entry or issue. One more is a module, and its line here."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from tusk.document.document import Document
from tusk.share.embed import embed
from tusk.share.posters import posters
from tusk.share.posts import posts

# Each makes (name, content) of its files of a document. Paths: the project, and its templates.
WRITERS: tuple[Callable[[Document, Path, Path], Iterator[tuple[str, bytes]]], ...] = (posts, embed, posters)


def kit_of(document: Document, root: Path, templates: Path) -> dict[str, bytes]:
    """Name → content of each file. Raises ProblemsFound."""
    return dict(file for writer in WRITERS for file in writer(document, root, templates))
