"""What may be published although a rule would stop it: the allowances of an entry and of the site."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tusk.check.rules.context import CheckContext
from tusk.data_class import dataclass
from tusk.language.phrases import phrases
from tusk.late_pattern import late
from tusk.model.safety import Allowance
from tusk.privacy.as_read import as_read
from tusk.privacy.identifiers import find, plain, shortened
from tusk.problem import Problem, quoted
from tusk.records.written import Written, WrittenEntry

NAMES_FILE = late(
    r"\.(?:pdf|docx|pptx|xlsx|jpe?g|png|gif|webp|svg|csv|vtt|srt|html?|zip|mp[34]|m4a|txt)\b", re.IGNORECASE
)


@dataclass(frozen=True)
class Allowed:
    """What a record, or the whole site, allows. The site is only asked if the record does not allow it."""

    context: CheckContext
    written: Written

    def has(self, what: str) -> bool:
        """Whether something may be there: letters and digits decide, not capitals and spaces."""
        own = allowances_of(self.written)
        if any(plain(each.what) == plain(what) for _, each in own):
            return True
        site = self.context.site
        return site is not None and any(plain(each.what) == plain(what) for each in site.allow)


def allowances_of(written: Written) -> Iterator[tuple[int, Allowance]]:
    """What a record allows, each with its place in the list."""
    for number, each in enumerate(getattr(written.record, "allow", [])):
        if each and each.what:
            yield number, each


def allowances_are_listed(context: CheckContext) -> Iterator[Problem]:
    """Whatever is allowed is in the report, with its reason and who allows it (a note, not an error)."""
    for written in context.everything:
        for number, each in allowances_of(written):
            if not (each.by and each.reason):
                continue  # which is an error of its own
            message = f"{quoted(_shown(each.what))} is allowed by {each.by}: {each.reason.rstrip('.')}."
            hint = (
                "Nothing in the entry has it any more: delete it."
                if _is_needless(context, written, each.what)
                else ""
            )
            yield written.note(("allow", number), message, hint)


def _is_needless(context: CheckContext, written: Written, what: str) -> bool:
    """Whether an entry has nothing of what it allows; never if it names a file, in which it may be."""
    if not isinstance(written, WrittenEntry):
        return False
    if what in type(written.record).model_fields:
        return getattr(written.record, what) is not None
    said = "\n\n".join(text for path, _, text in context.texts_in(written) if path[0] != "allow")
    words = f"{written.id}\n\n{said}\n\n{read.text if (read := as_read(said)) else ''}"
    if NAMES_FILE.search(f"{words} {what}") or plain(what) in plain(words):
        return False
    return not any(True for _ in phrases((what,)).find(words))


def _shown(what: str) -> str:
    """What is allowed; an identifier is shortened, because reports are passed on."""
    identifies = bool(re.search(r"\d{3}", what)) or any(True for _ in find(what))
    return shortened(what) if identifies else what
