"""What is pasted from Word or Outlook becomes Markdown."""

from __future__ import annotations

import json
from pathlib import Path

from tests.editor.client import Browser
from tests.small_site import LISTS, write_site
from tusk.editor.paste import pasted
from tusk.locales.words import words_of

WORD = """<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal{}</style></head><body>
<!--StartFragment--><h2>Before a visit</h2><p class=MsoNormal>Ask the <b>child</b> and the <i>parents</i>;
see <a href="https://www.example.org/guide">the guide</a>.<o:p></o:p></p>
<p class=MsoListParagraphCxSpFirst><span style='font-family:Symbol'>·<span>&nbsp;&nbsp;</span></span>Look.</p>
<p class=MsoListParagraphCxSpLast><span style='font-family:Symbol'>·<span>&nbsp;&nbsp;</span></span>Listen.</p>
<table class=MsoTableGrid><tr><td>When</td><td>What</td></tr><tr><td>May</td><td>A talk</td></tr></table>
<img src="file:///C:/dog.png"><!--EndFragment--></body></html>"""


def paste(tmp_path: Path, html: str) -> dict[str, str]:
    write_site(tmp_path, LISTS)
    made: dict[str, str] = json.loads(Browser(tmp_path).post("/paste", {"html": html}).text)
    return made


def test_headings_looks_links_lists_and_tables_are_markdown(tmp_path: Path) -> None:
    assert paste(tmp_path, WORD) == {
        "text": "## Before a visit\n\nAsk the **child** and the *parents*; see [the guide](https://www.example.org/guide)."
        "\n\n- Look.\n- Listen.\n\n| When | What |\n|---|---|\n| May | A talk |",
        "told": "Pictures are not pasted: drop their files on a field for pictures.",
    }


def test_what_identifies_somebody_is_not_pasted(tmp_path: Path) -> None:
    made = paste(tmp_path, "<p><b>NHS number</b> 943 476 5919</p>")
    assert "5919" not in made["text"]
    assert made["told"].startswith("Removed, because it identifies a person: an NHS number")


def test_what_is_too_much_is_left_to_the_browser() -> None:
    assert pasted("<b>x</b>" * 126_000, words_of("en-GB")) == {"text": "", "told": ""}
