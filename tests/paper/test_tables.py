"""Wide tables on paper: every word in its own cell, in smaller type or broken."""

from __future__ import annotations

import re
import subprocess
from itertools import combinations
from pathlib import Path

import pytest

from tests.conftest import ROOT
from tests.paper.reading import needed, words_of
from tests.paper.test_issues import nothing_hangs_out
from tests.small_site import TODAY, write_site
from tusk.library.project import open_library
from tusk.publish.downloads import make_downloads

WHOM_TO_RING = """\
| Agency | Role | Telephone | E-mail | Out of hours | Website |
|---|---|---|---|---|---|
| Social care | Safeguarding hub | 01632 960 019 | safeguarding.hub.childrensservices@board.gov.example | none | \
www.boardsafeguardingchildren.example/professionals |
| Health | Named nurse | 01632 960 022 | named.nurse.safeguarding@trust.example | none | www.trust.example |
"""
MONTHS = [
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
    "January",
    "February",
]
BY_MONTH = (
    f"| Ward | {' | '.join(MONTHS)} |\n|{'---|' * 12}\n"
    f"| Westerham Overbridge | {' | '.join(str(100 + at) for at in range(11))} |\n"
)
TYPED = """\
    tables:
      - caption: Audits by area
        columns: [{name: Area}, {name: Children, type: number}, {name: Read on, type: date}]
        rows:
          - [North, "1,200", 2018-03-06]
          - [South, unknown, 2018]
        note: Counted once.
"""


def briefing(root: Path, fields: str) -> Path:
    """The briefing of an entry with these fields."""
    write_site(root, f"-- content/reviews/jack.yml --\nkind: briefing\n{fields}")
    made = make_downloads(open_library(root, TODAY), ROOT / "templates", root / "build")
    return made["reviews/jack"][0].file


def boxes(pdf: Path) -> list[tuple[float, ...]]:
    """The box of each word on the first page: left, top, right, bottom."""
    try:
        done = subprocess.run(
            ["pdftotext", "-bbox", "-l", "1", str(pdf), "-"],
            capture_output=True,
            encoding="utf-8",
            check=True,
        )
    except FileNotFoundError:
        needed("pdftotext (poppler-utils)")
    found = re.findall(r'xMin="(.*?)" yMin="(.*?)" xMax="(.*?)" yMax="(.*?)">', done.stdout)
    return [tuple(map(float, box)) for box in found]


def overlap(one: tuple[float, ...], other: tuple[float, ...]) -> bool:
    """Whether two words are printed over each other, by more than the gap between two letters."""
    wide = min(one[2], other[2]) - max(one[0], other[0])
    high = min(one[3], other[3]) - max(one[1], other[1])
    return wide > 1 and high > 3


@pytest.mark.parametrize("table", [WHOM_TO_RING, BY_MONTH], ids=["addresses", "twelve columns"])
def test_words_of_a_wide_table_stay_in_their_cells(tmp_path: Path, table: str) -> None:
    pdf = briefing(tmp_path, "body: |\n" + "".join(f"  {line}\n" for line in table.splitlines()))
    found = boxes(pdf)
    assert [pair for pair in combinations(found, 2) if overlap(*pair)] == []
    nothing_hangs_out(pdf)
    said = words_of(pdf)
    assert all(re.sub(r"[\s|]|---", "", cell) in said for cell in table.split("|"))


def test_a_table_with_a_caption_is_printed_with_all_it_says(tmp_path: Path) -> None:
    said = words_of(briefing(tmp_path, f"sections:\n  - heading: Found\n{TYPED}"))
    assert "AuditsbyareaAreaChildrenReadonNorth1,2006March2018Southnotknown2018Countedonce." in said
