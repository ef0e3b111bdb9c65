"""A rule about what the site keeps for itself: ids that shared lists cannot have."""

from __future__ import annotations

from collections.abc import Iterator

from tusk.check.rules import addresses
from tusk.check.rules.context import CheckContext
from tusk.check.rules.ids import FRAME
from tusk.problem import Problem

# The parts of the page of themes: see templates/pages/themes.html.
OF_THEMES = {
    *("by-year", "counted", "every-number", "filter", "how-often", "map", "overlap", "published"),
}
KEPT = {
    "sections": addresses.KEPT,
    "glossary": FRAME,
    "publishers": FRAME,
    "themes": FRAME | OF_THEMES,
}


def lists_leave_the_site_its_own_ids(context: CheckContext) -> Iterator[Problem]:
    """No section, term, publisher or group of themes has an id that the site uses for a page or part of its own."""
    for name, kept in KEPT.items():
        for written in context.records.vocabularies[name]:
            id = getattr(written.record, "id", "")
            if id in kept:
                yield written.problem(
                    ("id",), f'the id "{id}" is used by the site itself.', "Choose another."
                )
