"""Leaflets in other languages, in every output: in their own letters, or with the name of their script."""

from __future__ import annotations

from io import BytesIO

import pytest
from docx import Document

from tests.blocks.on_paper import in_word
from tests.blocks.on_slides import on_slides
from tests.blocks.test_blocks import on_a_page
from tests.conftest import ROOT
from tests.paper.access import faults_of
from tests.paper.reading import words_of
from tests.small_site import TODAY, problems_of
from tusk.document.resolve import resolve
from tusk.document.texts import Texts
from tusk.library.library import Library
from tusk.library.project import open_library
from tusk.media.for_print import Pictures
from tusk.publish.downloads import make_downloads
from tusk.word.pack import pack_of

SITE = """\
-- content/reviews/jack.yml --
kind: briefing
title: "Leaflets: 睡眠"
body: |
  In Urdu <span lang="ur">محفوظ نیند</span>, in Polish bezpieczny sen, in Punjabi ਨੀਂਦ, in Chinese 安全. 😀

  مرحبا بكم
links:
  - {label: محفوظ نیند, url: "https://www.example.org/ur", language: ur}
"""
URDU = '<span lang="ur" dir="rtl">محفوظ نیند</span>'


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    root = tmp_path_factory.mktemp("scripts")
    assert all(": note: " in problem for problem in problems_of(root, SITE))
    return open_library(root, TODAY)


def test_a_page_says_the_language_and_the_direction(library: Library) -> None:
    text, links = (
        section.blocks[0] for section in resolve(library.items["reviews/jack"], Texts(library)).sections
    )
    html = on_a_page(text, library)
    assert f"In Urdu {URDU}, in Polish" in html
    assert '<p dir="rtl">مرحبا بكم</p>' in html
    assert "安全. 😀" in html
    assert f'<a href="https://www.example.org/ur">{URDU}</a>' in on_a_page(links, library)
    assert "محفوظ نیند" in on_slides(text, library)
    assert "مرحبا بكم" in in_word(text, library)


def test_paper_has_the_letters_or_names_the_script(library: Library) -> None:
    made = make_downloads(library, ROOT / "templates", library.root / "build")
    briefing = made["reviews/jack"][0].file
    said = words_of(briefing)
    assert "Leaflets:[Chinese:seethewebpage]" in said
    assert "bezpiecznysen" in said
    assert "inChinese[Chinese:seethewebpage]." in said
    assert any(letter in said for letter in "محفوظ")
    assert faults_of(briefing) == []


def test_words_read_from_the_right_are_so_in_word(library: Library) -> None:
    document = resolve(library.items["reviews/jack"], Texts(library))
    made = Document(BytesIO(pack_of(document, Pictures(library.root, None, ()), ROOT / "templates")))
    rtl = {run.text for paragraph in made.paragraphs for run in paragraph.runs if run.font.rtl}
    assert {"محفوظ نیند", "مرحبا بكم"} <= rtl
