"""What an author does in the editor becomes the smallest change in a file, and the check answers at the field."""

from __future__ import annotations

import json
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from selectolax.lexbor import LexborHTMLParser

from tests.editor.client import Browser
from tests.small_site import LISTS, files_in, write_site

JACK = "content/reviews/jack.yml"
TEXT = """\
kind: briefing
title: Jack   # not his name
summary: One sentence.
publisher: somerset
issued: 2018-03
contributor: The Chair
key_messages:
  - 'First'
  - Second
"""
FORM = {
    "kind": "briefing",
    "title": "Jack",
    "summary": "One sentence.",
    "publisher": "somerset",
    "issued": "2018-03",
    "contributor": "The Chair",
    "key_messages:count": "2",
    "key_messages.0": "First",
    "key_messages.1": "Second",
}


@pytest.fixture
def browser(tmp_path: Path) -> Browser:
    write_site(tmp_path, f"-- {JACK} --\n{TEXT}")
    return Browser(tmp_path)


def edited(browser: Browser, **changes: str) -> str:
    """The file after a save of its form with changes."""
    opened = browser.get(f"/edit?file={JACK}")
    saved = browser.post(
        f"/edit?file={JACK}", {**FORM, "digest": opened.digest, "do": "save", "who": "Ann", **changes}
    )
    assert (saved.status, saved.headers["X-Saved"]) == (200, "yes")
    return (browser.root / JACK).read_text()


def test_a_form_that_is_saved_unchanged_changes_nothing(browser: Browser) -> None:
    assert edited(browser) == TEXT


def test_a_changed_field_is_the_only_change(browser: Browser) -> None:
    assert edited(browser, summary="Another: one.") == TEXT.replace("One sentence.", '"Another: one."')


def test_buttons_add_move_and_remove_items_and_nothing_is_saved_until_save(browser: Browser) -> None:
    opened = browser.get(f"/edit?file={JACK}")
    form = {**FORM, "digest": opened.digest}
    moved = browser.post(f"/edit?file={JACK}", {**form, "do": "down key_messages.0"}).text
    assert moved.index(">\nSecond</textarea>") < moved.index(">\nFirst</textarea>")
    assert 'data-focus="f-key_messages-1"' in moved
    added = browser.post(f"/edit?file={JACK}", {**form, "do": "add key_messages"}).text
    assert 'name="key_messages:count" value="3"' in added
    removed = browser.post(f"/edit?file={JACK}", {**form, "do": "remove key_messages.0"}).text
    assert 'name="key_messages:count" value="1"' in removed
    shown = browser.post(f"/edit?file={JACK}", {**form, "do": "show review_by"}).text
    assert '<input id="f-review_by" name="review_by" value=""' in shown
    assert (browser.root / JACK).read_text() == TEXT


def test_the_check_answers_at_the_field(browser: Browser) -> None:
    form = {**FORM, "issued": "March 2018", "title": ""}
    found = json.loads(browser.post(f"/check?file={JACK}", form).text)
    assert sorted(found["problems"]) == ["issued", "title"]
    assert found["problems"]["title"] == [{"level": "error", "text": 'the field "title" is missing. Add it.'}]
    assert found["sum"] == "2 problems"
    form = {**FORM, "key_messages.1": "See [click here](https://www.example.org/)."}
    found = json.loads(browser.post(f"/check?file={JACK}", form).text)
    assert list(found["problems"]) == ["key_messages.1"]


def test_of_two_windows_the_second_chooses_field_by_field(browser: Browser) -> None:
    digest = browser.get(f"/edit?file={JACK}").digest
    edited(browser, summary="Theirs.", title="Theirs")
    mine = {**FORM, "digest": digest, "do": "save", "summary": "Mine.", "contributor": "Mine"}
    asked = browser.post(f"/edit?file={JACK}", mine)
    assert "Somebody else has changed this file" in asked.text
    assert "Theirs." in (browser.root / JACK).read_text()
    values = {
        "kind": "briefing",
        **{name: mine[name] for name in ("title", "summary", "publisher", "issued")},
    }
    values |= {"contributor": "Mine", "key_messages": ["First", "Second"]}  # type: ignore[dict-item]
    chosen = {"digest": asked.digest, "mine": json.dumps(values), "do": "resolve"}
    use = {"use.title": "theirs", "use.summary": "mine", "use.contributor": "mine"}
    browser.post(f"/edit?file={JACK}", {**chosen, **use})
    text = (browser.root / JACK).read_text()
    assert "title: Theirs   # not his name\nsummary: Mine.\n" in text
    assert "contributor: Mine\n" in text


