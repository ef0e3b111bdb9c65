"""How the label of a link must read: one rule a function, asked of what authors write and of built pages."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from tusk.problem import quoted
from tusk.urls.addresses import Wrong

EMPTY_WORDS = re.compile(
    r"(?:please )?(?:click|tap|press|see|go|read|look)?(?: on)? ?(?:here|this|this link|this page|the link|link|page)"
    r"|click|more|read more|more info|more information|find out more|learn more",
    re.IGNORECASE,
)


def says_where_it_leads(label: str) -> Iterator[Wrong]:
    """A label says where the link leads: people who hear links one by one hear nothing else."""
    if EMPTY_WORDS.fullmatch(plainly(label)):
        hint = "Say in words where the link goes: NSPCC Learning, or The review of Jack."
        yield Wrong(f"the label {quoted(label)} does not say where the link leads.", hint)


def is_no_address(label: str) -> Iterator[Wrong]:
    """A label is no bare address."""
    if re.match(r"(https?://|www\.)", label.strip(), re.IGNORECASE):
        yield Wrong(f"the label {quoted(label)} is a bare address.", "Say in words where the link goes.")


LABEL_RULES: tuple[Callable[[str], Iterator[Wrong]], ...] = (says_where_it_leads, is_no_address)


def faults_of_label(label: str) -> Iterator[Wrong]:
    """Everything that is wrong with a label."""
    for rule in LABEL_RULES:
        yield from rule(label)


def plainly(label: str) -> str:
    """A label as readers tell it from others: without spaces to spare, signs around it, and capitals."""
    return " ".join(label.split()).strip("“”\"'.…:,;!?›»>→()[] ").casefold()
