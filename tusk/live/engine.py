"""Checks and shows a project with a text that is not saved yet, by the code that checks and builds the site."""

from __future__ import annotations

import shutil
from collections.abc import Collection
from contextlib import suppress
from datetime import date
from functools import cached_property
from pathlib import Path
from threading import RLock

from tusk.check.kept import KEPT, Kept
from tusk.check.mirror import Mirror
from tusk.check.on_request.notes import not_approved
from tusk.check.run import Checked, check_project
from tusk.data_class import dataclass
from tusk.library.library import Library
from tusk.library.project import library_of
from tusk.problem import Problem, errors


@dataclass
class State:
    """A project as it would be with a draft. root: where its files are; drafts: whether they are published too."""

    root: Path
    today: date
    checked: Checked
    drafts: bool = False

    @property
    def problems(self) -> list[Problem]:
        """Everything that the check says, in the order of the files."""
        return self.checked.problems

    def problems_of(self, name: str) -> list[Problem]:
        """What the check says about one file."""
        return [problem for problem in self.problems if problem.path == name]

    @cached_property
    def library(self) -> Library | None:
        """What would be published, with drafts; None as long as there are errors.

        What nobody has approved can be read: how else could somebody approve it?
        """
        wrong = set(errors(self.problems))
        if wrong and wrong - set(not_approved(self.checked)):
            return None
        return library_of(self.checked, self.root, self.today, drafts=True)

    @cached_property
    def published(self) -> Library | None:
        """What a build would publish today; None as long as there are errors."""
        if errors(self.problems):
            return None
        return self.library if self.drafts else library_of(self.checked, self.root, self.today, drafts=False)


class Engine:
    """One engine for a whole session: it keeps what it knows of files that did not change.

    drafts: whether what is published includes what is not published yet; folder: in build/, of its own.
    """

    def __init__(self, root: Path, today: date, *, drafts: bool = False, folder: str = "editor") -> None:
        self.project, self.today, self.drafts = root, today, drafts
        self._mirror = Mirror(root, folder)
        self._lock = RLock()
        self._last: dict[bool, tuple[object, State]] = {}  # with a draft, and without
        self._newest: Checked | None = None

    def state(self, name: str = "", text: str | None = None, without: Collection[str] = ()) -> State:
        """The project; name: of a file that has this text instead of its own; without: files that are left out."""
        drafts = {} if text is None else {name: text}
        with self._lock:
            root = self._mirror.show(drafts, without)
            look = (drafts, self._mirror.look)  # not the place of the draft: it is another one each time
            known, state = self._last.get(bool(drafts), (None, None))
            if state is None or known != look:
                state = self._checked(root, save=not drafts)
                self._last[bool(drafts)] = (look, state)
            return state

    def _checked(self, root: Path, *, save: bool) -> State:
        kept = self._following() or kept_like(self.project, root)
        kept.records = kept.records or {}
        checked = self._newest = check_project(root, self.today, kept, save=save)
        return State(root, self.today, checked, self.drafts)

    def _following(self) -> Kept | None:
        """What the last check knew, with the records that were made of it since."""
        if self._newest is None:
            return None
        reader = self._newest.reader
        return reader.kept.following(self._newest.results, reader.read_now)


def kept_like(project: Path, root: Path) -> Kept:
    """What is known of the files of a mirror; at first, what the last check or build of its project knew."""
    folder, before = root / "build" / KEPT, project / "build" / KEPT
    if not folder.is_dir() and before.is_dir():
        with suppress(OSError, shutil.Error):
            shutil.copytree(before, folder)
    return Kept(root, folder)