def test_the_last_save_can_be_undone(browser: Browser) -> None:
    edited(browser, title="Sam")
    digest = browser.get(f"/edit?file={JACK}").digest
    browser.post(f"/edit?file={JACK}", {**FORM, "digest": digest, "do": "undo"})
    assert (browser.root / JACK).read_text() == TEXT
    history = browser.get(f"/history?file={JACK}").text
    assert "2020-08-15 09:00:00 · Ann" in history
    assert "<td>Sam</td><td>Jack</td>" in history


def test_something_new_is_a_draft_with_a_place_of_its_own(browser: Browser) -> None:
    begun = browser.post(
        "/new", {"kind": "briefing", "title": "Child A: what we learned", "section": "reviews"}
    )
    name = "content/reviews/child-a-what-we-learned.yml"
    assert begun.headers["Location"].startswith(f"/_editor/edit?file={name}&kind=briefing&title=Child%20A")
    assert "Not saved yet" in browser.get(begun.headers["Location"]).text
    assert not (browser.root / name).exists()
    form = {**FORM, "title": "Child A: what we learned", "status": "draft", "digest": "", "do": "save"}
    browser.post(f"/edit?file={name}", {**form, "key_messages:count": "0"})
    assert (browser.root / name).read_text() == (
        "# yaml-language-server: $schema=../../build/schemas/briefing.json\nkind: briefing\n"
        'title: "Child A: what we learned"\nsummary: One sentence.\npublisher: somerset\nstatus: draft\n'
        "issued: 2018-03\ncontributor: The Chair\n"
    )


def test_a_title_is_refused_for_the_file_that_it_leads_to(browser: Browser) -> None:
    """The other entry may well have another title."""
    again = browser.post("/new", {"kind": "briefing", "title": "Jáck!", "section": "reviews"}).text
    assert f"This title leads to {JACK}, which is there already: choose another title." in again


def test_the_usual_section_is_that_of_the_others_or_the_one_that_is_called_so(tmp_path: Path) -> None:
    sections = "-- content/sections.yml --\n- {id: reviews, name: Reviews}\n- {id: notices, name: Notices}\n"
    write_site(tmp_path, f"{sections}-- {JACK} --\n{TEXT}")
    browser = Browser(tmp_path)
    begun = [
        browser.post("/new", {"kind": kind, "title": "One", "section": ""})
        for kind in ("briefing", "notice", "guidance")
    ]
    places = [each.headers.get("Location", "").partition("&")[0].partition("=")[2] for each in begun]
    assert places == ["content/reviews/one.yml", "content/notices/one.yml", ""]
    assert "Choose the section of the site that it belongs to." in begun[2].text


def test_items_of_a_list_are_named_for_those_who_hear_the_page(browser: Browser) -> None:
    page = LexborHTMLParser(browser.get(f"/edit?file={JACK}").text)
    names = [each.attributes.get("aria-label") for each in page.css('[name^="key_messages."]:not([type])')]
    assert names == ["Key messages 1", "Key messages 2"]


def test_an_item_without_a_title_is_called_by_its_first_words(browser: Browser) -> None:
    (browser.root / JACK).write_text(
        f"{TEXT}allow:\n  - {{what: clues, reason: The family agreed., by: Ann}}\n  - {{what: }}\n"
    )
    page = LexborHTMLParser(browser.get(f"/edit?file={JACK}").text)
    titles = [" ".join(each.text().split()) for each in page.css(".items__all summary:has(.card__number)")]
    assert titles == ["1 clues", "2 item 2"]


def test_an_address_that_is_none_of_the_editor_has_a_page_that_says_so(browser: Browser) -> None:
    answer = browser.get("/nothing")
    assert answer.status == 404
    assert "There is no such page." in answer.text
    assert "Editor" in answer.text


