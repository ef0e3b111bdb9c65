"""The check of a site of which little changed says the same as a check of all of it, and reads less."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from tests.small_site import files_in
from tusk.kept.store import Store
from tusk.links import changed as module
from tusk.links import check_changed_links, check_links
from tusk.links.changed import ChangedLinks
from tusk.links.page import Page
from tusk.links.site import read_page_file, read_site

SITE = """\
-- index.html --
<title>Home</title><a href="reviews/jack/#facts">Facts</a> <a href="old/">Old</a>
-- reviews/jack/index.html --
<h2 id="facts">Facts</h2><a href="../../">Home page</a> <a href="../anna/">Anna</a>
-- reviews/anna/index.html --
<h2 id="caffè">Caffè</h2><a href="../jack/#facts">Facts of Jack</a> <img src="../../dog.jpg" alt="A dog">
-- topics/index.html --
<a href="../reviews/anna/#caff%C3%A8">Anna</a> <a href="https://www.example.org/">Elsewhere</a>
-- old/index.html --
<meta http-equiv="refresh" content="0; url=../topics/">
-- assets/own.css --
body { background: url(../dog.jpg) }
-- dog.jpg --
JPEG
-- sitemap.xml --
<urlset><url><loc>https://learning.example.org/</loc></url></urlset>
"""
EDITS = [
    ('id="facts"', 'id="fact"'),
    ('id="fact"', 'id="facts"'),
    ('id="caffè"', 'id="x"'),
    ("../jack/#facts", "../jack/#fact"),
    ("../anna/", "../ana/"),
    ("../ana/", "../anna/"),
    ("Home", "House"),
    ("url=../topics/", "url=../old/"),
    ("url=../old/", "url=../topics/"),
    ('href="https://www.example.org/"', 'href="htp://www.example.org/"'),
    ("dog.jpg", "cat.jpg"),
    ("learning.example.org", "hub.example.org"),
]


def write(root: Path) -> None:
    for name, text in files_in(SITE).items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text, encoding="utf-8")


def edit(root: Path, chance: random.Random) -> None:
    path = chance.choice(sorted(path for path in root.rglob("*.*") if path.is_file()))
    match chance.randrange(5):
        case 0:
            path.unlink()
        case 1:
            path.write_bytes(b"")
        case _:
            for old, new in chance.sample(EDITS, 3):
                path.write_text(path.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")


@pytest.mark.parametrize("seed", range(4))
def test_random_edits_are_reported_like_a_whole_site(tmp_path: Path, seed: int) -> None:
    site, store = tmp_path / "site", Store(tmp_path / "links.db", "")
    chance = random.Random(seed)
    for number in range(40):
        if number % 4 == 0:
            write(site)
        edit(site, chance)
        assert check_changed_links(site, tmp_path, {}, store) == check_links(site, tmp_path), number


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The pages that are read as changed ones."""
    names: list[str] = []

    def noted(path: Path) -> Page:
        names.append(path.parent.name)
        return read_page_file(path)

    monkeypatch.setattr(module, "read_page_file", noted)
    return names


def test_only_pages_that_changed_are_read(tmp_path: Path, read: list[str]) -> None:
    site, store = tmp_path / "site", Store(tmp_path / "links.db", "")
    write(site)
    assert check_changed_links(site, tmp_path, {}, store) == []
    read.clear()
    page = site / "reviews/anna/index.html"
    page.write_text(page.read_text(encoding="utf-8") + "<p>More</p>", encoding="utf-8")
    assert check_changed_links(site, tmp_path, {}, store) == []
    assert read == ["anna"]


def test_a_part_that_another_page_points_to_is_missed(tmp_path: Path) -> None:
    site, store = tmp_path / "site", Store(tmp_path / "links.db", "")
    write(site)
    assert check_changed_links(site, tmp_path, {}, store) == []
    (site / "reviews/anna/index.html").write_text("<title>Anna</title>")
    [problem] = check_changed_links(site, tmp_path, {}, store)
    assert str(problem) == (
        'topics/index.html:1: the link "../reviews/anna/#caff%C3%A8" points to a part that reviews/anna/index.html '
        "does not have. Fix the link, or the page it should point to."
    )


def test_a_folder_that_is_made_meanwhile_is_left_out(tmp_path: Path) -> None:
    site, store = tmp_path / "site", Store(tmp_path / "links.db", "")
    write(site)
    (site / "pagefind").mkdir()
    (site / "pagefind" / "half.json").write_text("{")
    assert check_changed_links(site, tmp_path, {}, store, without="pagefind") == []
    [problem] = check_changed_links(site, tmp_path, {}, store)
    assert str(problem).startswith("pagefind/half.json:1: the file is not well-formed JSON")


def test_what_is_kept_is_the_same_however_much_is_written_at_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path / "site")
    kept = []
    for number in (1, 3, 500):
        monkeypatch.setattr(module, "AT_ONCE", number)
        store = Store(tmp_path / f"links-{number}.db", "")
        assert check_changed_links(tmp_path / "site", tmp_path, {}, store) == []
        kept.append(store.load())
    assert kept[0] == kept[1] == kept[2]
    assert kept[0].keys() >= {"site"}


def test_what_pages_have_in_common_is_in_memory_once(tmp_path: Path) -> None:
    same = '<nav><a href="/a/">A page</a></nav><h2 id="what-to-do">'
    for name in ("a", "b"):
        (tmp_path / f"{name}.html").write_text(same)
    a, b = read_site(tmp_path).pages.values()
    for of_a, of_b in ((a.links, b.links), (a.furniture, b.furniture), (a.ids, b.ids)):
        assert next(iter(of_a)) is next(iter(of_b))


def test_what_changed_pages_have_in_common_is_in_memory_once(tmp_path: Path) -> None:
    same = '<a href="/a/">A page</a><h2 id="what-to-do">'
    for name in ("a.html", "b.html"):
        (tmp_path / name).write_text(same)
    sizes = {"a.html": len(same), "b.html": len(same)}
    part = ChangedLinks(tmp_path, {}, Store(tmp_path / "links.db", ""), sizes)._part(sizes)
    a, b = part.pages.values()
    for of_a, of_b in ((a.links, b.links), (a.ids, b.ids), (a.links, part.distinct)):
        assert next(iter(of_a)) is next(iter(of_b))


@pytest.mark.parametrize("number", [1, 2, 500])
def test_a_part_that_is_gone_is_missed_however_much_is_read_at_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    monkeypatch.setattr(module, "AT_ONCE", number)
    site, store = tmp_path / "site", Store(tmp_path / "links.db", "")
    write(site)
    assert check_changed_links(site, tmp_path, {}, store) == []
    for page in ("reviews/jack", "reviews/anna"):
        (site / page / "index.html").write_text(f"<title>{page}</title>")
    (site / "index.html").write_text("<title>Home</title>")
    assert len(check_changed_links(site, tmp_path, {}, store)) == 1
