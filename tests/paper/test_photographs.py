"""An issue with photographs: scaled, named, described, and light."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.paper.access import faults_of
from tests.paper.reading import tags_of, without_space, words_of
from tests.paper.test_issues import print_site

PHOTOGRAPHS = """\
-- content/publishers.yml --
- id: somerset
  name: Somerset Safeguarding Children Board
  short_name: SSCB
  place: Somerset
  logo: {file: images/badge.png, alt: "The board’s badge: a tree with three leaves."}
  contact: {text: Write to us., website: https://www.example.org}
-- content/images/badge.png --
PNG 140 × 90
-- content/images/dog.jpg --
JPEG 4000 × 3000
-- content/images/cot.png --
PNG 800 × 600
-- content/reviews/jack.yml --
kind: review
body: |
  ![A cot with nothing in it.](images/cot.png)
-- bulletins/tusk-1.yml --
kind: issue
items:
  - id: jack
    entry: reviews/jack
    picture:
      file: images/dog.jpg
      alt: A dog on a short lead beside a pram.
      caption: Keep the lead short.
      credit: Somerset Council
"""


def test_an_issue_with_photographs(tmp_path: Path) -> None:
    printed = print_site(tmp_path, PHOTOGRAPHS)
    assert tags_of(printed.file, "Figure") == [
        "The board’s badge: a tree with three leaves.",
        "A dog on a short lead beside a pram.",
        "A cot with nothing in it.",
    ]
    words = words_of(printed.file)
    assert without_space("Keep the lead short. · Somerset Council") in words
    assert widths_of_pictures(printed.file) == [140, 1536, 800]
    assert printed.file.stat().st_size < 150_000
    assert printed.pages == 1  # a little smaller, so that the contact does not stand alone on a second
    assert faults_of(printed.file) == []


def widths_of_pictures(pdf: Path) -> list[int]:
    pikepdf = pytest.importorskip("pikepdf", reason="pikepdf is in requirements-dev.txt")
    with pikepdf.open(pdf) as opened:
        return [
            int(found["/Width"])
            for found in opened.objects
            if isinstance(found, pikepdf.Stream) and found.get("/Subtype") == "/Image"
        ]
