"""Links on paper: what content/links.yml knows of an address holds there too."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from tests.publish.test_site import DEAD
from tests.small_site import TODAY, write_site
from tusk.library.project import open_library
from tusk.paper.words import Words


def test_a_link_that_no_longer_works_is_text_or_leads_to_its_copy(tmp_path: Path) -> None:
    write_site(tmp_path, DEAD)
    library = open_library(tmp_path, TODAY)
    words: Any = Words(library, None, "reviews/jack")
    entry = library.items["reviews/jack"].record
    dead, moved = (words.link(link) for link in entry.links)
    assert (dead["of"], dead["about"]) == (["The newsletter"], "this link no longer works")
    assert (moved["of"][0]["to"], moved["about"]) == ("https://archive.example.org/report", "archived copy")
    body = str(words.markdown(entry.body or ""))
    assert "www.example.org/newsletter" not in body
    assert "(this link no longer works)" in body
