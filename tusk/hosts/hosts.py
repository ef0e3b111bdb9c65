"""The hosts that TUSK knows. One more is a function that makes its files of a site, with its line here."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from urllib.parse import urlsplit

from tusk.hosts.apache import apache
from tusk.hosts.azure import azure
from tusk.hosts.github import github
from tusk.hosts.iis import iis
from tusk.hosts.netlify import cloudflare, gitlab, netlify
from tusk.hosts.nginx import NAME, nginx
from tusk.hosts.rules import Hosted

HOSTS: dict[str, Callable[[Hosted], dict[str, bytes]]] = {
    "github-pages": github,
    "gitlab-pages": gitlab,
    "netlify": netlify,
    "cloudflare": cloudflare,
    "azure": azure,
    "iis": iis,
    "nginx": nginx,
    "apache": apache,
}


def hosted(address: str, moved: Iterable[tuple[str, str]], frames: Iterable[str] = ()) -> Hosted:
    """A site on a host. address: where it is published, or ""; moved: (old, new) addresses on the site.

    frames: the other sites that may show its pages.
    """
    parts = urlsplit(address)
    path = f"{parts.path.rstrip('/')}/"
    return Hosted(
        path,
        tuple((f"{path}{old}", f"{path}{new}") for old, new in moved),
        parts.hostname or "",
        tuple(frames),
    )


def write_for(host: str, site: Hosted, folder: Path, beside: Path) -> list[Path]:
    """Write the files of a host into the folder of a site, or beside it if the host reads them there."""
    written = []
    for name, content in HOSTS[host](site).items():
        path = (beside if name == NAME else folder) / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
        written.append(path)
    return written
