"""Pages whose every text tries to become a program, used as readers use them: nothing of it may run.

The policy of docs/hosting.md is a second wall, and must not be what holds: it only reports what it would stop.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.browser.test_pages import DESKTOP, PHONE
from tests.chromium import hosted
from tests.cli.conftest import project
from tests.conftest import ROOT
from tests.hostile_site import LINE, write_hostile_site
from tusk.folder.folder import open_from_folder

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext, Page

pytestmark = pytest.mark.browser

# The pages as `build` makes them, without what is printed: that takes a minute and is no page.
BUILD = (
    "import sys; from datetime import date; from pathlib import Path; sys.path.insert(0, '.');"
    "from tusk.model import limits; from tusk.publish.whole_site import build_site;"
    "from tusk.library.project import open_library; root = Path('.').resolve();"
    "[most.update(links=10000) for most in (limits.MOST_ON_A_PAGE, limits.MOST_ON_SLIDES)];"
    "build_site(root, root / 'site', open_library(root, date(2020, 8, 15)), {})"
)
# Says it when a text runs, and when any script, the theme's too, makes HTML of a text.
WATCH = """
Object.defineProperty(window, "__ran", { set: () => console.error("a text ran"), get: () => undefined });
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
USE = """async () => {
  for (const each of document.querySelectorAll("details")) each.open = true;
  const all = document.querySelectorAll("a, abbr, button, input, select, summary, .contents a, [title], [tabindex]");
  for (const each of all) {
    each.focus();
    for (const name of ["pointerover", "pointerenter", "mouseover", "mouseenter", "mousemove"])
      each.dispatchEvent(new (name.startsWith("p") ? PointerEvent : MouseEvent)(name, { bubbles: true }));
  }
}"""


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the built site, whose pages have no policy of their own."""
    root = tmp_path_factory.mktemp("hostile")
    made: Path = project.__wrapped__(root)  # type: ignore[attr-defined]
    (made / "content/reviews/jack.yml").unlink()
    # A part, a file, a quotation that must be in the article, what must begin with a number, and the name of a host.
    assert write_hostile_site(made).refused == {
        "CheckQuestion.part",
        "IssueItem.numbers",
        "IssueItem.pull_quote",
        "KnownLink.allow_private",
        "Media.transcript_file",
    }
    built = subprocess.run(
        [sys.executable, "-c", BUILD], cwd=made, capture_output=True, text=True, check=False
    )
    assert built.returncode == 0, built.stdout + built.stderr
    for page in (made / "site").rglob("*.html"):
        html = page.read_text(encoding="utf-8").replace(
            'http-equiv="Content-Security-Policy"', 'name="policy"'
        )
        page.unlink()
        page.write_text(html, encoding="utf-8")
    return made / "site"


@pytest.fixture
def address(hostile: Path, tmp_path: Path) -> Iterator[str]:
    with hosted(hostile, tmp_path / "host", "lenient") as found:
        yield found


@pytest.fixture
def heard() -> list[str]:
    """What the browser says while pages are used."""
    return []


@pytest.fixture
def context(browser: Browser, heard: list[str]) -> Iterator[BrowserContext]:
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


def hover_titles(page: Page) -> None:
    """With a real mouse, on what says more when it is pointed at."""
    shown = [each for each in page.query_selector_all("main a[title], .contents a") if each.is_visible()]
    for link in [*shown[:1], *shown[-1:]]:
        link.evaluate("it => it.scrollIntoView({ block: 'center' })")
        if box := link.bounding_box():
            page.mouse.move(box["x"] + 3, box["y"] + 3)
            page.wait_for_timeout(250)


def test_what_the_policy_would_stop_is_heard_and_not_stopped(browser: Browser, address: str) -> None:
    page = browser.new_page()
    page.goto(address)
    with page.expect_console_message(lambda message: "event handler violates" in message.text):
        page.evaluate("document.body.insertAdjacentHTML('beforeend', '<img src=x onerror=window.__ran=1>')")
    page.wait_for_function("window.__ran == 1")
    page.close()


def test_every_page_can_be_looked_at_and_pointed_at(
    context: BrowserContext, address: str, hostile: Path
) -> None:
    names = sorted(path.relative_to(hostile).as_posix() for path in hostile.rglob("index.html"))
    assert len(names) >= 30
    page = context.new_page()
    for name in names:
        page.goto(address + name)
        page.evaluate(USE)
        hover_titles(page)
        assert page.url.split("#")[0] == address + name


def test_the_menu_the_colours_and_a_title_on_a_phone(context: BrowserContext, address: str) -> None:
    page = opened(context, f"{address}reviews/review/")
    page.set_viewport_size({"width": PHONE, "height": 800})
    page.get_by_role("button", name="Menu").click()
    page.get_by_role("button", name="Dark colours").click()
    page.emulate_media(media="print")
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    page.pdf()


@pytest.mark.parametrize("place", ["box", "page"])
def test_what_is_typed_into_search_and_what_it_finds(
    context: BrowserContext, address: str, place: str
) -> None:
    page = opened(context, address if place == "box" else f"{address}search/")
    if place == "box":
        page.keyboard.press("Control+k")
    box = page.locator("#search-box" if place == "box" else "#search-words")
    status = page.locator(".search-box__status" if place == "box" else ".search-page__status")
    for words in (
        LINE.replace("%d", "1")[:190],
        '"<img src=x onerror=__ran=1>"',
        "zzyyx<img src=x onerror=__ran=1>",
        "ZZZ",
    ):
        box.fill(words)
        status.filter(has_text=words.strip('"')[:20]).wait_for()
    page.locator(".result").first.wait_for()
    page.locator(".known").first.wait_for()
    page.evaluate(USE)
    if place == "page":
        page.locator(".facet input:visible").first.check()
        page.get_by_label("Sort by").select_option("date")
        page.wait_for_url("**sort=date")
    page.locator(".result a").first.click()
    page.wait_for_load_state("networkidle")
    page.locator("mark").first.wait_for(state="attached")
    page.evaluate(USE)
    page.goto(f"{address}search/?q=%3Cimg+src=x+onerror=__ran=1%3E&topic=%22%3E%3Cimg+src=x%3E&sort=%3Cb%3E")
    page.goto(f"{address}reviews/review/?mark=%3Cimg+src=x+onerror=__ran=1%3E&mark=img#%3Cimg+src=x%3E")
    page.wait_for_load_state("networkidle")


def test_a_workshop_is_presented_with_its_notes(context: BrowserContext, address: str) -> None:
    page = opened(context, f"{address}workshops/workshop/")
    page.get_by_role("button", name="Present").click()
    page.wait_for_selector(".present-bar")
    with context.expect_page() as window:
        page.get_by_role("button", name="Notes in a window").click()
    page.get_by_role("button", name="Notes", exact=True).click()
    window.value.wait_for_selector(".present-window__notes")
    for _ in range(page.locator(".slide").count() + 3):
        page.keyboard.press("PageDown")
        page.evaluate(USE)
    window.value.evaluate(USE)
    for each in (window.value, page):
        each.bring_to_front()
        hover_titles(each)
    assert page.url.startswith(f"{address}workshops/workshop/")
    assert window.value.url.startswith(f"{address}workshops/workshop/")


def test_the_study_of_themes_is_filtered(context: BrowserContext, address: str) -> None:
    page = opened(context, f"{address}themes/")
    for box in page.locator("#filter input[type=checkbox]").all():
        box.check()
    for choice in page.locator("#filter select").all():
        choice.select_option(index=1)
    page.evaluate(USE)
    page.get_by_role("button", name="Count all").click()
    page.evaluate(USE)


def test_a_site_that_was_opened_from_a_folder(context: BrowserContext, hostile: Path, tmp_path: Path) -> None:
    folder = tmp_path / "folder"
    shutil.copytree(hostile, folder)
    open_from_folder(folder, ROOT / "templates")
    page = opened(context, (folder / "search/index.html").as_uri())
    page.locator("#search-words").fill(LINE.replace("%d", "1")[:190])
    page.locator(".result").first.wait_for()
    page.evaluate(USE)
    for name in ("reviews/review/index.html", "workshops/workshop/index.html?present", "themes/index.html"):
        page.goto(f"{folder.as_uri()}/{name}")
        page.evaluate(USE)
