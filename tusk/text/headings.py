"""Headings and their addresses on a page (#id)."""

from __future__ import annotations

import re
from collections import Counter

from tusk.text import prose

HEADING = re.compile(r"<(h[2-4])>(.*?)</\1>", re.DOTALL)


def slug(text: str) -> str:
    """The address of a heading: "What's happening here?" is whats-happening-here."""
    return re.sub(r"[^a-z0-9]+", "-", text.lower().replace("’", "").replace("'", "")).strip("-") or "part"


def with_ids(html: str, prefix: str = "") -> str:
    """HTML of a Markdown text with an id on every heading; a second heading of the same words gets -2."""
    seen: Counter[str] = Counter()

    def add(found: re.Match[str]) -> str:
        name = slug(re.sub(r"<[^>]+>|&\w+;", " ", found[2]))
        seen[name] += 1
        id = name if seen[name] == 1 else f"{name}-{seen[name]}"
        return f'<{found[1]} id="{prefix}{id}">{found[2]}</{found[1]}>'

    return HEADING.sub(add, html)


def ids(text: str) -> list[str]:
    """The ids that the headings of a Markdown text get."""
    return re.findall(r'<h[2-4] id="([^"]+)"', with_ids(prose.to_html(text)))
