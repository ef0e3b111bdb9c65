"""Whether a check must look closer at pictures: only where they may be too large for a PDF together."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.small_site import TODAY, write_site
from tusk.check.kept import Kept
from tusk.check.run import check_project
from tusk.publish import picture_sizes
from tusk.publish.picture_sizes import may_be_too_large

SITE = """\
-- content/reviews/jack.yml --
kind: review
body: "![A cot beside an open window](images/cot.png)"
-- content/reviews/anna.yml --
kind: review
related: [reviews/jack]
body: "![A garden with a high fence](images/garden.png)"
-- content/images/cot.png --
PNG 600 × 400
-- content/images/garden.png --
PNG 600 × 400
"""


@pytest.mark.parametrize(("bytes_of_one", "is_looked_at"), [(1_000_000, False), (2_100_000, True)])
def test_pictures_of_an_entry_and_of_what_it_mentions_count_together(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, bytes_of_one: int, is_looked_at: bool
) -> None:
    write_site(tmp_path, SITE)
    monkeypatch.setattr(picture_sizes, "size_in_print", lambda file, cache: bytes_of_one)
    results = check_project(tmp_path, TODAY, Kept(tmp_path, None)).results
    assert may_be_too_large(results, tmp_path / "content", tmp_path / "pictures") is is_looked_at


def test_an_entry_without_pictures_needs_no_look(tmp_path: Path) -> None:
    write_site(tmp_path, "-- content/reviews/jack.yml --\nkind: review\n")
    results = check_project(tmp_path, TODAY, Kept(tmp_path, None)).results
    assert not may_be_too_large(results, tmp_path / "content", tmp_path / "pictures")
