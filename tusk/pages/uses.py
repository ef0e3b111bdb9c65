"""The page of what was used: by page, each use, and what nobody used."""

from __future__ import annotations

from tusk.document.texts import Texts
from tusk.document.uses import linked, usage_table, uses_table
from tusk.ledger.uses import unused, usage_of

MOST_ROWS = 500  # of single uses: the latest ones


def uses_given(texts: Texts) -> dict[str, object]:
    """The values for the page."""
    library, words = texts.library, texts.words
    shown = [use for use in library.used if library.is_listed(use.entry)]
    return {
        "by_page": usage_table(words.gettext("By page"), usage_of(shown, library), texts),
        "each": uses_table(words.gettext("Each use"), shown[:MOST_ROWS], texts),
        "unused": tuple(linked(item, texts) for item in unused(library.entries, shown)),
        "is_published": library.site.publish_uses,
    }
