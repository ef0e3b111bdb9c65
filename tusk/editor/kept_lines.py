"""Takes only the lines that a change is about, so that everything else in a file stays as its author wrote it."""

from __future__ import annotations

import re
from difflib import SequenceMatcher

import yaml

COMMENT = re.compile(r"\s+#.*$")
BEFORE = re.compile(r"[\s-]*")


def with_changes_of(original: str, before: str, after: str) -> str | None:
    """The original with the lines that differ between two other forms of it; None if they do not match its lines."""
    ours, base, theirs = original.split("\n"), before.split("\n"), after.split("\n")
    places = _places(ours, base)
    comments = comment_lines(before)
    made, done = list[str](), 0
    for what, i, k, j, m in SequenceMatcher(None, base, theirs, autojunk=False).get_opcodes():
        if what == "equal":
            continue
        last = k
        while what == "delete" and last > i and (last - 1 in comments):
            last -= 1  # the comment belongs to what follows
        if places[i] is None or places[last] is None:
            return None
        here, end = places[i], places[last]
        new = theirs[j:m]
        if k - i == m - j and here is not None and end == here + (k - i):
            new = [_indented_as(*each) for each in zip(ours[here:end], base[i:k], new, strict=True)]
        made += [*ours[done:here], *new]
        done = end or 0
    return "\n".join([*made, *ours[done:]])


def _indented_as(ours: str, base: str, theirs: str) -> str:
    """A changed line with the dashes and spaces that the author put before it."""
    starts = [BEFORE.match(line) for line in (ours, base, theirs)]
    own, usual, changed = (found[0] if found else "" for found in starts)
    line = own + theirs[len(changed) :] if own != usual == changed else theirs
    before, after = COMMENT.search(ours), COMMENT.search(line)
    if before and after and before[0].strip() == after[0].strip():
        return line[: after.start()] + before[0]  # the comment stays as far from the text as it was
    return line


def comment_lines(text: str) -> set[int]:
    """The numbers of lines, from 0, that are comments and no part of a text."""
    within: set[int] = set()
    for event in yaml.parse(text, Loader=yaml.CSafeLoader):
        if isinstance(event, yaml.ScalarEvent) and event.start_mark and event.end_mark:
            within.update(range(event.start_mark.line + 1, event.end_mark.line))
    lines = enumerate(text.split("\n"))
    return {number for number, line in lines if line.lstrip().startswith("#") and number not in within}


def _places(ours: list[str], base: list[str]) -> list[int | None]:
    """For each line of the base, and its end, the line of ours that it is; None where the two differ in number."""
    found: list[int | None] = [None] * (len(base) + 1)
    for what, i, k, j, m in SequenceMatcher(None, base, ours, autojunk=False).get_opcodes():
        if what == "equal" or k - i == m - j:
            found[i : k + 1] = range(j, m + 1)
        elif k < len(base):
            found[k] = m
    found[len(base)] = len(ours)
    return found
