"""Markdown of the plainest marks, whose HTML is known without the converter, which takes a millisecond for each text.

Paragraphs, headings, lists with hyphens and tables, with words in bold and links, each block between empty lines.
Anything else is left to the converter, whose HTML this is, sign for sign.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import pairwise

from tusk.late_pattern import late

SIGNS = r"[\w ,.;:'’‘“”()/%£€?@–—…\"-]"  # of words; no text with a low line is read here
WORDS = rf"\w{SIGNS}*(?<! )"
ADDRESS = (  # one that the sanitiser leaves as it is: of a telephone, an entry, a page on the web, or without a scheme
    r"tel:\+?[0-9]{3,15}|(?=[A-Za-z])(?:entry:|https?://(?:[a-z][a-z0-9]*(?:-[a-z0-9]+)*\.)+[a-z]+(?=[/)]))?[A-Za-z0-9/.#-]*"
)
# Each begins with the signs themselves, so that Python looks for them first.
MARK = late(
    rf"(?:\*\*(?<![^ (]\*\*)(?P<bold>{WORDS})\*\*"
    rf"|\[(?<![^ (]\[)(?P<label>{WORDS})\]\((?P<address>{ADDRESS})\))(?![^ ,.;:)])"
)
# A line in which each mark is one letter: it begins with a letter, as digits can begin a list.
LINE = late(rf"[^\W\d]{SIGNS}*(?<! )")
HEADING = late(r"(#{2,4}) ([^\n#]+)")
NEW_LINE = "\n"
RULE = late(r"\|(?: ?-{3,} ?\|)+")


def html_of_simple(text: str) -> str | None:
    """The HTML of a text that is only that, as clean as the sanitiser makes it; None for any other."""
    if "_" in text:
        return None
    blocks = text.split("\n\n")
    if any(block.startswith("- ") and other.startswith("- ") for block, other in pairwise(blocks)):
        return None  # both may be one list
    made = []
    for block in blocks:
        if (html := _block(block)) is None:
            return None
        made.append(html)
    return "\n".join(made)


def _block(block: str) -> str | None:
    if block.startswith("- "):
        points = _lines(
            line.removeprefix("- ") if line.startswith("- ") else "" for line in block.split("\n")
        )
        return "\n".join(["<ul>", *(f"<li>{point}</li>" for point in points), "</ul>"]) if points else None
    if block.startswith("|"):
        return _table(block.split("\n"))
    if found := HEADING.fullmatch(block):
        tag, words = f"h{len(found[1])}", _lines([found[2]])
        return f"<{tag}>{words[0]}</{tag}>" if words else None
    lines = _lines(block.split("\n"))
    return f"<p>{NEW_LINE.join(lines)}</p>" if lines else None


def _table(rows: list[str]) -> str | None:
    if len(rows) < 3 or not RULE.fullmatch(rows[1]) or not all(row.endswith("|") for row in rows):
        return None
    width = rows[1].count("|")
    cells = _lines(cell.strip(" ") for row in (rows[0], *rows[2:]) for cell in row[1:-1].split("|"))
    if not cells or any(row.count("|") != width for row in rows):
        return None
    width -= 1
    made = ["<table>", "<thead>", *_row("th", cells[:width]), "</thead>", "<tbody>"]
    for start in range(width, len(cells), width):
        made += _row("td", cells[start : start + width])
    return "\n".join([*made, "</tbody>", "</table>"])


def _row(tag: str, cells: list[str]) -> list[str]:
    return ["<tr>", *(f"<{tag}>{cell}</{tag}>" for cell in cells), "</tr>"]


def _lines(lines: Iterable[str]) -> list[str] | None:
    """The HTML of lines; None if one of them has something else than words, words in bold and links."""
    made = []
    for line in lines:
        is_marked = "**" in line or "[" in line
        if not LINE.fullmatch(MARK.sub("x", line) if is_marked else line):
            return None
        made.append(MARK.sub(_mark, line) if is_marked else line)
    return made


def _mark(found: re.Match[str]) -> str:
    if found["bold"]:
        return f"<strong>{found['bold']}</strong>"
    return f'<a href="{found["address"]}">{found["label"]}</a>'
