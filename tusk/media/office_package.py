"""A Word, PowerPoint or Excel file as its parts and what leads from one to another (ECMA-376, part 2)."""

from __future__ import annotations

import posixpath
from dataclasses import field
from typing import Any
from zipfile import ZipFile

from lxml import etree

from tusk.data_class import dataclass
from tusk.media.unreadable import Unreadable

TYPES = "[Content_Types].xml"
NO_TYPE = "application/octet-stream"


@dataclass(frozen=True)
class Relation:
    """What a part needs. target: the name of a part without a leading slash, or an address if it is external."""

    id: str
    kind: str
    target: str
    external: bool


@dataclass
class Package:
    """The parts of an open archive. overrides, defaults: the types of parts, by name and by extension."""

    archive: ZipFile
    names: dict[str, str] = field(default_factory=dict)
    overrides: dict[str, str] = field(default_factory=dict)
    defaults: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.names = {name.lower(): name for name in self.archive.namelist()}
        for each in parsed(self.archive.read(TYPES)).iter("{*}Default", "{*}Override"):
            named = (each.get("PartName") or "").lstrip("/").lower()
            sort = (each.get("ContentType") or "").split(";")[0].strip()
            (self.overrides if named else self.defaults)[named or each.get("Extension", "").lower()] = sort

    def type_of(self, name: str) -> str:
        """What the file says a part is."""
        ending = posixpath.splitext(name)[1].lstrip(".").lower()
        return self.overrides.get(name.lower()) or self.defaults.get(ending, NO_TYPE)

    def read(self, name: str) -> bytes:
        """The content of a part."""
        return self.archive.read(self.names[name.lower()])

    def relations(self, name: str) -> list[Relation]:
        """What a part leads to; "" for the file itself."""
        listed = rels_of(name)
        if listed.lower() not in self.names:
            return []
        return [_relation(each, name) for each in parsed(self.read(listed)).iter("{*}Relationship")]


def rels_of(name: str) -> str:
    """The name of the list of what a part leads to."""
    folder, file = posixpath.split(name)
    return posixpath.join(folder, "_rels", f"{file}.rels")


def parsed(content: bytes) -> Any:
    """The root of an XML part, without comments. Raises Unreadable if it has a DOCTYPE."""
    parser = etree.XMLParser(
        resolve_entities=False, load_dtd=False, no_network=True, remove_comments=True, remove_pis=True
    )
    root = etree.fromstring(content, parser)
    if root.getroottree().docinfo.doctype or root.getroottree().docinfo.internalDTD is not None:
        raise Unreadable(
            "contains a DOCTYPE, which Office never writes.", "Open it in Office and save it as a new file."
        )
    return root


def _relation(element: Any, source: str) -> Relation:
    external = element.get("TargetMode") == "External"
    target = element.get("Target") or ""
    if not external:
        path = target.split("#")[0]
        joined = path if path.startswith("/") else posixpath.join(posixpath.dirname(source), path)
        target = posixpath.normpath(joined).lstrip("/")
    return Relation(element.get("Id") or "", element.get("Type") or "", target, external)
