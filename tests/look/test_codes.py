"""The QR code of everything that prints one, read from the pixels of its page."""

from __future__ import annotations

from pathlib import Path

from tests.conftest import ROOT
from tests.look.pixels import codes_on, drawn
from tests.small_site import TODAY, write_site
from tusk.library.project import open_library
from tusk.publish.downloads import make_downloads

SITE = """\
-- content/site.yml --
title: Learning
lead: What we learned.
address: https://learning.example.org/
worried: {text: Ring 999.}
-- content/reviews/jack.yml --
kind: review
body: Jack was seen.
what_to_do: [Ask who else is in the house.]
-- bulletins/tusk-1.yml --
kind: issue
"""


def test_every_code_that_is_printed_leads_to_its_page(tmp_path: Path) -> None:
    write_site(tmp_path, SITE)
    made = make_downloads(open_library(tmp_path, TODAY), ROOT / "templates", tmp_path / "build")
    read = {}
    for offered in (each for of_item in made.values() for each in of_item if each.file.suffix == ".pdf"):
        folder = tmp_path / "drawn" / offered.item / offered.file.stem
        folder.mkdir(parents=True)
        read[offered.address] = [code for page in drawn(offered.file, folder) for code in codes_on(page)]
    assert read == {
        "reviews/jack/jack-briefing.pdf": ["https://learning.example.org/reviews/jack/"],
        "reviews/jack/jack-team-pack.pdf": ["https://learning.example.org/reviews/jack/"],
        "bulletins/tusk-1/tusk-1.pdf": ["https://learning.example.org/bulletins/tusk-1/"],
    }
