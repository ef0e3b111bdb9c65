"""_headers and _redirects, which Netlify, Cloudflare Pages and (redirects only) GitLab Pages read."""

from __future__ import annotations

from tusk.hosts.rules import ASKED, KEPT, NAMED_BY_CONTENT, Hosted


def netlify(site: Hosted) -> dict[str, bytes]:
    """The files for Netlify, which shows a page in place of a redirect unless it has an exclamation mark."""
    return {"_headers": _headers(site), "_redirects": _redirects(site, "301!")}


def cloudflare(site: Hosted) -> dict[str, bytes]:
    """The files for Cloudflare Pages."""
    return {"_headers": _headers(site), "_redirects": _redirects(site, "301")}


def gitlab(site: Hosted) -> dict[str, bytes]:
    """The file for GitLab Pages. It takes no headers."""
    return {"_redirects": _redirects(site, "301")}


def _headers(site: Hosted) -> bytes:
    lines = [f"{site.path}*", *(f"  {name}: {value}" for name, value in site.headers.items())]
    lines.append(f"  Cache-Control: {ASKED}")
    for folder in NAMED_BY_CONTENT:
        lines += [f"{site.path}{folder}/*", "  ! Cache-Control", f"  Cache-Control: {KEPT}"]
    return ("\n".join(lines) + "\n").encode()


def _redirects(site: Hosted, code: str) -> bytes:
    return "".join(f"{old} {new} {code}\n" for old, new in site.moved).encode()
