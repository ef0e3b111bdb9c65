"""Rules about pictures: the file, and the description for people who cannot see it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from urllib.parse import unquote

from tusk.check.rules.context import CheckContext
from tusk.check.rules.files import wrong_file
from tusk.data_class import dataclass
from tusk.media import pictures
from tusk.media.unreadable import Unreadable
from tusk.model.content import Picture
from tusk.model.fields import IsFile, IsMarkdown
from tusk.model.identity import Logo
from tusk.model.walk import FieldPath
from tusk.problem import Problem, quoted
from tusk.records.written import Written
from tusk.text import lines, prose
from tusk.text.rules.pictures import DESCRIBE_IT, describes_nothing

LEAST_WIDTH_IN_PRINT = 512  # pixels: a hundred an inch across the 130 mm that pictures have there


def pictures_can_be_read(context: CheckContext) -> Iterator[Problem]:
    """A picture has the right extension, is complete, and is not too large to be read."""
    said = set()
    for use in _uses(context):
        try:
            pictures.size(use.file)
        except Unreadable as unreadable:
            if use.name not in said:
                yield use.problem(f"{quoted(use.name)} {unreadable.message}", unreadable.hint)
            said.add(use.name)


def pictures_are_described(context: CheckContext) -> Iterator[Problem]:
    """The description of a picture says what it shows; a file name does not."""
    for written in context.everything:
        for path, record in context.records_in(written):
            if isinstance(record, Picture | Logo) and record.alt and describes_nothing(record.alt):
                message = f"{quoted(record.alt)} does not say what the picture shows."
                yield written.problem((*path, "alt"), message, DESCRIBE_IT)


def pictures_are_large_enough_for_print(context: CheckContext) -> Iterator[Problem]:
    """A picture has as many pixels as print needs (a note, not an error)."""
    said = set()
    for use in _uses(context):
        width = _width(use.file) if use.in_print else None
        if width and width < LEAST_WIDTH_IN_PRINT and use.name not in said:
            message = f"{quoted(use.name)} is {width} pixels wide and will look blurred in print."
            hint = f"Use a copy of {LEAST_WIDTH_IN_PRINT} pixels or more, if there is one."
            yield use.problem(message, hint, level="note")
            said.add(use.name)


def pictures_in(context: CheckContext) -> Iterator[str]:
    """The pictures that a file shows, by their paths in content/."""
    yield from (value for _, _, mark, value in context.values(IsFile) if mark.picture)
    for _, _, _, text in context.values(IsMarkdown):
        yield from (unquote(address) for address in prose.pictures(text))


@dataclass(frozen=True)
class _Use:
    """A place that names a picture. before: finds the text before it. in_print: shown there at its full width."""

    written: Written
    path: FieldPath
    name: str
    file: Path
    before: Callable[[], str | None]
    in_print: bool

    def problem(self, message: str, hint: str, *, level: str = "error") -> Problem:
        at = self.written.note if level == "note" else self.written.problem
        return at(self.path, message, hint, before=self.before())


def _uses(context: CheckContext) -> Iterator[_Use]:
    """Every place that names a picture that exists."""
    for written, path, name, before, in_print in _named(context):
        if pictures.is_picture(name) and not wrong_file(context, name, picture=False)[0]:
            yield _Use(written, path, name, context.file(name), before, in_print)


def _named(context: CheckContext) -> Iterator[tuple[Written, FieldPath, str, Callable[[], str | None], bool]]:
    for written, path, mark, value in context.values(IsFile):
        yield written, path, value, str, mark.picture and not {"logo", "icon"} & set(path)
    for written, path, _, value in context.values(IsMarkdown):
        for number, address in enumerate(prose.pictures(value)):
            place = partial(lines.before_picture, value, number)
            yield written, path, unquote(address).split("#")[0], place, True
        for number, address in enumerate(prose.links(value)):
            place = partial(lines.before_link, value, number)
            yield written, path, unquote(address).split("#")[0], place, False


def _width(file: Path) -> int | None:
    try:
        return pictures.size(file)[0]
    except Unreadable:
        return None
