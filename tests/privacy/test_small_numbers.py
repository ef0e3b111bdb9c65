"""Small counts of children and families: hidden on every page and in every file, and not to be worked out."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.conftest import ROOT
from tests.small_site import TODAY, write_site
from tusk.library.library import Library
from tusk.library.project import open_library
from tusk.model.amounts import Few
from tusk.model.figures import BarChart, Regions, Stack, StackedBarChart, Venn, VennSet
from tusk.publish.site import write_site as write_pages

FIGURES = """\
figures:
  - figure: bar
    id: seen
    name: Chart 1
    caption: Who was seen
    unit: children
    n: 40
    n_of: children
    bars:
      - {label: At home, value: 33}
      - {label: At school, value: 4}
      - {label: Nowhere, value: 5}
      - {label: Nobody knows, value: unknown}
  - figure: bar
    id: shares
    name: Chart 2
    caption: The same in shares
    unit: "%"
    n: 40
    n_of: children
    bars:
      - {label: At home, value: 83, count: 33}
      - {label: At school, value: 10, count: 4}
  - figure: stacked bar
    id: ages
    name: Chart 3
    caption: By age
    unit: children
    parts: [Under 5, Older]
    bars:
      - {label: One hidden, values: [3, 30], whole: 33}
      - {label: None hidden, values: [5, 6], whole: 11}
  - figure: venn
    id: both
    name: Diagram 1
    caption: Seen and heard
    unit: children
    n: 30
    n_of: children
    sets:
      - {label: Seen, value: 20}
      - {label: Heard, value: 12}
    regions: {only_1: 17, only_2: 9, only_1_and_2: 3, outside: 1}
  - figure: bar
    id: visits
    name: Chart 4
    caption: What was counted are visits
    unit: visits
    bars:
      - {label: At home, value: 2}
"""
SITE = f"-- content/reviews/jack.yml --\nkind: review\nsmall_numbers: yes\n{FIGURES}"


def library(root: Path, text: str = SITE) -> Library:
    write_site(root, text)
    return open_library(root, TODAY)


def test_an_entry_that_is_not_marked_tells_its_numbers(tmp_path: Path) -> None:
    told = library(tmp_path, SITE.replace("small_numbers: yes\n", ""))
    assert [bar.value for bar in told.items["reviews/jack"].record.figures[0].bars] == [33, 4, 5, None]  # type: ignore[union-attr]


def test_numbers_below_the_threshold_are_hidden(tmp_path: Path) -> None:
    seen, shares, _, _, visits = library(tmp_path).items["reviews/jack"].record.figures
    assert isinstance(seen, BarChart)
    assert [bar.value for bar in seen.bars] == [33, Few(5), 5, None]
    assert isinstance(shares, BarChart)
    assert [(bar.value, bar.count) for bar in shares.bars] == [(83, 33), (Few(5, "children"), Few(5))]
    assert "“fewer than 5”" in (seen.note or "")
    assert isinstance(visits, BarChart)
    assert (visits.bars[0].value, visits.note) == (2, None)


@pytest.mark.parametrize("unit", ["per cent", "Per cent", "percent", "percentage", "Percentages"])
def test_per_cent_in_words_hides_what_the_sign_hides(unit: str, tmp_path: Path) -> None:
    shares = library(tmp_path, SITE.replace('"%"', unit)).items["reviews/jack"].record.figures[1]
    assert isinstance(shares, BarChart)
    assert [str(bar.value) for bar in shares.bars] == ["83.0", "fewer than 5 children"]


SHARES_OF_THREE = """\
-- content/reviews/jack.yml --
kind: review
small_numbers: yes
figures:
  - figure: bar
    id: shares
    name: Diagram
    caption: Who was seen
    unit: "%"
    Nn_of: children
    bars:
      - {label: At home, value: 67, count: 2}
      - {label: At school, value: 33}
