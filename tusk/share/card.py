"""The words and the colour of the picture that a shared link shows."""

from __future__ import annotations

from tusk.data_class import dataclass


@dataclass(frozen=True)
class ShareCard:
    """The words and the colour of a card. name: above; title: large; foot: below."""

    name: str
    title: str
    foot: str
    colour: str
