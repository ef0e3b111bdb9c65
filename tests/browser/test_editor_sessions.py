"""The editor by keyboard alone, in two windows, loaded again with text that is not saved, and started again."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.browser.edited import editor_of
from tests.projects import copy_content, make_project

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser
PORT = 8138
HERE = f"http://127.0.0.1:{PORT}/_editor"
FILE = "content/dog-safety/walks.yml"
FORM = f"{HERE}/edit?file={FILE}"


def opened(page: Page, address: str) -> None:
    for _ in range(100):  # until it listens
        try:
            page.goto(address)
            return
        except Exception:
            page.wait_for_timeout(100)


def reach(page: Page, selector: str) -> None:
    """Press Tab until something has the focus."""
    for _ in range(150):
        if page.evaluate("selector => document.activeElement.matches(selector)", selector):
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"Tab does not reach {selector}")


def press(page: Page, selector: str) -> None:
    reach(page, selector)
    page.keyboard.press("Enter")


def write(page: Page, selector: str, text: str) -> None:
    reach(page, selector)
    page.keyboard.press("Control+a")
    page.keyboard.type(text)


def until(page: Page, script: str) -> None:
    """Wait until a script says yes; what Playwright has for it is against the policy of these pages."""
    for _ in range(200):
        if page.evaluate(script):
            return
        page.wait_for_timeout(50)
    raise AssertionError(script)


def save(page: Page) -> None:
    page.keyboard.press("Control+s")
    page.wait_for_selector("text=Saved.")


def test_nothing_is_lost_by_keyboard_in_two_windows_and_over_a_restart(
    browser: Browser, tmp_path: Path
) -> None:
    project = make_project(tmp_path / "project")
    copy_content(project)
    file = project / FILE
    context = browser.new_context(viewport={"width": 1200, "height": 900})
    page = context.new_page()
    page.on("dialog", lambda dialog: dialog.accept())  # "Leave the page?"
    with editor_of(project, PORT) as address:
        opened(page, address)
        write_an_entry(page, file)
        bring_back_what_was_not_saved(page)
        choose_between_two(page, context.new_page(), file)
        page.goto(FORM)
    write(page, "#f-summary", "Written while it was stopped.")
    page.wait_for_selector("[data-state] >> text=The editor does not answer")
    with editor_of(project, PORT) as address:
        opened(context.new_page(), address)
        page.bring_to_front()
        page.focus("#f-summary")
        save(page)
        assert "summary: Written while it was stopped.\n" in file.read_text(encoding="utf-8")
    context.close()


def write_an_entry(page: Page, file: Path) -> None:
    """A new entry with a list that is sorted; saved, changed, undone; its page as on a desktop."""
    press(page, 'a[href="/_editor/new"]')
    page.wait_for_selector("#title")
    write(page, "#title", "Walks")
    reach(page, '[name="kind"]')
    for _ in range(20):
        if page.is_checked('[name="kind"][value="notice"]'):
            break
        page.keyboard.press("ArrowDown")
    reach(page, "#section")
    page.keyboard.type("Dog")
    press(page, "button.button--main")
    page.wait_for_selector("#f-summary")
    write(page, "#f-summary", "Where to walk.")
    for number, words in enumerate(("Look.", "Ask.")):
        press(page, '[value="add key_messages"]')
        page.locator(f"#f-key_messages-{number}:focus").wait_for()
        page.keyboard.type(words)
    press(page, '[value="up key_messages.1"]')
    page.locator("#f-key_messages-0:focus").wait_for()
    save(page)
    assert "summary: Where to walk.\n" in file.read_text(encoding="utf-8")
    assert "key_messages:\n  - Ask.\n  - Look.\n" in file.read_text(encoding="utf-8")
    press(page, '[data-view="desktop"]')
    assert page.get_attribute('[data-view="desktop"]', "aria-pressed") == "true"
    shown = page.frame_locator(".preview iframe").locator("main").get_by_text("Where to walk.")
    shown.first.wait_for()
    write(page, "#f-title", "Long walks")
    save(page)
    press(page, ".bar__more summary")
    press(page, '[value="undo"]')
    page.wait_for_selector("text=The last save is undone.")
    assert "title: Walks\n" in file.read_text(encoding="utf-8")


def bring_back_what_was_not_saved(page: Page) -> None:
    """Loaded again, and gone back to."""
    page.goto(FORM)
    write(page, "#f-summary", "Not saved yet.")
    until(page, "sessionStorage.length > 0")
    page.reload()
    assert page.input_value("#f-summary") == "Where to walk."
    press(page, "[data-bring]")
    until(page, "document.querySelector('#f-summary').value === 'Not saved yet.'")
    page.goto(f"{HERE}/lists")
    page.go_back()
    press(page, "[data-bring]")
    until(page, "document.querySelector('#f-summary').value === 'Not saved yet.'")
    save(page)
    page.reload()
    assert page.is_hidden("[data-unsaved]")


def choose_between_two(page: Page, other: Page, file: Path) -> None:
    """Each has changed a field of its own, and both the summary."""
    page.goto(FORM)
    other.goto(FORM)
    write(other, "#f-title", "Their walks")
    write(other, "#f-summary", "Their summary.")
    save(other)
    page.bring_to_front()
    write(page, "#f-summary", "My summary.")
    write(page, "#f-key_messages-0", "Ask twice.")
    page.keyboard.press("Control+s")
    page.wait_for_selector("text=Somebody else has changed this file")
    chosen = page.locator(":checked").evaluate_all("all => all.map((each) => `${each.name} ${each.value}`)")
    assert chosen == ["use.title theirs", "use.summary mine", "use.key_messages mine"]
    assert page.locator("pre").all_inner_texts() == [
        *("Walks", "Their walks"),
        *("My summary.", "Their summary."),
        *("Ask twice.", "Ask."),
    ]
    press(page, '[value="resolve"]')
    page.wait_for_selector("text=Saved.")
    text = file.read_text(encoding="utf-8")
    assert "title: Their walks\nsummary: My summary.\n" in text
    assert "  - Ask twice.\n  - Look.\n" in text
