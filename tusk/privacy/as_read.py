"""A text as readers see it: without marks of Markdown, tags and characters of no width within its numbers."""

from __future__ import annotations

import html
import re
from bisect import bisect_right
from functools import lru_cache
from operator import itemgetter

from tusk.data_class import dataclass
from tusk.first_look import FirstLook
from tusk.late_pattern import late

NO_WIDTH = "\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff"
# A number with a line of its own goes on nowhere.
ALONE = "".join(rf"(?<!\n\d{{{digits}}}.)" for digits in range(5))
# Near a digit or an @: something that readers do not see as it is written, or the end of a line. Most texts have many
# digits: so what is next to one is first asked in one go, and that it is one is asked last.
DRESSED = late(
    rf"[0-9@\u0660-\U0001fbf9](?:(?=[*_`~<&\\\n\]\[ {NO_WIDTH}-])(?:(?=[*_`~<&\\{NO_WIDTH}])"
    rf"|{ALONE}(?<![-/.]\d.)(?=\n\d{{3,11}}(?![-\d]))"
    r"|(?=\]\([^()\s]{0,300}\)[ -]?\d)|(?=[ -]?\[\d))"
    rf"|(?<=[*_`~>;\\ {NO_WIDTH}].)(?:(?<=[*_`~>;\\{NO_WIDTH}].)|(?<=[*_`~>] .)))(?<=[\d@])"
)
# At least all of that.
NEAR_DIGITS = late(
    rf"[0-9@\u0660-\U0001fbf9](?:[*_`~<&\\{NO_WIDTH}]|\n\d{{3}}|\]\([^()\s]{{0,300}}\)[ -]?\d|[ -]?\[\d)"
    rf"|(?:[*_`~>;\\{NO_WIDTH}]|[*_`~>] )[0-9@\u0660-\U0001fbf9]"
)
# Nor are these: a pattern that begins with a single sign is looked for faster.
ENTITY = late(r"&(?:#\d|#x|commat|nbsp|period|hyphen|shy|[a-z]{2,4}sp;)")
DRESS = late(
    r"</?[a-z][^<>]{0,200}>|\]\([^()\s]{0,300}\)|[\[`]|\*{1,3}|~~|(?<!\w)_{1,2}|_{1,2}(?!\w)"
    rf"|&(?:[a-z]{{2,10}}|#\d{{1,6}}|#x[0-9a-f]{{1,5}});|\\(?=[^\w\s])|[{NO_WIDTH}]|(?<=[\w.,:])\n(?=\w)",
    re.IGNORECASE,
)


FIRST_LOOK = FirstLook([NEAR_DIGITS, ENTITY])


@dataclass(frozen=True)
class AsRead:
    """A text as it is read. steps: (place in it, place in the text) after each thing that was left out."""

    text: str
    steps: tuple[tuple[int, int], ...]

    def written_at(self, place: int) -> int:
        """The place in the text as it is written."""
        read, written = self.steps[bisect_right(self.steps, place, key=itemgetter(0)) - 1]
        return written + place - read


@lru_cache(maxsize=4)  # rules ask the same text
def as_read(text: str) -> AsRead | None:
    """The text as it is read; None if what is near its digits and addresses is read as it is written."""
    if not FIRST_LOOK.may_find(text) or (not DRESSED.search(text) and not ENTITY.search(text)):
        return None
    pieces, steps, end, length = [], [(0, 0)], 0, 0
    for found in DRESS.finditer(text):
        instead = " " if found[0] == "\n" else html.unescape(found[0]) if found[0][0] == "&" else ""
        pieces += [text[end : found.start()], instead]
        length += found.start() - end + len(instead)
        end = found.end()
        steps.append((length, end))
    return AsRead("".join([*pieces, text[end:]]), tuple(steps))
