"""nginx: a file to include in the server of the site. nginx reads nothing in the folder of a site."""

from __future__ import annotations

from tusk.hosts.rules import ASKED, COMPRESSED, KEPT, NAMED_BY_CONTENT, NOT_FOUND, TYPES, Hosted

NAME = "nginx.conf"


def nginx(site: Hosted) -> dict[str, bytes]:
    """The configuration. A location with a header of its own has none of those around it, so each has all."""
    folders = "|".join(NAMED_BY_CONTENT)
    lines = [
        "# Include this in the server of the site, after its root.",
        "index index.html;",
        f"error_page 404 {site.path}{NOT_FOUND};",
        "gzip on;",
        f"gzip_types {' '.join(COMPRESSED)};",
        *_headers(site, ASKED),
        f"location ~ ^{site.path}({folders})/ {{",
        "  default_type application/octet-stream;",
        *(f"  {line}" for line in _headers(site, KEPT)),
        "}",
        f"location ~ \\.({'|'.join(TYPES)})$ {{",
        "  types {",
        *(f"    {type} {ending};" for ending, type in TYPES.items()),
        "  }",
        *(f"  {line}" for line in _headers(site, ASKED)),
        "}",
        *(f'location = "{path}" {{ return 301 "{new}"; }}' for old, new in site.moved for path in _both(old)),
    ]
    return {NAME: ("\n".join(lines) + "\n").encode()}


def _headers(site: Hosted, caching: str) -> list[str]:
    given = {**site.headers, "Cache-Control": caching}
    return [f'add_header {name} "{value}" always;' for name, value in given.items()]


def _both(old: str) -> list[str]:
    """An old path with and without its last slash."""
    return [old, old.rstrip("/")] if old.endswith("/") else [old]
