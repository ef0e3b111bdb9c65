"""Rules about naming topics, themes, audiences, publishers, terms and entries."""

from __future__ import annotations

from collections.abc import Iterator

from tusk.check.rules.checked import Checked
from tusk.model.fields import Names
from tusk.problem import Problem, did_you_mean, near_to, nearest, shown
from tusk.quotes import wrong_quotes


def names_exist(checked: Checked) -> Iterator[Problem]:
    """Every topic, theme, audience, publisher, glossary term and entry that a field names exists."""
    for written, path, mark, value in checked.values(Names):
        if value not in checked.known[mark.what] and mark.what not in checked.records.broken_lists:
            where = "no entry has this address" if mark.what == "entry" else f"not in content/{mark.what}.yml"
            yield written.problem(path, f"{shown(value)}: {where}.", _hint(checked, mark.what, value))


def _hint(checked: Checked, what: str, value: str) -> str:
    """What was probably meant: an id, the thing that is called so, or one of another list."""
    known, called = checked.known[what], checked.called[what]
    if curly := wrong_quotes(value):
        return curly.hint
    if id := called.get(value.lower()):
        return f"Write its id: {id}."
    if near := nearest(value, known):
        return near
    if name := near_to(value.lower(), called):
        return f'Did you mean "{called[name]}"?'
    if what != "entry" and (others := [other for other, ids in checked.known.items() if value in ids]):
        return f"It is in content/{others[0]}.yml: did you mean another field?"
    all_of_them = "" if what == "entry" else f"Write one of the ids in content/{what}.yml."
    return did_you_mean(value, known) or all_of_them


def nothing_named_twice(checked: Checked) -> Iterator[Problem]:
    """A list of topics, themes, audiences or related entries names each only once."""
    seen = set()
    for written, path, _, value in checked.values(Names):
        if isinstance(path[-1], int):
            named = (written.source.path, written.at + path[:-1], value)
            if named in seen:
                yield written.problem(path, f'{shown(value)} stands twice in "{path[-2]}".', "Take one out.")
            seen.add(named)
