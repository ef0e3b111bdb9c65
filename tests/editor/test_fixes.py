"""Where a problem's hint names the value to write, a button writes it, and the problem is gone."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from tests.editor.client import Browser
from tests.small_site import write_site
from tusk.editor.fixes import Fix, fix_of
from tusk.problem import Problem, write_instead

JACK = "content/reviews/jack.yml"
FORM = {
    "kind": "briefing",
    "title": "Jack",
    "summary": "One.",
    "publisher": "somerset",
    "issued": "2018-03",
    "do": "save",
}


@pytest.fixture
def browser(tmp_path: Path) -> Browser:
    write_site(tmp_path, f"-- {JACK} --\nkind: briefing\ntitle: Jack\n")
    return Browser(tmp_path)


@pytest.mark.parametrize(
    ("name", "wrong", "right", "new"),
    [
        ("publisher", "sommerset", "somerset", "somerset"),
        ("issued", "6 March 2018", "2018-03-06", "2018-03-06"),
        ("topics", "neglekt", "neglect", "neglect"),
        ("topics", "Neglect", "neglect", "neglect"),
        ("related.0", "reviews/jac", "reviews/jack", "reviews/jack"),
        ("status", "lvie", "live", "live"),
        (
            "body",
            "See [Jack's review](entry:reviews/jac).",
            "See [Jack's review](entry:reviews/jack).",
            "reviews/jack",
        ),
    ],
)
def test_a_button_writes_what_the_hint_names(
    browser: Browser, name: str, wrong: str, right: str, new: str
) -> None:
    form = FORM | {"related:count": "1", name: wrong}
    found = json.loads(browser.post(f"/check?file={JACK}", form).text)["problems"]
    told = [each for each in found[name] if "do" in each]
    assert [each["words"] for each in told] == [f"Change to {new}"]
    fixed = browser.post(f"/edit?file={JACK}", form | {"do": told[0]["do"]}).text
    page = LexborHTMLParser(fixed)
    assert right in values(page, name)
    assert wrong not in values(page, name)
    assert page.css(f'[data-wrong="{name}"] li') == []


def test_a_scheme_that_is_nearly_right_is_put_right(browser: Browser) -> None:
    form = FORM | {"body": "See [the guide](htps://example.org)."}
    told = json.loads(browser.post(f"/check?file={JACK}", form).text)["problems"]["body"][0]
    assert (told["words"], told["do"]) == (
        "Change to https:",
        "fix body See [the guide](https://example.org).",
    )


def values(page: LexborHTMLParser, name: str) -> list[str]:
    """What a browser would send for a field."""
    controls = page.css(f'[name="{name}"]:is([checked], [value]:not([type=checkbox]), textarea)')
    chosen = page.css(f'[name="{name}"] [selected]')
    return [each.attributes.get("value") or each.text().strip() for each in (*controls, *chosen)]


def test_a_button_of_a_field_that_is_gone_does_nothing(browser: Browser) -> None:
    assert browser.post(f"/edit?file={JACK}", FORM | {"do": "fix sections.4.heading x"}).status == 200


def test_a_date_of_a_change_is_written_into_its_own_field(browser: Browser) -> None:
    change = {
        "changes:count": "1",
        "changes.0:is": "1",
        "changes.0.date": "2019-05-06",
        "changes.0.what": "A link.",
    }
    found = json.loads(browser.post(f"/check?file={JACK}", FORM | change).text)["problems"]
    assert "fix updated 2019-05-06" in [each.get("do") for of in found.values() for each in of]


def test_buttons_are_the_same_on_a_site_in_welsh_and_for_problems_that_an_earlier_start_found(
    tmp_path: Path,
) -> None:
    wrong = (
        f"-- {JACK} --\nkind: briefing\ntitle: Jack\nstatus: lvie\nissued: 6 March 2018\ntopics: [Neglect]\n"
    )
    write_site(tmp_path, wrong)
    site = tmp_path / "content/site.yml"
    site.write_text(site.read_text() + "language: cy\n")
    for _ in range(2):
        page = LexborHTMLParser(Browser(tmp_path).get(f"/edit?file={JACK}").text)
        assert {each.attributes["value"]: each.text() for each in page.css('button[value^="fix "]')} == {
            "fix status live": "Newid i live",
            "fix issued 2018-03-06": "Newid i 2018-03-06",
            "fix topics.0 neglect": "Newid i neglect",
        }


def test_the_words_of_a_problem_are_not_read() -> None:
    said = Problem("a.yml", 1, 1, "Nid oes y fath beth.", write_instead("jac", "jack", "Rhowch jack."))
    assert fix_of(said, "body", "See jac.") == Fix("body", "See jack.", "jack")
    assert fix_of(Problem("a.yml", 1, 1, '"jac".', 'Did you mean "jack"?'), "body", "See jac.") is None
