"""Addresses that mail filters and mailings make of others, and the addresses inside them.

They name the person who received the mail, and many stop working after some weeks. Sources: the documentation of
Microsoft Defender (Safe Links), Proofpoint (URL Defense), Mimecast and Barracuda.
"""

from __future__ import annotations

import re
from urllib.parse import parse_qs, unquote

from tusk.urls.hosts import split

WRAPPERS = (
    "safelinks.protection.outlook.com",
    "safelinks.protection.office365.us",
    "urldefense.com",
    "urldefense.us",
    "urldefense.proofpoint.com",
    "protect-eu.mimecast.com",
    "protect-us.mimecast.com",
    "url.uk.m.mimecastprotect.com",
    "linkprotect.cudasvc.com",
    "list-manage.com/track",
)
INSIDE = ("url", "u", "a", "q")  # the parameters in which they keep the address


def is_wrapped(address: str) -> bool:
    """Whether a mail filter or a mailing made an address."""
    parts = split(address)
    place = f".{parts.hostname}{parts.path}/" if parts and parts.hostname else ""
    return any(re.search(rf"^[^/]*\.{re.escape(each)}/", place) for each in WRAPPERS)


def address_inside(address: str) -> str:
    """The address that was wrapped; empty if only the filter knows it."""
    if found := re.search(r"/v3/__(https?:.+?)__;", address):
        return re.sub(r"^(https?):/(?!/)", r"\1://", found[1]).replace("*", "%23")
    parts = split(address)
    for name in INSIDE:
        for value in parse_qs(parts.query).get(name, []) if parts else []:
            # Proofpoint's second version writes - for % and _ for /.
            plain = (
                unquote(re.sub(r"-(?=[0-9A-F]{2})", "%", value).replace("_", "/"))
                if "proofpoint" in address
                else value
            )
            if re.match(r"https?://[^\s/]", plain):
                return plain
    return ""
