"""The pages on paper, as the browser prints them: all of the text, its addresses, and nothing for a screen."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PIL import Image

from tests.browser.test_pages import PHONE, Scheme, open_page
from tests.chromium import missing

if TYPE_CHECKING:
    from playwright.sync_api import Browser

pytestmark = pytest.mark.browser

A4_WIDTH, LEFT, RIGHT = 595.3, 56.7, 56.7  # points: 20 mm on either side
ON_A_SCREEN = [
    "Skip to content",
    "Menu",
    "What’s new",
    "A to Z",
    "This site uses no cookies",
    "Show the answer",
    "Hide",
]
WIDE = [  # tables, charts, forms, long addresses
    "bulletins/tusk-10/",
    "county-lines/introduction/",
    "audits/thematic-review/",
    "exploitation/risk-assessment-tool/",
    "contact/",
    "themes/",
]
# A font of the sheet, or a picture, that comes late would move the lines.
ALL_THERE = """async () => {
    for (const picture of document.images) picture.loading = "eager";
    await Promise.all([...document.images].map((picture) => picture.decode().catch(() => undefined)));
    document.body.getBoundingClientRect();
    await document.fonts.ready;
}"""
Printer = Callable[..., Path]


@pytest.fixture(scope="session")
def poppler() -> None:
    """The programs that read a PDF."""
    if not (shutil.which("pdftotext") and shutil.which("pdftoppm")):
        missing("pdftotext (poppler-utils)")


@pytest.fixture(scope="module")
def printed(
    browser: Browser, served: str, poppler: None, tmp_path_factory: pytest.TempPathFactory
) -> Printer:
    """Prints a page of the site, each once: address, colours, what a test changes on the page → PDF."""
    folder = tmp_path_factory.mktemp("printed")

    @cache
    def print_page(address: str, scheme: Scheme = "light", change: str = "") -> Path:
        page = open_page(browser, served + address, PHONE, scheme)
        if change:
            page.evaluate(change)
        page.emulate_media(media="print", color_scheme=scheme)
        page.evaluate(ALL_THERE)
        pdf = folder / f"{len(list(folder.iterdir()))}.pdf"
        page.pdf(path=pdf, format="A4")
        page.context.close()
        return pdf

    return print_page


def words(pdf: Path, *options: str) -> str:
    """The text of a PDF, as it is laid out."""
    command = ["pdftotext", "-layout", *options, str(pdf), "-"]
    return subprocess.run(command, capture_output=True, encoding="utf-8", check=True).stdout


def unbroken(text: str) -> str:
    return re.sub(r"\s+", "", text)


def test_an_issue_says_what_it_is_and_where_from(printed: Printer, served: str) -> None:
    text = words(printed("bulletins/tusk-10/"))
    for expected in (
        "Things You Should Know",
        "March 2018, Issue 10",
        "Exampleshire Safeguarding Partnership",
        "Historic: as at March 2018.",
        "Worried about a child?",
        f"This page on the web: {served}bulletins/tusk-10/",
    ):
        assert expected in text
    for screen in [*ON_A_SCREEN, "Find guidance", "Glossary", "This article on its own page"]:
        assert screen not in text, screen


def test_addresses_follow_links_out_of_the_site(printed: Printer, served: str) -> None:
    text = unbroken(words(printed("bulletins/tusk-10/")))
    assert (
        "Protocolforprofessionaldifferences(review,Nov2018)<https://www.exampleshire.example/wp-content/uploads/"
        "a-rather-long-folder/Protocol-for-Professional-Differences-review-Nov-2018.docx>" in text
    )
    assert "Website:exampleshire.example" in text
    assert f"<{served}" not in text
    assert "<mailto" not in text
    assert text.count("exampleshire.example>") == 0


def test_what_is_folded_is_printed(printed: Printer) -> None:
    text = words(printed("workshops/2020-08-safeguarding-messages/"))
    assert "The themes that came up" in text
    for screen in ON_A_SCREEN:
        assert screen not in text, screen
    assert "the diagram is lost; elsewhere the source gives rates" in words(
        printed("audits/thematic-review/")
    )


def test_slides_are_printed_without_the_list_that_unfolds_them(browser: Browser, served: str) -> None:
    page = open_page(browser, f"{served}workshops/2020-08-safeguarding-messages/", PHONE, "light")
    page.emulate_media(media="print")
    assert page.locator(".slide__title").first.is_visible()
    assert not page.locator("#agenda").is_visible()
    lines = (
        "folds => folds.map(each => getComputedStyle(each)).map(s => s.borderTopWidth + s.borderBottomWidth)"
    )
    assert set(page.locator(".fold").evaluate_all(lines)) == {"0px0px"}
    page.context.close()


def test_what_is_folded_is_printed_without_script(browser: Browser, served: str, tmp_path: Path) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(served + "audits/thematic-review/")
    page.pdf(path=tmp_path / "page.pdf", format="A4")
    context.close()
    text = words(tmp_path / "page.pdf")
    assert "the diagram is lost; elsewhere the source gives rates" in text
    assert "This page on the web" not in text  # nobody could say where


@pytest.mark.parametrize("address", WIDE)
def test_nothing_is_cut_off(printed: Printer, address: str) -> None:
    places = words(printed(address), "-bbox")
    left = min(float(x) for x in re.findall(r'<word xMin="([\d.]+)"', places))
    right = max(float(x) for x in re.findall(r'<word .*xMax="([\d.]+)"', places))
    assert left > LEFT - 3  # a quotation mark may hang over
    assert right < A4_WIDTH - RIGHT + 3


def test_the_head_of_a_long_table_stands_on_every_sheet(printed: Printer) -> None:
    change = """() => {
        const row = (n) => `<tr><td>${n}</td><td>${"x".repeat(300)}</td></tr>`;
        const rows = Array.from({ length: 150 }, (_, n) => row(n + 1)).join("");
        document.querySelector(".page").innerHTML = '<h1>Long</h1><div class="scroll"><table><thead><tr>'
            + '<th>Number</th><th>Words</th></tr></thead><tbody>' + rows + '</tbody></table></div>';
    }"""
    sheets = words(printed("glossary/", change=change)).removesuffix("\f").split("\f")
    assert len(sheets) > 3
    for sheet in sheets:
        assert re.search(r"Number\s+Words", sheet)
        assert sheet.count("x") % 300 == 0  # no row goes on on the next sheet
    assert sum(sheet.count("x") for sheet in sheets) == 150 * 300


@pytest.mark.parametrize("address", ["bulletins/tusk-10/", "exploitation/risk-assessment-tool/"])
def test_dark_colours_stay_on_the_screen(printed: Printer, address: str, tmp_path: Path) -> None:
    sheets = {}
    for scheme in ("light", "dark"):
        pdf = printed(address, scheme)
        subprocess.run(["pdftoppm", "-r", "20", "-png", str(pdf), str(tmp_path / scheme)], check=True)
        sheets[scheme] = [Image.open(sheet).tobytes() for sheet in sorted(tmp_path.glob(f"{scheme}-*.png"))]
    assert sheets["light"] == sheets["dark"]
    with Image.open(sorted(tmp_path.glob("dark-*.png"))[0]) as sheet:
        shades = sheet.convert("L").histogram()
    assert sum(shades[230:]) > 0.75 * sum(shades)
