"""The addresses in a style sheet: url() and @import."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any


def addresses_in_style(text: str) -> Iterator[str]:
    """Every address that a browser would fetch for these styles."""
    if "url(" in text.lower() or "@import" in text.lower():
        import tinycss2  # slow to load, and few styles have an address

        yield from _addresses(tinycss2.parse_component_value_list(text, skip_comments=True))


def _addresses(nodes: list[Any]) -> Iterator[str]:
    importing = False
    for node in nodes:
        if node.type == "url" or (node.type == "string" and importing):
            yield node.value
        elif node.type == "function" and node.lower_name in ("url", "src"):
            yield from (inner.value for inner in node.arguments if inner.type == "string")
        elif node.type == "function":
            yield from _addresses(node.arguments)
        elif node.type in ("{} block", "() block", "[] block"):
            yield from _addresses(node.content)
        importing = (node.type == "at-keyword" and node.lower_value == "import") or (
            importing and node.type == "whitespace"
        )
