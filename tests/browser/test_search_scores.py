"""Pages have the scores that they have in an index of Pagefind alone, and as many are found."""

from __future__ import annotations

import random
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.chromium import hosted
from tests.search.pages import WORDS, pages_of, write_page
from tusk.search import pagefind
from tusk.search.index import index

if TYPE_CHECKING:
    from playwright.sync_api import Browser

pytestmark = pytest.mark.browser

QUERIES = [*WORDS[:22], "child care", "bruising baby", "school nurse visit", '"child care"', "childhood"]
FOUND = """async ([bundle, queries]) => {
  const { createInstance } = await import(`${bundle}pagefind.js`);
  const pagefind = createInstance({ noWorker: true, basePath: bundle });
  const found = [];
  for (const query of queries) {
    const { results, filters } = await pagefind.search(query, { filters: { topic: { any: ["a", "b", "c", "d"] } } });
    const pages = await Promise.all(results.map(async (one) => [one.score.toFixed(4), (await one.data()).raw_url]));
    found.push([query, filters, pages.sort()]);
  }
  return found;
}"""


@pytest.fixture
def address(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """A site with its index, made by several edits, in pagefind/, and that of Pagefind alone in plain/."""
    monkeypatch.setattr("tusk.search.pieces.LEAST", (500,))
    monkeypatch.setattr("tusk.search.postings.APART", 3)
    site, chance = tmp_path / "site", random.Random(6)
    for name in ("abcdefghijklmnopqrst", "cg", "b", "uvwxyz"):
        for letter in name:
            write_page(site, letter, chance)
        index(site, pages_of(site), tmp_path / "kept")
    shutil.copytree(site, tmp_path / "copy", ignore=shutil.ignore_patterns("pagefind"))
    pagefind.run(tmp_path / "copy", site / "plain")
    (site / "index.html").write_text("<title>Empty</title>", encoding="utf-8")
    with hosted(site, tmp_path / "host", "plain") as address:
        yield address


def test_scores_and_counts_are_those_of_pagefind_alone(browser: Browser, address: str) -> None:
    page = browser.new_page()
    page.goto(address)
    ours = page.evaluate(FOUND, [f"{address}pagefind/", QUERIES])
    plain = page.evaluate(FOUND, [f"{address}plain/", QUERIES])
    page.context.close()
    assert ours == plain
    assert sum(len(pages) for *_, pages in plain) > 300
