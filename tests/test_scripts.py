"""No script of a page may make HTML of a text: what is read is shown as text."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml
from selectolax.lexbor import LexborHTMLParser

from tests.conftest import ROOT

ASSETS = ROOT / "templates/theme/assets"
SCRIPTS = sorted(path.relative_to(ASSETS).as_posix() for path in ASSETS.rglob("*.js"))
MAKES_HTML = re.compile(
    r"innerHTML|outerHTML|insertAdjacentHTML|DOMParser|createContextualFragment|srcdoc|setHTML|document\.write"
    r"|\beval\(|new Function|javascript:"
)
ALLOWED: dict[str, str] = {}  # a script → why its HTML can hold no author's text; so far none needs it


@pytest.mark.parametrize("name", SCRIPTS)
def test_a_script_of_ours_makes_no_html_of_text(name: str) -> None:
    found = MAKES_HTML.findall((ASSETS / name).read_text(encoding="utf-8"))
    assert not found or name in ALLOWED, f"{name} uses {', '.join(found)}: use textContent, or element.js"


def test_no_page_has_a_script_of_the_theme(example_site: Path) -> None:
    """Material's makes HTML of titles, headings and whole pages, once a feature or an attribute asks for it."""
    theme = yaml.safe_load((ROOT / "mkdocs.yml").read_text(encoding="utf-8"))["theme"]
    assert "features" not in theme
    fetched = {
        (each.attributes.get("src") or "").rpartition("assets/")[2]
        for path in example_site.rglob("*.html")
        for each in LexborHTMLParser(path.read_text(encoding="utf-8")).css("script[src]")
    }
    assert fetched <= set(SCRIPTS)
