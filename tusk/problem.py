"""A problem in an author's file: where it is, what is wrong, and how to fix it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass, field
from typing import Literal, NamedTuple

LONGEST_SHOWN = 80
LONGEST_ADDRESS = 2000  # the longest address that an author can write


class Correction(NamedTuple):
    """What to write. kind: "text", the value in place of the text `of` in its field; "field", into the field `of`."""

    kind: Literal["text", "field"]
    of: str
    value: str


class Hint(str):
    """A hint in words, with what it tells to write: it is a text, and goes through everything that hints go through."""

    def __new__(cls, words: str, correction: Correction | None = None) -> Hint:
        made = super().__new__(cls, words)
        made.correction = correction
        return made

    correction: Correction | None


@dataclass(frozen=True, order=True)
class Problem:
    """One problem. `line` and `column` count from 1; a `note` does not stop a build.

    correction: what to write, if the hint knows it.
    """

    path: str
    line: int
    column: int
    message: str
    hint: str = ""
    level: Literal["error", "note"] = "error"
    correction: Correction | None = field(default=None, compare=False)

    def __post_init__(self) -> None:
        if isinstance(self.hint, Hint):
            object.__setattr__(self, "correction", self.hint.correction)
            object.__setattr__(self, "hint", str(self.hint))

    def __str__(self) -> str:
        level = "note: " if self.level == "note" else ""
        return f"{self.path}:{self.line}: {level}{self.message}" + (f" {self.hint}" if self.hint else "")


class ProblemsFound(Exception):
    """The site cannot be built; carries every problem, not only the first."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = sorted(set(problems))
        super().__init__("\n".join(str(problem) for problem in self.problems))


def errors(problems: Iterable[Problem]) -> list[Problem]:
    """The problems that stop a build."""
    return [problem for problem in problems if problem.level == "error"]


def quoted(value: object) -> str:
    """A value quoted for a message: on one line, and cut to a length that is still recognisable."""
    if isinstance(value, list | dict):
        return "a list" if isinstance(value, list) else "a group of fields"
    return f'"{cut(str(value))}"'


def cut(text: str, longest: int = LONGEST_SHOWN) -> str:
    """The beginning of a text, on one line, with invisible characters made visible."""
    seen = "".join(sign if sign.isprintable() else "\ufffd" for sign in " ".join(text[:5000].split()))
    return seen if len(seen) <= longest else f"{seen[:longest]}…"


def whole(address: str) -> str:
    """An external address quoted for a message: complete, since people and programs open it."""
    return cut(address, LONGEST_ADDRESS)


def listed(words: Sequence[str]) -> str:
    """Words joined as in a sentence: reviews, learning reports and audits."""
    return " and ".join([", ".join(words[:-1]), words[-1]] if len(words) > 1 else words)


def counted(number: int, what: str) -> str:
    """A number with its noun: 1 page, 2 pages."""
    return f"{number} {what}{'s' * (number != 1)}"


def did_you_mean(wrong: str, known: Iterable[str]) -> str:
    """A hint that names the nearest known value, or all of them when they are few."""
    known = sorted(known)
    few = f"It can be: {', '.join(known)}." if 0 < len(known) <= 12 else ""
    return nearest(wrong, known) or few


def nearest(wrong: str, known: Iterable[str]) -> str:
    """A hint that names the nearest known value, if one is near."""
    near = near_to(wrong, known)
    return write_instead(wrong, near, f'Did you mean "{near}"?') if near else ""


def write_instead(wrong: str, right: str, words: str = "") -> Hint:
    """A hint to write something else; words: other ones than "Write …"."""
    return Hint(words or f"Write {right}.", Correction("text", wrong, right))


def near_to(wrong: str, known: Iterable[str]) -> str:
    """The nearest known value; empty if none is near."""
    from difflib import get_close_matches  # slow to load, and most files have nothing wrong

    return next(iter(get_close_matches(wrong[:LONGEST_SHOWN], sorted(known), n=1, cutoff=0.6)), "")


def as_text(problems: Sequence[Problem]) -> str:
    return "\n".join(str(problem) for problem in problems)


def as_json(problems: Sequence[Problem]) -> str:
    told = [
        {name: value for name, value in asdict(each).items() if name != "correction"} for each in problems
    ]
    return json.dumps(told, indent=2, ensure_ascii=False)


def as_github(problems: Sequence[Problem]) -> str:
    """GitHub workflow commands, which mark the line in a pull request."""
    commands = ("error" if problem.level == "error" else "notice" for problem in problems)
    return "\n".join(map(github_line, problems, commands))


def github_line(problem: Problem, command: str) -> str:
    """One workflow command of GitHub: error, warning or notice."""
    place = f"file={_escape(problem.path, property=True)},line={problem.line},col={problem.column}"
    return f"::{command} {place}::{_escape(f'{problem.message} {problem.hint}'.strip())}"


def _escape(text: str, *, property: bool = False) -> str:
    pairs = [("%", "%25"), ("\r", "%0D"), ("\n", "%0A")] + [(":", "%3A"), (",", "%2C")] * property
    for plain, escaped in pairs:
        text = text.replace(plain, escaped)
    return text


FORMATS = {"text": as_text, "json": as_json, "github": as_github}
