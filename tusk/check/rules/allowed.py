"""What may be published although a rule would stop it: the allowances of an entry and of the site."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from tusk.check.rules.context import CheckContext
from tusk.check.structure import Written, WrittenEntry
from tusk.model.fields import IsFile
from tusk.model.safety import Allowance
from tusk.privacy.identifiers import find, plain, shortened
from tusk.problem import Problem, quoted

GONE = "It is not in this entry any more. Delete it from allow."


@dataclass(frozen=True)
class Allowed:
    """What a record, or the whole site, allows. The site is only asked if the record does not allow it."""

    context: CheckContext
    written: Written

    def has(self, what: str) -> bool:
        """Whether something may be there: letters and digits decide, not capitals and spaces."""
        if any(plain(each.what) == plain(what) for each in getattr(self.written.record, "allow", [])):
            return True
        site = self.context.site
        return site is not None and any(plain(each.what) == plain(what) for each in site.allow)


def allowances_are_listed(context: CheckContext) -> Iterator[Problem]:
    """Whatever is allowed is in the report, with its reason and who allows it (a note, not an error)."""
    for written in context.everything:
        allowances: list[Allowance] = getattr(written.record, "allow", [])
        for number, each in enumerate(allowances):
            message = f"{quoted(_shown(each.what))} is allowed by {each.by}: {each.reason.rstrip('.')}."
            hint = "" if _is_needed(each.what, written, context) else GONE
            yield written.note(("allow", number), message, hint)


def _is_needed(what: str, written: Written, context: CheckContext) -> bool:
    """Whether an entry may still have what it allows: a text, or a field that is missing.

    What a file may have within it counts as still there, and so does whatever is allowed for the whole site.
    """
    values = context.values_in(written)
    if not isinstance(written, WrittenEntry) or any(
        isinstance(mark, IsFile) for _, marks, _ in values for mark in marks
    ):
        return True
    is_missing = hasattr(written.record, what) and getattr(written.record, what) is None
    said = " ".join([written.id, *(str(value) for path, _, value in values if path[0] != "allow")])
    return is_missing or plain(what) in plain(said)


def _shown(what: str) -> str:
    """What is allowed; an identifier is shortened, because reports are passed on."""
    identifies = bool(re.search(r"\d{3}", what)) or any(True for _ in find(what))
    return shortened(what) if identifies else what
