"""Where an address points within a site."""

from __future__ import annotations

import re
from posixpath import normpath
from urllib.parse import unquote, urljoin, urlsplit

from tusk.late_pattern import late
from tusk.links.link import Target
from tusk.links.site import BuiltSite

SCHEME = late(r"[a-zA-Z][a-zA-Z0-9+.-]*:|//")
BLANK = late(r"\s")
USUAL_PORT = late(r":(80|443)$")
OUTSIDE = Target("..")
FROM_TOP = late(r"((?:\.\./)+)((?:[^\s\\./][^\s\\]*)?)")
ABOVE = late(r"^(\.\.?/+)+")  # above the root of a host, browsers go no further


def target_of(site: BuiltSite, file: str, address: str, base: str = "") -> Target | None:
    """The place within the site that an address in a file points to; None if it is external or empty."""
    if not base and (found := _quickly(site, file, address)):
        return found
    address = as_browsers_read(address)
    if base:
        address = _joined(site, file, address, base)
    if SCHEME.match(address):
        if not (inside := path_within(site, address)):
            return None
        address = inside
    elif address.startswith("/") and site.address:
        folder = urlsplit(site.address).path
        address = "/" + ABOVE.sub("", address[1:])
        if not f"{address}/".startswith(folder):
            return OUTSIDE
        address = "/" + address[len(folder) :]
    target = _target(address, file)
    if target.file.startswith("..") and (inside := _from_above(site, file, address)):
        return _target(inside, file)
    return target


def _quickly(site: BuiltSite, file: str, address: str) -> Target | None:
    """The place of an address in one of the two forms that most have: from the top of the site, or on the page."""
    if address[:1] == "#":
        return None if BLANK.search(address) else Target(file, address[1:].partition(":~:")[0])
    place = file.count("/"), address
    if place not in site.targets and (rest := _from_top(file, address)) is not None:
        site.targets[place] = _target(f"./{rest}", "index.html")
    return site.targets.get(place)


def _from_top(file: str, address: str) -> str | None:
    """The rest of an address that goes up to the top of the site and no further: most are written so."""
    found = FROM_TOP.fullmatch(address)
    stays = found and len(found[1]) == 3 * file.count("/") and "/.." not in found[2]
    return found[2] if found and stays else None


def _target(address: str, file: str) -> Target:
    path, _, part = address.partition("#")
    return Target(_file(path.partition("?")[0], file), part.partition(":~:")[0])


def _from_above(site: BuiltSite, file: str, address: str) -> str:
    """The path from the top of the site of an address that leads out of it and in again; empty if it stays outside."""
    try:
        return path_within(site, urljoin(urljoin(site.address, file), address)) if site.address else ""
    except ValueError:
        return ""


def as_browsers_read(address: str) -> str:
    """An address without what browsers leave out: spaces around it, tabs and the ends of lines; / for each \\."""
    address = re.sub(r"[\t\n\r]", "", address.strip())
    path, mark, rest = address.partition("?") if "?" in address.partition("#")[0] else address.partition("#")
    return path.replace("\\", "/") + mark + rest if "\\" in path else address


def path_within(site: BuiltSite, address: str) -> str:
    """An absolute address of this site as a path from its top; empty for any other address."""
    if not site.address:
        return ""
    wanted, own = (_without_beginning(each) for each in (address, site.address))
    if f"{wanted}/".startswith(own) or wanted.partition("#")[0] == own.rstrip("/"):
        return "/" + wanted[len(own) :]
    return ""


def _without_beginning(address: str) -> str:
    """An address without its scheme and www., its host in small letters: both can be written in any."""
    rest = re.sub(r"^(https?:)?//(www\.)?", "", address, flags=re.IGNORECASE)
    end = re.search(r"[/?#]|$", rest)
    at = end.start() if end else len(rest)
    return USUAL_PORT.sub("", rest[:at].lower()).rstrip(".") + rest[at:]


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
    target = normpath(
        ABOVE.sub("", path.lstrip("/")) if path[0] == "/" else f"{folder}/{path}" if folder else path
    )
    last = path.rpartition("/")[2]
    if last in ("", ".", "..") or target == ".":
        return "index.html" if target in (".", "") else f"{target}/index.html"
    return target
