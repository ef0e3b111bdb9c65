"""The text before a fault: unknown where its line is, rather than the end of the check."""

from __future__ import annotations

from tusk.text.fault import before
from tusk.text.leftovers import leftovers


def test_a_line_that_the_text_does_not_have_is_not_known() -> None:
    text = "= \n  ???"
    (fault,) = leftovers(text)
    assert before(text, fault.line, fault.column) is None
    assert before(text, 2, 3) == "= \n  "
    assert before(text, 0, 0) is None