def test_a_shared_list_is_a_form_too(browser: Browser) -> None:
    opened = browser.get("/edit?file=content/topics.yml")
    form = {"digest": opened.digest, "do": "save", ":count": "2", ".0:is": "1", ".0.id": "neglect"}
    form |= {".0.name": "Neglect", ".1:is": "1", ".1.id": "bruising", ".1.name": "Bruises"}
    browser.post("/edit?file=content/topics.yml", form)
    text = (browser.root / "content/topics.yml").read_text()
    assert text == "- {id: neglect, name: Neglect}\n- {id: bruising, name: Bruises}\n"


def test_a_new_item_of_a_shared_list_gets_its_id_from_its_name(browser: Browser) -> None:
    digest = browser.get("/edit?file=content/topics.yml").digest
    form = {"digest": digest, "do": "save", ":count": "2", ".0:is": "1", ".0.id": "neglect"}
    form |= {".0.name": "Neglect", ".1:is": "1", ".1.id": "", ".1.name": "Neglect of pets"}
    browser.post("/edit?file=content/topics.yml", form)
    text = (browser.root / "content/topics.yml").read_text()
    assert text == "- {id: neglect, name: Neglect}\n- {id: neglect-of-pets, name: Neglect of pets}\n"


def test_the_preview_shows_what_is_not_saved_yet(browser: Browser) -> None:
    browser.post(f"/check?file={JACK}", {**FORM, "title": "Not saved"})
    first = browser.get(f"/preview?file={JACK}")
    assert first.headers["Location"] == f"/_editor/site/reviews/jack/?file={JACK}"
    shown = LexborHTMLParser(browser.get(first.headers["Location"]).text)
    assert [heading.text(strip=True) for heading in shown.css("h1")] == ["Not saved"]
    assert browser.get("/site/assets/tusk.css").headers["Content-Type"].startswith("text/css")
    assert (browser.root / JACK).read_text() == TEXT


def test_an_error_in_another_entry_does_not_keep_the_page_from_being_seen(browser: Browser) -> None:
    broken = "kind: briefing\ntitle: Anna\nrelated: [reviews/jack]\n"
    (browser.root / "content/reviews/anna.yml").write_text(broken)
    browser.post(f"/check?file={JACK}", {**FORM, "title": "Not saved"})
    shown = browser.get(f"/site/reviews/jack/?file={JACK}").text
    assert "Not saved" in shown
    said = browser.get("/preview?file=content/reviews/anna.yml").text
    assert "once this is put right:</p><p>the field &quot;issued&quot; is missing. Add it.</p>" in said


def test_only_pictures_are_taken_as_pictures(browser: Browser) -> None:
    png = BytesIO()
    Image.new("RGB", (4, 4), "teal").save(png, "PNG")
    sent = {"as": "picture", "file": ("A-Dog.PNG", png.getvalue())}
    assert json.loads(browser.post("/upload", sent).text) == {"name": "images/a-dog.png"}
    assert (browser.root / "content/images/a-dog.png").read_bytes() == png.getvalue()
    for name, content in (("x.svg", b"<svg/>"), ("x.png", b"no picture"), ("../x.html", b"<script>")):
        assert "wrong" in json.loads(browser.post("/upload", {"as": "picture", "file": (name, content)}).text)


def test_a_file_that_is_no_yaml_is_shown_as_text_with_its_problem(browser: Browser) -> None:
    (browser.root / JACK).write_text("title: [\n")
    shown = browser.get(f"/edit?file={JACK}").text
    assert "cannot be shown as a form" in shown
    assert "title: [" in shown


def test_an_entry_is_deleted_into_the_trash_and_renamed_with_its_references(browser: Browser) -> None:
    digest = browser.get(f"/edit?file={JACK}").digest
    renamed = browser.post(f"/edit?file={JACK}", {"do": "rename", "address": "reviews/sam", "digest": digest})
    assert renamed.headers["Location"] == "/_editor/edit?file=content/reviews/sam.yml"
    assert "aliases:\n  - reviews/jack\n" in (browser.root / "content/reviews/sam.yml").read_text()
    digest = browser.get("/edit?file=content/reviews/sam.yml").digest
    browser.post("/edit?file=content/reviews/sam.yml", {"do": "delete", "digest": digest})
    assert not (browser.root / "content/reviews/sam.yml").exists()
    assert "Nothing found" in browser.get("/").text


