"""No script of a page may make HTML of a text: what is read is shown as text."""

from __future__ import annotations

import json
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
# What Material's script makes HTML of, once one of these is on: titles, headings, whole pages, what was searched.
FEATURES = {"toc.follow"}


@pytest.mark.parametrize("name", SCRIPTS)
def test_a_script_of_ours_makes_no_html_of_text(name: str) -> None:
    found = MAKES_HTML.findall((ASSETS / name).read_text(encoding="utf-8"))
    assert not found or name in ALLOWED, f"{name} uses {', '.join(found)}: use textContent, or element.js"


def test_the_theme_has_no_feature_that_makes_html_of_text() -> None:
    """content.tooltips made HTML of titles: a term's meaning ran as script on hover. Others do so too."""
    theme = yaml.safe_load((ROOT / "mkdocs.yml").read_text(encoding="utf-8"))["theme"]
    assert set(theme["features"]) == FEATURES, "read what the theme's script does with it, then name it here"


def test_no_page_has_what_the_theme_makes_html_of(example_site: Path) -> None:
    """The other ways in: previews of links, notes and buttons in code, tabs, diagrams, its own search, versions."""
    hooks = (
        "[data-preview], .annotate, .copy, .select, [data-tabs], .mermaid, .footnote-ref, [data-md-component=source],"
        "[data-md-component=search], form[name=search], [data-md-component=palette], [data-md-component=consent]"
    )
    found = []
    for path in example_site.rglob("*.html"):
        page = LexborHTMLParser(path.read_text(encoding="utf-8"))
        found += [f"{path}: {each.tag}" for each in page.css(hooks)]
        for config in page.css("#__config"):
            said = json.loads(config.text())
            if set(said["features"]) != FEATURES or said["version"] or said["annotate"]:
                found.append(f"{path}: {said}")
    assert found == []
