"""No script of a page may make HTML of a text: what is read is shown as text."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml
from selectolax.lexbor import LexborHTMLParser

from tests.conftest import ROOT

TEMPLATES, ASSETS = ROOT / "templates", ROOT / "templates/theme/assets"
SCRIPTS = sorted(path.relative_to(ASSETS).as_posix() for path in ASSETS.rglob("*.js"))
EVERY_SCRIPT = sorted(path.relative_to(TEMPLATES).as_posix() for path in TEMPLATES.rglob("*.js"))
MAKES_HTML = re.compile(
    r"innerHTML|outerHTML|insertAdjacentHTML|DOMParser|createContextualFragment|srcdoc|setHTML|document\.write"
    r"|\beval\(|new Function|javascript:"
)
# What a script may make HTML of: pages that the editor itself answered, in which texts are escaped.
ALLOWED = {"editor/scripts/01-form.js": {"DOMParser"}}


@pytest.mark.parametrize("name", EVERY_SCRIPT)
def test_a_script_of_ours_makes_no_html_of_text(name: str) -> None:
    found = set(MAKES_HTML.findall((TEMPLATES / name).read_text(encoding="utf-8")))
    assert found <= ALLOWED.get(name, set()), (
        f"{name} uses {', '.join(found)}: use textContent, or element.js"
    )


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
