"""Checks and shows a project with a text that is not saved yet, by the code that checks and builds the site."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path
from threading import RLock

from tusk.check.asked_for import not_approved
from tusk.check.kept import Kept
from tusk.check.mirror import Mirror
from tusk.check.run import Checked, check_project
from tusk.library.library import Library
from tusk.library.project import library_of
from tusk.problem import Problem, errors


@dataclass
class State:
    """A project as it would be with a draft. root: where its files are."""

    root: Path
    today: date
    checked: Checked

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


class Engine:
    """One engine for a whole session: it keeps what it knows of files that did not change."""

    def __init__(self, root: Path, today: date) -> None:
        self.project, self.today = root, today
        self._mirror = Mirror(root, "editor")
        self._lock = RLock()
        self._last: tuple[dict[str, str], list[tuple[str, int, int]], State] | None = None

    def state(self, name: str = "", text: str | None = None) -> State:
        """The project; name: of a file that has this text instead of its own."""
        drafts = {} if text is None else {name: text}
        with self._lock:
            root = self._mirror.show(drafts)
            look = list(_look(root))
            if self._last and self._last[:2] == (drafts, look):
                return self._last[2]
            checked = check_project(root, self.today, Kept(root, root / "build" / "kept"))
            state = State(root, self.today, checked)
            self._last = (drafts, look, state)
            return state


def _look(root: Path) -> Iterator[tuple[str, int, int]]:
    """What changes when any file does."""
    for folder in ("content", "bulletins"):
        for path in sorted((root / folder).rglob("*")):
            found = path.lstat()
            yield path.as_posix(), found.st_mtime_ns, found.st_ino
