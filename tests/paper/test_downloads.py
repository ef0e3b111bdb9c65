"""The printed edition: what stands in the PDFs, that they are accessible, and that nothing is typeset twice."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from tests.conftest import ROOT, TODAY
from tests.paper.access import faults_of
from tests.paper.reading import links_of, pages_of, tags_of, without_space, words_of
from tests.projects import EXAMPLE
from tests.small_site import TODAY as SMALL_TODAY
from tests.small_site import write_site
from tusk.library.library import Library
from tusk.library.project import open_library
from tusk.paper.sheet import Sheet
from tusk.paper.typeset import Typeset, Typesetter
from tusk.problem import ProblemsFound
from tusk.publish.documents import Documents
from tusk.publish.downloads import make_downloads, print_issue
from tusk.publish.maker import Files
from tusk.publish.offered import Downloads, Offered


@pytest.fixture(scope="module")
def downloads(tmp_path_factory: pytest.TempPathFactory) -> Downloads:
    """The printed edition of the example site."""
    library = open_library(EXAMPLE, date.fromisoformat(TODAY))
    return make_downloads(library, ROOT / "templates", tmp_path_factory.mktemp("build"))


def pdfs(downloads: Downloads) -> list[Offered]:
    return [made for offered in downloads.values() for made in offered if made.file.suffix == ".pdf"]


def small(root: Path, text: str) -> Library:
    write_site(root, text)
    return open_library(root, SMALL_TODAY)


def test_every_issue_and_entry_is_printed(downloads: Downloads) -> None:
    library = open_library(EXAMPLE, date.fromisoformat(TODAY))
    assert set(downloads) == {item.id for item in library.listed}
    assert [(made.address, made.pages) for made in pdfs(downloads) if made.item == "bulletins/tusk-10"] == [
        ("bulletins/tusk-10/tusk-10.pdf", 4)
    ]
    assert [made.label for made in downloads["exploitation/risk-assessment-tool"]] == [
        "Briefing to print",
        "Form and table to print",
    ]


def test_a_briefing_takes_two_sides_at_most(downloads: Downloads) -> None:
    briefings = [made for made in pdfs(downloads) if "briefing" in made.address]
    assert [made.address for made in briefings if made.pages > 2] == []


def test_every_pdf_can_be_read_by_everybody(downloads: Downloads) -> None:
    faults = {made.address: faults_of(made.file) for made in pdfs(downloads)}
    assert {address: found for address, found in faults.items() if found} == {}


def test_what_an_issue_says(downloads: Downloads) -> None:
    words = words_of(downloads["bulletins/tusk-10"][0].file)
    for said in (
        "ESP Learning Bulletin",
        "Things You Should Know",
        "March 2018, Issue 10",
        "told by A. Sergeant, is on page 3.",
        "https://police.example/county-lines-report.pdf",
        "Contact the partnership",
        "Page 4 of 4",
        "[group name unreadable]",
    ):
        assert without_space(said) in words


def test_the_same_library_gives_the_same_bytes_and_nothing_is_typeset_twice(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    library = small(tmp_path, ISSUE)
    first = make_downloads(library, ROOT / "templates", tmp_path / "one")
    again = make_downloads(library, ROOT / "templates", tmp_path / "two")
    assert contents(first) == contents(again)
    monkeypatch.setattr(Typesetter, "typeset", None)
    assert contents(make_downloads(library, ROOT / "templates", tmp_path / "one")) == contents(first)


def test_only_what_was_edited_is_typeset_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    make_downloads(small(tmp_path, ISSUE), ROOT / "templates", tmp_path / "build")
    edited = small(tmp_path, ISSUE.replace("What we learned.", "What we have learned."))
    typeset, seen = Typesetter.typeset, list[str]()

    def watched(self: Typesetter, sheet: Sheet) -> Typeset:
        seen.append(sheet.item)
        return typeset(self, sheet)

    monkeypatch.setattr(Typesetter, "typeset", watched)
    make_downloads(edited, ROOT / "templates", tmp_path / "build")
    assert seen == ["bulletins/tusk-1"]


def test_an_issue_of_a_site_with_an_address_has_a_qr_code(tmp_path: Path) -> None:
    library = small(tmp_path, ISSUE + SITE)
    build = tmp_path / "build"
    files = Files(Documents(library).of(library.issues[0]), tmp_path, build)
    assert [name.split(".")[1] for name in files.sheet("issue").pictures] == ["svg"]
    printed = print_issue(library.issues[0], library, ROOT / "templates", build)
    assert tags_of(printed.file, "Figure") == ["QR code that leads to this issue on the web"]
    assert "https://learning.example.org/hub/bulletins/tusk-1/" in words_of(printed.file)


def test_nobody_invents_the_address_of_a_site(tmp_path: Path) -> None:
    library = small(tmp_path, ISSUE)
    printed = print_issue(library.issues[0], library, ROOT / "templates", tmp_path / "build")
    assert tags_of(printed.file, "Figure") == []
    assert links_of(printed.file) == ["https://www.example.org"]  # of the publisher


def test_the_same_bytes_come_from_another_machine(tmp_path: Path) -> None:
    """Another day, another place, another name of the folder: the same PDF."""
    printed = []
    for name, zone in (("one", "UTC"), ("another", "Pacific/Auckland")):
        write_site(tmp_path / name, ISSUE)
        code = PRINT.format(root=str(tmp_path / name), templates=str(ROOT / "templates"))
        environment = os.environ | {"TZ": zone, "LANG": "C", "USER": name, "PYTHONHASHSEED": str(len(name))}
        run = subprocess.run(
            [sys.executable, "-c", code],
            cwd=ROOT,
            env=environment,
            capture_output=True,
            text=True,
            check=True,
        )
        printed.append(Path(run.stdout.strip()).read_bytes())
    assert printed[0] == printed[1]
    assert b"another" not in printed[1]


def test_the_form_of_a_risk_tool_says_its_levels_in_words_on_every_page(tmp_path: Path) -> None:
    library = small(tmp_path, TOOL.replace("INDICATORS", ", ".join(f"Sign {n}" for n in range(60))))
    downloads = make_downloads(library, ROOT / "templates", tmp_path / "build")
    form = next(made for made in downloads["exploitation/tool"] if made.address.endswith("-form.pdf"))
    first, *rest = pages_of(form.file)
    assert "Name of the child" in first
    with_signs = [page for page in rest if "Sign" in page]
    assert len(with_signs) >= 2
    for page in with_signs:
        assert re.search(r"EMERGING +MODERATE +SIGNIFICANT", page)
    assert "More notes" in rest[-1]
    assert len(tags_of(form.file, "TH")) == 3
    assert faults_of(form.file) == []


def test_a_briefing_goes_through_its_steps_and_leaves_room_for_a_team(tmp_path: Path) -> None:
    [made, *_] = make_downloads(small(tmp_path, BRIEFING), ROOT / "templates", tmp_path / "build")[
        "reviews/jack"
    ]
    [page] = pages_of(made.file)
    steps = re.findall(r"^ *(\d\. [A-Z][a-z ]+?|Team notes|Team actions)(?: {2,}.*)?$", page, re.M)
    assert steps == [
        *("1. What happened", "2. Why it matters", "3. Key messages", "4. What to do"),
        *("5. Questions", "6. Where to", "Team notes"),
    ]
    assert made.about.startswith("PDF, 1 page, ")


def test_a_briefing_that_does_not_fit_says_that_it_is_shortened(tmp_path: Path) -> None:
    points = "".join(
        f"  - Message {n}. {'Ask who else is in the house. ' * (1 + n % 40)}\n" for n in range(60)
    )
    table = "      | Ward | Seen |\n      |---|---|\n" + "      | Ward | Seen |\n" * 150
    text = BRIEFING.replace("text: Jack was bruised.", f"text: |\n      {'Ask. ' * 900}\n\n{table}")
    library = small(tmp_path, text + "key_messages:\n" + points)
    [made, *_] = make_downloads(library, ROOT / "templates", tmp_path / "build")["reviews/jack"]
    assert made.pages <= 2
    assert without_space("Shortened to fit two sides.") in words_of(made.file)
    assert without_space("Where to read more") in words_of(made.file)


def test_a_briefing_of_nothing_but_long_paragraphs_begins_each_and_takes_two_sides(tmp_path: Path) -> None:
    long = "Nobody asked who else lived in the house. " * 150
    firsts = {"key_messages": "Know this.", "what_to_do": "Do this.", "questions": "Is this so?"}
    points = "".join(f"{name}:\n" + f"  - {first} {long}\n" * 3 for name, first in firsts.items())
    text = (
        f"kind: review\nsections: [{{heading: The incident, text: {long}}}]\nwhy_it_matters: {long}\n{points}"
    )
    library = small(tmp_path, f"-- content/reviews/jack.yml --\n{text}")
    [made, *_] = make_downloads(library, ROOT / "templates", tmp_path / "build")["reviews/jack"]
    assert made.pages <= 2
    words = words_of(made.file)
    begun = [first for first in firsts.values() if without_space(f"{first} Nobody asked") in words]
    assert begun == list(firsts.values())


def test_a_fault_of_a_template_is_a_problem(tmp_path: Path) -> None:
    library = small(tmp_path, ISSUE)
    shutil.copytree(ROOT / "templates", tmp_path / "templates")
    style = tmp_path / "templates" / "print" / "style.typ"
    style.write_text(
        style.read_text(encoding="utf-8").replace("Source Sans 3", "Sauce Sans 3"), encoding="utf-8"
    )
    with pytest.raises(ProblemsFound) as found:
        print_issue(library.issues[0], library, tmp_path / "templates", tmp_path / "build")
    assert str(found.value).startswith(
        "templates/print/issue.typ:1: the PDF of bulletins/tusk-1 cannot be typeset: "
    )
    assert "This is a fault of the template, or of a font" in str(found.value)


def contents(downloads: Downloads) -> list[tuple[str, bytes]]:
    return [(made.address, made.file.read_bytes()) for sheets in downloads.values() for made in sheets]


ISSUE = """\
-- content/reviews/jack.yml --
kind: review
title: Jack
body: |
    Words.
