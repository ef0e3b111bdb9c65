"""Takes only the lines that a change is about, so that everything else in a file stays as its author wrote it."""

from __future__ import annotations

import re
from difflib import SequenceMatcher

import yaml

COMMENT = re.compile(r"\s+#.*$")
BEFORE = re.compile(r"[\s-]*")


def with_changes_of(original: str, before: str, after: str, *, moved: bool) -> str | None:
    """The original with the lines that differ between two other forms of it; None if they do not match its lines.

    moved: whether new lines are indented as the author indents.
    """
    ours, base, theirs = original.split("\n"), before.split("\n"), after.split("\n")
    places = _places(ours, base)
    comments = comment_lines(before)
    made, done = list[str](), 0
    for what, i, k, j, m in SequenceMatcher(None, base, theirs, autojunk=False).get_opcodes():
        if what == "equal":
            continue
        last = _end_of_deleted(base, comments, i, k) if what == "delete" else k
        if what == "insert":
            i = k = last = _before_last_comments(base, comments, i)
        if places[i] is None or places[last] is None:
            return None
        here, end = places[i], places[last]
        new = theirs[j:m]
        if k - i == m - j and here is not None and end == here + (k - i):
            new = [_indented_as(*each) for each in zip(ours[here:end], base[i:k], new, strict=True)]
        elif moved:
            new = [_moved(line, _pairs(ours, base, places, i, k)) for line in new]
        made += [*ours[done:here], *new]
        done = end or 0
    return "\n".join([*made, *ours[done:]])


def _before_last_comments(base: list[str], comments: set[int], at: int) -> int:
    """Where lines go that would come after everything: before the comments at the end of the file."""
    if any(line.strip() for line in base[at:]):
        return at
    first = at
    while first and (
        (first - 1 in comments and base[first - 1].startswith("#")) or not base[first - 1].strip()
    ):
        first -= 1
    return first if any(n in comments for n in range(first, at)) else at


def _end_of_deleted(base: list[str], comments: set[int], start: int, end: int) -> int:
    """Where deleted lines end: comments after them belong to what follows, or to the file; so does an empty line."""
    last = end
    if end == len(base):
        while last > start and not base[last - 1].strip():
            last -= 1
        if last - 1 not in comments:
            last = end
    while last > start and last - 1 in comments:
        last -= 1
    above = base[start - 1].strip() if start else ""
    return last - 1 if last > start + 1 and not base[last - 1].strip() and above and last == end else last


def _pairs(
    ours: list[str], base: list[str], places: list[int | None], start: int, end: int
) -> list[tuple[int, int]]:
    """The indentation of lines in the other form and in the author's: of those that change, then of those before."""
    near = [*range(start, end), *range(start - 1, -1, -1)]
    return [
        (_indent(base[n]), _indent(ours[place]))
        for n in near
        if (place := places[n]) is not None and _words(base[n]) == _words(ours[place]) != ""
    ]


def _words(line: str) -> str:
    """A line without its indentation and its comment."""
    return COMMENT.sub("", line).strip()


def _moved(line: str, pairs: list[tuple[int, int]]) -> str:
    """A new line, indented as the author indents lines of its depth."""
    here = _indent(line)
    alike = [own for usual, own in pairs if usual == here]
    if not line.strip() or not pairs:
        return line
    less = max((pair for pair in pairs if pair[0] < here), default=(0, 0))
    return " " * (alike[0] if alike else less[1] + here - less[0]) + line[here:]


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


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
