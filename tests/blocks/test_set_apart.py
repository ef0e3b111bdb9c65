"""What is set apart from a text, and what is not known, in every output."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.blocks.on_paper import in_word, on_paper
from tests.blocks.on_slides import on_slides
from tests.blocks.test_blocks import on_a_page
from tests.small_site import TODAY, write_site
from tusk.document.blocks import Block
from tusk.document.resolve import resolve
from tusk.document.texts import Texts
from tusk.library.library import Library
from tusk.library.project import open_library

SITE = """\
-- content/reviews/jack.yml --
kind: audit
auditors: Who audits
about: Us.
method: Reading.
sample: {children: unknown, families: unknown, selection: by chance}
findings: [{heading: Found, points: [Something]}]
links:
  - {label: The guide, url: "https://www.example.org/guide", issued: 2018-03, note: 12 pages}
  - {label: The form, url: "https://www.example.org/form", issued: 2019}
-- content/reviews/anna.yml --
kind: briefing
title: Anna
sections:
  - heading: What to do
    callouts:
      - {type: good practice, title: Ask twice, text: "Ask *twice*."}
    quote:
      text: |
        The first paragraph.

        - A point
      source: The guide
-- content/workshops/one.yml --
kind: workshop
"""


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    root = tmp_path_factory.mktemp("apart")
    write_site(root, SITE)
    return open_library(root, TODAY)


def blocks_of(library: Library, id: str, part: str) -> tuple[Block, ...]:
    sections = resolve(library.items[id], Texts(library)).sections
    return next(section.blocks for section in sections if section.id == part)


Write = Callable[[Block, Library], str]


@pytest.mark.parametrize(
    ("write", "callout", "quote"),
    [
        (
            on_a_page,
            '<div class="callout callout--good-practice" role="note"><p><strong>Good practice</strong></p>'
            "<p><strong>Ask twice</strong></p><p>Ask <em>twice</em>.</p></div>\n",
            '<figure class="quote quote--long">\n<blockquote><p>The first paragraph.</p>\n<ul>\n'
            "<li>A point</li>\n</ul></blockquote>\n<figcaption>The guide</figcaption>\n</figure>\n",
        ),
        (
            on_slides,
            "panel text\n  text: **Good practice**\n  text: **Ask twice**\n  text: Ask _twice_.\n",
            "quote text\n  quote: The first paragraph.\n  point: A point\n  source: The guide\n",
        ),
        (
            in_word,
            "Quote: Good practice\nQuote: Ask twice\nQuote: Ask twice.\n",
            "Quote: The first paragraph.\nList Bullet: A point\nNormal: — The guide\n",
        ),
    ],
)
def test_callouts_and_long_quotations(library: Library, write: Write, callout: str, quote: str) -> None:
    first, second = blocks_of(library, "reviews/anna", "what-to-do")
    assert (write(first, library), write(second, library)) == (callout, quote)


def test_a_long_quotation_on_paper_has_no_marks(library: Library) -> None:
    assert "is_long: true" in on_paper(blocks_of(library, "reviews/anna", "what-to-do")[1], library)


def test_a_link_says_when_what_it_leads_to_was_issued(library: Library) -> None:
    html = on_a_page(blocks_of(library, "reviews/jack", "links")[0], library)
    assert '<span class="about-link about-link--note">March 2018, 12 pages</span>' in html
    assert '<span class="about-link about-link--note">2019</span>' in html


def test_what_is_not_known_says_so(library: Library) -> None:
    html = on_a_page(blocks_of(library, "reviews/jack", "the-audits")[1], library)
    assert html.count("<dd>not known</dd>") == 2


def test_a_workshop_needs_no_aims(library: Library) -> None:
    assert [part.id for part in library.items["workshops/one"].parts] == []


def test_two_texts_with_notes_are_on_one_page(tmp_path: Path) -> None:
    note = "A[^1].\\n\\n[^1]: B."
    text = f'-- content/reviews/jack.yml --\nkind: notice\nbody: "{note}"\ncall_to_action: "C. {note}"\n'
    write_site(tmp_path, text)
    library = open_library(tmp_path, TODAY)
    document = resolve(library.items["reviews/jack"], Texts(library))
    ids = {repr(section.blocks).split("id='note-1-")[1][:6] for section in document.sections}
    assert len(ids) == 2
