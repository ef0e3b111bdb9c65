"""What axe-core finds on a page: every rule of WCAG 2.2 A and AA, and its best practice."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playwright.sync_api import Page

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
OPEN = "document.querySelectorAll('details').forEach((each) => { each.open = true })"
# Only what is wrong is described: to describe what is right takes a third of the time.
OPTIONS = {"runOnly": RULES, "resultTypes": ["violations"]}
# The rules that ask for colours: all that can differ where only those are others.
OF_COLOURS = {**OPTIONS, "runOnly": {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}}


def violations(
    page: Page, within: str | None = None, *, opened: bool = False, colours: bool = False
) -> list[str]:
    """What is wrong on a page. within: only in what a selector names; opened: also in everything that can be opened.

    colours: only in its colours.
    """
    from axe_playwright_python.sync_playwright import Axe

    if opened:
        page.evaluate(OPEN)
    found = Axe().run(page, within, OF_COLOURS if colours else OPTIONS).response["violations"]
    place = page.url.split("/", 3)[-1]
    return [f"{place}: {each['id']}: {node['html'][:150]}" for each in found for node in each["nodes"][:3]]
