"""What can be chosen in a form: the ids of the shared lists and of entries, each with its name."""

from __future__ import annotations

from collections.abc import Iterator

from tusk.check.run import Checked
from tusk.editor.listing import rows_of
from tusk.load.files import other_files
from tusk.model.fields import Record
from tusk.model.kinds import KINDS
from tusk.model.site_shape import PAGES
from tusk.model.vocabulary import VOCABULARIES, GlossaryTerm, Publisher, ThemeGroup


def options_of(checked: Checked) -> dict[str, dict[str, str]]:
    """For each list of ids: id → name, in the order of the list."""
    found = {name: dict(_named(checked, name)) for name in VOCABULARIES}
    rows = rows_of(checked)
    found["entry"] = {row.id: row.title for row in rows}
    found["article"] = {row.id: row.title for row in rows if can_be_picked(row.kind)}
    found["pages"] = {page.id: page.title for page in PAGES}
    return found


def can_be_picked(kind: str) -> bool:
    """Whether an issue or a workshop can show entries of a kind: no other issues, and no pages about the site."""
    return kind in KINDS and kind != "issue" and not KINDS[kind].is_standing


def files_of(checked: Checked) -> list[str]:
    """The files in content/ that fields can name."""
    return sorted(other_files(checked.project.root / "content"))


def _named(checked: Checked, name: str) -> Iterator[tuple[str, str]]:
    for written in checked.project.shared(name):
        record = written.record
        for each in record.themes if isinstance(record, ThemeGroup) else [record]:
            if found := getattr(each, "id", ""):
                yield found, _name(each)


def _name(record: Record) -> str:
    if isinstance(record, Publisher):
        return record.short_name
    if isinstance(record, GlossaryTerm):
        return f"{record.term} – {record.expansion}" if record.expansion else record.term
    return str(getattr(record, "name", "") or getattr(record, "title", "") or getattr(record, "id", ""))
