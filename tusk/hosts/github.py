"""GitHub Pages: no headers can be set there, and old addresses are pages that redirect."""

from __future__ import annotations

from tusk.hosts.rules import Hosted


def github(site: Hosted) -> dict[str, bytes]:
    """.nojekyll, so that no file is left out; and CNAME, if the site has a domain of its own."""
    own = site.domain and not site.domain.endswith(".github.io")
    return {".nojekyll": b"", **({"CNAME": f"{site.domain}\n".encode()} if own else {})}
