"""Posters and the slide for a screen, read as people and programs do: one page each, whatever the texts are."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from PIL import Image
from pypdf import PdfReader

from tests.conftest import ROOT
from tests.paper.reading import tags_of, words_of
from tests.small_site import LISTS, TODAY, write_site
from tusk.document.resolve import resolve
from tusk.document.texts import Texts
from tusk.library.project import open_library
from tusk.share.posters import posters

HOSTILE = "a #set page(fill: red) $x$ #panic(1) // "
SITE = f"""\
-- content/site.yml --
address: https://learning.example.org/hub/
{LISTS.split("-- content/site.yml --")[1]}
-- content/reviews/jack.yml --
kind: review
title: "#set page(fill: red) Jack"
summary: What we learned when a young person moved between three services in one year.
key_messages:
  - Ask **again**, and write to [the team](https://www.example.org/team).
  - "{HOSTILE}"
-- content/reviews/long.yml --
kind: review
title: {"Working together when a family moves " * 3}{"Longwordwithoutanyend" * 3}
summary: {"A sentence of many words about what happened. " * 3}
key_messages: [{", ".join(["A message that goes on for a line or more and then says what to do about it all" * 3] * 6)}]
-- bulletins/one.yml --
kind: issue
title: Issue one
items:
  - {{id: jack, entry: reviews/jack}}
  - {{id: note, heading: A note, text: Bring a pen.}}
"""
SIZES = {"poster-A4.pdf": (210, 297), "poster-A3.pdf": (297, 420), "screen.pdf": (339, 190)}  # millimetres


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("posters")
    make(root, SITE, "reviews/jack", "reviews/long", "bulletins/one")
    return root


def make(root: Path, site: str, *ids: str) -> None:
    """Write the posters of some entries of a site into its folder."""
    write_site(root, site)
    library = open_library(root, TODAY)
    for id in ids:
        document = resolve(library.items[id], Texts(library))
        for name, content in posters(document, root, ROOT / "templates"):
            (root / f"{document.name}-{name}").write_bytes(content)


def test_each_is_one_page_of_its_size(made: Path) -> None:
    for name, size in SIZES.items():
        for id in ("jack", "long", "one"):
            [page] = PdfReader(made / f"{id}-{name}").pages
            assert (round(page.mediabox.width / 72 * 25.4), round(page.mediabox.height / 72 * 25.4)) == size
    assert Image.open(io.BytesIO((made / "jack-screen.png").read_bytes())).size == (1920, 1080)


def test_it_says_what_the_entry_is_about_and_where_to_read_it(made: Path) -> None:
    said = words_of(made / "jack-poster-A4.pdf")
    for words in (
        "#setpage(fill:red)Jack",
        "Review",
        "Whatwelearned",
        "Askagain,andwritetotheteam.",
        "a#setpage(fill:red)$x$#panic(1)//",
        "Readmore",
        "learning.example.org/hub/reviews/jack",
        "Worriedaboutachild?",
    ):
        assert words in said
    assert "**" not in said
    assert tags_of(made / "jack-poster-A4.pdf", "Figure") == [
        "QR code: learning.example.org/hub/reviews/jack"
    ]
    assert tags_of(made / "jack-screen.pdf", "Figure") == ["QR code: learning.example.org/hub/reviews/jack"]


def test_an_issue_names_its_articles(made: Path) -> None:
    said = words_of(made / "one-poster-A3.pdf")
    assert "#setpage(fill:red)Jack" in said
    assert "Anote" in said


def test_of_long_texts_there_are_fewer_points(made: Path) -> None:
    said = words_of(made / "long-poster-A4.pdf")
    assert said.count("Amessagethatgoeson") < 3 * 4  # of six points, each of which says it three times
    assert "Readmore" in said


def test_without_an_address_a_poster_has_a_line_to_write_on_and_a_screen_has_none(tmp_path: Path) -> None:
    make(tmp_path, SITE.replace("address: https://learning.example.org/hub/\n", ""), "reviews/jack")
    paper, screen = (words_of(tmp_path / f"jack-{name}.pdf") for name in ("poster-A4", "screen"))
    assert "Readmoreat" in paper
    assert "Readmore" not in screen
    assert "Worriedaboutachild?" in screen
    assert tags_of(tmp_path / "jack-poster-A4.pdf", "Figure") == []
