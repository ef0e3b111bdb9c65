"""First looks at the texts of many files at once, before the rules look at each file."""

from __future__ import annotations

from collections.abc import Sequence

from tusk.check.rules.clues import looked_at_for_clues
from tusk.check.rules.context import CheckContext
from tusk.privacy.look_ahead import look_ahead, look_ahead_for_clues


def look_ahead_in(contexts: Sequence[CheckContext]) -> None:
    """Look at the texts of files whose rules come next."""
    look_ahead([each.words_in(written) for each in contexts for written in each.everything])
    look_ahead_for_clues([text for each in contexts for text in looked_at_for_clues(each)])
