"""The site that docs/your-own-site.md makes, in Chromium: in English and in Welsh, on a phone and on a desktop."""

from __future__ import annotations

import gzip
import re
import shutil
import subprocess
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import pytest

from tests.axe import violations
from tests.chromium import hosted
from tests.search.typed import found_for

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

PHONE, DESKTOP = 320, 1440
PAGES = (
    "",
    "reviews/ali/",
    "reviews/ali-cy/",
    "bulletins/issue-1/",
    "site/accessibility/",
    "search/",
    "404.html",
)
TOO_WIDE = "document.documentElement.scrollWidth > document.documentElement.clientWidth"
HEADER = "getComputedStyle(document.querySelector('.site-header')).backgroundColor"
OTHERS = re.compile(
    "Cambridgeshire|Peterborough|Somerset|SSCB|Exampleshire|Sampleton|Marshwick|Penmarsh|Fernhill",
    re.IGNORECASE,
)
TEXT = (".html", ".json", ".txt", ".css", ".js", ".xml", ".ics", ".vcf", ".csv", ".webmanifest", ".svg")
PACKED = (".pf_fragment", ".pf_index", ".pf_meta", ".pf_filter", ".gz")


@pytest.fixture(scope="module")
def site(otherton: tuple[Path, object]) -> Path:
    return otherton[0] / "site"


