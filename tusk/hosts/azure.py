"""Azure Static Web Apps: staticwebapp.config.json."""

from __future__ import annotations

import json

from tusk.hosts.rules import ASKED, KEPT, NAMED_BY_CONTENT, NOT_FOUND, TYPES, Hosted


def azure(site: Hosted) -> dict[str, bytes]:
    """The configuration."""
    kept = [
        {"route": f"{site.path}{folder}/*", "headers": {"Cache-Control": KEPT}} for folder in NAMED_BY_CONTENT
    ]
    moved = [{"route": old, "redirect": new, "statusCode": 301} for old, new in site.moved]
    given = {
        "trailingSlash": "auto",
        "routes": [*moved, *kept],
        "globalHeaders": {**site.headers, "Cache-Control": ASKED},
        "mimeTypes": {f".{ending}": type for ending, type in TYPES.items()},
        "responseOverrides": {"404": {"rewrite": f"{site.path}{NOT_FOUND}"}},
    }
    return {"staticwebapp.config.json": json.dumps(given, indent=1).encode() + b"\n"}
