"""Rules about naming topics, themes, audiences, publishers, terms and entries."""

from __future__ import annotations

from collections.abc import Iterator

from tusk.check.rules.checked import Checked
from tusk.model.fields import Names
from tusk.problem import Problem, did_you_mean, shown


def names_exist(checked: Checked) -> Iterator[Problem]:
    """Every topic, theme, audience, publisher, glossary term and entry that a field names exists."""
    for written, path, mark, value in checked.values(Names):
        known = checked.known[mark.what]
        if value not in known and mark.what not in checked.records.broken_lists:
            where = "no entry has this address" if mark.what == "entry" else f"not in content/{mark.what}.yml"
            yield written.problem(path, f"{shown(value)}: {where}.", did_you_mean(value, known))


def nothing_named_twice(checked: Checked) -> Iterator[Problem]:
    """A list of topics, themes, audiences or related entries names each only once."""
    seen = set()
    for written, path, _, value in checked.values(Names):
        if isinstance(path[-1], int):
            named = (written.source.path, written.at + path[:-1], value)
            if named in seen:
                yield written.problem(path, f'{shown(value)} stands twice in "{path[-2]}".', "Take one out.")
            seen.add(named)
