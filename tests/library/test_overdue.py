"""A page that should have been reviewed tells its readers, in every output that shows warnings."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from tests.small_site import write_site
from tusk.document.resolve import resolve
from tusk.document.texts import Texts
from tusk.library.project import open_library

SITE = """\
-- content/reviews/sleep.yml --
kind: guidance
review_by: 2020-07
-- content/reviews/kept.yml --
kind: guidance
status: historic
as_at: 2015
review_by: 2016
"""


def warned(root: Path, name: str, today: date) -> list[str]:
    library = open_library(root, today)
    document = resolve(library.items[name], Texts(library))
    return [f"{each.name} {''.join(str(run) for run in each.text)}" for each in document.warnings]


def test_readers_are_told_from_the_day_after(tmp_path: Path) -> None:
    write_site(tmp_path, SITE)
    assert warned(tmp_path, "reviews/sleep", date(2020, 7, 31)) == []
    (said,) = warned(tmp_path, "reviews/sleep", date(2020, 8, 1))
    assert "Review overdue:" in said
    assert "this should have been reviewed by July 2020. Check what applies today" in said
    assert warned(tmp_path, "reviews/kept", date(2020, 8, 1)) == []
