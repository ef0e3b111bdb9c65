"""The texts in the code and the templates, looked for once: that takes seconds."""

from __future__ import annotations

from functools import cache

from babel.messages.catalog import Catalog

from tusk.locales.extract import catalogue


@cache
def in_code() -> Catalog:
    """Every text to translate; not to be changed."""
    return catalogue()
