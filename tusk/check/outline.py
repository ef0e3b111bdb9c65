"""The outline of an entry: what lists, menus, tags and calendars are made from, as one digest.

As long as the outlines of all entries are the same, an edit changes no list, and nothing that is asked about lists.
"""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import blake2b

from tusk.model.entry import Entry
from tusk.sections.mentions import Mentioned

# Every field that the library, the map of the site and the names of publishers read: tests/publish/test_outline.py.
OUTLINE = (
    *("kind", "title", "publisher", "status", "language", "issued", "updated", "review_by"),
    *("publish_on", "publish_until", "replaced_by", "translation_of", "version", "related"),
    *("topics", "themes", "audience", "recommendations", "actions", "positives", "changes"),
    *("dates", "held", "starts", "ends", "place", "platform", "link", "booking", "cancelled"),
    *("items", "act_by", "act_label"),
)


def outline_of(record: Entry, mentions: Sequence[Mentioned]) -> str:
    """The digest of an entry's outline. mentions: the entries that it mentions."""
    values = [(name, getattr(record, name)) for name in OUTLINE if name in type(record).model_fields]
    return blake2b(repr((values, list(mentions))).encode("utf-8", "replace"), digest_size=12).hexdigest()
