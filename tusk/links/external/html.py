"""What is asked of the HTML of a page from elsewhere: words and ids, read in time that only its length decides.

A parser would build its tree, and takes hours for elements in each other or for attributes without end.
"""

from __future__ import annotations

import re
from html import unescape

from tusk.late_pattern import late

IDS = late(
    r"""\s(?:id|name)\s{0,9}=\s{0,9}(?:"([^"]{1,500})"|'([^']{1,500})'|([^\s"'<>=`]{1,500}))""", re.IGNORECASE
)
TAG = late(r"<[^<>]*>")
NOT_SHOWN = ("script", "style", "template")
LONGEST = 5_000  # letters of a title or a heading with its tags


def ids_in(html: str) -> set[str]:
    """The ids and names of its elements."""
    found = (one or other or bare for one, other, bare in IDS.findall(without_code(html)))
    return {unescape(each) for each in found}


def words_in(html: str, name: str) -> str:
    """The words of its first element of this name, such as title; empty if it has none."""
    html = without_code(html)
    begin = re.search(rf"<{name}(?=[\s>])", html, re.IGNORECASE)
    if begin is None:
        return ""
    inner = html[begin.end() : begin.end() + LONGEST].partition(">")[2]
    shown = re.split(rf"</{name}\b", inner, maxsplit=1, flags=re.IGNORECASE)[0]
    return " ".join(unescape(TAG.sub("", shown)).split())


def without_code(html: str) -> str:
    """The page without comments and scripts, which may hold pieces of other pages."""
    first, *others = html.split("<!--")
    html = first + "".join(other.partition("-->")[2] for other in others)
    for name in NOT_SHOWN:
        first, *others = re.split(rf"<{name}\b", html, flags=re.IGNORECASE)
        ends = (re.split(rf"</{name}\s*>", other, maxsplit=1, flags=re.IGNORECASE) for other in others)
        html = first + "".join(end[1] for end in ends if len(end) == 2)
    return html
