"""A rule about where the site is published: the addresses of its pages and files are made by adding to this one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from posixpath import normpath
from urllib.parse import urlsplit

from tusk.check.rules.context import CheckContext
from tusk.model.walk import FieldPath
from tusk.problem import Problem, quoted
from tusk.urls.addresses import faults_of


def pages_can_be_below_the_address(context: CheckContext) -> Iterator[Problem]:
    """The address of the site, and of each site made of a part of it, is that of a folder on a web server."""
    site = context.records.about_site
    if not site:
        return
    given: list[tuple[FieldPath, str | None]] = [(("address",), site.record.address)]
    given += [(("sites", n, "address"), one.address) for n, one in enumerate(site.record.sites or [])]
    for path, address in given:
        if address and not any(faults_of(address)) and (wrong := _wrong(address)):
            yield site.problem(path, f"{quoted(address)} {wrong[0]}", wrong[1])


def _wrong(address: str) -> tuple[str, str] | None:
    """Why nothing can be added to an address, and what to write; None if it can be used."""
    parts = urlsplit(address)
    if parts.scheme not in ("http", "https"):
        return "is not an address of a site.", "Write it like https://learning.example.org/."
    folder = normpath("/" + parts.path.lstrip("/")).rstrip("/")
    hint = f"Write {parts.scheme}://{parts.netloc}{folder}/."
    if sign := re.search(r"[?#]", address):
        return f"has a {sign[0]}, after which the address of a page cannot be added.", hint
    if re.search(r"//|/\.{1,2}(/|$)", parts.path):
        return "has an empty part, or a dot instead of a name, between its slashes.", hint
    return None
