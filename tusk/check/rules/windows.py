"""Rules about names that Windows cannot have for a file or a folder: the site and its source live there too."""

from __future__ import annotations

from collections.abc import Iterator

from tusk.check.facts import ids_of
from tusk.check.project import Project
from tusk.check.rules.context import CheckContext
from tusk.check.rules.files import is_reserved_by_windows
from tusk.model.figures import FigureBase
from tusk.problem import Problem, quoted

PAGED = (
    "audience",
    "sections",
    "themes",
    "topics",
)  # shared lists whose items have a page, in a folder of their id
MOST_IN_NAME = 80  # characters: the name is twice in a path, and Windows opens paths of at most 260
NOT_ALLOWED = "is a name that Windows does not allow for a folder or a file."


def names_are_allowed_by_windows(context: CheckContext) -> Iterator[Problem]:
    """No page, folder or table is called con, nul, aux or another name that Windows keeps, or has a very long name."""
    for name, items in context.records.vocabularies.items():
        for item in items if name in PAGED else ():
            for path, id in ids_of(item.record):
                if is_reserved_by_windows(id):
                    message = f"the id {quoted(id)} {NOT_ALLOWED}"
                    yield item.problem(path, message, f"Choose another, for example {id}-page.")
    for entry in context.records.entries:
        name = entry.id.split("/")[-1]
        if len(name) > MOST_IN_NAME:
            message = (
                f"the name of the file has {len(name)} characters; at most {MOST_IN_NAME} work on Windows."
            )
            yield entry.problem((), message, f"Rename the file, for example {_shorter(name)}.")
        for path, record in context.records_in(entry):
            if isinstance(record, FigureBase) and is_reserved_by_windows(record.id):
                message = f"the id {quoted(record.id)} {NOT_ALLOWED}"
                yield entry.problem(
                    (*path, "id"), message, f"Choose another, for example {record.id}-figure."
                )


def files_differ_in_more_than_capitals(project: Project) -> Iterator[Problem]:
    """No two files in content/ have names that differ only in capital letters, which Windows and macOS take for one."""
    first: dict[str, str] = {}
    for name in sorted(project.offered):
        other = first.setdefault(name.casefold(), name)
        if other != name:
            message = f"Windows and macOS take this file and content/{other} for one."
            yield Problem(f"content/{name}", 1, 1, message, "Rename or delete one of the two.")


def _shorter(name: str) -> str:
    """The words of a name from its beginning that have room."""
    return name[:MOST_IN_NAME].rpartition("-")[0] or name[:MOST_IN_NAME]
