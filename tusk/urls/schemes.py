"""What an address begins with: the schemes that browsers and telephones know, and what is none."""

from __future__ import annotations

import re

from tusk.late_pattern import late
from tusk.problem import near_to, write_instead

KNOWN = frozenset(
    {
        *(
            "about",
            "blob",
            "callto",
            "cid",
            "data",
            "entry",
            "facetime",
            "feed",
        ),
        *(
            "ftp",
            "ftps",
            "geo",
            "git",
            "http",
            "https",
            "im",
            "imap",
        ),
        *(
            "irc",
            "ircs",
            "javascript",
            "ldap",
            "magnet",
            "mailto",
            "maps",
            "message",
        ),
        *(
            "mid",
            "ms-excel",
            "ms-powerpoint",
            "ms-word",
            "msteams",
            "news",
            "nntp",
            "rtsp",
        ),
        *(
            "sftp",
            "sip",
            "sips",
            "skype",
            "sms",
            "smsto",
            "ssh",
            "tel",
        ),
        *(
            "telnet",
            "vbscript",
            "view-source",
            "webcal",
            "whatsapp",
            "xmpp",
            "zoommtg",
        ),
    }
)
# A drive letter, a share of a network, or the scheme for them.
FILE = late(r"file:|[a-z]:(?=[\\/]|[^/]*\.\w+$)|\\\\", re.IGNORECASE)
SCHEME = late(r"([a-z][a-z0-9+.-]*):(?P<after>.?)", re.IGNORECASE)


def is_file_of_a_computer(address: str) -> bool:
    """Whether only one computer or network can open it: C:\\, file:, \\\\server."""
    return bool(FILE.match(address.strip()))


def unknown_scheme(address: str) -> str:
    """The scheme of an address if browsers do not know it; empty otherwise."""
    found = SCHEME.match(address.strip())
    name = found[1].lower() if found else ""
    is_known = name in KNOWN or name.startswith("web+") or is_file_of_a_computer(address)
    return "" if not found or is_known else found[1]


def meant(scheme: str, address: str) -> str:
    """How to fix an unknown scheme."""
    if "." in scheme or address.strip()[len(scheme) + 1 : len(scheme) + 2].isdigit():
        right = f"https://{address.strip()}"
        return write_instead(address, right)
    near = near_to(scheme.lower(), ("https", "http", "mailto", "tel", "sms"))
    if not near:
        return "Write an address that begins with https://."
    return write_instead(f"{scheme}:", f"{near}:", f'Did you mean "{near}:"?')
