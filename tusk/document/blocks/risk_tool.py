"""What only a risk tool has: a blank form, and indicators by level."""

from __future__ import annotations

from typing import ClassVar

from tusk.data_class import dataclass
from tusk.document.items import Category, FormField
from tusk.locales.words import ENGLISH, Words


@dataclass(frozen=True)
class BlankForm:
    """A blank form."""

    kind: ClassVar = "form"
    title: str
    fields: tuple[FormField, ...]
    words: Words = ENGLISH


@dataclass(frozen=True)
class RiskLevels:
    """Indicators by category and level."""

    kind: ClassVar = "levels"
    categories: tuple[Category, ...]
    words: Words = ENGLISH
