"""The report before publishing as text, JSON, notes of GitHub, and a web page."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import asdict
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from tusk.problem import Problem, github_line
from tusk.ready.report import Part, Ready


def as_text(ready: Ready) -> str:
    """The report as lines of text."""
    return "\n".join(_lines(ready))


def _lines(ready: Ready) -> Iterator[str]:
    for part in ready.parts:
        number = len(part.lines)
        yield f"{part.heading}: {number or 'none'}" if number or not part.about else f"{part.heading}:"
        if part.about:
            yield f"  {part.about}"
        yield from (f"  {_line(each)}" for each in part.lines)
        yield ""
    yield ready.summary


def _line(problem: Problem) -> str:
    return f"{problem.path}:{problem.line}: {problem.message} {problem.hint}".rstrip()


def as_json(ready: Ready) -> str:
    """The report as JSON."""
    data = {
        "today": ready.today.isoformat(),
        "ready": not ready.errors,
        "errors": ready.errors,
        "waiting": ready.waiting,
        "parts": [_part(part) for part in ready.parts],
    }
    return json.dumps(data, indent=2, ensure_ascii=False)


def _part(part: Part) -> dict[str, object]:
    lines = [asdict(each) | {"level": part.level} for each in part.lines]
    return {"id": part.id, "heading": part.heading, "about": part.about, "lines": lines}


def as_github(ready: Ready) -> str:
    """The report as GitHub workflow commands, which mark each line; without how hard entries are to read."""
    marked = (part for part in ready.parts if part.id != "reading")
    return "\n".join(github_line(each, part.level) for part in marked for each in part.lines)


def as_html(ready: Ready, templates: Path) -> str:
    """The report as one page that needs no other file."""
    env = Environment(
        loader=FileSystemLoader(templates / "ready"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    return env.get_template("ready.html").render(ready=ready)


READY_FORMATS: Mapping[str, Callable[[Ready], str]] = {
    "text": as_text,
    "json": as_json,
    "github": as_github,
}
