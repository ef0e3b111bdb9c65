"""Every kind of block on a slide, and what is noted below it: tests/slides/every_block.txt says what each becomes."""

from __future__ import annotations

import re
from pathlib import Path
from typing import get_args

import pytest

from tests.slides.decks import deck_in, document_in
from tests.slides.every_block import EVERY_BLOCK
from tests.slides.test_pages import running_off
from tests.small_site import TODAY, write_site
from tusk.document.blocks import Block, Flow
from tusk.library.library import Library
from tusk.library.project import open_library
from tusk.slides.block_units import HANDLERS
from tusk.slides.deck import SlideDeck, SlidePage

GOLDEN = Path(__file__).with_name("every_block.txt").read_text(encoding="utf-8")
EXPECTED = dict(re.findall(r"^== (.+)\n((?:(?!== ).*\n)*)", GOLDEN, re.MULTILINE))


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    root = tmp_path_factory.mktemp("every")
    write_site(root, EVERY_BLOCK)
    return open_library(root, TODAY)


@pytest.fixture(scope="module")
def made(library: Library) -> SlideDeck:
    return deck_in(library)


def as_text(page: SlidePage) -> str:
    """What stands on a slide, and what is noted below it."""
    lines = [*page.words.split("\n"), *(f"> {note}" for note in page.notes)]
    return "".join(f"{line.rstrip()}\n" for line in lines)


def test_every_kind_of_block_has_a_handler() -> None:
    assert set(HANDLERS) == set(get_args(Block))


def test_every_kind_of_block_is_on_a_slide(library: Library) -> None:
    workshop = document_in(library).workshop
    assert workshop
    blocks = [block for slide in workshop.slides for block in slide.own]
    blocks += [block for slide in workshop.slides for each in slide.sections for block in each.blocks]
    assert {type(block) for block in blocks} == set(HANDLERS) - {Flow}  # only on the page of its entry


def test_slides_are_those_expected(made: SlideDeck) -> None:
    assert [page.id for page in made.pages] == list(EXPECTED)


@pytest.mark.parametrize("id", EXPECTED)
def test_a_slide_says_what_its_blocks_say(made: SlideDeck, id: str) -> None:
    [page] = [page for page in made.pages if page.id == id]
    assert as_text(page) == EXPECTED[id]


def test_nothing_of_them_runs_off(made: SlideDeck) -> None:
    assert running_off(made) == []
