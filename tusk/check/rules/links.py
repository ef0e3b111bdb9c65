"""Rules about the links in fields."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tusk.check.rules.checked import Checked
from tusk.model.common import Link
from tusk.model.walk import records
from tusk.problem import Problem, shown


def links_lead_somewhere(checked: Checked) -> Iterator[Problem]:
    """A link has a label that is no bare address, and at most one of url, file and entry."""
    for written in checked.everything:
        for path, link in records(written.record):
            if not isinstance(link, Link):
                continue
            label = (*path, "label")
            if sum(1 for target in (link.url, link.file, link.entry) if target) > 1:
                yield written.problem(
                    label, "a link leads to more than one place.", "Keep one of url, file and entry."
                )
            if re.match(r"(https?://|www\.)", link.label, re.IGNORECASE):
                message = f"the label {shown(link.label)} is a bare address."
                yield written.problem(label, message, "Say in words where the link goes.")
