"""A rule about reserved ids, which shared lists cannot have."""

from __future__ import annotations

from collections.abc import Iterator

from tusk.check.rules.context import CheckContext
from tusk.model.reserved import RESERVED_IDS
from tusk.problem import Problem


def lists_leave_the_site_its_own_ids(context: CheckContext) -> Iterator[Problem]:
    """No section, term, publisher or group of themes has an id that the site uses for a page or part of its own."""
    for name, reserved in RESERVED_IDS.items():
        for written in context.records.vocabularies[name]:
            id = getattr(written.record, "id", "")
            if id in reserved:
                yield written.problem(
                    ("id",), f'the id "{id}" is reserved for the site itself.', "Choose another."
                )
