"""What may be published although a rule would stop it: the allowances of an entry and of the site."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from tusk.check.rules.context import CheckContext
from tusk.check.structure import Written
from tusk.model.safety import Allowance
from tusk.privacy.identifiers import find, plain, shortened
from tusk.problem import Problem, quoted


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
            yield written.note(("allow", number), message)


def _shown(what: str) -> str:
    """What is allowed; an identifier is shortened, because reports are passed on."""
    identifies = bool(re.search(r"\d{3}", what)) or any(True for _ in find(what))
    return shortened(what) if identifies else what
