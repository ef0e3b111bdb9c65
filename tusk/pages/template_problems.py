"""Errors in the project's own templates, as problems with their place."""

from __future__ import annotations

from pathlib import Path
from traceback import walk_tb

from jinja2 import Environment, TemplateError, TemplateSyntaxError

from tusk.problem import Problem


def syntax_problems(root: Path) -> list[Problem]:
    """Templates in templates/ that Jinja cannot read."""
    found = []
    for path in sorted((root / "templates").rglob("*.html")):
        try:
            Environment(autoescape=True).parse(path.read_text(encoding="utf-8"))
        except TemplateSyntaxError as error:
            name = path.relative_to(root).as_posix()
            found.append(Problem(name, error.lineno, 1, f"{error.message}.", "Fix the template."))
    return found


def as_problem(error: TemplateError, root: Path) -> Problem:
    """An error in rendering a template, at the template's line."""
    frames = [(Path(frame.f_code.co_filename), line) for frame, line in walk_tb(error.__traceback__)]
    placed = [(path, line) for path, line in frames if path.is_relative_to(root / "templates")]
    path, line = placed[-1] if placed else (root / "templates", 1)
    return Problem(path.relative_to(root).as_posix(), line, 1, f"{error}.", "Fix the template.")
