"""Presenting a workshop from its page: keys, swipes, notes, the address of a slide, and the way back."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest

from tests.axe import violations
from tests.browser.test_pages import DESKTOP, PHONE, open_page

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

WORKSHOP = "workshops/2020-08-safeguarding-messages/"
BUTTONS = """[...document.querySelectorAll('.present-bar button')].map((each) => each.getBoundingClientRect())
    .filter((box) => box.width).map(({left, right}) => ({left, right}))"""
SHOWN = "document.querySelector('.slide--shown')?.id"
# As the page's template writes it; the workshop of the example has none.
NOTES = """document.querySelector('#aims').insertAdjacentHTML('beforeend',
    '<div class="slide__notes" hidden><p id="said">Say <strong>hello</strong>.</p></div>');
    document.querySelector('#jack').insertAdjacentHTML('beforeend',
    '<p id="dense">A thought.<span class="spoken"> And all that is said about it.</span></p>')"""


@pytest.fixture
def workshop(browser: Browser, served: str) -> Iterator[Page]:
    page = open_page(browser, served + WORKSHOP, DESKTOP)
    yield page
    page.context.close()


@pytest.fixture
def in_windows(whole_browser: Browser, served: str) -> Iterator[Page]:
    """The workshop in a Chromium that fills the screen and opens a second window: each step takes longer there."""
    page = open_page(whole_browser, served + WORKSHOP, DESKTOP)
    yield page
    page.context.close()


def present(page: Page) -> None:
    page.get_by_role("button", name="Present").click()
    page.wait_for_selector(".present-bar")


def shown(page: Page) -> str:
    return str(page.evaluate(SHOWN))


def address(page: Page) -> str:
    return page.url.split("/")[-1]


def test_on_a_telephone_the_buttons_keep_apart(browser: Browser, served: str) -> None:
    page = open_page(browser, f"{served}{WORKSHOP}?present", PHONE)
    page.wait_for_selector(".present-bar")
    boxes = page.evaluate(BUTTONS)
    page.context.close()
    apart = [right["left"] - left["right"] for left, right in pairwise(boxes)]
    assert len(boxes) == 4
    assert min(apart) >= 4, apart
    assert boxes[-1]["right"] <= PHONE


def test_keys_move_through_the_slides_and_escape_leaves(in_windows: Page) -> None:
    present(in_windows)
    assert in_windows.evaluate("Boolean(document.fullscreenElement)")
    seen = [shown(in_windows)]
    for key in ("ArrowRight", "PageDown", "ArrowLeft", "Space", "Shift+Space", "End", "PageUp", "Home"):
        in_windows.keyboard.press(key)
        seen.append(shown(in_windows))
    assert seen[:6] == ["title", "aims", "jack", "aims", "jack", "aims"]
    assert seen[6:] == ["more-information", "risk-tool", "title"]
    assert not in_windows.get_by_role("banner").is_visible()
    in_windows.keyboard.press("ArrowRight")
    in_windows.keyboard.press("Escape")
    assert in_windows.evaluate("document.activeElement.textContent") == "Present"
    assert in_windows.get_by_role("banner").is_visible()
    assert not in_windows.evaluate("Boolean(document.fullscreenElement)")
    assert address(in_windows) == "#aims"
    assert in_windows.evaluate("document.documentElement.style.fontSize") == ""


MOVED = """async () => {
    const fitted = new MutationObserver(() => {});
    fitted.observe(document.documentElement, { attributes: true, attributeFilter: ["style"] });
    document.body.dispatchEvent(new KeyboardEvent("keydown", { key: "ArrowRight", bubbles: true }));
    const once = fitted.takeRecords().length;
    const again = [];
    new MutationObserver((all) => again.push(...all)).observe(
        document.documentElement, { attributes: true, attributeFilter: ["style"] });
    for (let each = 0; each < 3; each += 1) await new Promise((done) => setTimeout(done, 30));
    return [once > 0, again.length] }"""


def test_a_move_fits_a_slide_once(workshop: Page) -> None:
    present(workshop)
    workshop.evaluate("location.hash = 'aims'")
    workshop.wait_for_function(f"{SHOWN} === 'aims'")
    assert workshop.evaluate(MOVED) == [True, 0]  # a fold has opened, which alone is no reason to fit again
    assert shown(workshop) == "jack"


def test_a_slide_has_an_address_that_can_be_sent(browser: Browser, served: str) -> None:
    page = open_page(browser, served + WORKSHOP + "?present#aims", DESKTOP)
    page.wait_for_selector(".present-bar")
    assert shown(page) == "aims"
    page.keyboard.press("ArrowRight")
    assert address(page) == "?present#jack"
    page.reload()
    page.wait_for_selector(".present-bar")
    assert shown(page) == "jack"
    page.get_by_role("button", name="Leave").click()
    assert address(page) == "#jack"
    page.context.close()


def test_an_address_that_is_not_well_formed_starts_at_the_first_slide(browser: Browser, served: str) -> None:
    page = open_page(browser, served + WORKSHOP + "?present#50%", DESKTOP)
    page.wait_for_selector(".present-bar")
    page.wait_for_function("document.querySelector('.slide--shown')")
    assert shown(page) == "title"
    page.context.close()


def test_the_way_back_leads_out(workshop: Page) -> None:
    present(workshop)
    workshop.keyboard.press("End")
    workshop.go_back()
    workshop.wait_for_selector(".present-bar", state="detached")
    assert address(workshop) == ""
    workshop.go_forward()
    workshop.wait_for_selector(".present-bar")
    assert shown(workshop) == "more-information"


def test_an_answer_is_the_next_step(browser: Browser, served: str) -> None:
    page = open_page(browser, served + WORKSHOP + "?present#themes-question", DESKTOP)
    page.wait_for_selector(".present-bar")
    answer = page.locator("#themes-question").get_by_text("85%").first
    assert not answer.is_visible()
    page.keyboard.press("Space")
    assert answer.is_visible()
    assert shown(page) == "themes-question"
    page.context.close()


@pytest.mark.parametrize(("width", "height"), [(390, 844), (DESKTOP, 900)])
def test_every_slide_can_be_seen_whole(browser: Browser, served: str, width: int, height: int) -> None:
    page = open_page(browser, served + WORKSHOP + "?present", width)
    page.set_viewport_size({"width": width, "height": height})
    page.wait_for_selector(".present-bar")
    count = page.locator(".slide").count()
    seen, reached, too_wide = set(), 0, []
    for _ in range(6 * count):
        slide = page.evaluate(
            """() => { const it = document.querySelector('.slide--shown');
            const end = it.lastElementChild.getBoundingClientRect().bottom;
            const bar = document.querySelector('.present-bar').getBoundingClientRect();
            return { id: it.id, whole: end <= bar.top + 1, wide: it.scrollWidth > it.clientWidth,
                closed: Boolean(it.querySelector('.reveal:not([open])')), bar: bar.right <= innerWidth } }"""
        )
        too_wide += [slide["id"]] if slide["wide"] or not slide["bar"] else []
        seen.add(slide["id"])
        reached += slide["whole"] and not slide["closed"]
        if slide["id"] == "more-information" and slide["whole"]:
            break
        page.keyboard.press("ArrowRight")
    page.context.close()
    assert len(seen) == count
    assert reached >= count
    assert too_wide == []


def test_a_swipe_and_buttons_move_on_a_phone(browser: Browser, served: str) -> None:
    context = browser.new_context(viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True)
    page = context.new_page()
    page.goto(served + WORKSHOP + "?present#title")
    page.wait_for_selector(".present-bar")
    for begin, end in ((300, 100), (100, 300), (200, 180)):
        page.evaluate(
            """([from, to]) => { const at = (x) => [new Touch({ identifier: 1, target: document.body, clientX: x,
            clientY: 300 })]; const send = (name, touches, changedTouches) => document.body.dispatchEvent(
            new TouchEvent(name, { touches, changedTouches, bubbles: true }));
            send('touchstart', at(from), at(from)); send('touchend', [], at(to)); }""",
            [begin, end],
        )
        assert shown(page) == ("aims" if begin == 300 else "title")
    page.get_by_role("button", name="Next slide").tap()
    assert shown(page) == "aims"
    page.get_by_role("button", name="Previous slide").tap()
    assert shown(page) == "title"
    context.close()


def test_notes_stand_below_the_slide(workshop: Page) -> None:
    workshop.evaluate(NOTES)
    present(workshop)
    workshop.keyboard.press("n")
    panel = workshop.get_by_role("complementary", name="Notes")
    assert panel.inner_text() == "No notes for this slide."
    assert panel.evaluate("each => each.clientHeight") < 60  # the slide keeps the room
    workshop.keyboard.press("ArrowRight")
    assert panel.inner_text() == "Say hello."
    assert panel.evaluate("each => each.clientHeight") > 200
    assert workshop.locator("#said").count() == 1
    workshop.keyboard.press("ArrowRight")
    assert panel.inner_text() == "In full:\n\nA thought. And all that is said about it."
    assert workshop.locator("#dense").inner_text() == "A thought."
    workshop.get_by_role("button", name="Notes", exact=True).click()
    assert not panel.is_visible()


def test_the_window_with_the_notes_follows_and_leads(in_windows: Page) -> None:
    present(in_windows)
    in_windows.keyboard.press("ArrowRight")
    with in_windows.expect_popup() as opened:
        in_windows.get_by_role("button", name="Notes in a window").click()
    notes = opened.value
    title = notes.locator(".present-window h1")
    title.filter(has_text="Aims and learning outcomes").wait_for()
    assert notes.get_by_text("Next: Practice reviews: Jack").is_visible()
    notes.get_by_role("button", name="Next").click()
    title.filter(has_text="Jack").wait_for()
    assert shown(in_windows) == "jack"
    in_windows.keyboard.press("Home")
    title.filter(has_text="Safeguarding messages").wait_for()
    with notes.expect_event("close"):
        # The key itself would be answered by a window that is gone.
        notes.evaluate("""setTimeout(() => document.body.dispatchEvent(
            new KeyboardEvent("keydown", { key: "Escape", bubbles: true })), 50)""")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_while_presenting(browser: Browser, served: str, scheme: str) -> None:
    page = open_page(browser, served + WORKSHOP + "?present#themes-question", 390, scheme)  # type: ignore[arg-type]
    found = []
    for key in ("n", "ArrowRight", "End"):
        page.wait_for_selector(".present-bar")
        page.keyboard.press(key)
        found += [f"{key}: {each}" for each in violations(page, colours=scheme == "dark")]
    page.context.close()
    assert found == []


def test_nothing_of_it_is_fetched_or_shown_before(browser: Browser, served: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(served + WORKSHOP)
    assert not page.get_by_text("Present", exact=True).is_visible()
    context.close()
    page = browser.new_context().new_page()
    asked: list[str] = []
    heard: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: heard.append(message.text))
    page.goto(served + WORKSHOP)
    page.get_by_role("button", name="Present").wait_for()
    assert [url for url in asked if "present/" in url and url.endswith(".js")] == [
        f"{served}assets/present/start.js"
    ]
    present(page)
    assert [url for url in asked if not url.startswith(served.removesuffix("hub/"))] == []
    assert heard == []
    page.context.close()


def test_keys_turn_the_screen_black_go_to_a_number_and_list_themselves(workshop: Page) -> None:
    present(workshop)
    workshop.keyboard.press("b")
    assert workshop.locator(".present-black").is_visible()
    workshop.keyboard.press("ArrowRight")
    assert workshop.locator(".present-black").count() == 0
    assert shown(workshop) == "title"
    workshop.keyboard.press("1")
    workshop.keyboard.press("7")
    assert workshop.get_by_role("status").filter(has_text="Go to 17").count() == 1
    workshop.keyboard.press("Enter")
    assert shown(workshop) == "more-information"
    workshop.keyboard.press("2")
    workshop.keyboard.press("ArrowLeft")  # which forgets the number
    workshop.keyboard.press("Enter")
    assert shown(workshop) == "risk-tool"
    workshop.keyboard.press("?")
    keys = workshop.get_by_role("dialog", name="Keys")
    assert "Black screen" in keys.inner_text()
    workshop.keyboard.press("Enter")  # the button to close it has the focus
    keys.wait_for(state="hidden")
    assert shown(workshop) == "risk-tool"


def test_a_click_is_a_step_forward_but_not_on_what_does_something_itself(workshop: Page) -> None:
    present(workshop)
    workshop.locator(".slide--shown .slide__title").click()
    assert shown(workshop) == "aims"
    workshop.keyboard.press("9")
    workshop.keyboard.press("Enter")
    assert shown(workshop) == "themes-question"
    workshop.get_by_text("Show the answer").click()
    assert shown(workshop) == "themes-question"
    assert workshop.locator("#themes-question details").get_attribute("open") == ""
    workshop.get_by_role("button", name="Notes", exact=True).click()
    assert shown(workshop) == "themes-question"


def test_a_picture_that_fits_is_one_step_and_few_words_are_large(browser: Browser, served: str) -> None:
    page = open_page(browser, served + WORKSHOP + "?present#in-their-words", DESKTOP)
    page.set_viewport_size({"width": DESKTOP, "height": 800})
    page.wait_for_selector(".present-bar")
    page.wait_for_function("document.querySelector('#in-their-words img').complete")
    page.keyboard.press("ArrowRight")
    assert shown(page) == "risk-tool"
    page.evaluate("location.hash = 'lost-slide'")
    page.wait_for_function("document.querySelector('.slide--shown').id == 'lost-slide'")
    assert page.evaluate("parseFloat(document.documentElement.style.fontSize)") > 1.3 * DESKTOP / 36
    page.context.close()
