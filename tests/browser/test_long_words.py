"""Words that are longer than a phone is wide, wherever a figure has them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.browser.test_pages import PHONE
from tests.chromium import hosted
from tests.cli.conftest import project, run  # noqa: F401
from tests.small_site import write_site

if TYPE_CHECKING:
    from playwright.sync_api import Browser

pytestmark = pytest.mark.browser

WORD = "cumulative" * 30
FIGURES = f"""\
-- content/reviews/jack.yml --
kind: review
figures:
  - {{figure: bar, id: a, name: A, caption: Bars, bars: [{{label: 1 {WORD}, value: 3, note: 1 {WORD}}}]}}
  - {{figure: stacked bar, id: b, name: B, caption: P, parts: [1 {WORD}, Two], bars: [{{label: x, values: [1, 2]}}]}}
  - {{figure: line, id: c, name: C, caption: Lines, years: [2018, 2019], lines: [{{label: 1 {WORD}, values: [1, 2]}}]}}
  - {{figure: venn, id: d, name: D, caption: Circles, sets: [{{label: 1 {WORD}}}, {{label: 2 {WORD}}}]}}
  - {{figure: map, id: e, name: E, caption: Map, groups: [{{name: 1 {WORD}, members: [{{label: 2 {WORD}}}]}}]}}
"""


def test_long_words_of_figures_keep_to_a_phone(browser: Browser, project: Path) -> None:  # noqa: F811
    write_site(project, FIGURES)
    built = run(project, "build", "--no-print", "--today", "2020-08-15")
    assert built.returncode == 0, built.stderr
    with hosted(project / "site", project.parent / "host") as address:
        page = browser.new_page(viewport={"width": PHONE, "height": 800})
        page.goto(f"{address}reviews/jack/")
        page.evaluate("document.querySelectorAll('details').forEach(each => { each.open = true })")
        assert page.evaluate("document.documentElement.scrollWidth") == PHONE
        page.context.close()


def test_years_stay_whole_in_a_narrow_table(browser: Browser, served: str) -> None:
    page = browser.new_page(viewport={"width": PHONE, "height": 800})
    page.goto(f"{served}themes/")
    heads = "[...document.querySelectorAll('.study__table thead th')].map(head => head.offsetHeight)"
    heights = page.evaluate(heads)
    page.context.close()
    assert len(heights) > 4
    assert max(heights) < 50  # pixels: one line
