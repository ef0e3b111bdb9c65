"""The editor in Chromium: an author writes, sees what is wrong at the field, and saves."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import pytest
from PIL import Image

from tests.axe import violations
from tests.browser.edited import editor_of
from tests.projects import copy_content, make_project

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser
PORT = 8137
SITE = f"http://127.0.0.1:{PORT}"
HERE = f"{SITE}/_editor"
ISSUE = f"{HERE}/edit?file=bulletins/tusk-10.yml"
FORM = f"{HERE}/edit?file=content/dog-safety/dog-resource-pack.yml"
WITHOUT_PREVIEW = "for (const each of document.querySelectorAll('iframe')) each.remove()"
SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = make_project(tmp_path_factory.mktemp("edited") / "project")
    copy_content(root)
    return root


@pytest.fixture(scope="module")
def address(project: Path) -> Iterator[str]:
    """The address that the command prints."""
    with editor_of(project, PORT) as address:
        yield address


@pytest.fixture
def page(browser: Browser, address: str) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 1200, "height": 900})
    page = context.new_page()
    for _ in range(100):  # until it listens
        try:
            page.goto(address)
            break
        except Exception:
            page.wait_for_timeout(100)
    yield page
    context.close()


def test_what_is_wrong_is_said_at_the_field_and_a_save_changes_that_line_alone(
    page: Page, project: Path
) -> None:
    file = project / "content/dog-safety/dog-resource-pack.yml"
    before = file.read_text(encoding="utf-8")
    page.goto(FORM)
    page.fill("#f-issued", "August 2020")
    page.wait_for_selector('#f-issued[aria-invalid="true"]')
    assert "Write the year first" in page.inner_text("#f-issued-wrong")
    page.fill("#f-issued", "2020-08")
    page.wait_for_selector('#f-issued:not([aria-invalid="true"])')
    page.fill("#f-summary", "A pack about dogs.")
    page.click(".bar [value=save]")
    page.wait_for_selector("text=Saved.")
    after = file.read_text(encoding="utf-8")
    assert [line for line in after.split("\n") if line not in before.split("\n")] == [
        "summary: A pack about dogs."
    ]
    shown = page.frame_locator(".preview iframe").locator("main").get_by_text("A pack about dogs.")
    shown.first.wait_for()
    page.goto(f"{SITE}/dog-safety/dog-resource-pack/")  # the same server, from the same memory
    assert page.get_by_text("A pack about dogs.").count() > 0
    page.click("text=Edit this page")
    assert page.input_value("#f-summary") == "A pack about dogs."
    page.goto(f"{SITE}/dog-safety/dog-resource-pack/")
    file.write_text(file.read_text(encoding="utf-8").replace("about dogs", "for dogs"), encoding="utf-8")
    page.get_by_text("A pack for dogs.").first.wait_for()  # without loading it again


def test_items_are_added_and_moved_by_the_keyboard(page: Page) -> None:
    page.goto(FORM)
    count = page.locator("[id^=f-key_messages-]:is(textarea)").count()
    page.focus('[value="add key_messages"]')
    page.keyboard.press("Enter")
    page.locator(f"#f-key_messages-{count}:focus").wait_for()
    page.keyboard.type("Ask.")
    page.focus('[value="add key_messages"]')
    page.keyboard.press("Enter")
    page.locator(f"#f-key_messages-{count + 1}:focus").wait_for()
    page.keyboard.type("Look.")
    page.focus(f'[value="up key_messages.{count + 1}"]')
    page.keyboard.press("Enter")
    page.locator(f"#f-key_messages-{count}:focus").wait_for()
    assert page.input_value(f"#f-key_messages-{count}") == "Look."


def test_texts_are_made_bold_and_more_by_keys_and_plain_again(page: Page) -> None:
    page.goto(FORM)
    area = page.locator(".md textarea").first
    area.fill("Ask the child")

    def typed(keys: str, start: int, end: int) -> str:
        area.evaluate("(each, [start, end]) => each.setSelectionRange(start, end)", [start, end])
        for key in keys.split():
            page.keyboard.press(key)
        return area.input_value()

    assert typed("Control+b", 0, 4) == "**Ask** the child"
    assert typed("Control+i", 2, 5) == "***Ask*** the child"
    assert typed("Control+b", 0, 9) == "*Ask* the child"
    assert typed("Control+i", 1, 4) == "Ask the child"
    assert typed("Control+z", 0, 0) == "*Ask* the child"
    area.fill("Ask the child")
    assert typed("Control+k /", 8, 13) == "Ask the [child](/)"


def test_the_tools_of_a_text_are_one_stop_of_the_tab_key(page: Page) -> None:
    page.goto(FORM)
    area = page.locator(".md textarea").first
    area.fill("Ask.\nLook.")
    for key, tool in (
        ("Shift+Tab", "bold"),
        ("ArrowRight", "italic"),
        ("End", "link"),
        ("ArrowRight", "bold"),
    ):
        page.keyboard.press(key)
        assert page.evaluate("document.activeElement.dataset.md") == tool
    for key in ("ArrowLeft", "ArrowLeft", "ArrowLeft", "Enter"):
        page.keyboard.press(key)
    assert area.input_value() == "Ask.\n- Look."
    page.click("[data-md=list] >> nth=0")
    assert area.input_value() == "Ask.\nLook."


def test_articles_are_moved_by_keys_and_by_drag(page: Page) -> None:
    page.goto(ISSUE)
    cards = page.locator("[data-place]")
    before = [words.split(" ", 1)[1] for words in cards.all_inner_texts()]
    page.focus('[data-place="items.1"]')
    page.keyboard.press("Alt+ArrowLeft")
    page.locator('[data-place="items.0"]:focus').wait_for()
    assert [words.split(" ", 1)[1] for words in cards.all_inner_texts()][:2] == [before[1], before[0]]
    page.drag_and_drop('[data-place="items.0"]', '[data-place="items.1"]')
    page.locator('[data-place="items.1"]:focus').wait_for()
    assert [words.split(" ", 1)[1] for words in cards.all_inner_texts()] == before
    page.keyboard.press("Enter")
    page.fill("#f-items-1-heading", "Typed")
    assert page.locator('[data-place="items.1"]').inner_text() == "2 Typed"


PASTE = """(cell) => {
  const clipboardData = new DataTransfer();
  clipboardData.setData("text/plain", "Ann\\tMay\\nSam\\tJune");
  cell.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
}"""


def test_cells_that_are_copied_elsewhere_fill_a_grid(page: Page) -> None:
    page.goto(FORM)
    page.evaluate("for (const each of document.querySelectorAll('details')) each.open = true")
    for button in ("show tables", "add tables", "row tables.0.rows"):
        page.click(f'[value="{button}"]')
    page.locator("#f-tables-0-rows-0-0:focus").evaluate(PASTE)
    page.locator("#f-tables-0-rows-1-1").wait_for()
    assert [each.input_value() for each in page.locator(".grid textarea").all()] == [
        "Ann",
        "May",
        "Sam",
        "June",
    ]


def test_a_document_that_is_dropped_on_the_list_becomes_a_draft(page: Page, project: Path) -> None:
    page.goto(HERE)
    dropped = page.evaluate_handle(
        """() => {
            const data = new DataTransfer();
            data.items.add(new File(["<body><h1>Safer sleep</h1><p>A cot with nothing in it.</p>"], "sleep.html"));
            return data;
        }"""
    )
    page.dispatch_event("main", "drop", {"dataTransfer": dropped})
    page.wait_for_selector(".brought")
    assert page.inner_text(".brought h2") == "Safer sleep"
    page.click(".brought a")
    page.wait_for_selector("#f-title >> visible=true")
    assert page.input_value("#f-title") == "Safer sleep"
    next((project / "content").rglob("safer-sleep.yml")).unlink()


def test_a_picture_is_dropped_described_and_cropped_by_keys(page: Page, project: Path) -> None:
    held = BytesIO()
    Image.new("RGB", (4000, 3000), "teal").save(held, "JPEG")
    page.goto(f"{HERE}/edit?file=content/county-lines/introduction.yml")
    page.click('[value="add sections"]')
    number = page.locator('[id^="f-sections-"][id$="-heading"]').count() - 1
    page.locator(f'[value="show sections.{number}.picture"]').evaluate("each => each.click()")
    page.locator(f"#f-sections-{number}-picture-file").wait_for(state="attached")
    given = {"name": "12 MP.JPG", "mimeType": "image/jpeg", "buffer": held.getvalue()}
    page.set_input_files(f"#f-sections-{number}-picture .drop__choose input", given)  # type: ignore[arg-type]
    page.locator(f"#f-sections-{number}-picture-alt:focus").wait_for()
    assert page.input_value(f"#f-sections-{number}-picture-file") == "images/12-mp.jpg"
    page.click(f"#f-sections-{number}-picture [data-crop]")
    page.locator(".crop__part:focus").wait_for()
    page.select_option("#crop-shape", "1:1")
    page.focus(".crop__part")
    page.keyboard.press("ArrowRight")
    box = page.locator(".crop__corner").bounding_box()
    assert box
    page.mouse.move(box["x"] + 5, box["y"] + 5)
    page.mouse.down()
    page.mouse.move(box["x"] - 60, box["y"] - 60)
    page.mouse.up()
    page.evaluate(WITHOUT_PREVIEW)
    assert violations(page) == []
    side = int(page.input_value("#crop-width"))
    assert (page.input_value("#crop-left"), page.input_value("#crop-height")) == ("80", str(side))
    assert side < 3000
    page.click("dialog .button--main")
    page.locator("dialog").wait_for(state="detached")
    with Image.open(project / "content/images/12-mp.jpg") as image:
        assert image.size == (side, side)


def test_an_issue_of_four_items_with_a_picture_is_made_from_nothing(page: Page, project: Path) -> None:
    page.goto(f"{HERE}/new")
    page.fill("#title", "Things in May")
    page.check('[name="kind"][value="issue"]')
    page.click("text=Begin")
    page.fill("#f-summary", "What we learned in May.")
    page.evaluate("document.querySelector('.pick').open = true")
    picks = page.locator('[name="pick.items"]')
    for number in range(3):
        picks.nth(number).check()
    page.click('[value="pick items"]')
    page.locator("[data-place]").nth(2).wait_for()
    page.click('[value="add items"]')
    page.locator("#f-items-3-heading").wait_for(state="attached")
    page.fill("#f-items-3-heading", "A walk")
    page.fill("#f-items-3-text", "Come with us.")
    page.locator('[value="show items.3.picture"]').evaluate("each => each.click()")
    page.locator("#f-items-3-picture-file").wait_for(state="attached")
    held = BytesIO()
    Image.new("RGB", (1200, 800), "olive").save(held, "PNG")
    given = {"name": "walk.png", "mimeType": "image/png", "buffer": held.getvalue()}
    page.set_input_files("#f-items-3-picture .drop__choose input", given)  # type: ignore[arg-type]
    page.locator("#f-items-3-picture-alt:focus").wait_for()
    page.keyboard.type("A path through a wood.")
    page.keyboard.press("Control+s")
    page.wait_for_selector("text=Saved.")
    text = (project / "bulletins/things-in-may.yml").read_text(encoding="utf-8")
    assert text.count("entry: ") == 3
    assert "  - id: a-walk\n    heading: A walk\n" in text
    assert "    picture:\n      file: images/walk.png\n      alt: A path through a wood.\n" in text
    assert page.inner_text("[data-sum]") == "No problems."
    printed = page.request.get(f"{HERE}/pdf?file=bulletins/things-in-may.yml")
    assert (printed.headers["content-type"], printed.body()[:5]) == ("application/pdf", b"%PDF-")
    (project / "bulletins/things-in-may.yml").unlink()


def test_a_form_whose_editor_does_not_answer_says_so_and_keeps_its_text(page: Page) -> None:
    page.goto(FORM)
    page.route("**/_editor/check**", lambda route: route.abort())
    page.fill("#f-summary", "Not lost.")
    page.wait_for_selector("[data-state] >> text=The editor does not answer")
    assert page.input_value("#f-summary") == "Not lost."
    page.unroute("**/_editor/check**")
    page.fill("#f-summary", "Not lost at all.")
    page.wait_for_selector("[data-state] >> text=Not saved yet")


def test_axe_finds_nothing_and_nothing_is_wider_than_a_phone(page: Page) -> None:
    """The site in the preview is left out. In dark colours, which are all that differs, only colours are looked at."""
    page.set_viewport_size({"width": 320, "height": 700})
    for path in (
        "/",
        "/new",
        "/lists",
        "/problems",
        "/import",
        "/pictures",
        "/trash",
        "/version",
        ISSUE.removeprefix(HERE),
        FORM.removeprefix(HERE),
        "/edit?file=content/topics.yml",
        "/edit?file=content/site.yml",
        "/ready",
        "/text?file=content/topics.yml",
        "/history?file=content/dog-safety/dog-resource-pack.yml",
    ):
        page.goto(f"{HERE}{path}")
        page.evaluate(WITHOUT_PREVIEW)
        for scheme in SCHEMES:
            page.emulate_media(color_scheme=scheme)
            assert (path, scheme, violations(page, colours=scheme == "dark")) == (path, scheme, [])
            assert page.evaluate("document.documentElement.scrollWidth") <= 320, path
        hidden = "[...document.querySelectorAll('.top a')].filter((link) => link.getBoundingClientRect().right > 320)"
        assert page.evaluate(f"{hidden}.map((link) => link.textContent)") == [], path
