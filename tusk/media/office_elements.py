"""The elements of a part of an Office file, without those that name people, templates and parts that are left out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from lxml import etree

from tusk.media import office_types as types
from tusk.media.unreadable import Unreadable

RELATIONSHIPS = (
    "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}",
    "{http://purl.oclc.org/ooxml/officeDocument/relationships}",
)
NOBODY = "Author"  # as Office's own Document Inspector calls everybody


def cleaned(root: Any, left_out: Mapping[str, str]) -> Any:
    """The same part; left_out: the id of each relation that is left out, and its kind.

    Raises Unreadable if readers would miss something.
    """
    _refuse_fields_from_elsewhere(root)
    for element in list(root.iter()):
        if _is_element(element):
            _clean(element, left_out)
    return root


def _is_element(element: Any) -> bool:
    return isinstance(element.tag, str)


def _clean(element: Any, left_out: Mapping[str, str]) -> None:
    name = etree.QName(element).localname
    if name in types.NEVER:
        _remove(element)
        return
    for key, value in element.attrib.items():
        if key.startswith(RELATIONSHIPS) and value in left_out:
            _without_part(element, key, left_out[value])
        elif key.startswith("{") and etree.QName(key).localname == "author":
            element.set(key, NOBODY)
        elif key == "action" and types.STARTS_PROGRAMS.match(value):
            hint = "In PowerPoint: Insert, Action, None."
            raise Unreadable("has something to click that starts a program.", hint)


def _without_part(element: Any, key: str, kind: str) -> None:
    name = etree.QName(element).localname
    if name in types.WITHOUT_PART and not _is_the_only_picture(element):
        _remove(element)
    elif name in types.KEEPS_WITHOUT:
        del element.attrib[key]
    elif not _is_removed_already(element):
        what, hint = next(
            (said for part, said in types.TAKE_OUT.items() if kind.endswith(part)), types.OTHERWISE
        )
        raise Unreadable(f"{what}.", hint)


def _is_the_only_picture(element: Any) -> bool:
    """Whether a drawing (SVG) has no picture beside it that Office shows where it cannot draw."""
    blips = (each for each in element.iterancestors() if etree.QName(each).localname == "blip")
    return any(not any(key.startswith(RELATIONSHIPS) for key in each.attrib) for each in blips)


def _is_removed_already(element: Any) -> bool:
    """Whether it stood in an element that was removed before."""
    return any(etree.QName(each).localname in types.NEVER for each in element.iterancestors())


def _remove(element: Any) -> None:
    parent = element.getparent()
    if parent is None:
        return
    parent.remove(element)
    if not len(parent) and etree.QName(parent).localname in types.EMPTIED:
        _remove(parent)


def _refuse_fields_from_elsewhere(root: Any) -> None:
    """Fields of Word that read other files or start programs when a document is opened."""
    if any(types.FIELDS_FROM_ELSEWHERE.match(field) for field in _fields(root)):
        hint = "In Word: select it, and press Ctrl+Shift+F9, which leaves its text."
        raise Unreadable("has a field that reads another file or starts a program.", hint)


def _fields(root: Any) -> Iterator[str]:
    field = ""
    for element in root.iter("{*}fldChar", "{*}instrText", "{*}fldSimple"):
        name = etree.QName(element).localname
        if name == "instrText":
            field += element.text or ""
        else:
            yield field
            field = ""
        if name == "fldSimple":
            yield from (value for key, value in element.attrib.items() if key.endswith("}instr"))
    yield field
