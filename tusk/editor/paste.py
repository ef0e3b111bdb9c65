"""What is pasted from Word, Outlook or a web page → Markdown, by the code that imports documents."""

from __future__ import annotations

from typing import Any

from tusk.importing.blocks import Footnote, Image
from tusk.importing.inline import Kept
from tusk.importing.markdown import MarkdownWriter
from tusk.importing.tidy import tidied
from tusk.importing.web_page import read_html
from tusk.locales.words import Words

MOST = 1_000_000  # characters


def pasted(html: str, words: Words) -> dict[str, Any]:
    """{"text": …, "told": …}: Markdown, and a sentence on what was left out; no text if there is none."""
    if len(html) > MOST:
        return {"text": "", "told": ""}
    contents = tidied(read_html(html))
    kept = Kept(frozenset(each.id for each in contents.blocks if isinstance(each, Footnote)))
    text = MarkdownWriter(kept, lambda _: "").text(contents.blocks)
    told = []
    if any(isinstance(each, Image) for each in contents.blocks) or "<img" in html:
        told.append(words.gettext("Pictures are not pasted: drop their files on a field for pictures."))
    if kept.removed:
        told.append(
            words.gettext(
                "Removed, because it identifies a person: %(what)s. Look for more before you publish it.",
                what=", ".join(dict.fromkeys(kept.removed)),
            )
        )
    return {"text": text, "told": " ".join(told)}
