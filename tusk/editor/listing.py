"""Everything that a project has, one row for each file, as the lists of the editor show it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace

from tusk.check.facts import is_list
from tusk.check.run import SITE, Checked
from tusk.check.structure import WrittenEntry
from tusk.load.source import entry_id
from tusk.model.kinds import KINDS
from tusk.model.vocabulary import VOCABULARIES
from tusk.problem import errors


@dataclass(frozen=True)
class Row:
    """A file. order: of its date; errors: their number; items: of a shared list, None if it cannot be read."""

    name: str
    title: str
    kind: str = ""
    label: str = ""
    status: str = ""
    issued: str = ""
    publisher: str = ""
    order: str = ""
    errors: int = 0
    items: int | None = None

    @property
    def id(self) -> str:
        """The id of the entry."""
        return entry_id(self.name)


def rows_of(checked: Checked) -> list[Row]:
    """A row for each entry and issue, the newest first; those that cannot be read come before them."""
    wrong = Counter(problem.path for problem in errors(checked.problems))
    rows = [_row(name, checked) for name in checked.results if not is_list(name)]
    rows = [replace(row, errors=wrong[row.name]) for row in rows]
    return sorted(sorted(rows, key=lambda row: row.title), key=lambda row: row.order or "9", reverse=True)


def _row(name: str, checked: Checked) -> Row:
    written = next(iter(checked.reader.of(name)), None)
    if not isinstance(written, WrittenEntry):
        return Row(name, entry_id(name))
    record = written.record
    label = str(KINDS[record.kind].label)
    issued = record.issued.words
    return Row(
        name, record.title, record.kind, label, record.status, issued, record.publisher, str(record.issued)
    )


def list_rows(checked: Checked) -> list[Row]:
    """A row for each shared list and for the settings of the site."""
    wrong = Counter(problem.path for problem in errors(checked.problems))
    names = {f"content/{name}.yml": name.capitalize() for name in VOCABULARIES}
    rows = [
        Row(path, title, errors=wrong[path], items=len(checked.project.shared(title.lower())))
        for path, title in names.items()
    ]
    return [Row(SITE, "The site", errors=wrong[SITE]), *rows]


def chosen(rows: Iterable[Row], words: str, kind: str, status: str) -> list[Row]:
    """The rows with all of these words, of a kind and a status; empty: of any."""
    wanted = words.lower().split()
    return [
        row
        for row in rows
        if kind in ("", row.kind)
        and status in ("", row.status)
        and all(word in f"{row.title} {row.name} {row.label} {row.publisher}".lower() for word in wanted)
    ]
