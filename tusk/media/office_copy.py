"""The published copy of a Word, PowerPoint or Excel file: written again from the parts that are allowed."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from io import BytesIO
from typing import Any
from zipfile import ZIP_DEFLATED, BadZipFile, ZipFile, ZipInfo

from lxml import etree

from tusk.media import office_types as types
from tusk.media.office_elements import cleaned
from tusk.media.office_limits import FOLLOWED, SAVED_AGAIN, macros
from tusk.media.office_package import TYPES, Package, Relation, parsed, rels_of
from tusk.media.office_pictures import picture_without_hidden_data
from tusk.media.reproducible_zip import LONG_AGO
from tusk.media.sound_tags import sound_without_tags
from tusk.media.unreadable import Unreadable
from tusk.media.video_tags import video_without_tags
from tusk.problem import quoted

NAMESPACE = "http://schemas.openxmlformats.org/package/2006/"
PROPERTIES_KEPT = ("title", "language", "created", "modified")


def published(content: bytes, ending: str) -> bytes:
    """The file without what readers do not see; ending: ".docx". Raises Unreadable if that changed what they see.

    The same file gives the same bytes.
    """
    try:
        with ZipFile(BytesIO(content)) as archive:
            return _again(Package(archive), ending)
    except (etree.XMLSyntaxError, KeyError, BadZipFile, zlib.error, RuntimeError, NotImplementedError):
        raise Unreadable("is damaged.", SAVED_AGAIN[ending]) from None


def _again(package: Package, ending: str) -> bytes:
    kept = _reached(package, ending)
    parts: dict[str, bytes] = {}
    for name, relations in kept.items():
        if name:
            parts[name] = _part(package, name, relations, ending)
        if relations:
            parts[rels_of(name)] = _rels(relations)
    return _written(parts, {name: package.type_of(name) for name in kept if name})


def _reached(package: Package, ending: str) -> dict[str, list[Relation]]:
    """Each part that is kept, and what it leads to that is kept; "" is the file itself."""
    main = types.MAIN[ending]
    root = [each for each in package.relations("") if _is_root(package, each, main)]
    if not any(package.type_of(each.target) == main for each in root):
        raise Unreadable("is not what its name says.", SAVED_AGAIN[ending])
    kept, waiting = {"": root}, [each.target for each in root]
    while waiting:
        name = waiting.pop()
        if name not in kept:
            kept[name] = [each for each in package.relations(name) if _is_kept(package, each)]
            waiting += [each.target for each in kept[name] if not each.external]
    return kept


def _is_root(package: Package, relation: Relation, main: str) -> bool:
    exists = not relation.external and relation.target.lower() in package.names
    return exists and package.type_of(relation.target) in (main, types.CORE)


def _is_kept(package: Package, relation: Relation) -> bool:
    if relation.external:
        return _may_lead_out(relation)
    kind = relation.kind.rpartition("/")[2]
    if kind in types.FROM_ELSEWHERE:
        what, hint = types.TAKE_OUT[kind]
        raise Unreadable(f"{what}.", hint)
    is_there = relation.target.lower() in package.names
    return is_there and package.type_of(relation.target) in types.ALLOWED - {types.CORE}


def _may_lead_out(relation: Relation) -> bool:
    """Whether a link to another place is kept. Raises Unreadable if readers would miss what it shows."""
    kind, to = relation.kind.rpartition("/")[2], relation.target
    if kind == "hyperlink" and not FOLLOWED.match(to):
        hint = "Remove the link in Office, or point it to a page on the web."
        raise Unreadable(f"has a link that nobody else can open: {quoted(to)}.", hint)
    if kind in ("image", "audio", "media", "video", "subDocument") and not (
        kind == "video" and FOLLOWED.match(to)
    ):
        hint = "In Office, remove it and insert it again, without a link to the original file."
        raise Unreadable(f"shows something that is not in the file: {quoted(to)}.", hint)
    return kind in ("hyperlink", "video")


def _part(package: Package, name: str, kept: list[Relation], ending: str) -> bytes:
    content, sort = package.read(name), package.type_of(name)
    if sort == types.CORE:
        return _xml(_properties(parsed(content)))
    if sort in types.XML:
        known = {each.id for each in kept}
        left_out = {each.id: each.kind for each in package.relations(name) if each.id not in known}
        return _xml(cleaned(parsed(content), left_out))
    return picture_without_hidden_data(content) if sort in types.PICTURES else _no_program(content, ending)


def _no_program(content: bytes, ending: str) -> bytes:
    if content.startswith((b"\xd0\xcf\x11\xe0", b"PK\3\4", b"MZ")):
        raise macros(ending)
    if content[4:8] == b"ftyp":
        return video_without_tags(content)
    return sound_without_tags(content) if content.startswith((b"ID3", b"\xff\xfb", b"\xff\xf3")) else content


def _properties(root: Any) -> Any:
    """Title, language and dates: no names, no keywords, no remarks."""
    for child in list(root):
        if etree.QName(child).localname not in PROPERTIES_KEPT:
            root.remove(child)
    return root


def _rels(relations: list[Relation]) -> bytes:
    root = etree.Element("Relationships", nsmap={None: f"{NAMESPACE}relationships"})
    for each in relations:
        target = each.target if each.external else f"/{each.target}"
        line = etree.SubElement(root, "Relationship", Id=each.id, Type=each.kind, Target=target)
        if each.external:
            line.set("TargetMode", "External")
    return _xml(root)


def _written(parts: dict[str, bytes], sorts: dict[str, str]) -> bytes:
    root = etree.Element("Types", nsmap={None: f"{NAMESPACE}content-types"})
    etree.SubElement(
        root,
        "Default",
        Extension="rels",
        ContentType="application/vnd.openxmlformats-package.relationships+xml",
    )
    for name, sort in sorted(sorts.items()):
        etree.SubElement(root, "Override", PartName=f"/{name}", ContentType=sort)
    written = BytesIO()
    with ZipFile(written, "w") as archive:
        for name, content in _in_order(parts, _xml(root)):
            fresh = ZipInfo(name, LONG_AGO)
            fresh.compress_type, fresh.create_system = ZIP_DEFLATED, 0
            archive.writestr(fresh, content)
    return written.getvalue()


def _in_order(parts: dict[str, bytes], listed: bytes) -> Iterator[tuple[str, bytes]]:
    yield TYPES, listed
    yield from sorted(parts.items())


def _xml(root: Any) -> bytes:
    written: bytes = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    return written
