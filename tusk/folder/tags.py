"""The tags of a page, for a browser that opens it from a folder: no address is a folder, no script a module."""

from __future__ import annotations

import re
from collections.abc import Callable

from tusk.late_pattern import late

TAG = late(r"""<[a-zA-Z][^\s>/]*(?:\s+[^\s=>"'/]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>"']+))?)*\s*/?>""")
ADDRESS = late(r"""(\s(?:href|src|action|data-entries)\s*=\s*)("[^"]*"|'[^']*'|[^\s>"']+)""")
GOES_ON = late(r'(<meta http-equiv="refresh" content="0; url=)([^"]*)')
NOT_RELATIVE = late(r"[a-zA-Z][a-zA-Z0-9+.-]*:|//|#|$")
PARTS = late(r"(?P<path>[^?#]*)(?P<rest>.*)", re.S)
IS_FOLDER = late(r"(?:^|/)\.{0,2}$")
# Browsers refuse these from a folder and say so in their console. Fonts come by the style sheet all the same.
REFUSED = late(r'<link rel="(?:preload|manifest)"[^>]*>\n?')
MODULE = '<script type="module"'
POLICY = late(r'(?<=<meta http-equiv="Content-Security-Policy" content=")[^"]*')
FIRST_SCRIPT = late(r'<script src="([^"]*)assets/scheme\.js"></script>')
NEEDED = ("folder", "modules")  # scripts that come before all others


def from_disk(page: str) -> str:
    """A page of the site as a folder has it."""
    page = each_address(REFUSED.sub("", page), with_file).replace(MODULE, "<script defer")
    page = POLICY.sub(lambda found: _policy(found[0]), page, count=1)
    page = GOES_ON.sub(lambda found: found[1] + with_file(found[2]), page)
    return FIRST_SCRIPT.sub(lambda found: found[0] + _scripts(found[1]), page, count=1)


def _policy(policy: str) -> str:
    """The policy of a page with files in place of its own site, which a page without a server has not."""
    return policy.replace("&#39;", "'").replace("'self'", "file:")


def _scripts(root: str) -> str:
    return "".join(f'<script src="{root}assets/{name}.js"></script>' for name in NEEDED)


def each_address(page: str, change: Callable[[str], str]) -> str:
    """A page with its relative addresses changed; one that becomes empty loses its attribute.

    What only looks like a tag within a text is none.
    """
    return TAG.sub(lambda tag: ADDRESS.sub(lambda found: _changed(found, change), tag[0]), page)


def _changed(found: re.Match[str], change: Callable[[str], str]) -> str:
    mark = found[2][0] if found[2][0] in "\"'" else ""
    address = found[2][len(mark) : len(found[2]) - len(mark)]
    if NOT_RELATIVE.match(address):
        return found[0]
    new = change(address)
    return f"{found[1]}{mark}{new}{mark}" if new else ""


def with_file(address: str) -> str:
    """The address of a page, with the name of its file.

    >>> with_file("../jack/?a=1#b")
    '../jack/index.html?a=1#b'
    """
    path, rest = path_and_rest(address)
    return f"{path.rstrip('/')}/index.html{rest}" if path and IS_FOLDER.search(path) else address


def path_and_rest(address: str) -> tuple[str, str]:
    """(path, query and part) of an address."""
    parts = PARTS.fullmatch(address)
    assert parts
    return parts["path"], parts["rest"]
