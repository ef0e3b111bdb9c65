"""After any changes the index is, byte for byte, what a build from nothing makes, and says what Pagefind's own says."""

from __future__ import annotations

import json
import random
import shutil
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import cbor2
import pytest

from tests.conftest import ROOT
from tests.search.pages import files_of, pages_of, write_page
from tusk.search import index as index_module
from tusk.search import pagefind
from tusk.search.index import index
from tusk.search.languages import searched_pages
from tusk.search.pagefind import IndexFailed, unpacked
from tusk.search.postings import read_list

NAMES = [f"{section}/{name}" for section in ("audits", "reviews") for name in "abcdefghijklmnopqrst"]


@pytest.fixture(autouse=True)
def small_numbers(monkeypatch: pytest.MonkeyPatch) -> None:
    """So that a few pages have several pieces, batches and marks."""
    monkeypatch.setattr("tusk.search.pieces.LEAST", (500,))
    monkeypatch.setattr("tusk.search.pieces.TOGETHER", 2000)
    monkeypatch.setattr("tusk.search.postings.APART", 3)
    monkeypatch.setattr("tusk.search.batches.BATCH", 12)


@pytest.fixture
def site(tmp_path: Path) -> Path:
    chance = random.Random(4)
    for name in NAMES[::2]:
        write_page(tmp_path / "site", name, chance)
    return tmp_path / "site"


def made(site: Path, folder: Path) -> dict[str, bytes]:
    """The files of the index of a site."""
    index(site, pages_of(site), folder)
    return files_of(site / "pagefind") if (site / "pagefind").is_dir() else {}


def from_nothing(site: Path, folder: Path) -> dict[str, bytes]:
    shutil.rmtree(folder, ignore_errors=True)
    return made(site, folder)


def change(site: Path, chance: random.Random) -> None:
    """Edit, add or delete up to three pages."""
    for name in chance.sample(NAMES, chance.choice((1, 1, 1, 2, 3))):
        if (site / name).is_dir() and chance.random() < 0.3:
            shutil.rmtree(site / name)
        else:
            write_page(site, name, chance)


@pytest.mark.parametrize("seed", range(4))
def test_after_any_changes_it_is_that_of_a_build_from_nothing(site: Path, tmp_path: Path, seed: int) -> None:
    chance = random.Random(seed)
    made(site, tmp_path / "kept")
    for _ in range(3):
        change(site, chance)
        assert made(site, tmp_path / "kept") == from_nothing(site, tmp_path / "clean")


def test_it_says_of_each_page_what_the_index_of_pagefind_alone_says(site: Path, tmp_path: Path) -> None:
    ours = from_nothing(site, tmp_path / "kept")
    shutil.copytree(site, tmp_path / "plain", ignore=shutil.ignore_patterns("pagefind"))
    pagefind.run(tmp_path / "plain", tmp_path / "plain" / "pagefind")
    assert said(site / "pagefind") == said(tmp_path / "plain" / "pagefind")
    assert {name: ours[name] for name in pagefind.SCRIPTS} == {
        name: (tmp_path / "plain" / "pagefind" / name).read_bytes() for name in pagefind.SCRIPTS
    }


def said(bundle: Path) -> dict[str, Any]:
    """What an index says, by address and word, whatever its numbers of pages and its pieces."""
    entry = json.loads((bundle / "pagefind-entry.json").read_text())
    meta = cbor2.loads(unpacked(bundle / f"pagefind.{entry['languages']['en']['hash']}.pf_meta"))
    fragments = [json.loads(unpacked(bundle / f"fragment/{name}.pf_fragment")) for name, _ in meta[1]]
    addresses = [fragment["url"] for fragment in fragments]
    words = {}
    for *_, name in meta[2]:
        for word, forms in read_list(unpacked(bundle / f"index/{name}.pf_index")):
            assert word not in words
            words[word] = {
                form: {addresses[page]: named(places, meta[5]) for page, places in postings}
                for form, postings in forms.items()
            }
    filters = [cbor2.loads(unpacked(bundle / f"filter/{name}.pf_filter")) for _, name in meta[3]]
    return {
        "pages": {
            fragment["url"]: (fragment, count)
            for fragment, (_, count) in zip(fragments, meta[1], strict=True)
        },
        "words": words,
        "filters": {
            (name, value): {addresses[page] for page in pages}
            for name, values in filters
            for value, pages in values
        },
        "entry": {key: value for key, value in entry.items() if key != "languages"},
    }


def named(places: bytes, fields: list[str]) -> tuple[list[int], list[int | str]]:
    """Where a word stands on a page: in its text, and in its fields by their names."""
    text, meta = cbor2.loads(b"\x82" + places)
    return text, [fields[-place - 1] if place < 0 else place for place in meta]


def test_each_search_fetches_the_piece_of_its_word_and_of_words_that_begin_with_it(
    site: Path, tmp_path: Path
) -> None:
    from_nothing(site, tmp_path / "kept")
    meta = cbor2.loads(unpacked(next((site / "pagefind").glob("*.pf_meta"))))
    pieces = {
        name: [word for word, _ in read_list(unpacked(site / f"pagefind/index/{name}.pf_index"))]
        for *_, name in meta[2]
    }
    words = [word for piece in pieces.values() for word in piece]
    assert words == sorted(words, key=str.encode)
    assert len(pieces) > 4
    for word in words:
        fetched = [name for first, last, name in meta[2] if first.encode() <= word.encode() <= last.encode()]
        found = [each for name in fetched for each in pieces[name] if each.startswith(word)]
        assert found == [each for each in words if each.startswith(word)] or len(word) < 3


