"""Internet Information Services: web.config. IIS refuses files of types that it is not told of."""

from __future__ import annotations

from xml.etree.ElementTree import Element, SubElement, indent, tostring

from tusk.hosts.rules import ASKED, KEPT, NAMED_BY_CONTENT, NOT_FOUND, TYPES, Hosted


def iis(site: Hosted) -> dict[str, bytes]:
    """The configuration, for the folder of the site."""
    top = Element("configuration")
    for old, new in site.moved:
        _moved(top, old.removeprefix(site.path), new)
    for folder in NAMED_BY_CONTENT:
        server = SubElement(SubElement(top, "location", path=folder), "system.webServer")
        headers = SubElement(SubElement(server, "httpProtocol"), "customHeaders")
        SubElement(headers, "remove", name="Cache-Control")
        SubElement(headers, "add", name="Cache-Control", value=KEPT)
    _everything(SubElement(top, "system.webServer"), site)
    indent(top)
    return {"web.config": tostring(top, encoding="utf-8", xml_declaration=True) + b"\n"}


def _moved(top: Element, old: str, new: str) -> None:
    server = SubElement(SubElement(top, "location", path=old.rstrip("/")), "system.webServer")
    SubElement(
        server,
        "httpRedirect",
        enabled="true",
        destination=new,
        exactDestination="true",
        httpResponseStatus="Permanent",
    )


def _everything(server: Element, site: Hosted) -> None:
    content = SubElement(server, "staticContent")
    for ending, type in TYPES.items():
        SubElement(content, "remove", fileExtension=f".{ending}")
        SubElement(content, "mimeMap", fileExtension=f".{ending}", mimeType=type)
    headers = SubElement(SubElement(server, "httpProtocol"), "customHeaders")
    for name, value in {**site.headers, "Cache-Control": ASKED}.items():
        SubElement(headers, "add", name=name, value=value)
    errors = SubElement(server, "httpErrors", errorMode="Custom", existingResponse="Replace")
    SubElement(errors, "remove", statusCode="404")
    page = f"{site.path}{NOT_FOUND}"
    SubElement(errors, "error", statusCode="404", path=page, responseMode="ExecuteURL")
    SubElement(server, "urlCompression", doStaticCompression="true")
