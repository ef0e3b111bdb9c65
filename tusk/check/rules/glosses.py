"""Rules about what themes mean."""

from __future__ import annotations

from collections.abc import Iterator

from tusk.check.rules.context import CheckContext
from tusk.model.vocabulary import ThemeGroup
from tusk.problem import Problem


def glosses_have_a_source(context: CheckContext) -> Iterator[Problem]:
    """The meaning of a theme is not made up: it names its source."""
    for written in context.records.vocabularies["themes"]:
        if not isinstance(written.record, ThemeGroup):
            continue
        for number, theme in enumerate(written.record.themes):
            if theme.gloss and not theme.gloss_source:
                message = "the gloss does not say where it comes from."
                yield written.problem(("themes", number, "gloss"), message, "Add gloss_source below it.")
