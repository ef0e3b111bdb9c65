"""A question typed into the search box of a page in Chromium."""

from __future__ import annotations

import re
from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING

from selectolax.lexbor import LexborHTMLParser

from tusk.search.findable import NOT_TEXT, text_of

if TYPE_CHECKING:
    from playwright.sync_api import Page

ANSWER = """async (question) => {
  const box = document.getElementById("search-box"), status = document.querySelector(".search-box__status");
  status.textContent = "…";
  const answered = new Promise((done) => new MutationObserver((_, watch) => { watch.disconnect(); done(); })
    .observe(status, { childList: true, characterData: true, subtree: true }));
  box.value = question;
  box.dispatchEvent(new Event("input"));
  await answered;
  return [...document.querySelectorAll(".search-box .result__title a")].map((link) => [link.textContent, link.href]);
}"""


def found_for(page: Page, question: str) -> list[tuple[str, str]]:
    """(title, address) of the pages that are found, the best first; at most five."""
    if not page.locator(".search-box").is_visible():
        page.keyboard.press("Control+k")
        page.locator(".search-box").wait_for()
    return [(title, address) for title, address in page.evaluate(ANSWER, question)]


FOUND = """async (questions) => {
  const { find } = await import(new URL("../assets/search/find.js", document.querySelector(".search-link").href));
  const found = [];
  for (const question of questions) {
    const { results, more } = await find(question);
    found.push(await Promise.all([...results, ...more].slice(0, 3).map(async (one) => (await one.data()).raw_url)));
  }
  return found;
}"""
ACRONYM = re.compile(r"\b[A-Z][A-Z&]{1,7}\b")


def languages_of(site: Path) -> dict[str, str]:
    """The languages of the pages that are searched, each with the address of one of them."""
    found = {}
    for path in sorted(site.rglob("index.html"), reverse=True):
        tree = LexborHTMLParser(path.read_text(encoding="utf-8"))
        if tree.root and tree.css_first("[data-pagefind-body]") is not None:
            found[tree.root.attributes["lang"] or ""] = f"{path.parent.relative_to(site).as_posix()}/"
    return found


def questions_of(site: Path, language: str) -> dict[str, set[str]]:
    """Every title, heading and acronym of the pages that are searched in a language → the pages that have it."""
    pages: dict[str, set[str]] = defaultdict(set)  # by the question in lower case
    asked: dict[str, str] = {}
    texts = {}
    for path in site.rglob("index.html"):
        html = path.read_text(encoding="utf-8")
        tree = LexborHTMLParser(html)
        is_of_it = tree.root is not None and tree.root.attributes["lang"] == language
        if is_of_it and (body := tree.css_first("[data-pagefind-body]")) is not None:
            address = f"/{path.parent.relative_to(site).as_posix()}/"
            titles = tree.css("[data-pagefind-meta=title], [data-pagefind-meta=old_title]")
            texts[address] = " ".join([*(title.text() for title in titles), text_of(html)])
            for node in body.css(", ".join((*NOT_TEXT, "[data-pagefind-ignore]"))):
                node.decompose()
            for node in (*titles, *body.css("h2, h3, h4")):
                question = " ".join(node.text().split())
                asked[question.lower()] = question
                pages[question.lower()].add(address)
    for acronym in set(ACRONYM.findall(" ".join(texts.values()))):
        word = re.compile(rf"\b{acronym}\b", re.IGNORECASE)
        asked[acronym.lower()] = acronym
        pages[acronym.lower()] |= {address for address, text in texts.items() if word.search(text)}
    return {asked[name]: pages[name] for name in pages if len(name) > 1}


def not_found(page: Page, site: Path) -> list[str]:
    """The titles, headings and acronyms of which no page that has them is among the first three.

    page: the home page. A question is asked on a page in its language.
    """
    home, wrong, asked = page.url, [], 0
    for language, address in languages_of(site).items():
        page.goto(f"{home}{address}")
        questions = questions_of(site, language)
        asked += len(questions)
        answers = page.evaluate(FOUND, [*questions])
        wrong += [
            f"{question}: {' '.join(sorted(pages)[:3])} not among {' '.join(found) or 'nothing'}"
            for (question, pages), found in zip(questions.items(), answers, strict=True)
            if not pages.intersection(found)
        ]
    assert asked
    return wrong
