"""The signs that texts may have are those that the fonts have."""

from __future__ import annotations

import pytest

from tests.conftest import ROOT
from tusk.fonts.letters import UNPRINTABLE


def test_the_list_of_letters_is_that_of_the_fonts() -> None:
    ttf = pytest.importorskip("fontTools.ttLib", reason="fonttools is in requirements-dev.txt")
    folder = ROOT / "templates" / "print" / "fonts"
    sans, others = (
        [set(ttf.TTFont(font).getBestCmap()) for font in sorted(folder.glob(name))]
        for name in ("SourceSans3*.ttf", "NotoSans*.ttf")
    )
    shared = set.intersection(*sans).union(*others)
    known = {chr(number) for number in shared if number >= 0x20}
    assert {sign for sign in map(chr, range(0x20, 0x30000)) if not UNPRINTABLE.match(sign)} - known <= set(
        filter(str.isspace, map(chr, range(0x20, 0x30000)))
    )
    assert [sign for sign in sorted(known) if UNPRINTABLE.match(sign)] == []