"""


def test_a_share_of_three_children_is_not_told(tmp_path: Path) -> None:
    """33% of three are one, and so are 33% beside a bar that says 67% are two."""
    for n in ("n: 3\n    ", ""):
        [shares] = (
            library(tmp_path, SHARES_OF_THREE.replace("    Nn", f"    {n}n"))
            .items["reviews/jack"]
            .record.figures
        )
        assert isinstance(shares, BarChart)
        assert [str(bar.value) for bar in shares.bars] == ["fewer than 5 children"] * 2
        assert (shares.n, shares.bars[0].count) == (None, Few(5))


def test_that_only_three_were_looked_at_is_not_told(tmp_path: Path) -> None:
    """Nine visits to three children: nine are enough to tell, three are not."""
    text = SITE.replace("unit: visits\n", "unit: visits\n    n: 3\n    n_of: children\n").replace(
        "value: 2}", "value: 9}"
    )
    visits = library(tmp_path, text).items["reviews/jack"].record.figures[4]
    assert visits.n is None
    assert "“fewer than 5”" in (visits.note or "")


def test_fewer_than_five_among_shares_says_what_it_counts(tmp_path: Path) -> None:
    """ "Share of children: fewer than 5" is no share; it is so too where the author wrote it."""
    text = SITE.replace("small_numbers: yes\n", "").replace("value: 10, count: 4", "value: fewer than 5")
    write_pages(library(tmp_path, text), ROOT / "templates", tmp_path / "pages")
    page = (tmp_path / "pages/reviews/jack/index.md").read_text(encoding="utf-8")
    assert "At school: Share of children fewer than 5 children" in page
    assert "<td>fewer than 5 children</td>" in page


def test_a_hidden_number_cannot_be_worked_out(tmp_path: Path) -> None:
    _, _, ages, both, _ = library(tmp_path).items["reviews/jack"].record.figures
    assert isinstance(ages, StackedBarChart)
    assert ages.bars == [
        Stack(label="One hidden", values=[Few(5), 30.0], whole=None),
        Stack(label="None hidden", values=[5.0, 6.0], whole=11.0),
    ]
    assert isinstance(both, Venn)
    assert both.sets == [VennSet(label="Seen", value=None), VennSet(label="Heard", value=None)]
    assert both.regions == Regions(only_1=17.0, only_2=9.0, only_1_and_2=Few(5), outside=Few(5))


def test_what_the_bars_leave_of_all_there_are_is_not_told_either(tmp_path: Path) -> None:
    """Of 37 children 33 were seen: the four that are left are hidden, so 37 is too. Of 40, seven are left."""
    seen = SITE.replace(
        "      - {label: Nowhere, value: 5}\n      - {label: Nobody knows, value: unknown}\n", ""
    )
    for n, told in ((37, None), (40, 40)):
        figure = (
            library(tmp_path, seen.replace("n: 40", f"n: {n}", 1)).items["reviews/jack"].record.figures[0]
        )
        assert figure.n == told


@pytest.mark.parametrize("unit", ["young people", "pupils", "babies"])
def test_people_have_many_names(unit: str, tmp_path: Path) -> None:
    figure = library(tmp_path, SITE.replace("unit: children", f"unit: {unit}", 1)).items["reviews/jack"]
    assert isinstance(seen := figure.record.figures[0], BarChart)
    assert seen.bars[1].value == Few(5)


MAP = """\
-- content/reviews/jack.yml --
kind: review
small_numbers: yes
figures:
  - figure: map
    id: where
    name: Map 1
    caption: Where they live
    unit: children
    n: 10
    n_of: children
    groups:
      - {name: Town, members: [{label: North, value: 3}, {label: South, value: 7}]}
"""


def test_what_a_map_leaves_of_all_there_are_is_not_told_either(tmp_path: Path) -> None:
    [figure] = library(tmp_path, MAP).items["reviews/jack"].record.figures
    assert figure.n is None


STACKS = """\
-- content/reviews/jack.yml --
kind: review
small_numbers: yes
figures:
  - figure: stacked bar
    id: ages
    name: Chart 1
    caption: By age
    unit: UNIT
    n: 40
    n_of: children
    parts: [Under 5, Older]
    bars:
"""


@pytest.mark.parametrize(
    ("unit", "bars", "told"),
    [
        ("children", "[{label: Boys, values: [4, 16]}, {label: Girls, values: [9, 11]}]", None),
        ("children", "[{label: Boys, values: [4, 17]}, {label: Girls, values: [3, 16]}]", 40),
        ('"%"', "[{label: Boys, values: [10, 90]}, {label: Girls, values: [45, 55]}]", None),
        ('"%"', "[{label: Boys, values: [20, 80]}, {label: Girls, values: [45, 55]}]", 40),
    ],
)
def test_what_a_hidden_part_and_the_others_make_up_is_not_told(
    unit: str, bars: str, told: int | None, tmp_path: Path
) -> None:
    """40 children less 36 are 4; 100% less 90% are 4 of 40: where one number alone is hidden, n is too."""
    text = STACKS.replace("UNIT", unit).replace("bars:\n", f"bars: {bars}\n")
    figure = library(tmp_path, text).items["reviews/jack"].record.figures[0]
    assert figure.n == told


AUDIT = """\
-- content/publishers.yml --
- id: somerset
  name: Somerset Safeguarding Children Board
  short_name: SSCB
  place: Somerset
  small_numbers_below: 10
  contact: {website: "https://www.example.org"}
-- content/sections.yml --
- {id: audits, name: Audits}
-- content/audits/cases.yml --
kind: audit
small_numbers: yes
about: About.
method: Reading.
sample: {children: 9, families: 10, selection: at random}
findings: [{heading: One, points: [A point.]}]
"""


def test_a_sample_follows_its_publisher_s_threshold_and_says_why(tmp_path: Path) -> None:
    write_pages(library(tmp_path, AUDIT), ROOT / "templates", tmp_path / "pages")
    page = (tmp_path / "pages/audits/cases/index.md").read_text(encoding="utf-8")
    assert "<dt>Children</dt><dd>fewer than 10</dd>" in page
    assert "<dt>Families</dt><dd>10</dd>" in page
    assert "numbers below 10 are shown as “fewer than 10”" in page


@pytest.mark.parametrize("name", ["index.md", "data/seen.csv", "data/shares.csv"])
def test_no_file_tells_a_hidden_number(name: str, tmp_path: Path) -> None:
    write_pages(
        library(tmp_path),
        ROOT / "templates",
        tmp_path / "pages",
    )
    text = (tmp_path / "pages/reviews/jack" / name).read_text(encoding="utf-8-sig")
    assert "fewer than 5" in text
    assert "At school: 4" not in text
    assert "At school,4" not in text
    assert "10%" not in text
