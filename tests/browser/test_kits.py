"""A kit as readers use it, from their own disk: by keyboard, on a phone, without script, in a learning platform."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from tests.axe import violations
from tests.conftest import ROOT
from tests.projects import copy_content, make_project
from tusk.document.resolve import resolve
from tusk.document.texts import Texts
from tusk.kits.html import kit_html
from tusk.kits.kit import kit_of
from tusk.library.project import open_library

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

PLATFORM = """\
<!DOCTYPE html><html lang="en"><title>Platform</title><script>
window.said = [];
const note = (name) => (...given) => {
  window.said.push([name, ...given].join(" "));
  return "";
};
window.API = new Proxy({}, { get: (_, name) => note(name) });
</script><iframe src="scorm.html" title="Kit" width="900" height="700"></iframe></html>
"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The kit of a briefing with two questions, alone and within a platform."""
    root = make_project(tmp_path_factory.mktemp("kits") / "project")
    copy_content(root, ROOT / "tests" / "sites" / "fernhill")
    library = open_library(root, date(2026, 1, 15))
    kit = kit_of(resolve(library.items["practice/who-lives-here"], Texts(library)))
    made = tmp_path_factory.mktemp("made")
    for name, reports in (("kit.html", False), ("scorm.html", True)):
        (made / name).write_bytes(kit_html(kit, root, None, ROOT / "templates", reports=reports))
    (made / "platform.html").write_text(PLATFORM)
    return made


def opened(browser: Browser, path: Path, **given: Any) -> tuple[Page, list[str]]:
    """A page from the disk, and what it asks for or complains about."""
    context = browser.new_context(accept_downloads=True, **given)
    page, found = context.new_page(), list[str]()
    page.on("request", lambda request: found.append(request.url))
    page.on("console", lambda message: found.append(message.text))
    page.on("pageerror", lambda error: found.append(str(error)))
    page.goto(path.as_uri())
    return page, found


def test_a_kit_is_read_answered_noted_and_saved(browser: Browser, folder: Path, tmp_path: Path) -> None:
    page, found = opened(browser, folder / "kit.html", viewport={"width": 360, "height": 740})
    assert page.evaluate("document.documentElement.scrollWidth") == 360
    assert page.locator(".screen:visible").count() == 1
    page.keyboard.press("ArrowRight")
    assert page.locator(".bar__place").inner_text().startswith("2 of ")
    assert page.evaluate("document.activeElement.textContent") == "Why it matters"
    page.keyboard.press("ArrowLeft")
    page.click('[data-step="6"]')
    assert page.locator("legend:visible").inner_text() == "Who belongs in a drawing of the household?"
    page.check("#check-1 label:nth-of-type(1) input")
    page.click("#check-1 .check__do")
    assert page.locator("#check-1 [role=status]").inner_text() == "Not quite. The answer below says why."
    page.check("#check-1 label:nth-of-type(2) input")
    page.click("#check-1 .check__do")
    assert page.locator("#check-1 [role=status]").inner_text() == "Yes, that is right."
    page.click("#check-1 details a")
    assert page.locator(".step h2:visible").inner_text() == "Key messages"
    page.click('[data-step="7"]')
    page.fill("#note-learned", "To ask <b>again</b>")
    with page.expect_download() as saved:
        page.click('[data-do="save"]')
    saved.value.save_as(tmp_path / "note.txt")
    assert "What I learned:\nTo ask <b>again</b>" in (tmp_path / "note.txt").read_text(encoding="utf-8-sig")
    assert saved.value.suggested_filename == "who-lives-here-note.txt"
    page.click('[data-do="next"]')
    page.fill("#use-agency", "Police; response")
    page.fill("#use-people", "12")
    code = page.locator("#use-line").get_attribute("data-code")
    assert page.locator("#use-line").input_value() == f"{code}; ; Police response; ; 12"
    mail = page.locator("[data-mail]").get_attribute("href") or ""
    assert mail.startswith(f"mailto:learning@fernhill.example?subject={code}&body={code}%3B%20%3B%20Police")
    assert page.evaluate("[localStorage.length, sessionStorage.length, document.cookie]") == [0, 0, ""]
    assert [url for url in found if not url.startswith(("file:", "blob:"))] == []


def test_every_screen_is_accessible_in_light_and_dark(browser: Browser, folder: Path) -> None:
    for scheme in ("light", "dark"):
        page, _ = opened(browser, folder / "kit.html", color_scheme=scheme, bypass_csp=True)
        for step in ("2", "6", "7"):
            page.click(f'[data-step="{step}"]')
            assert violations(page, colours=scheme == "dark") == []
    page, _ = opened(browser, folder / "kit.html", bypass_csp=True)
    page.evaluate("document.documentElement.classList.remove('js')")  # as without it: every screen at once
    assert violations(page) == []


def test_without_its_script_all_of_it_can_be_read(browser: Browser, folder: Path) -> None:
    page, _ = opened(browser, folder / "kit.html", java_script_enabled=False)
    assert page.locator(".screen:visible").count() == page.locator(".screen").count() > 8
    assert page.locator("button:visible, .bar:visible").count() == 0
    page.click("#check-1 summary")
    assert page.locator("#check-1 details li").first.is_visible()


def test_a_platform_is_told_that_it_was_completed_and_the_page_alone_tells_nobody(
    browser: Browser, folder: Path
) -> None:
    page = browser.new_context().new_page()
    page.route("**/*", lambda route: route.fulfill(path=folder / route.request.url.rpartition("/")[2]))
    page.goto("http://platform.example/platform.html")
    frame = page.frames[1]
    for at in (1, 2):
        frame.click('[data-step="6"]')
        frame.evaluate(
            f"document.querySelectorAll('#check-{at} [data-right]').forEach(each => each.checked = true)"
        )
        frame.evaluate(f"document.querySelector('#check-{at} .check__do').click()")
    frame.click('[data-step="7"]')
    frame.click('[data-do="next"]')
    frame.click('[data-do="next"]')
    assert page.evaluate("said") == [
        "LMSInitialize ",
        "LMSGetValue cmi.core.lesson_status",
        "LMSSetValue cmi.core.lesson_status incomplete",
        "LMSCommit ",
        "LMSSetValue cmi.core.score.min 0",
        "LMSSetValue cmi.core.score.max 100",
        "LMSSetValue cmi.core.score.raw 100",
        "LMSSetValue cmi.core.lesson_status completed",
        "LMSCommit ",
    ]
    page.evaluate("document.querySelector('iframe').remove()")
    assert page.evaluate("said").pop() == "LMSFinish "
    (folder / "platform.html").write_text(PLATFORM.replace("scorm.html", "kit.html"))
    page.reload()
    page.frames[1].click('[data-step="7"]')
    assert page.evaluate("said") == []
