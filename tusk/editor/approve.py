"""Writes a person's approval into the file of an entry."""

from __future__ import annotations

from datetime import date

from tusk.check.rules.approval import code_of_files
from tusk.check.rules.context import CheckContext
from tusk.editor.editing import Editing
from tusk.editor.project_files import Opened
from tusk.live.engine import State
from tusk.load.source import SITE
from tusk.locales.message import Message, lazy_gettext
from tusk.model.approval import is_same_person, words_of
from tusk.problem import errors
from tusk.records.written import WrittenEntry, WrittenSite


class CannotApprove(Exception):
    """Why an entry cannot be approved; reason: in words for people."""

    def __init__(self, reason: Message) -> None:
        super().__init__(str(reason))
        self.reason = reason


def asks_approval(state: State) -> bool:
    """Whether the site asks for a second person's approval."""
    site = next(iter(state.checked.reader.of(SITE)), None)
    return isinstance(site, WrittenSite) and site.record.approval == "required"


def approve(editing: Editing, name: str, who: str, today: date) -> Opened:
    """Add `approved` to the saved file of an entry. Raises CannotApprove, ChangedMeanwhile and CannotRewrite."""
    state = editing.engine.state()
    written = next(iter(state.checked.reader.of(name)), None)
    if not isinstance(written, WrittenEntry):
        raise CannotApprove(lazy_gettext("It has problems: correct them first."))
    author = written.record.author
    if not who.strip():
        raise CannotApprove(lazy_gettext("Give your name: somebody approves it."))
    if author is None:
        raise CannotApprove(lazy_gettext("It does not say who wrote it: add the author first."))
    if is_same_person(who, author):
        raise CannotApprove(lazy_gettext("%(name)s wrote it: somebody else approves it.", name=author))
    opened = editing.files.open(name)
    values = dict(editing.source(name, opened.text).values)
    files = code_of_files(CheckContext(state.checked.project, name, [written]))
    approved = {"by": who.strip(), "on": f"{today}", "words": words_of(written.record), "files": files}
    values["approved"] = {name: value for name, value in approved.items() if value}
    text = editing.text(opened, values)
    if wrong := errors(editing.engine.state(name, text).problems_of(name)):
        first = f"{wrong[0].message} {wrong[0].hint}".strip()
        raise CannotApprove(lazy_gettext("It has problems: %(problem)s", problem=first))
    return editing.files.save(name, text, opened.digest, who, "approved")
