"""The parts of items are remembered of those that were asked last, and are the same when they are made again."""

from __future__ import annotations

from collections import deque
from pathlib import Path

import pytest

from tests.small_site import TODAY, write_site
from tusk.library.project import open_library

SITE = """\
-- content/reviews/anna.yml --
kind: review
title: Anna
body: Words about Anna.
-- content/reviews/jack.yml --
kind: review
title: Jack
body: Words about Jack.
"""


def test_parts_of_few_items_are_in_memory(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tusk.library.item.MOST_PARTS", 1)
    monkeypatch.setattr("tusk.library.item._ASKED", deque())
    write_site(tmp_path, SITE)
    anna, jack = open_library(tmp_path, TODAY).items.values()
    before = anna.parts
    assert anna.parts is before
    assert jack.parts is jack.parts
    assert anna.parts == before
    assert anna.parts is not before
