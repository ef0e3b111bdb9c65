"""Where an address points within a site."""

from __future__ import annotations

import re
from posixpath import normpath
from urllib.parse import unquote, urljoin, urlsplit

from tusk.links.link import Target
from tusk.links.site import BuiltSite

SCHEME = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:|//")
OUTSIDE = Target("..")


def target_of(site: BuiltSite, file: str, address: str, base: str = "") -> Target | None:
    """The place within the site that an address in a file points to; None if it is external or empty."""
    if base:
        address = _joined(site, file, address, base)
    if SCHEME.match(address):
        if not (inside := path_within(site, address)):
            return None
        address = inside
    elif address.startswith("/") and site.address:
        folder = urlsplit(site.address).path
        if not f"{address}/".startswith(folder):
            return OUTSIDE
        address = "/" + address[len(folder) :]
    path, _, part = address.partition("#")
    return Target(_file(path.partition("?")[0], file), part.partition(":~:")[0])


def path_within(site: BuiltSite, address: str) -> str:
    """An absolute address of this site as a path from its top; empty for any other address."""
    if not site.address:
        return ""
    wanted, own = (
        re.sub(r"^(https?:)?//(www\.)?", "", address),
        re.sub(r"^https?://(www\.)?", "", site.address),
    )
    if f"{wanted}/".startswith(own) or wanted.partition("#")[0] == own.rstrip("/"):
        return "/" + wanted[len(own) :]
    return ""


def _joined(site: BuiltSite, file: str, address: str, base: str) -> str:
    """An address resolved with <base>; unchanged if it cannot be read."""
    here = urljoin("http://here.invalid/", file)
    try:
        return urljoin(urljoin(here, base), address).removeprefix("http://here.invalid")
    except ValueError:
        return address


def _file(path: str, file: str) -> str:
    """The file that a path in a file points to."""
    if not path:
        return file
    if "%" in path:
        path = unquote(path)
    folder = file.rpartition("/")[0]
    target = normpath(path.lstrip("/") if path[0] == "/" else f"{folder}/{path}" if folder else path)
    last = path.rpartition("/")[2]
    if last in ("", ".", "..") or target == ".":
        return "index.html" if target in (".", "") else f"{target}/index.html"
    return target
