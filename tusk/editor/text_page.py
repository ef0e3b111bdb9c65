"""A file as text: for those that no form can show, and for people who prefer it."""

from __future__ import annotations

from typing import Any

from tusk.editor.editing import Editing
from tusk.editor.posted import Sent
from tusk.load.yaml_text import Values
from tusk.locales.words import Words


def text_page(editing: Editing, words: Words, name: str) -> dict[str, Any]:
    """The values of the page."""
    opened = editing.files.open(name)
    values: Values = editing.source(name, opened.text).values
    why = words.gettext("The file as it is written. Lines that begin with # are notes.")
    if not values:
        why = words.gettext("This file cannot be shown as a form until its text is right.")
    problems = editing.engine.state().problems_of(name)
    return {"name": name, "text": opened.text, "digest": opened.digest, "why": why, "problems": problems}


def save_text(editing: Editing, name: str, sent: Sent, who: str) -> None:
    """Save a file as text. Raises ChangedMeanwhile."""
    text = str(sent.get("text", "")).replace("\r\n", "\n").rstrip("\n") + "\n"
    editing.files.save(name, text, str(sent.get("digest", "")), who)
