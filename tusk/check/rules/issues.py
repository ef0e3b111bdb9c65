"""Rules about the issues of a bulletin."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tusk.check.rules.checked import Checked
from tusk.model.kinds import Issue
from tusk.problem import Problem


def teasers_are_plain(checked: Checked) -> Iterator[Problem]:
    """The only thing in curly brackets in a teaser is {where}."""
    for entry in checked.records.entries:
        items = entry.record.items if isinstance(entry.record, Issue) else []
        for number, item in enumerate(items):
            wrong = [word for word in re.findall(r"\{[^{}]*\}?|\}", item.teaser or "") if word != "{where}"]
            if wrong:
                hint = "Only {where} has: it becomes the link or the page number."
                yield entry.problem(
                    ("items", number, "teaser"), f"{wrong[0]} has no meaning in a teaser.", hint
                )
