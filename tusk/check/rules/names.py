"""Rules about naming topics, themes, audiences, publishers, terms and entries."""

from __future__ import annotations

from collections.abc import Iterator

from tusk.check.rules.context import CheckContext
from tusk.model.fields import Names
from tusk.problem import Problem, did_you_mean, near_to, nearest, quoted, write_instead
from tusk.text.curly_quotes import wrong_quotes

UNKNOWN = {"entry": "no entry has this address", "pages": "the site makes no page of this name"}


def names_exist(context: CheckContext) -> Iterator[Problem]:
    """Every topic, theme, audience, publisher, glossary term and entry that a field names exists."""
    known = dict(context.known.items())
    for written, path, mark, value in context.values(Names):
        if value not in known[mark.what] and not context.list_is_broken(mark.what):
            where = UNKNOWN.get(mark.what, f"not in content/{mark.what}.yml")
            yield written.problem(path, f"{quoted(value)}: {where}.", _hint(context, mark.what, value))


def _hint(context: CheckContext, what: str, value: str) -> str:
    """A guess: an id, the item with that name, or an id from another list."""
    known = context.known[what]
    if curly := wrong_quotes(value):
        return curly.hint
    called = context.called(what)
    if id := called.get(value.lower()):
        return write_instead(value, id, f"Write its id: {id}.")
    if near := nearest(value, known):
        return near
    if name := near_to(value.lower(), called):
        return write_instead(value, called[name], f'Did you mean "{called[name]}"?')
    if what == "pages":
        return f"Write one of: {', '.join(sorted(known))}."
    if what != "entry" and not known:
        return "The list is empty: add it there."
    if what != "entry" and (others := [other for other, ids in context.known.items() if value in ids]):
        return f"It is in content/{others[0]}.yml: did you mean another field?"
    all_of_them = "" if what == "entry" else f"Write one of the ids in content/{what}.yml."
    return did_you_mean(value, known) or all_of_them


def nothing_named_twice(context: CheckContext) -> Iterator[Problem]:
    """A list of topics, themes, audiences or related entries names each only once."""
    seen = set()
    for written, path, _, value in context.values(Names):
        if isinstance(path[-1], int):
            named = (written.source.path, written.at + path[:-1], value)
            if named in seen:
                yield written.problem(
                    path, f'{quoted(value)} is listed twice in "{path[-2]}".', "Remove one."
                )
            seen.add(named)
