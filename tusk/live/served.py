"""What a server answers, before it is put into the words of the protocol."""

from __future__ import annotations

from tusk.data_class import dataclass


@dataclass(frozen=True)
class Served:
    """digest: of a page before anything was added to it; location: where it is instead."""

    body: bytes
    type: str = "text/html"
    status: int = 200
    digest: str = ""
    location: str = ""
