"""Errors in the project's own templates, as problems with their place."""

from __future__ import annotations

from collections.abc import Set
from functools import lru_cache
from pathlib import Path
from traceback import walk_tb

from jinja2 import Environment, TemplateError, TemplateSyntaxError

from tusk.kept.files import digest
from tusk.problem import Problem


def syntax_problems(root: Path, known: Set[str] = frozenset()) -> list[Problem]:
    """Templates in templates/ that Jinja cannot read. known: digests of some that it can."""
    found = []
    for path in sorted((root / "templates").rglob("*.html")):
        content = path.read_bytes()
        if digest(content) not in known and (fault := _fault(content.decode("utf-8"))):
            line, message = fault
            found.append(Problem(path.relative_to(root).as_posix(), line, 1, message, "Fix the template."))
    return found


@lru_cache(maxsize=500)
def _fault(template: str) -> tuple[int, str] | None:
    """The line and the message of an error in a template."""
    try:
        Environment(autoescape=True).parse(template)
    except TemplateSyntaxError as error:
        return error.lineno, f"{error.message}."
    return None


def as_problem(error: TemplateError, root: Path) -> Problem:
    """An error in rendering a template, at the template's line."""
    frames = [(Path(frame.f_code.co_filename), line) for frame, line in walk_tb(error.__traceback__)]
    placed = [(path, line) for path, line in frames if path.is_relative_to(root / "templates")]
    path, line = placed[-1] if placed else (root / "templates", 1)
    return Problem(path.relative_to(root).as_posix(), line, 1, f"{error}.", "Fix the template.")
