"""The walk through a first issue, docs/first-issue.md, with its pictures and times.

    python3 -m tests.look.first_issue ADDRESS

ADDRESS is what `edit` prints, on a project with the content of tests/sites/exampleshire. A script does each step in
Chromium, types as slowly as people do and waits before each step as if it was read; it takes some minutes.
"""

from __future__ import annotations

import shutil
import sys
import time
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from urllib.parse import urljoin, urlsplit

import pypdfium2
from PIL import Image, ImageDraw
from playwright.sync_api import Page, sync_playwright

from tests.chromium import ARGUMENTS
from tests.projects import ROOT

LETTER = 300  # milliseconds: 200 letters a minute
READING = 6_000  # milliseconds before each step
SUMMARY = "Safer sleep, dogs and babies, and a walk in May: four things to know this month."
HEADING = "A walk for families"
TEXT = (
    "Meet us at the park gate at ten. Bring a drink and a hat. "
    "Dogs are welcome on a lead. We walk for an hour, and talk."
)
ALT = "A path through a wood, with a bench."
BEFORE = """# Your first issue, step by step

What it takes to make an issue of four items with a picture, from nothing, in the editor. A script did these steps in
a browser (`tests/look/first_issue.py`), and the times are those of that run: it typed {letters} letters a minute, and
waited {reading} seconds before each step as if somebody read it. Nobody thought about the words meanwhile: that takes
you longer, and no script can measure it.

"""


def picture() -> bytes:
    """A picture of nothing in particular."""
    made, held = Image.new("RGB", (1200, 800), "#8fb39a"), BytesIO()
    draw = ImageDraw.Draw(made)
    draw.polygon([(500, 800), (700, 800), (620, 300), (590, 300)], fill="#d9c9a3")
    draw.ellipse((120, 120, 420, 420), fill="#3f7a52")
    draw.ellipse((820, 80, 1120, 400), fill="#2f6341")
    made.save(held, "PNG")
    return held.getvalue()


def _type(page: Page, selector: str, text: str) -> None:
    page.click(selector)
    page.keyboard.type(text, delay=LETTER)


def _new(page: Page) -> None:
    page.click("text=Write something new")
    page.wait_for_selector("#title")


def _begin(page: Page) -> None:
    _type(page, "#title", "Things in May")
    page.check('[name="kind"][value="issue"]')
    page.click("text=Begin")
    page.wait_for_selector("#f-summary")


def _summary(page: Page) -> None:
    _type(page, "#f-summary", SUMMARY)


def _pick(page: Page) -> None:
    page.click(".pick summary")
    for number in range(3):
        page.locator('[name="pick.items"]').nth(number).check()
    page.click('[value="pick items"]')
    page.locator("[data-place]").nth(2).wait_for()
    page.frame_locator(".preview iframe").locator("h1").wait_for()


def _own(page: Page) -> None:
    page.click('[value="add items"]')
    page.wait_for_selector("#f-items-3-heading")
    _type(page, "#f-items-3-heading", HEADING)
    _type(page, "#f-items-3-text", TEXT)


def _picture(page: Page) -> None:
    page.click("#f-items-3 .more summary")
    page.click('[value="show items.3.picture"]')
    page.locator("#f-items-3-picture-file").wait_for(state="attached")
    given = {"name": "walk.png", "mimeType": "image/png", "buffer": picture()}
    page.set_input_files("#f-items-3-picture .drop__choose input", given)  # type: ignore[arg-type]
    page.locator("#f-items-3-picture-alt:focus").wait_for()
    page.keyboard.type(ALT, delay=LETTER)


def _order(page: Page) -> None:
    page.focus('[data-place="items.3"]')
    page.keyboard.press("Alt+ArrowLeft")
    page.locator('[data-place="items.2"]:focus').wait_for()


def _save(page: Page) -> None:
    page.select_option("#f-status", "live")
    page.click(".bar [value=save]")
    page.wait_for_selector("text=Saved.")
    page.evaluate("scrollTo(0, 0)")


def _pdf(page: Page) -> None:
    page.click('[data-view="pdf"]')
    page.wait_for_timeout(3000)  # as long as it is looked at


def _ready(page: Page) -> None:
    page.click("text=Before you publish")
    page.wait_for_selector("main h1")


STEPS: list[tuple[str, str, Callable[[Page], None]]] = [
    ("Open the editor, and choose **Write something new**.", "The page for something new", _new),
    (
        "Write the title, choose **Bulletin**, then **Begin**.",
        "The form of the new issue: nothing is saved yet",
        _begin,
    ),
    (
        "Write the summary, which is needed. What is wrong is said below its field.",
        "The summary in its field",
        _summary,
    ),
    (
        "Open **Pick entries**, tick three, and add them.",
        "The first of the three articles that were picked, and the issue beside the form",
        _pick,
    ),
    (
        "**Add to: Items** gives you an item of your own: write its heading and text.",
        "An item with a text",
        _own,
    ),
    (
        "Under its **More**, add **Picture**. Choose the file, and say what it shows.",
        "The picture in the form, with its description",
        _picture,
    ),
    (
        "Put the items in order: press Alt and an arrow key on a card, or drag it.",
        "The cards in their new order",
        _order,
    ),
    ("Set the status to live, and **Save**.", "The form says: Saved.", _save),
    ("**PDF** shows the issue beside the form, as it is printed.", "The first page of the PDF", _pdf),
    ("**Before you publish** lists what is left to look at.", "What to look at before publishing", _ready),
]


def main(address: str) -> None:
    """Do the steps, and write the page with its pictures."""
    folder = ROOT / "docs" / "pictures" / "first-issue"
    folder.mkdir(exist_ok=True)
    parts = urlsplit(address)
    said = [BEFORE.format(letters=60_000 // LETTER, reading=READING // 1000)]
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=ARGUMENTS)
        page = browser.new_page(viewport={"width": 1100, "height": 640})
        page.goto(address)
        page.goto(f"{parts.scheme}://{parts.netloc}{parts.path}")
        began = time.monotonic()
        for number, (words, alt, step) in enumerate(STEPS, 1):
            page.wait_for_timeout(READING)
            step(page)
            page.wait_for_timeout(600)
            seconds = round(time.monotonic() - began)
            seen = printed(page) if step is _pdf else page.screenshot(animations="disabled")
            _keep(seen, folder / f"{number}.png")
            said.append(f"{number}. {words} *({seconds // 60}:{seconds % 60:02})*\n\n")
            said.append(f"   ![{alt}](pictures/first-issue/{number}.png)\n\n")
            print(said[-2].strip(), flush=True)
        browser.close()
    text = f"{''.join(said).rstrip()}\n\nThe whole run took {seconds // 60} minutes and {seconds % 60} seconds.\n"
    (ROOT / "docs" / "first-issue.md").write_text(text, encoding="utf-8")


def printed(page: Page) -> bytes:
    """The first page of the PDF: a browser without a window does not show one."""
    answer = page.request.get(urljoin(page.url, page.get_attribute(".preview iframe", "src") or ""))
    sheet, made = pypdfium2.PdfDocument(answer.body())[0], BytesIO()
    sheet.render(scale=0.75).to_pil().save(made, "PNG")
    return made.getvalue()


def _keep(seen: bytes, path: Path) -> None:
    """A small picture of what is seen."""
    Image.open(BytesIO(seen)).convert("RGB").quantize(64).save(path, optimize=True)


if __name__ == "__main__":
    main(sys.argv[1])
