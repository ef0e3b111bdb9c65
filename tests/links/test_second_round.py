"""Addresses of the kinds that are mistaken most: what leads nowhere is said, what browsers forgive is not."""

from __future__ import annotations

from html import escape
from pathlib import Path

import pytest

from tusk.links import faults_of_links
from tusk.links.site import read_site

SITE = "https://learning.example.org/hub/"
LEAD_NOWHERE = (
    *(
        "htps://www.example.org/",
        "http//www.example.org/x",
        "http:/www.example.org/",
        "https:www.example.org",
    ),
    *(
        "http;//www.example.org",
        "https:///page",
        "https://",
        "//",
        "///other/",
        "//server",
        "http://http://a.example.org",
    ),
    *("C:\\docs\\a.pdf", "c:/docs/a.pdf", "file:///C:/a.pdf", "\\\\server\\share\\a.pdf", "tusk:reviews"),
    *(
        "HTTP://LEARNING.EXAMPLE.ORG/hub/missing/",
        "//learning.example.org/hub/missing/",
        "/hub/missing/",
        "/other/",
    ),
    *(
        "https://learning.example.org:443/hub/missing/",
        "https://LEARNING.example.org./hub/missing/",
        "../missing",
    ),
    *(
        "#nowhere",
        "other/#nowhere",
        "Other/",
        "other/INDEX.html",
        "other/%2e%2e/missing/",
        "../../hub/missing/",
    ),
    *("javascript:void(0)", "JavaScript:alert(1)", "data:text/html,hi", "blob:https://x", "about:blank"),
    *("view-source:https://www.example.org", "mailto:team", "mailto:a@b@c", "tel:abc", "www.example.org"),
    *(
        "http://.example.org",
        "http://exa mple.org/",
        "https://www.example..org/",
        "https://-www.example.org/",
    ),
    *(
        "https://www.example.c/",
        "http://www.example.org:99999/",
        "http://[::1",
        "http://intranet/",
        "http://10.1.1.4/",
    ),
)
BROWSERS_FORGIVE = (
    *(
        "other/",
        " other/ ",
        "\nother/",
        "o\tther/",
        "other\\",
        "o%74her/",
        "./other/",
        "other/../other/",
        "other/?a=b",
    ),
    *(
        "/hub/other/",
        "/../hub/other/",
        "/../../hub/other/",
        "../../hub/other/",
        "../hub/other/",
        "other/#part",
    ),
    *("HTTPS://learning.example.org/hub/other/", "https://LEARNING.EXAMPLE.ORG/hub/other/", "#top"),
    *(
        "//learning.example.org/hub/other/",
        "https://learning.example.org:443/hub/other/",
        "other/#:~:text=hello",
    ),
    *("MAILTO:team@example.org", "mailto:team@example.org?subject=A%20b", "TEL:999", "tel:+441179036444"),
    *("https://münchen.example.org/", "https://www.example.org/caf%C3%A9", "https://x.example.org/"),
)


def errors(address: str, root: Path) -> list[str]:
    """What is said of a link on the home page of a site with another page."""
    (root / "other").mkdir()
    link = f'<a href="{escape(address)}">The guidance of the board</a>'
    (root / "index.html").write_text(f"<title>Home</title><h1>Home</h1><p>{link}</p>", encoding="utf-8")
    (root / "other/index.html").write_text('<title>Other</title><h1 id="part">Other</h1>', encoding="utf-8")
    found = faults_of_links(read_site(root, SITE))
    return [each.message for each in found if each.level == "error"]


@pytest.mark.parametrize("address", LEAD_NOWHERE)
def test_an_address_that_leads_nowhere(address: str, tmp_path: Path) -> None:
    assert errors(address, tmp_path)


@pytest.mark.parametrize("address", BROWSERS_FORGIVE)
def test_an_address_that_browsers_forgive(address: str, tmp_path: Path) -> None:
    assert errors(address, tmp_path) == []
