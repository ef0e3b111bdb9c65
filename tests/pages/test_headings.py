"""An introduction comes before the sections, and the headings in a text are below the heading of its section."""

from __future__ import annotations

import re
from io import BytesIO
from pathlib import Path

import pytest
from docx import Document

from tests.conftest import ROOT
from tests.small_site import TODAY, write_site
from tusk.document.document import Document as EntryDocument
from tusk.document.resolve import resolve
from tusk.document.texts import Texts
from tusk.library.library import Library
from tusk.library.project import open_library
from tusk.media.for_print import Pictures
from tusk.publish.site import write_site as write_pages
from tusk.slides.pages import deck_of
from tusk.word.pack import pack_of

SITE = """\
-- content/reviews/jack.yml --
kind: briefing
title: Jack
body: |
  The introduction.

  ## Before

  ### And within

  ## Contact

  Ring the team.

  ## Contact
sections:
  - heading: With two
    text: |
      ## Two

      ### Three

      Words.
  - heading: With three
    text: |
      ### First

      #### Second

      ### Third

      Words.
  - heading: Sources
    text: Many.
-- content/reviews/after.yml --
kind: briefing
title: After
body: The introduction.
terms: [{text: A term}]
-- content/workshops/one.yml --
kind: workshop
slides:
  - {id: all, title: All of it, entry: reviews/jack}
  - {id: two, title: With two, entry: reviews/jack, parts: [with-two]}
-- bulletins/one.yml --
kind: issue
items: [{id: one, entry: reviews/jack}]
"""


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    root = tmp_path_factory.mktemp("headings")
    write_site(root, SITE)
    library = open_library(root, TODAY)
    write_pages(library, ROOT / "templates", root / "pages")
    return library


def headings(library: Library, address: str) -> list[str]:
    """The headings of a page's own text: level, id and words."""
    html = (library.root / "pages" / address / "index.md").read_text(encoding="utf-8")
    found = re.findall(r'<h([1-6])[^>]*? id="([^"]*)"[^>]*>(.*?)</h\1>', html)
    return [f"{level} {id} {re.sub('<.*', '', words)}" for level, id, words in found]


def document(library: Library, id: str) -> EntryDocument:
    return resolve(library.items[id], Texts(library))


def test_on_a_page(library: Library) -> None:
    assert headings(library, "reviews/jack")[:12] == [
        "2 before Before",
        "3 and-within And within",
        "2 contact-2 Contact",
        "2 contact-3 Contact",
        "2 with-two With two",
        "3 two Two",
        "4 three Three",
        "2 with-three With three",
        "3 first First",
        "4 second Second",
        "3 third Third",
        "2 sources-2 Sources",
    ]


def test_in_an_issue(library: Library) -> None:
    found = headings(library, "bulletins/one")
    assert "3 one-before Before" in found
    assert found[found.index("3 one-with-three With three") + 1] == "4 one-first First"


def test_on_a_slide(library: Library) -> None:
    found = headings(library, "workshops/one")
    assert "3 all-before Before" in found
    assert "4 all-two Two" in found
    assert "3 two-two Two" in found  # the title of the slide says the heading of the section
    words = "\n".join(page.words for page in deck_of(document(library, "workshops/one"), library.root).pages)
    assert words.index("The introduction.") < words.index("With two")


def test_headings_have_their_level_in_word(library: Library) -> None:
    made = pack_of(document(library, "reviews/jack"), Pictures(library.root, None, ()), ROOT / "templates")
    pack = Document(BytesIO(made))
    styles = {paragraph.text: paragraph.style.name for paragraph in pack.paragraphs if paragraph.style}
    assert list(styles).index("The introduction.") < list(styles).index("With two")
    assert {words: styles[words] for words in ("Before", "And within", "With three", "First", "Second")} == {
        "Before": "Heading 2",
        "And within": "Heading 3",
        "With three": "Heading 2",
        "First": "Heading 3",
        "Second": "Heading 4",
    }


def test_without_sections_the_text_comes_last(library: Library) -> None:
    ids = [part.id for part in library.items["reviews/after"].parts]
    assert ids == ["terms", "text"]


def test_a_text_whose_heading_is_text_keeps_it(tmp_path: Path) -> None:
    write_site(tmp_path, '-- content/reviews/jack.yml --\nkind: notice\nbody: "## Text"\n')
    [part] = open_library(tmp_path, TODAY).items["reviews/jack"].parts
    assert part.id == "whole-text"
