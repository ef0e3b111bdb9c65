"""What a file says, and where."""

from __future__ import annotations

from tusk.data_class import dataclass


@dataclass(frozen=True)
class Passage:
    """A text in a file. where: its place in words, "in speaker notes"; empty if readers see it."""

    where: str
    text: str


@dataclass(frozen=True)
class Attached:
    """What a file says. hides: what it hides from readers but its published copy gives to those who look, in words."""

    passages: tuple[Passage, ...]
    hides: tuple[str, ...] = ()
