"""Several sites from one folder of content: by publisher, by audience; two publishers on one site stay possible."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.projects import make_project, run
from tests.small_site import TODAY, problems_of, write_site
from tusk.library.project import open_library
from tusk.problem import ProblemsFound
from tusk.site.site_map import SiteMap

SITES = """\
-- content/publishers.yml --
- {id: north, name: North Partnership, short_name: North, place: North, contact: {website: "https://n.example"}}
- {id: south, name: South Partnership, short_name: South, place: South, contact: {website: "https://s.example"}}
-- content/audience.yml --
- {id: schools, name: Schools}
-- content/site.yml --
name: Both partnerships
title: Everything
lead: What we learned.
worried: {text: Ring 999.}
sites:
  - id: for-schools
    only: {audience: [schools]}
    name: For schools
    title: For schools
    address: https://schools.example.org/
    colours: {main: "#5b1a4a"}
    worried: {text: Ring the school line., numbers: [{name: School line, phone: 0300 555 0111}]}
  - id: of-the-south
    only: {publishers: [south]}
-- content/reviews/jack.yml --
kind: review
title: Jack
publisher: north
audience: [schools]
related: [reviews/milo]
body: See [Milo](entry:reviews/milo).
-- content/reviews/milo.yml --
kind: review
title: Milo
publisher: south
-- content/site/privacy.yml --
kind: standing page
title: Privacy
summary: What is recorded.
publisher: north
issued: 2020
body: Nothing.
"""


@pytest.mark.parametrize(
    ("site", "entries", "name"),
    [
        ("", ["reviews/jack", "reviews/milo"], "Both partnerships"),
        ("for-schools", ["reviews/jack"], "For schools"),
        ("of-the-south", ["reviews/milo"], "Both partnerships"),
    ],
)
def test_each_site_has_its_entries_and_its_name(
    tmp_path: Path, site: str, entries: list[str], name: str
) -> None:
    write_site(tmp_path, SITES)
    library = open_library(tmp_path, TODAY, site=site)
    assert sorted(item.id for item in library.entries) == entries
    frame = SiteMap(library).frame
    assert frame["name"] == name
    assert frame["footer"][-1] == ("Privacy", "site/privacy/")


def test_a_site_is_built_from_its_own_entries_with_no_dead_link(tmp_path: Path) -> None:
    root = make_project(tmp_path / "project")
    write_site(root, SITES)
    done = run(root, "build", "--site", "for-schools", "--site-dir", "schools", "--today", "2020-08-15")
    assert done.returncode == 0, done.stdout + done.stderr
    assert (root / "schools/reviews/jack/index.html").is_file()
    assert not (root / "schools/reviews/milo").exists()
    home = (root / "schools/index.html").read_text(encoding="utf-8")
    assert "<h1>For schools</h1>" in home
    assert "School line" in home
    assert "--brand: #5b1a4a" in (root / "schools/assets/colours.css").read_text(encoding="utf-8")


def test_a_site_that_is_not_there_is_said(tmp_path: Path) -> None:
    write_site(tmp_path, SITES)
    with pytest.raises(ProblemsFound) as found:
        open_library(tmp_path, TODAY, site="for-school")
    assert str(found.value) == (
        'content/site.yml:1: there is no site "for-school" below sites:. Did you mean "for-schools"?'
    )


def test_what_a_site_shows_must_exist(tmp_path: Path) -> None:
    assert problems_of(tmp_path, SITES.replace("[south]", "[west]")) == [
        'content/site.yml:14: "west": not in content/publishers.yml. It can be: north, south.'
    ]
