"""Everything that one PDF is made from."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import field
from datetime import date
from typing import Any, Literal

from tusk.data_class import dataclass

Template = Literal[
    "issue", "briefing", "form", "pack", "deck", "handout", "takeaway", "report", "poster", "again"
]


@dataclass(frozen=True)
class Sheet:
    """Everything that a PDF is made from; the same sheet gives the same bytes.

    `versions`: data for the template, the best first; the first that fits is used (see typeset). It fits
    if it takes at most `most_pages`, and its last page is filled down to `least_end` of its height, 0 to 1.
    `shorter`: versions that leave out more and more, for use if none of the others fits into `most_pages`: each is made
    when it is tried, and not stored.
    `pictures`: file name → bytes, as the versions name them. `item`: the id of the entry or issue it is of.
    """

    item: str
    template: Template
    day: date
    versions: tuple[Mapping[str, Any], ...]
    pictures: Mapping[str, bytes] = field(default_factory=dict)
    most_pages: int = 1000
    least_end: float = 0.0
    shorter: Sequence[Callable[[], Mapping[str, Any]]] = ()
    has_preview: bool = False