def test_what_to_look_at_before_publishing_is_a_page(browser: Browser) -> None:
    assert '<a href="/_editor/ready">Before you publish</a>' in browser.get("/").text
    page = LexborHTMLParser(browser.get("/ready").text)
    assert page.css("main p")[0].text() == "Ready to publish: nothing is left to look at."
    assert [each.text() for each in page.css("h2")][:3] == ["Errors", "Warnings", "To be signed off"]


def test_somebody_other_than_the_author_approves_with_a_button(browser: Browser) -> None:
    opened = browser.get(f"/edit?file={JACK}")
    assert 'value="approve"' not in opened.text
    site = browser.root / "content/site.yml"
    site.write_text(site.read_text() + "approval: required\n")
    written = {**FORM, "author": "Ann", "shown": "author", "digest": opened.digest, "do": "approve"}
    refused = browser.post(f"/edit?file={JACK}", {**written, "who": "Ann"})
    assert "Ann wrote it: somebody else approves it." in refused.text
    shown = browser.get(f"/preview?file={JACK}")  # it can be read before it is approved
    assert (shown.status, shown.headers["Location"]) == (303, f"/_editor/site/reviews/jack/?file={JACK}")
    name = LexborHTMLParser(refused.text).css_first(".bar__more input[name=who]")
    assert name is not None, "on the same computer somebody else gives another name"
    assert name.attributes["value"] == "Ann"
    approved = browser.post(f"/edit?file={JACK}", {**written, "digest": refused.digest, "who": "Ben"})
    assert 'value="approve"' in approved.text
    assert "Approved." in approved.text
    assert "  by: Ben\n" in (browser.root / JACK).read_text()
    assert "nobody has approved it" not in browser.get("/problems").text


def test_an_issue_is_composed_by_picking_entries_and_placing_them(tmp_path: Path) -> None:
    names = ("anna", "ben", "contents")
    entries = "".join(
        f"-- content/reviews/{name}.yml --\nkind: notice\ntitle: {name.capitalize()}\n" for name in names
    )
    entries += "-- content/reviews/privacy.yml --\nkind: standing page\nbody: We keep nothing.\n"
    issue = "bulletins/one.yml"
    write_site(
        tmp_path, f"{entries}-- {issue} --\nkind: issue\nitems: [{{id: first, entry: reviews/anna}}]\n"
    )
    browser = Browser(tmp_path)
    opened = browser.get(f"/edit?file={issue}")
    assert 'name="pick.items" value="reviews/ben"' in opened.text
    assert 'name="pick.items" value="reviews/anna"' not in opened.text
    assert 'name="pick.items" value="reviews/privacy"' not in opened.text
    form = {
        **{"kind": "issue", "title": "One", "summary": "One.", "publisher": "somerset", "issued": "2018"},
        **{"items:count": "1", "items.0:is": "1", "items.0.id": "first", "items.0.entry": "reviews/anna"},
    }
    picked = browser.post(
        f"/edit?file={issue}",
        {
            **form,
            "digest": opened.digest,
            "do": "pick items",
            "pick.items": ["reviews/ben", "reviews/contents"],
        },
    ).text
    assert 'name="items.1.entry" value="reviews/ben"' in picked
    assert 'name="items.2.id" value="contents' in picked
    assert 'data-focus="f-items-1"' in picked
    assert 'href="#f-items-1" draggable="true" data-place="items.1"' in picked
    form |= {"items:count": "2", "items.1:is": "1", "items.1.id": "ben", "items.1.entry": "reviews/ben"}
    placed = browser.post(
        f"/edit?file={issue}", {**form, "digest": opened.digest, "do": "place items.1.0"}
    ).text
    assert 'name="items.0.entry" value="reviews/ben"' in placed
    assert (tmp_path / issue).read_text().startswith("kind: issue\n")


def test_fields_are_called_in_the_language_of_the_site(tmp_path: Path) -> None:
    site = files_in(LISTS)["content/site.yml"]
    write_site(tmp_path, f"-- content/site.yml --\n{site}language: cy\n-- {JACK} --\n{TEXT}")
    form = Browser(tmp_path).get(f"/edit?file={JACK}").text
    assert '<label for="f-summary">Crynodeb <span class="needed">' in form
    assert "<legend>Negeseuon allweddol</legend>" in form
