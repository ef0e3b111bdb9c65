"""Rules about publishers."""

from __future__ import annotations

from collections.abc import Iterator

from tusk.check.rules.context import CheckContext
from tusk.model.colour import TEXT, contrast
from tusk.model.vocabulary import Publisher
from tusk.problem import Problem

WHITE = "#ffffff"


def colours_carry_white_text(context: CheckContext) -> Iterator[Problem]:
    """A publisher's colour is dark enough for white text to be read on it (4.5 to 1)."""
    for item in context.records.vocabularies["publishers"]:
        colour = item.record.colour if isinstance(item.record, Publisher) else "#000000"
        if wrong := too_light(colour):
            yield item.problem(("colour",), wrong, "Choose a darker colour.")


def too_light(colour: str) -> str:
    """What is wrong with a colour that white text cannot be read on; empty if nothing is."""
    against = contrast(colour, WHITE)
    if against >= TEXT:
        return ""
    return f"white text on {colour} has a contrast of {against:.1f} to 1; the minimum is {TEXT}."
