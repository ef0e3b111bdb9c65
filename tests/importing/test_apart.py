"""Documents are read in a process that may take only so much time and memory, and that may die."""

from __future__ import annotations

import os
import time
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from tests.small_site import LISTS, write_site
from tusk.importing.apart import USUAL, Limits, Work, bring_apart
from tusk.importing.blocks import NotImported
from tusk.importing.bring import Brought, make_drafts
from tusk.importing.draft import Wanted

TODAY = date(2020, 8, 15)
PAGE = b"<body><h1>Safer sleep</h1><p>A cot with nothing in it.</p></body>"


def endless(*_: object) -> Brought:
    time.sleep(60)
    raise AssertionError


def greedy(*_: object) -> Brought:
    return Brought([], notes=[bytes(3_000_000_000)])  # type: ignore[list-item]


def dying(*_: object) -> Brought:
    os.abort()


@pytest.mark.parametrize(
    ("work", "limits", "said"),
    [
        (endless, replace(USUAL, seconds=0.2), "sleep.html takes longer than 0.2 seconds to read."),
        (greedy, USUAL, "sleep.html needs more memory than 2,000 MB to read."),
        (dying, USUAL, "sleep.html cannot be read: it is damaged, or too large."),
    ],
)
def test_what_takes_too_much_is_ended_with_a_sentence(
    tmp_path: Path, work: Work, limits: Limits, said: str
) -> None:
    with pytest.raises(NotImported) as refused:
        bring_apart(tmp_path, "sleep.html", PAGE, TODAY, Wanted(), limits, work)
    assert str(refused.value) == f"{said} Open it, save it again, and import that; or split it."
    assert list(tmp_path.iterdir()) == []


def test_the_sentence_of_a_reader_comes_back(tmp_path: Path) -> None:
    write_site(tmp_path, LISTS)
    with pytest.raises(NotImported, match=r"^cut\.pdf is damaged\. Open it and save it again\.$"):
        bring_apart(tmp_path, "cut.pdf", b"%PDF-1.4", TODAY, Wanted())


def test_a_text_that_is_too_long_for_an_entry_is_refused_before_it_is_made(tmp_path: Path) -> None:
    write_site(tmp_path, LISTS)
    with pytest.raises(NotImported) as refused:
        make_drafts(tmp_path, "long.txt", b"word " * 110_000, TODAY, Wanted())
    assert str(refused.value) == "long.txt has more than 500 kB of text, and an entry at most that. Split it."
