"""What a device saves of a site, and that it saves nothing unless the site says so."""

from __future__ import annotations

import json
import re
from hashlib import sha256
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser

from tests.conftest import ROOT
from tests.small_site import LISTS, TODAY, write_site
from tusk.library.project import open_library
from tusk.offline import worker
from tusk.publish.offered import NO_DOWNLOADS
from tusk.publish.whole_site import files_of_site

TEMPLATES = ROOT / "templates"
FILES = {
    "index.html": "a",
    "reviews/a b/index.html": "b",
    "404.html": "c",
    "a.png": "d",
    "a.pdf": "e",
    "assets/tusk.css": "f",
    "assets/cards/a.png": "g",
    "sw.js": "h",
}


def saved(site: Path) -> dict[str, str]:
    worker.write_worker(site, TEMPLATES)
    found = re.match(r"const FILES = (.*);\n", (site / "sw.js").read_text())
    assert found
    files: dict[str, str] = json.loads(found[1])
    return files


def small(site: Path) -> Path:
    for name, content in FILES.items():
        (site / name).parent.mkdir(parents=True, exist_ok=True)
        (site / name).write_text(content)
    return site


def test_pages_and_what_they_need_are_saved_each_by_its_content(tmp_path: Path) -> None:
    assert saved(small(tmp_path)) == {
        address: sha256(content.encode()).hexdigest()[:16]
        for address, content in {"assets/tusk.css": "f", "": "a", "reviews/a%20b/": "b", "a.png": "d"}.items()
    }


def test_another_content_is_another_worker_and_what_is_gone_is_not_named(tmp_path: Path) -> None:
    before = saved(small(tmp_path))
    (tmp_path / "index.html").write_text("changed")
    (tmp_path / "a.png").unlink()
    after = saved(tmp_path)
    assert {address for address in before if before[address] != after.get(address)} == {"", "a.png"}


def test_pictures_are_left_out_first(tmp_path: Path, monkeypatch: object) -> None:
    small(tmp_path)
    (tmp_path / "a.png").write_bytes(b"d" * worker.MOST)
    assert "a.png" not in saved(tmp_path)


def pages(root: Path, text: str) -> dict[str, bytes]:
    write_site(root, text)
    (root / "templates").symlink_to(TEMPLATES)
    (root / "mkdocs.yml").symlink_to(ROOT / "mkdocs.yml")
    made = files_of_site(root, open_library(root, TODAY), NO_DOWNLOADS, root / "build/pages").files
    return {name: each.read_bytes() if isinstance(each, Path) else each for name, each in made.items()}


def test_a_site_saves_nothing_unless_it_says_so(tmp_path: Path) -> None:
    usual = pages(tmp_path / "a", LISTS)
    assert b"unregister" in usual["sw.js"]
    assert b"offline.js" not in usual["index.html"]
    with_it = pages(
        tmp_path / "b", f"-- content/site.yml --\noffline: yes\n{LISTS.split('-- content/site.yml --')[1]}"
    )
    [script] = LexborHTMLParser(with_it["index.html"]).css('script[src="assets/offline.js"]')
    assert (script.attributes["data-says"] or "").startswith("There is no network.")
