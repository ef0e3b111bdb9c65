"""What the old writers still ask; it goes with them."""

from __future__ import annotations

from collections.abc import Mapping

from tusk.document.texts import ARCHIVED_COPY, DEAD_LINK, LOST, host_of, opens_of
from tusk.model.common import Entry
from tusk.model.kinds import KINDS
from tusk.model.vocabulary import KnownLink

__all__ = ["LOST", "host", "kind_label", "link_type", "outward"]
host, link_type = host_of, opens_of


def outward(address: str, known: Mapping[str, KnownLink]) -> tuple[str, str]:
    """Where a link to another site leads today, empty if nowhere, and what is to be said of that."""
    link = known.get(address)
    if link is None:
        return address, ""
    return (link.archived, ARCHIVED_COPY) if link.archived else ("", DEAD_LINK)


def kind_label(record: Entry) -> str:
    """What readers call the kind: Review, Learning report, …"""
    return KINDS[record.kind].label