-- bulletins/tusk-1.yml --
kind: issue
summary: What we learned.
"""
SITE = """\
-- content/site.yml --
title: Learning
lead: What we learned.
address: https://learning.example.org/hub/
worried:
  heading: Worried about a child?
  text: Ring 999.
"""
TOOL = """\
-- content/exploitation/tool.yml --
kind: risk tool
form:
  - label: Name of the child
categories:
  - number: 1
    title: Going missing
    levels:
      emerging: [INDICATORS]
      moderate: [Out all night]
      significant: [Gone for days]
    evidence: Evidence
-- content/sections.yml --
- {id: exploitation, name: Exploitation}
"""
BRIEFING = """\
-- content/reviews/jack.yml --
kind: review
title: Jack
sections:
  - heading: The incident
    text: Jack was bruised.
why_it_matters: Babies who do not move do not bruise themselves.
what_to_do: [Ask a paediatrician.]
questions: [Would we have asked?]
links:
  - {label: The protocol, url: https://www.example.org/protocol}
themes_identified:
  - {label: Curiosity}
"""
PRINT = """\
from datetime import date
from pathlib import Path
from tusk.publish.downloads import print_issue
from tusk.library.project import open_library

root = Path({root!r})
library = open_library(root, date(2020, 8, 15))
print(print_issue(library.issues[0], library, Path({templates!r}), root / "build").file)
"""
