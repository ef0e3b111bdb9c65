"""What a briefing says of its entry before the text."""

from __future__ import annotations

from pathlib import Path

from tests.small_site import TODAY, write_site
from tusk.library.project import open_library
from tusk.media.for_print import Pictures
from tusk.paper.sheets import briefing_sheet
from tusk.publish.documents import Documents

WORKSHOP = """\
-- content/workshops/one.yml --
kind: workshop
for_whom: Everybody who meets babies.
audience: [schools]
presenters: [{name: A. Trainer, role: Trainer}]
"""


def test_each_fact_has_a_name_of_its_own(tmp_path: Path) -> None:
    write_site(tmp_path, WORKSHOP)
    library = open_library(tmp_path, TODAY)
    document = Documents(library).of(library.workshops[0])
    sheet = briefing_sheet(document, Pictures(tmp_path, None, (document.id,)))
    assert [(fact["name"], "".join(fact["value"])) for fact in sheet.versions[0]["facts"]] == [
        ("Date", "Undated"),
        ("Duration", "2 hours"),
        ("For", "Everybody who meets babies."),
        ("Presenters", "A. Trainer, Trainer"),
        ("Audience", "Schools"),
    ]
