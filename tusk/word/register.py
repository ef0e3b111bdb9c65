"""The register of recommendations as a Word file: a table for each status, and what was raised again."""

from __future__ import annotations

from pathlib import Path

from tusk.document.recommendations import again_in_words, table_of
from tusk.document.texts import Texts
from tusk.ledger.register import made_again, register
from tusk.ledger.status import STATUSES
from tusk.media.for_print import Pictures
from tusk.model.site_shape import RECOMMENDATIONS
from tusk.word.banner import banner
from tusk.word.block_text import text_of
from tusk.word.document import prepared
from tusk.word.writer import Writer


def register_in_word(texts: Texts, templates: Path) -> bytes:
    """All recommendations, in the order of the register; the same library gives the same bytes."""
    words, found = texts.words, register(texts.library)
    publisher = next(iter(texts.library.publishers.values()))
    file = prepared(templates, words.language, publisher.colour)
    title = words.gettext(RECOMMENDATIONS.title)
    word = file.begin(title, texts.library.today)
    writer = Writer(word, Pictures(texts.library.root, None))
    banner(writer, title, publisher.colour)
    writer.line(words.gettext(RECOMMENDATIONS.summary))
    if again := again_in_words(made_again(found), texts):
        word.add_heading(words.gettext("Raised again after it was closed"), 1)
        for sentence in again:
            writer.line(*sentence, style="List Bullet")
    for status in STATUSES:
        if those := [each for each in found if each.status == status]:
            word.add_heading(words.gettext(status.name), 1)
            writer.line(words.gettext(status.meaning))
            writer.text(text_of(table_of(words.gettext(status.name), those, texts)))
    return file.saved()
