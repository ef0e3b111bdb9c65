"""python-docx and python-pptx work out each path and each name again whenever they look for an element: here, once."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from types import ModuleType
from typing import Any

from lxml import etree

MOST = 500  # paths and names that are remembered; some paths have a number in them


def look_up_once(elements: ModuleType, namespaces: Mapping[str, str]) -> None:
    """Have a library remember paths and names. elements: its module with the class of all elements."""
    compiled = lru_cache(MOST)(lambda path: etree.XPath(path, namespaces=dict(namespaces)))

    def xpath(element: Any, path: str) -> Any:
        return compiled(path)(element)

    setattr(elements.BaseOxmlElement, "xpath", xpath)  # noqa: B010 (mypy: it is a method)
    setattr(elements, "qn", lru_cache(MOST)(elements.qn))  # noqa: B010
