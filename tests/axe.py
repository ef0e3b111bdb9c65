"""What axe-core finds on a page: every rule of WCAG 2.2 A and AA, and its best practice."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playwright.sync_api import Page

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
OPEN = "document.querySelectorAll('details').forEach((each) => { each.open = true })"
# Only what is wrong is described: to describe what is right takes a third of the time.
OPTIONS = {"runOnly": RULES, "resultTypes": ["violations"]}
# The rules that ask for colours: all that can differ where only those are others.
COLOURS = ["color-contrast", "link-in-text-block"]
OF_COLOURS = {**OPTIONS, "runOnly": {"type": "rule", "values": COLOURS}}
# And for sizes and what scrolls: all that can differ in a window of another width. What only one width has, such as
# the button of the menu, is the same on each page: one of them is looked at whole there too.
OF_LAYOUT = {
    **OPTIONS,
    "runOnly": {"type": "rule", "values": [*COLOURS, "target-size", "scrollable-region-focusable"]},
}

# What is on its way to another colour has arrived first. Only what is wrong is handed over: what is right is some
# hundred kilobytes for each page.
RUN = """([within, options]) => {
  for (const each of document.getAnimations())
    if (Number.isFinite(each.effect.getComputedTiming().endTime)) each.finish();
  return axe.run(within ?? document, options).then(({ violations }) => violations);
}"""


def violations(
    page: Page,
    within: str | None = None,
    *,
    opened: bool = False,
    colours: bool = False,
    layout: bool = False,
) -> list[str]:
    """What is wrong on a page. within: only in what a selector names; opened: also in everything that can be opened.

    colours: only in its colours; layout: only in these, in sizes and in what scrolls.
    """
    if opened:
        page.evaluate(OPEN)
    if not page.evaluate("Boolean(window.axe)"):
        page.evaluate(_program())
    found = page.evaluate(RUN, [within, OF_COLOURS if colours else OF_LAYOUT if layout else OPTIONS])
    place = page.url.split("/", 3)[-1]
    return [f"{place}: {each['id']}: {node['html'][:150]}" for each in found for node in each["nodes"][:3]]


@cache
def _program() -> str:
    from axe_playwright_python.sync_playwright import Axe

    return str(Axe().axe_script)
