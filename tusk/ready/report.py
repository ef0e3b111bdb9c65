"""Everything to look at before publishing, in parts: nothing is hidden, and nothing is in two parts."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Literal

from tusk.check.on_request.notes import contexts
from tusk.check.on_request.spelling import spelling_notes
from tusk.check.rules import CheckContext, Rule
from tusk.check.rules.allowed import allowances_are_listed
from tusk.check.rules.clues import clues_are_looked_at
from tusk.check.rules.dates import reviews_are_due
from tusk.check.run import Checked
from tusk.data_class import dataclass
from tusk.language.spelling import NoSpelling
from tusk.links.external.memory import Memory
from tusk.locales.message import N_
from tusk.problem import Problem, counted
from tusk.ready.entries import coming_reviews, grades, signed_off
from tusk.ready.links import links_in_words, links_that_fail
from tusk.ready.pictures import pictures_in_words

Level = Literal["error", "warning", "notice"]
# Which notes of the check have a part of their own.
PARTS_OF_RULES: dict[str, tuple[Rule, ...]] = {
    "sign-offs": (clues_are_looked_at,),
    "overdue": (reviews_are_due,),
    "allowed": (allowances_are_listed,),
}


@dataclass(frozen=True)
class Part:
    """A part of the report. level: how GitHub marks its lines; about: a sentence on all of it.

    is_waiting: whether each line waits for somebody to do something.
    """

    id: str
    heading: str
    lines: Sequence[Problem]
    level: Level = "notice"
    is_waiting: bool = False
    about: str = ""


@dataclass(frozen=True)
class Ready:
    """The report on one day."""

    today: date
    parts: tuple[Part, ...]

    @property
    def errors(self) -> int:
        """How many errors stop a build."""
        return sum(len(part.lines) for part in self.parts if part.level == "error")

    @property
    def waiting(self) -> int:
        """How many things somebody should look at that stop no build."""
        return sum(len(part.lines) for part in self.parts if part.is_waiting)

    @property
    def summary(self) -> str:
        """The result in a sentence or two."""
        look = f" {counted(self.waiting, 'thing')} to look at." if self.waiting else ""
        if self.errors:
            return f"Not ready: {counted(self.errors, 'error')} to correct.{look}"
        return f"No errors.{look}" if look else "Ready to publish: nothing is left to look at."

    def code(self, *, strict: bool) -> int:
        """The exit code: 1 with errors; strict: also if there is something to look at."""
        return 1 if self.errors or (strict and self.waiting) else 0


def ready(checked: Checked, today: date, memory: Memory) -> Ready:
    """The report on a checked project. memory: the results of earlier checks of external links."""
    every = list(contexts(checked))
    found, (misspelled, about) = _by_part(checked.problems, every), _spelling(every)
    return Ready(
        today,
        (
            Part("errors", N_("Errors"), found["errors"], "error"),
            Part("warnings", N_("Warnings"), found["warnings"], "warning", True),
            Part("sign-offs", N_("To be signed off"), found["sign-offs"], "warning", True),
            Part("overdue", N_("Overdue reviews"), found["overdue"], "warning", True),
            Part("due", N_("Reviews in the next 90 days"), coming_reviews(every, today)),
            Part("links", N_("Links to other sites"), links_that_fail(every, memory), "warning", True,
                 links_in_words(every, memory, today)),
            Part("pictures", N_("Pictures"), (), about=pictures_in_words(every, found["errors"])),
            Part("spelling", N_("Spelling"), misspelled, "warning", True, about),
            Part("reading", N_("How hard it is to read"), grades(every)),
            Part("allowed", N_("Allowed although a rule would stop it"), found["allowed"]),
            Part("signed", N_("Signed off"), signed_off(every)),
        ),
    )  # fmt: skip


def _spelling(every: Sequence[CheckContext]) -> tuple[list[Problem], str]:
    """What is misspelled; or that it could not be checked."""
    try:
        return spelling_notes(every), ""
    except NoSpelling as error:
        return [], f"Not checked: {error}"


def _by_part(problems: Iterable[Problem], every: Sequence[CheckContext]) -> dict[str, list[Problem]]:
    """Each problem of the check in one part."""
    part_of = {
        problem: part
        for part, rules in PARTS_OF_RULES.items()
        for context in every
        for rule in rules
        for problem in rule(context)
    }
    parts: dict[str, list[Problem]] = {part: [] for part in ("errors", "warnings", *PARTS_OF_RULES)}
    for problem in problems:
        part = "errors" if problem.level == "error" else part_of.get(problem, "warnings")
        parts[part].append(problem)
    return parts
