"""The register of recommendations in Word: a table for each status, overdue ones first."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import docx

from tests.conftest import ROOT
from tests.small_site import TODAY, write_site
from tusk.document.texts import Texts
from tusk.library.project import open_library
from tusk.word.register import register_in_word

SITE = """\
-- content/reviews/jack.yml --
kind: review
title: Jack
recommendations:
  - {id: r1, text: "Ask **again** {{ 7*7 }}.", to: [All], actions: [{text: Write it, owner: Head, due: 2019}]}
  - {id: r2, text: Wait., to: [The council]}
"""


def test_the_register_has_a_table_for_each_status(tmp_path: Path) -> None:
    write_site(tmp_path, SITE)
    texts = Texts(open_library(tmp_path, TODAY))
    made = register_in_word(texts, ROOT / "templates")
    assert register_in_word(texts, ROOT / "templates") == made
    word = docx.Document(BytesIO(made))
    headings = [each.text for each in word.paragraphs if each.style and each.style.name == "Heading 1"]
    assert headings == ["Overdue", "No reply known"]
    assert [table.rows[1].cells[0].text for table in word.tables] == ["Ask again {{ 7*7 }}.", "Wait."]
