"""Every sheet that a trainer prints, by the name of its output."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from tusk.document.document import Document
from tusk.takeaways.invitations import joining_instructions, poster
from tusk.takeaways.parts import TakeAway
from tusk.takeaways.sheets import attendance_sheet, certificate, evaluation_form

TAKE_AWAYS: Mapping[str, Callable[[Document], TakeAway]] = {
    "attendance": attendance_sheet,
    "evaluation": evaluation_form,
    "certificate": certificate,
    "joining": joining_instructions,
    "poster": poster,
}

IN_WORD = "-word"  # the end of the name of an output that is a Word file
