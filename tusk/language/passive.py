"""Sentences in the passive, in which who did it is easily left out: "he was not seen", "it was decided"."""

from __future__ import annotations

import re

from tusk.late_pattern import late

BE = r"am|is|are|was|were|be|been|being|’s been|'s been"
BETWEEN = r"(?:not|also|often|never|always|first|later|then|still|only|being|been|\w{1,20}ly)"
IRREGULAR = (
    "beaten|begun|bitten|blamed|born|brought|built|caught|chosen|dealt|done|drawn|driven|eaten|felt|forgotten|found|"
    "given|heard|held|hidden|hurt|kept|known|laid|led|left|lost|made|meant|met|paid|put|read|run|said|seen|sent|set|"
    "shown|shut|sold|spent|spoken|struck|taken|taught|thought|thrown|told|understood|withdrawn|worn|written"
)
# Participles that say what somebody or something is like.
ADJECTIVES = (
    "advanced|aged|ashamed|based|concerned|detailed|experienced|frightened|interested|limited|married|prepared|related|"
    "scared|supposed|surprised|talented|tired|unaccompanied|unborn|unemployed|used|wicked|worried|need|indeed|speed"
)
PASSIVE = late(
    rf"\b(?:{BE})\s{{1,3}}(?:{BETWEEN}\s{{1,3}}){{0,2}}(?!(?:{ADJECTIVES})\b)(?:[a-z]{{2,20}}ed|{IRREGULAR})\b",
    re.IGNORECASE,
)


def passive_in(sentence: str) -> str:
    """The words of a sentence that are in the passive; empty if none are."""
    found = PASSIVE.search(sentence)
    return found[0] if found else ""
