"""The site whose every text tries to become a program, built once, and what is done with its pages."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.chromium import hosted
from tests.hostile_site import without_limits_of_pages, write_hostile_site
from tests.projects import in_copy, make_project
from tusk.publish.whole_site import build_site

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext, Page

DESKTOP = 1440
# Says it when a text runs, and when any script, the theme's too, makes HTML of a text.
WATCH = """
Object.defineProperty(window, "__ran", {
  configurable: true, set: () => console.error("a text ran"), get: () => undefined,
});
const told = (owner, name, key) => {
  const was = Object.getOwnPropertyDescriptor(owner, name);
  const tells = function (value, ...more) {
    if (String(value).trim()) console.error(`${name} makes HTML of: ${value}`);
    return was[key].call(this, value, ...more);
  };
  Object.defineProperty(owner, name, { ...was, [key]: tells });
};
for (const owner of [Element.prototype, ShadowRoot.prototype]) told(owner, "innerHTML", "set");
told(Element.prototype, "outerHTML", "set");
told(HTMLIFrameElement.prototype, "srcdoc", "set");
for (const [owner, name] of [[Document.prototype, "write"], [Document.prototype, "writeln"],
  [DOMParser.prototype, "parseFromString"], [Range.prototype, "createContextualFragment"]]) told(owner, name, "value");
told(Element.prototype, "insertAdjacentHTML", "value");
"""
# Everything that can be opened is, and all that can be pointed at or reached is pointed at and reached.
# most: of elements of one class, which one script treats alike; all of them if it is left out.
USE = """async (most = Infinity) => {
  for (const each of document.querySelectorAll("details")) each.open = true;
  const count = {};
  const all = document.querySelectorAll("a, abbr, button, input, select, summary, .contents a, [title], [tabindex]");
  for (const each of [...all].filter((each) => each.checkVisibility())) {
    const like = `${each.tagName} ${each.className}`;
    if ((count[like] = (count[like] ?? 0) + 1) > most) continue;
    each.focus({ preventScroll: true });
    for (const name of ["pointerover", "pointerenter", "mouseover", "mouseenter", "mousemove"])
      each.dispatchEvent(new (name.startsWith("p") ? PointerEvent : MouseEvent)(name, { bubbles: true }));
  }
}"""


@pytest.fixture(scope="session")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the project with its built site, whose pages have no policy of their own."""
    made = make_project(tmp_path_factory.mktemp("hostile") / "project")
    built = in_copy(made, _build)
    assert built.returncode == 0, built.stdout + built.stderr
    for page in (made / "site").rglob("*.html"):
        html = page.read_text(encoding="utf-8").replace(
            'http-equiv="Content-Security-Policy"', 'name="policy"'
        )
        page.unlink()
        page.write_text(html, encoding="utf-8")
    return made


def _build() -> None:
    """The pages as `build` makes them, without what is printed: that takes a minute and is no page."""
    root = Path.cwd()
    written = write_hostile_site(root)
    assert written.refused == set()
    assert written.library is not None
    with without_limits_of_pages():
        build_site(root, root / "site", written.library, {})


@pytest.fixture
def lenient(hostile: Path, tmp_path: Path) -> Iterator[str]:
    """Its address, at a host that stops nothing and says what the policy would stop."""
    with hosted(hostile / "site", tmp_path / "host", "lenient") as found:
        yield found


@pytest.fixture
def heard() -> list[str]:
    """What the browser says while pages are used."""
    return []


@pytest.fixture
def watched(browser: Browser, heard: list[str]) -> Iterator[BrowserContext]:
    """A window in which everything is heard; whatever a page complains of, or that it was left, fails the test."""
    made = browser.new_context(viewport={"width": DESKTOP, "height": 800})
    made.add_init_script(WATCH)
    made.on("console", lambda message: heard.append(f"{message.type}: {message.text}"))
    made.on("weberror", lambda error: heard.append(str(error.error)))
    made.on("request", lambda request: heard.append(request.url) if "/gone/" in request.url else None)
    yield made
    made.close()
    assert heard == []


def opened(context: BrowserContext, address: str) -> Page:
    page = context.new_page()
    page.goto(address)
    return page


def hover_title(page: Page, hovered: set[str] | None = None) -> None:
    """With a real mouse, on what says more when it is pointed at.

    hovered: the classes of what was pointed at on other pages, which one script treats alike.
    """
    link = page.locator("main a[title]:visible").first
    if link.count() and (hovered is None or (like := link.get_attribute("class") or "") not in hovered):
        if hovered is not None:
            hovered.add(like)
        link.evaluate("it => it.scrollIntoView({ block: 'center' })")
        if box := link.bounding_box():
            page.mouse.move(box["x"] + 3, box["y"] + 3)
            page.wait_for_timeout(250)