def test_the_newest_pages_are_listed_first(site: Path, tmp_path: Path) -> None:
    from_nothing(site, tmp_path / "kept")
    names = json.loads((site / "pagefind/newest.json").read_text())
    urls = [json.loads(unpacked(site / f"pagefind/fragment/{name}.pf_fragment"))["url"] for name in names]
    days = [day_of(site / url.strip("/") / "index.html") for url in urls]
    assert days == sorted(days, reverse=True)
    assert len(names) == len(pages_of(site))


def day_of(page: Path) -> str:
    return page.read_text().split('data-pagefind-sort="date">')[1][:10]


def damages(folder: Path) -> Iterator[Path]:
    """What is kept, damaged in each of these ways."""
    database = folder / "index.db"
    database.write_bytes(database.read_bytes()[:-4000])
    yield database
    database.write_bytes(b"no database")
    yield database
    with sqlite3.connect(database) as connection:
        connection.execute("DELETE FROM kept WHERE key NOT IN ('', 'index', 'state')")
    yield database
    for spoil in (
        lambda content: b"",
        lambda content: content[:-1],
        lambda content: bytes([content[0] ^ 1]) + content[1:],
    ):
        path = min((folder / "files").iterdir())
        content = path.read_bytes()
        path.unlink()  # a site may share it
        path.write_bytes(spoil(content))
        yield path


def test_what_other_code_kept_is_not_used(
    site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made(site, tmp_path / "kept")
    before = (tmp_path / "kept/index.db").read_bytes()
    monkeypatch.setattr(index_module, "code_digest", lambda *_: "other code")
    monkeypatch.setattr("tusk.search.pieces.LEAST", (200,))
    assert made(site, tmp_path / "kept") == from_nothing(site, tmp_path / "clean")
    assert (tmp_path / "kept/index.db").read_bytes() != before


def test_nothing_is_made_again_if_nothing_changed(
    site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = made(site, tmp_path / "kept")
    monkeypatch.setattr(pagefind, "run", None)
    assert made(site, tmp_path / "kept") == first


def test_what_was_carried_from_another_machine_is_used(
    site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = made(site, tmp_path / "kept")
    shutil.copytree(
        tmp_path / "kept", tmp_path / "carried", copy_function=shutil.copyfile
    )  # all times are new
    monkeypatch.setattr(pagefind, "run", None)
    assert made(site, tmp_path / "carried") == first


def test_a_page_with_another_field_makes_the_same_index(site: Path, tmp_path: Path) -> None:
    made(site, tmp_path / "kept")
    page = site / NAMES[0] / "index.html"
    plain = page.read_text()
    for field in ("<b data-pagefind-meta=author>Me</b>", ""):
        page.unlink()
        page.write_text(plain.replace("</main>", f"{field}</main>"))
        assert made(site, tmp_path / "kept") == from_nothing(site, tmp_path / "clean")


def test_a_page_without_a_word_is_left_out(site: Path, tmp_path: Path) -> None:
    (site / "empty").mkdir()
    (site / "empty/index.html").write_text("<html><body><main data-pagefind-body></main>")
    with_it = from_nothing(site, tmp_path / "clean")
    shutil.rmtree(site / "empty")
    assert with_it == from_nothing(site, tmp_path / "clean")


def test_a_site_without_pages_to_search_has_no_index(site: Path, tmp_path: Path) -> None:
    made(site, tmp_path / "kept")
    index(site, {}, tmp_path / "kept")
    assert not (site / "pagefind").exists()


def test_the_pages_that_are_searched_say_so(tmp_path: Path) -> None:
    for name, text in (("a", "<div data-pagefind-body>"), ("b", "<div>")):
        (tmp_path / name).mkdir()
        (tmp_path / name / "index.md").write_text(text)
    assert [*searched_pages(tmp_path)] == ["a/"]


def test_the_locked_version_of_pagefind_is_the_known_one() -> None:
    locked = (ROOT / "requirements.txt").read_text(encoding="utf-8")
    assert f"\npagefind-bin=={pagefind.VERSION} " in locked, (
        "read what the new version of Pagefind writes, then change VERSION in tusk/search/pagefind.py"
    )


def test_an_index_of_another_version_is_refused(
    site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pagefind, "VERSION", "9.9.9")
    with pytest.raises(IndexFailed) as raised:
        made(site, tmp_path / "kept")
    assert str(raised.value) == (
        "The search index is from Pagefind 1.5.2, and TUSK only knows the format of 9.9.9. "
        "Install the version that requirements.txt locks."
    )


def test_what_is_damaged_is_noticed_and_made_again(site: Path, tmp_path: Path) -> None:
    made(site, tmp_path / "kept")
    write_page(site, NAMES[0], random.Random(9))
    right = from_nothing(site, tmp_path / "clean")
    for damaged in damages(tmp_path / "kept"):
        assert made(site, tmp_path / "kept") == right, damaged
