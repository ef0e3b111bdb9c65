"""The descriptions of pictures in a tagged PDF."""

from __future__ import annotations

import ctypes
from collections.abc import Callable, Iterator
from typing import Any

import pypdfium2.raw as pdfium

MOST_ELEMENTS = 20_000  # of one page
DEEPEST = 60


def descriptions(page: Any) -> dict[int, str]:
    """The description of each marked piece of a page that is a figure, by the number of its mark."""
    tree = pdfium.FPDF_StructTree_GetForPage(page.raw)
    if not tree:
        return {}
    try:
        return dict(_figures(tree))
    finally:
        pdfium.FPDF_StructTree_Close(tree)


def mark_of(item: Any) -> int:
    """The number of the mark of something on a page; -1 if it has none."""
    return int(pdfium.FPDFPageObj_GetMarkedContentID(item.raw))


def _figures(tree: Any) -> Iterator[tuple[int, str]]:
    count = pdfium.FPDF_StructTree_CountChildren(tree)
    waiting = [(pdfium.FPDF_StructTree_GetChildAtIndex(tree, n), 0) for n in range(count)]
    for _ in range(MOST_ELEMENTS):
        if not waiting:
            return
        element, depth = waiting.pop()
        if not element or depth > DEEPEST:
            continue
        if _text(pdfium.FPDF_StructElement_GetType, element) == "Figure":
            alt = _text(pdfium.FPDF_StructElement_GetAltText, element)
            yield from ((mark, alt) for mark in _marks(element) if alt)
        children = pdfium.FPDF_StructElement_CountChildren(element)
        waiting += [
            (pdfium.FPDF_StructElement_GetChildAtIndex(element, n), depth + 1)
            for n in range(max(0, children))
        ]


def _marks(element: Any) -> Iterator[int]:
    """The marks of an element and of those directly in it."""
    for n in range(max(0, pdfium.FPDF_StructElement_GetMarkedContentIdCount(element))):
        yield pdfium.FPDF_StructElement_GetMarkedContentIdAtIndex(element, n)
    for n in range(max(0, pdfium.FPDF_StructElement_CountChildren(element))):
        inner = pdfium.FPDF_StructElement_GetChildAtIndex(element, n)
        if inner:
            yield pdfium.FPDF_StructElement_GetMarkedContentID(inner)


def _text(read: Callable[..., int], element: Any) -> str:
    length = read(element, None, 0)
    buffer = ctypes.create_string_buffer(length)
    read(element, buffer, length)
    return buffer.raw.decode("utf-16-le", "replace").rstrip("\0").strip()
