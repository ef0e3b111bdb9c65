"""A document that is dropped on the editor becomes a draft, or the page says why not."""

from __future__ import annotations

from pathlib import Path

from tests.editor.client import Browser
from tests.small_site import LISTS, write_site

PAGE = b"<html><body><h1>Safer sleep</h1><p>NHS number 943 476 5919 was here. Published March 2018.</p></body></html>"


def test_documents_become_drafts_and_the_page_says_what_to_look_at(tmp_path: Path) -> None:
    write_site(tmp_path, LISTS)
    browser = Browser(tmp_path)
    assert "data-import>" in browser.get("/").text
    sent = browser.post("/import", {"file": [("C:\\mail\\sleep.html", PAGE), ("cut.pdf", b"%PDF-1.4")]})
    assert '<a href="/_editor/edit?file=content/reviews/safer-sleep.yml">Safer sleep</a>' in sent.text
    assert "Removed, because it identifies a person: an NHS number (943 …)." in sent.text
    assert "6 fields are guesses: look at each." in sent.text
    assert "cut.pdf is damaged. Open it and save it again." in sent.text
    assert "5919" not in (tmp_path / "content" / "reviews" / "safer-sleep.yml").read_text()


def test_only_the_editor_s_own_form_imports(tmp_path: Path) -> None:
    write_site(tmp_path, LISTS)
    browser = Browser(tmp_path)
    assert browser.post("/import", {"csrf": "", "file": ("sleep.html", PAGE)}).status == 403
    assert not (tmp_path / "content" / "reviews" / "safer-sleep.yml").exists()
