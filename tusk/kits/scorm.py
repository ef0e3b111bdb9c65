"""A kit as a package for learning platforms: SCORM 1.2, with one page in it."""

from __future__ import annotations

from xml.etree.ElementTree import Element, SubElement, indent, tostring

from tusk.kits.kit import Kit
from tusk.media.reproducible_zip import archive, packed

PACKAGE = "http://www.imsproject.org/xsd/imscp_rootv1p1p2"
ADL = "http://www.adlnet.org/xsd/adlcp_rootv1p2"
INSTANCE = "http://www.w3.org/2001/XMLSchema-instance"
PLACES = (
    f"{PACKAGE} imscp_rootv1p1p2.xsd "
    "http://www.imsglobal.org/xsd/imsmd_rootv1p2p1 imsmd_rootv1p2p1.xsd "
    f"{ADL} adlcp_rootv1p2.xsd"
)
PAGE = "index.html"


def scorm_of(kit: Kit, page: bytes) -> bytes:
    """The archive. page: the kit as HTML that tells the platform when it was finished."""
    return archive({"imsmanifest.xml": packed(manifest_of(kit)), PAGE: packed(page)})


def manifest_of(kit: Kit) -> bytes:
    """What the archive has, for the platform: one organisation with one page."""
    name = kit.code.replace("-", "")
    root = Element(
        "manifest", {"identifier": f"TUSK-{name}", "version": "1.0", "xmlns": PACKAGE, "xmlns:adlcp": ADL}
    )
    located(root, PLACES)
    about = SubElement(root, "metadata")
    SubElement(about, "schema").text = "ADL SCORM"
    SubElement(about, "schemaversion").text = "1.2"
    organisations = SubElement(root, "organizations", {"default": "ORG"})
    organisation = SubElement(organisations, "organization", {"identifier": "ORG"})
    SubElement(organisation, "title").text = titled(kit.document.title)
    item = SubElement(
        organisation, "item", {"identifier": "ITEM", "identifierref": "PAGE", "isvisible": "true"}
    )
    SubElement(item, "title").text = titled(kit.document.title)
    resources = SubElement(root, "resources")
    given = {"identifier": "PAGE", "type": "webcontent", "adlcp:scormtype": "sco", "href": PAGE}
    resource = SubElement(resources, "resource", given)
    SubElement(resource, "file", {"href": PAGE})
    return as_xml(root)


def titled(title: str) -> str:
    """A title as long as platforms take it."""
    return title if len(title) <= 200 else f"{title[:199].rstrip()}…"


def located(root: Element, places: str) -> None:
    """Say where the schemas of a file are."""
    root.set("xmlns:xsi", INSTANCE)
    root.set("xsi:schemaLocation", places)


def as_xml(root: Element) -> bytes:
    """A tree as a file."""
    indent(root)
    return b'<?xml version="1.0" encoding="UTF-8"?>\n' + bytes(tostring(root, encoding="utf-8")) + b"\n"
