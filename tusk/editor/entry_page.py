"""The page with the form of a file: shown, changed by its buttons, saved."""

from __future__ import annotations

import csv
import json
from contextlib import suppress
from dataclasses import field
from typing import Any

from tusk.data_class import dataclass
from tusk.editor.actions import act
from tusk.editor.approve import CannotApprove, approve, asks_approval
from tusk.editor.blanks import without_blanks
from tusk.editor.cells import paste_cells
from tusk.editor.composing import is_composed, pick
from tusk.editor.conflict import conflict_page, with_choice
from tusk.editor.editing import Editing
from tusk.editor.fixes import Fix, write
from tusk.editor.form import Field, label_of, path_of, shortened
from tusk.editor.listing import list_title
from tusk.editor.options import files_of, options_of
from tusk.editor.posted import Sent
from tusk.editor.project_files import NEW, ChangedMeanwhile, Opened
from tusk.editor.said import said
from tusk.live.engine import State
from tusk.load.source import Source, entry_id, is_list
from tusk.load.yaml_text import Values
from tusk.locales.words import Words
from tusk.problem import Problem, errors

WHOLE = ":whole"  # the name of the place for what belongs to no field
WITHOUT_PDF = {"standing page", "accessibility statement", "event"}


@dataclass
class Shown:
    """What the page shows. focus: the id of the field to go to; saved: whether the file has these values."""

    template: str
    values: dict[str, Any]
    saved: bool = False
    go_to: str = ""


