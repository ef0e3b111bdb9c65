"""Everything that a project has, one row for each file, as the lists of the editor show it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from tusk.check.run import Checked
from tusk.data_class import dataclass
from tusk.load.source import SITE, entry_id, is_list
from tusk.locales.message import N_
from tusk.model.fields import PartDate
from tusk.model.kinds import KINDS
from tusk.model.vocabulary import VOCABULARIES
from tusk.problem import errors
from tusk.records.written import WrittenEntry

TITLES = {
    SITE: N_("The site"),
    "content/uses.yml": N_("What was used"),
}  # the others are called as fields are


@dataclass(frozen=True)
class Row:
    """A file. by: the name of its publisher; errors: their number; items: of a shared list, None if there are none."""

    name: str
    title: str
    kind: str = ""
    label: str = ""
    status: str = ""
    issued: PartDate | None = None
    publisher: str = ""
    by: str = ""
    errors: int = 0
    items: int | None = None

    @property
    def id(self) -> str:
        """The id of the entry."""
        return entry_id(self.name)


def rows_of(checked: Checked) -> list[Row]:
    """A row for each entry and issue, the newest first; those that cannot be read come before them."""
    wrong = Counter(problem.path for problem in errors(checked.problems))
    names = {each.record.id: each.record.short_name for each in checked.project.shared("publishers")}  # type: ignore[attr-defined]
    rows = [_row(name, checked, names) for name in checked.results if not is_list(name)]
    rows = [replace(row, errors=wrong[row.name]) for row in rows]
    return sorted(
        sorted(rows, key=lambda row: row.title), key=lambda row: str(row.issued or "9"), reverse=True
    )


def _row(name: str, checked: Checked, publishers: dict[str, str]) -> Row:
    written = next(iter(checked.reader.of(name)), None)
    if not isinstance(written, WrittenEntry):
        return Row(name, entry_id(name))
    record = written.record
    label = str(KINDS[record.kind].label)
    by = publishers.get(record.publisher, record.publisher)
    return Row(name, record.title, record.kind, label, record.status, record.issued, record.publisher, by)


def list_rows(checked: Checked) -> list[Row]:
    """A row for each shared list and for the settings of the site."""
    wrong = Counter(problem.path for problem in errors(checked.problems))
    paths = {name: f"content/{name}.yml" for name in VOCABULARIES}
    rows = [
        Row(path, list_title(path), errors=wrong[path], items=len(checked.project.shared(name)))
        for name, path in paths.items()
    ]
    return [Row(SITE, list_title(SITE), errors=wrong[SITE]), *rows]


def list_title(path: str) -> str:
    """What a shared list is called, or the settings of the site; to be translated."""
    return TITLES.get(path) or entry_id(path).capitalize()


def chosen(rows: Iterable[Row], words: str, kind: str, status: str) -> list[Row]:
    """The rows with all of these words, of a kind and a status; empty: of any."""
    wanted = words.lower().split()
    return [
        row
        for row in rows
        if kind in ("", row.kind)
        and status in ("", row.status)
        and all(word in f"{row.title} {row.name} {row.label} {row.by}".lower() for word in wanted)
    ]
