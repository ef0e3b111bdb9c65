"""A file that cannot be shown or offered, as an error with its message and the hint to it."""

from __future__ import annotations

from tusk.problem import Problem, ProblemsFound


class Unreadable(Exception):
    """A file that cannot be shown or offered: what is wrong with it, and how to fix it."""

    def __init__(self, message: str, hint: str) -> None:
        super().__init__(f"{message} {hint}")
        self.message = message
        self.hint = hint

    def of(self, file: str) -> ProblemsFound:
        """The same as a problem with a file in content/."""
        return ProblemsFound([Problem(f"content/{file}", 1, 1, self.message, self.hint)])