@pytest.fixture(scope="module")
def address(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    host = tmp_path_factory.mktemp("own") / "host"
    with hosted(site, host) as address:
        for name in (
            "assets",
            "images",
        ):  # the page not found asks the address of the site, which is no sub-path
            (host / name).symlink_to(site / name)
        yield address


@pytest.fixture(params=[PHONE, DESKTOP], ids=["phone", "desktop"])
def page(browser: Browser, address: str, request: pytest.FixtureRequest) -> Iterator[Page]:
    """A window, on a desktop in dark colours. What the browser complains of, or asks elsewhere, fails the test."""
    scheme: Literal["light", "dark"] = "light" if request.param == PHONE else "dark"
    context = browser.new_context(viewport={"width": request.param, "height": 800}, color_scheme=scheme)
    page = context.new_page()
    heard: list[str] = []
    page.on("console", lambda message: heard.append(f"{page.url}: {message.type}: {message.text}"))
    page.on("pageerror", lambda error: heard.append(f"{page.url}: {error}"))
    page.on("request", lambda asked: None if asked.url.startswith(address[:-4]) else heard.append(asked.url))
    yield page
    assert context.cookies() == []
    context.close()
    assert heard == []


def test_axe_finds_nothing_and_pages_fit(page: Page, address: str) -> None:
    found, is_wide = [], page.viewport_size != {"width": PHONE, "height": 800}
    for name in PAGES:
        page.goto(f"{address}{name}")
        found += violations(page, opened=True, layout=is_wide and name != "")
        found += [f"{name}: too wide"] if page.evaluate(TOO_WIDE) else []
    assert not found, "\n".join(found)


def test_every_page_has_their_logo_colour_menu_and_numbers(page: Page, address: str) -> None:
    colour = (
        "rgb(18, 58, 107)" if page.viewport_size == {"width": PHONE, "height": 800} else "rgb(14, 44, 80)"
    )
    for name in PAGES:
        page.goto(f"{address}{name}")
        assert page.locator(".brand__logo").get_attribute("alt") == ""
        assert page.locator(".brand__name").inner_text() == "Otherton learns"
        assert page.evaluate(HEADER) == colour
        said = page.locator("#worried").inner_text()
        assert ("Drws ffrynt" if name.endswith("-cy/") else "Front door") in said
        assert "0300 555 0199" in said
        if page.locator(".menu-button").is_visible():
            page.locator(".menu-button").click()
        menu = page.locator(".site-nav a").all_inner_texts()
        assert menu[1] == ("Adolygiadau" if name.endswith("-cy/") else "Reviews")
        assert len(menu) == 3


def test_the_two_languages_lead_to_each_other(page: Page, address: str) -> None:
    html = page.locator("html")
    page.goto(f"{address}reviews/ali/")
    page.get_by_role("link", name="Cymraeg").click()
    assert (page.url, html.get_attribute("lang")) == (f"{address}reviews/ali-cy/", "cy")
    assert page.locator("h2#key-messages").inner_text() == "Negeseuon allweddol"
    assert (
        page.locator("#worried h2, h2#worried-heading").first.inner_text()
        == "Yn poeni am oedolyn neu blentyn?"
    )
    languages = page.locator("link[hreflang]").evaluate_all("all => all.map((one) => one.hreflang)")
    assert languages == ["cy", "en-GB"]
    page.get_by_role("link", name="English").click()
    assert (page.url, html.get_attribute("lang")) == (f"{address}reviews/ali/", "en")


def ask(page: Page, question: str) -> list[str]:
    """The addresses of the pages that a question finds."""
    return [address.split("?")[0] for _, address in found_for(page, question)]


def test_search_is_in_the_language_of_the_page(page: Page, address: str) -> None:
    page.goto(f"{address}reviews/ali-cy/")
    assert ask(page, "gwasanaeth") == [f"{address}reviews/ali-cy/"]
    assert ask(page, "blant") == []
    assert ask(page, "pob") == [f"{address}reviews/ali-cy/"]  # the page has mhob
    assert "mhob" in page.locator(".result mark").all_inner_texts()
    assert page.locator(".search-languages").inner_text() == (
        "Dim ond tudalennau Cymraeg a chwiliwyd. Chwilio’r tudalennau Saesneg"
    )
    assert ask(page, "moving") == []
    page.get_by_role("link", name="Chwilio’r tudalennau Saesneg").click()
    page.locator(".search-page .result").first.wait_for()
    assert page.url == f"{address}search/?q=moving"
    assert "reviews/ali/" in (page.locator(".result__title a").first.get_attribute("href") or "")
    page.get_by_role("link", name="Search the pages in Welsh").click()
    page.locator(".search-languages").get_by_text("Only pages in Welsh").wait_for()
    assert page.url == f"{address}search/?q=moving&in=cy"
    page.locator("#search-words").fill("trosglwyddiad")
    page.locator(".result[lang=cy]").wait_for()
    assert page.url == f"{address}search/?q=trosglwyddiad&in=cy"


def test_the_issue_and_the_review_are_there_as_pdf_in_their_languages(site: Path) -> None:
    names = [
        "bulletins/issue-1/issue-1.pdf",
        "reviews/ali/ali-briefing.pdf",
        "reviews/ali-cy/ali-cy-briefing.pdf",
    ]
    spoken = [
        re.search(rb"/Type/Catalog.*?/Lang ?\(([^)]*)\)", (site / name).read_bytes(), re.DOTALL)
        for name in names
    ]
    assert [each and each[1] for each in spoken] == [b"en-GB", b"en-GB", b"cy-GB"]


def test_no_word_of_the_examples_is_in_the_site(site: Path) -> None:
    found = {}
    for path in sorted(path for path in site.rglob("*") if path.is_file()):
        if named := OTHERS.findall(words_in(path) + path.name):
            found[path.relative_to(site).as_posix()] = named
    assert found == {}


def words_in(path: Path) -> str:
    """The text of any file that a site has; of fonts, pictures and programs nothing."""
    if path.suffix in TEXT:
        return path.read_text(encoding="utf-8")
    if path.suffix in PACKED:
        return gzip.decompress(path.read_bytes()).decode("utf-8", "ignore")
    if path.suffix in (".docx", ".pptx", ".zip"):
        with zipfile.ZipFile(path) as file:
            names = [name for name in file.namelist() if name.endswith((".xml", ".html", ".js"))]
            return "".join(file.read(name).decode() for name in names)
    if path.suffix == ".pdf" and shutil.which("pdftotext"):
        return subprocess.run(
            ["pdftotext", str(path), "-"], capture_output=True, text=True, check=True
        ).stdout
    return ""
