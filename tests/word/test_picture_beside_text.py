"""A picture in Word with the next text beside it."""

from __future__ import annotations

from pathlib import Path

import pytest
from docx.oxml.ns import qn

from tests.conftest import ROOT
from tests.small_site import TODAY, write_site
from tusk.document.blocks import Picture, Prose
from tusk.document.nodes import Element
from tusk.media.for_print import Pictures
from tusk.word.block_text import text_of
from tusk.word.document import prepared
from tusk.word.writer import Writer


@pytest.mark.parametrize(("beside", "framed"), [(True, ["", "A dog."]), (False, [])])
def test_a_picture_and_its_caption_are_in_a_frame_beside_the_text(
    tmp_path: Path, beside: bool, framed: list[str]
) -> None:
    write_site(tmp_path, "-- content/images/dog.jpg --\nJPEG 1600 × 1000\n")
    word = prepared(ROOT / "templates", "en-GB", "#6b2d3f").begin("A title", TODAY)
    writer = Writer(word, Pictures(tmp_path, None))
    picture = Picture("images/dog.jpg", "A dog", caption=("A dog.",), size="half", beside=beside)
    for block in (picture, Prose((Element("p", ("Beside it.",)),))):
        writer.text(text_of(block))
    frames = {each.text: each._p.find(f".//{qn('w:framePr')}") for each in word.paragraphs}
    assert [text for text, frame in frames.items() if frame is not None] == framed
    assert {frame.get(qn("w:w")) for frame in frames.values() if frame is not None} == (
        {"4252"} if beside else set()
    )
