"""Apache: .htaccess in the folder of the site. Its modules are used where they are there."""

from __future__ import annotations

import re

from tusk.hosts.rules import ASKED, COMPRESSED, KEPT, NAMED_BY_CONTENT, NOT_FOUND, TYPES, Hosted


def apache(site: Hosted) -> dict[str, bytes]:
    """The configuration."""
    folders = "|".join(re.escape(folder) for folder in NAMED_BY_CONTENT)
    moved = [f'RedirectMatch 301 "^{re.escape(old.rstrip("/"))}/?$" "{new}"' for old, new in site.moved]
    lines = [
        "Options -Indexes",
        f"ErrorDocument 404 {site.path}{NOT_FOUND}",
        *(f"AddType {type} .{ending}" for ending, type in TYPES.items()),
        "<IfModule mod_headers.c>",
        *(f'  Header always set {name} "{value}"' for name, value in site.headers.items()),
        f'  Header set Cache-Control "{ASKED}"',
        f'  <If "%{{REQUEST_URI}} =~ m#^{re.escape(site.path)}({folders})/#">',
        f'    Header set Cache-Control "{KEPT}"',
        "  </If>",
        "</IfModule>",
        "<IfModule mod_deflate.c>",
        f"  AddOutputFilterByType DEFLATE text/html {' '.join(COMPRESSED)}",
        "</IfModule>",
        "<IfModule mod_alias.c>",
        *(f"  {line}" for line in moved),
        "</IfModule>",
    ]
    return {".htaccess": ("\n".join(lines) + "\n").encode()}
