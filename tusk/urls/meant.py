"""What an author meant by an address that points to no page: an e-mail address, a page of this site, another site."""

from __future__ import annotations

import re
from collections.abc import Callable
from urllib.parse import unquote

from tusk.late_pattern import late
from tusk.problem import write_instead
from tusk.urls.addresses import Wrong

MAIL = late(r"[^\s@<>,;:\"/]+@[^\s@<>,;:\"/]+\.[^\s@<>,;:\"/.]+")
PAGE = late(r"(?:\.{0,2}/)*(?:content/)?([^/#?]+/[^/#?]+?)(?:/index\.html|\.html?|\.yml|\.md|/)?((?:#.*)?)")


def meant(address: str, is_entry: Callable[[str], bool]) -> Wrong | None:
    """What is wrong with an address without a scheme, and how to write it; None if that is not known.

    is_entry: whether an entry has this id.
    """
    text = unquote(address.strip())
    if MAIL.fullmatch(text):
        return Wrong(f'"{text}" is an e-mail address.', write_instead(address, f"mailto:{text}"))
    if (page := PAGE.fullmatch(text)) and is_entry(page[1]):
        return Wrong(f'"{text}" is a page of this site.', write_instead(address, f"entry:{page[1]}{page[2]}"))
    if re.match(r"/[^/]|\.\./", text):
        hint = "Write entry:SECTION/NAME for a page of this site, or the full address, with https://, for another."
        return Wrong(f'"{text}" points to a place on another site, or to a page that is not here.', hint)
    return None
