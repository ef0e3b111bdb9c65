"""The tabs of roles without any script: one is shown, the keyboard changes it, and in print all of them are there."""

from __future__ import annotations

from typing import TYPE_CHECKING

import yaml

from tests.conftest import ROOT

if TYPE_CHECKING:
    from playwright.sync_api import Browser


def test_one_role_is_shown_and_print_has_all(browser: Browser) -> None:
    case = yaml.safe_load((ROOT / "tests/blocks/roles.yml").read_text(encoding="utf-8"))
    sheets = [
        *sorted((ROOT / "templates/styles/tusk").glob("*.css")),
        ROOT / "templates/styles/print/01-print.css",
    ]
    styles = "".join(sheet.read_text(encoding="utf-8") for sheet in sheets[:-1])
    printed = sheets[-1].read_text(encoding="utf-8")
    page = browser.new_context(java_script_enabled=False, viewport={"width": 320, "height": 640}).new_page()
    page.set_content(
        f'<style>{styles}</style><style media="print">{printed}</style><div class="page">{case["web"]}</div>'
    )
    shown = page.locator(".roles__panel:visible")
    assert [each.strip() for each in shown.all_inner_texts()[0].split("\n") if each.strip()][:1] == [
        "Ask who collects."
    ]
    assert shown.count() == 1
    page.locator("#role-schools").focus()
    page.keyboard.press("ArrowRight")
    assert shown.count() == 1
    assert "Ask & listen." in shown.inner_text()
    page.emulate_media(media="print")
    assert shown.count() == 2
    assert page.locator(".roles__name:visible").all_inner_texts() == ["Schools", "Health"]
    assert page.locator(".roles__tab:visible").count() == 0
