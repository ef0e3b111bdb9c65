"""Tables."""

from __future__ import annotations

from collections.abc import Sequence

from tusk.data_class import dataclass
from tusk.model.tables import Table


@dataclass(frozen=True)
class RawGrid:
    """A table under one heading."""

    header: str
    rows: Sequence[Sequence[str]]


@dataclass(frozen=True)
class RawTable:
    """A table with a caption. `is_headed`: the heading above it says its caption."""

    table: Table
    is_headed: bool = False