@dataclass
class EntryPage:
    """Answers for one file. who: the name of the person; words: of the interface."""

    editing: Editing
    words: Words
    name: str
    who: str = ""
    shown: list[str] = field(default_factory=list)

    @property
    def exists(self) -> bool:
        """Whether there is such a file, or a shared list that nobody has begun."""
        return is_list(self.name) or self.editing.files.open(self.name).digest != NEW

    def first(self, given: Values | None = None) -> Shown:
        """The form of a file as it is saved, or of a new one with these values. Raises CannotRewrite."""
        opened = self.editing.files.open(self.name)
        source = self.editing.source(self.name, opened.text)
        if given and opened.digest == NEW:
            return self._form(opened, given)
        self.editing.drafts.pop(self.name, None)
        self.editing.begin(opened)
        state = self.editing.engine.state()
        return self._page(opened, source.values, state, source, state.problems_of(self.name))

    def act(self, what: str, sent: Sent) -> Shown:
        """The form after one of its buttons: "add sections", "save", …"""
        verb, _, target = what.partition(" ")
        self.shown = [str(each) for each in sent.getall("shown", [])]
        doing = {"save": self._save, "resolve": self._resolve, "undo": self._undo, "approve": self._approve}
        if verb in doing:
            return doing[verb](sent)
        opened = self._opened(sent)
        values = self.editing.values(self._source(opened, sent), sent, blank=True)
        focus = target
        if verb == "show":
            self.shown.append(target)
        elif verb == "pick":
            focus = pick(target, [str(each) for each in sent.getall(f"pick.{target}", [])], values) or target
        elif verb == "fix":
            focus = self._fix(target, values)
        elif verb == "cells":
            with suppress(KeyError, IndexError, TypeError, ValueError, csv.Error):
                focus = paste_cells(target, str(sent.get("cells", "")), values)
        elif verb != "again":
            shape = self.editing.shape(Source(self.name, values, {}))
            focus = act(verb, target, values, shape) or target
        return self._form(opened, values, focus)

    def _fix(self, target: str, values: Values) -> str:
        """Write the value that a problem's hint names: "issued 2018-03-06"; returns the name of its field."""
        name, _, value = target.partition(" ")
        with suppress(KeyError, IndexError, TypeError):
            write(path_of(name), value, values)
        return name

    def check(self, sent: Sent) -> dict[str, Any]:
        """The problems of a form as JSON: for each field its messages, and a sentence about them all."""
        opened = self._opened(sent)
        values = self.editing.values(self._source(opened, sent), sent)
        state, source = self.editing.state(opened, values)
        form = self.editing.form(source, source.values, state.problems_of(self.name), [])
        told = {
            each.name: [self._told(problem, each.fix(problem)) for problem in each.problems]
            for each in form.walk()
            if each.problems
        }
        placed = [problem for each in form.walk() for problem in each.problems]
        if rest := [each for each in state.problems_of(self.name) if each not in placed]:
            told.setdefault(WHOLE, []).extend(self._told(each, None) for each in rest)
        return {"sum": self._sum(state.problems_of(self.name)), "problems": told}

    def _told(self, problem: Problem, fix: Fix | None) -> dict[str, Any]:
        """A problem as the form shows it, with its button."""
        parts = said(problem, self.words)
        told: dict[str, Any] = {"level": problem.level, "text": " ".join(text for text, _ in parts)}
        if any(lang for _, lang in parts):
            told["parts"] = parts
        if fix:
            told |= {
                "do": fix.do,
                "words": self.words.gettext("Change to %(value)s", value=shortened(fix.words)),
            }
        return told

    def _opened(self, sent: Sent) -> Opened:
        """The file as it is now, with the digest that the form was made from."""
        now = self.editing.files.open(self.name)
        return Opened(self.name, now.text, str(sent.get("digest", "")))

    def _source(self, opened: Opened, sent: Sent) -> Source:
        """What says which form the file has: a new one says it in the form."""
        if is_list(self.name):
            return self.editing.source(self.name, opened.text)
        kind = str(sent.get("kind", ""))
        return Source(self.name, {"kind": kind}, {}) if kind else self.editing.source(self.name, opened.text)

    def _save(self, sent: Sent) -> Shown:
        opened = self._opened(sent)
        return self._write(opened, self.editing.values(self._source(opened, sent), sent))

    def _write(self, opened: Opened, values: Values) -> Shown:
        now = self.editing.files.open(self.name)
        if now.digest != opened.digest:
            return self._conflict(ChangedMeanwhile(now), values, opened.digest)
        try:
            saved = self.editing.files.save(
                self.name, self.editing.text(now, values), opened.digest, self.who
            )
        except ChangedMeanwhile as changed:
            return self._conflict(changed, values, opened.digest)
        return self._after(saved, self.words.gettext("Saved."))

    def _after(self, saved: Opened, message: str) -> Shown:
        source = self.editing.source(self.name, saved.text)
        self.editing.drafts.pop(self.name, None)
        self.editing.begin(saved)
        state = self.editing.engine.state()
        found = state.problems_of(self.name)
        if errors(found):
            message += " " + self.words.gettext("The site cannot be built until its problems are fixed.")
        shown = self._page(saved, source.values, state, source, found, message=message)
        shown.saved = True
        return shown

    def _approve(self, sent: Sent) -> Shown:
        saved = self._save(sent)
        if not saved.saved:
            return saved
        try:
            approved = approve(self.editing, self.name, self.who, self.editing.engine.today)
        except CannotApprove as cannot:
            now = self.editing.files.open(self.name)
            return self._after(now, self.words.say(cannot.reason))
        return self._after(approved, self.words.gettext("Approved."))

    def _undo(self, sent: Sent) -> Shown:
        try:
            undone = self.editing.files.undo(self.name, str(sent.get("digest", "")), self.who)
        except ChangedMeanwhile as changed:
            mine = self.editing.values(self._source(changed.now, sent), sent)
            return self._conflict(changed, mine, str(sent.get("digest", "")))
        if undone is None:
            now = self.editing.files.open(self.name)
            return self._after(now, self.words.gettext("There is nothing to undo."))
        return self._after(undone, self.words.gettext("The last save is undone."))

    def _conflict(self, changed: ChangedMeanwhile, mine: Values, digest: str) -> Shown:
        """Both versions. digest: of the one that this form began with."""
        theirs = self.editing.source(self.name, changed.now.text).values
        base = self.editing.base(self.name, digest)
        return Shown("conflict.html", conflict_page(changed.now, theirs, mine, base))

    def _resolve(self, sent: Sent) -> Shown:
        now = self.editing.files.open(self.name)
        mine, digest = json.loads(str(sent.get("mine", "{}"))), str(sent.get("digest", ""))
        if now.digest != digest:
            return self._conflict(ChangedMeanwhile(now), mine, digest)
        theirs = self.editing.source(self.name, now.text).values
        use = {str(name)[4:]: str(sent.get(name)) for name in sent if str(name).startswith("use.")}
        return self._write(now, with_choice(theirs, mine, use))

    def _form(self, opened: Opened, values: Values, focus: str = "") -> Shown:
        """The form with values that are not saved."""
        state, source = self.editing.state(opened, without_blanks(values))
        return self._page(opened, values, state, source, state.problems_of(self.name), focus=focus)

    def _page(
        self,
        opened: Opened,
        values: Values,
        state: State,
        source: Source,
        found: list[Problem],
        *,
        focus: str = "",
        message: str = "",
    ) -> Shown:
        of_fields = Source(self.name, values, source.places, source.scalars, source.traps, source.lines)
        form = self.editing.form(of_fields, values, found, self.shown)
        shown = [problem for each in form.walk() for problem in each.problems]
        whole = Field((WHOLE,), form.shape, "", problems=[each for each in found if each not in shown])
        if not is_list(self.name):
            whole.problems += [each for each in form.problems if each not in whole.problems]
        target = next((each for each in form.walk() if focus and each.name == focus), None)
        given: dict[str, Any] = {
            "name": self.name,
            "title": self._title(values),
            "is_list": is_list(self.name),
            "is_composed": is_composed,
            "label_of": label_of,
            "address": entry_id(self.name),
            "digest": opened.digest,
            "form": form,
            "whole": whole,
            "shown": [each for each in self.shown if each],
            "opened": _groups_around(focus),
            "focus": target.id if target else f"f-{focus.replace('.', '-')}" if focus else "",
            "options": options_of(state.checked),
            "files": files_of(state.checked),
            "sum": self._sum(found),
            "message": message,
            "failed": bool(message and errors(found)),
            "state": "" if opened.digest else self.words.gettext("Not saved yet"),
            "who": self.who,
            "asks_approval": asks_approval(state),
            "on_site": _address(state, entry_id(self.name)),
            "has_pdf": values.get("kind") not in WITHOUT_PDF,
        }
        return Shown("entry.html", given)

    def _title(self, values: Values) -> str:
        """What is above the form."""
        if is_list(self.name):
            return self.words.gettext(list_title(self.name))
        return str(values.get("title") or "") or self.words.gettext("Without a title")

    def _sum(self, found: list[Problem]) -> str:
        """How many problems there are, in a sentence."""
        wrong, notes = len(errors(found)), len(found) - len(errors(found))
        if not found:
            return self.words.gettext("No problems.")
        parts = [
            *([self.words.ngettext("%(num)s problem", "%(num)s problems", wrong)] if wrong else []),
            *([self.words.ngettext("%(num)s note", "%(num)s notes", notes)] if notes else []),
        ]
        return self.words.listed(parts)


def _address(state: State, id: str) -> str:
    """The address of its page as readers see it today; empty if they do not."""
    library = state.published
    return library.items[id].address if library and id in library.items else ""


def _groups_around(focus: str) -> set[str]:
    """The groups that must be open to see a field."""
    path = path_of(focus) if focus else ()
    return {".".join(map(str, path[:length])) for length in range(1, len(path) + 1)}
