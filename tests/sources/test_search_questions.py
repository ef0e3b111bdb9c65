"""The held set: what practitioners ask, typed into the search box, and the page that each must bring up."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Browser

pytestmark = pytest.mark.browser

TABLE = Path(__file__).with_name("search_questions.txt")
ASKED = """async (question) => {
  const box = document.getElementById("search-box"), status = document.querySelector(".search-box__status");
  const answered = new Promise((done) => new MutationObserver((_, watch) => { watch.disconnect(); done(); })
    .observe(status, { childList: true }));
  box.value = question;
  box.dispatchEvent(new Event("input"));
  await answered;
  return [...document.querySelectorAll(".search-box .result__title a")].slice(0, 3).map((link) => link.href);
}"""


def questions() -> list[tuple[str, str]]:
    """(question, page) of each line of the table."""
    lines = TABLE.read_text(encoding="utf-8").splitlines()
    rows = [re.split(r" {2,}", line) for line in lines if line and not line.startswith("#")]
    return [(question, page) for question, page in rows]


def test_every_question_brings_up_its_page_among_the_first_three(browser: Browser, served: str) -> None:
    page = browser.new_page()
    page.goto(served)
    page.keyboard.press("/")
    page.locator(".search-box").wait_for()
    wrong = []
    for question, wanted in questions():
        found = [
            address.removeprefix(served).split("?")[0].rstrip("/")
            for address in page.evaluate(ASKED, question)
        ]
        if wanted not in found:
            wrong.append(f"{question}: {wanted} is not among {', '.join(found) or 'nothing'}")
    page.context.close()
    assert not wrong, "\n".join(wrong)
