"""The format of the search index is Pagefind's own: it is only changed in the version that is known."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from tests.conftest import ROOT
from tusk.search.reproducible_index import VERSION, UnknownFormat, make_reproducible


def test_the_locked_version_is_the_known_one() -> None:
    locked = (ROOT / "requirements.txt").read_text(encoding="utf-8")
    assert re.findall(r"^pagefind-bin==(\S+)", locked, re.MULTILINE) == [VERSION], (
        "read what the new version of Pagefind writes, then change VERSION in tusk/search/reproducible_index.py"
    )


def test_an_index_of_another_version_is_left_alone(tmp_path: Path) -> None:
    entry = tmp_path / "pagefind-entry.json"
    entry.write_text(json.dumps({"version": "9.9.9", "languages": {"en": {"hash": "en_1"}}}))
    with pytest.raises(UnknownFormat) as raised:
        make_reproducible(tmp_path)
    assert str(raised.value) == (
        f"The search index is from Pagefind 9.9.9, and TUSK only knows the format of {VERSION}."
    )
    assert json.loads(entry.read_text())["languages"] == {"en": {"hash": "en_1"}}
