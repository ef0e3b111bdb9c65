"""The held set: what practitioners ask, and the page that each must bring up in the search box."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.search.typed import FOUND

if TYPE_CHECKING:
    from playwright.sync_api import Browser

pytestmark = pytest.mark.browser

TABLE = Path(__file__).with_name("search_questions.txt")


def questions() -> list[tuple[str, str]]:
    """(question, page) of each line of the table."""
    lines = TABLE.read_text(encoding="utf-8").splitlines()
    rows = [re.split(r" {2,}", line) for line in lines if line and not line.startswith("#")]
    return [(question, page) for question, page in rows]


def test_every_question_brings_up_its_page_among_the_first_three(browser: Browser, served: str) -> None:
    page = browser.new_page()
    page.goto(served)
    answers = page.evaluate(FOUND, [question for question, _ in questions()])
    wrong = []
    for (question, wanted), addresses in zip(questions(), answers, strict=True):
        found = [address.strip("/") for address in addresses]
        if wanted not in found:
            wrong.append(f"{question}: {wanted} is not among {', '.join(found) or 'nothing'}")
    page.context.close()
    assert not wrong, "\n".join(wrong)
