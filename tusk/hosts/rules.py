"""What every host must do with a site, whatever its own words for it."""

from __future__ import annotations

from tusk.data_class import dataclass

NO_FRAME = "frame-ancestors 'none'"
CONTENT_SECURITY_POLICY = (
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; "
    "font-src 'self'; connect-src 'self'; worker-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; "
    f"{NO_FRAME}"
)
# Pages say it themselves too, for hosts that take no headers. There, who may frame a page cannot be said.
POLICY_OF_PAGES = CONTENT_SECURITY_POLICY.removesuffix(f"; {NO_FRAME}")
HEADERS = {
    "Content-Security-Policy": CONTENT_SECURITY_POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
}
KEPT = "public, max-age=31536000, immutable"
ASKED = "no-cache"
# Folders whose files have a new name when they change, so that browsers can keep them.
NAMED_BY_CONTENT = ("pagefind/fragment", "pagefind/index", "pagefind/filter", "assets/stylesheets")
TYPES = {
    "pf_index": "application/octet-stream",
    "pf_meta": "application/octet-stream",
    "pf_fragment": "application/octet-stream",
    "pf_filter": "application/octet-stream",
    "pagefind": "application/octet-stream",
    "webmanifest": "application/manifest+json",
    "woff2": "font/woff2",
    "ics": "text/calendar",
    "vcf": "text/vcard",
}
COMPRESSED = ("text/css", "text/javascript", "application/javascript", "application/json", "application/xml")
NOT_FOUND = "404.html"


@dataclass(frozen=True)
class Hosted:
    """A site on a host. path: where it begins on its domain, / or /hub/. moved: (old path, new path), both from there.

    domain: its own, empty if it has no address. frames: the other sites that may show its pages.
    """

    path: str
    moved: tuple[tuple[str, str], ...]
    domain: str = ""
    frames: tuple[str, ...] = ()

    @property
    def headers(self) -> dict[str, str]:
        """The headers of every answer."""
        framed = f"frame-ancestors 'self' {' '.join(self.frames)}" if self.frames else NO_FRAME
        return {**HEADERS, "Content-Security-Policy": CONTENT_SECURITY_POLICY.replace(NO_FRAME, framed)}
