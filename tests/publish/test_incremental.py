"""An incremental build equals a clean one, whatever was edited, and notices caches that are not its own."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tests.publish.random_edits import Project, differences
from tusk.data.catalogue import catalogue_files
from tusk.library.library import Library
from tusk.library.project import open_library
from tusk.problem import ProblemsFound
from tusk.publish.kept_pages import KeptPage
from tusk.publish.kept_spellings import SPELLED
from tusk.publish.whole_site import files_of_site


def test_random_edits_leave_no_trace_of_the_last_build(tmp_path: Path) -> None:
    """The long form, with thousands of edits: python -m tests.publish.random_edits 2000."""
    assert [*differences(tmp_path, seed=16, count=9)] == []


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return Project(tmp_path / "project", seed=1)


def times(cache: Path) -> dict[str, int]:
    return {path.name: path.stat().st_mtime_ns for path in cache.glob("*.html")}


def test_only_what_shows_an_edit_is_made_again(project: Project, tmp_path: Path) -> None:
    cache = tmp_path / "cache"
    before = project.files(cache)
    kept = times(cache)
    project.replace("content/reviews/b.yml", "summary: One sentence.", "summary: Another sentence.")
    after = project.files(cache)
    changed = {name for name in after if name.endswith("index.html") and before[name] != after[name]}
    lists = {"index.html", "reviews/index.html", "whats-new/index.html"}
    assert changed == {*lists, "reviews/b/index.html", "reviews/a/index.html"}  # b names a as related
    again = {name for name, time in times(cache).items() if kept.get(name) != time}
    assert len(again) == len(changed)


def test_pages_are_told_once_though_the_words_of_the_last_ones_are_lost(
    project: Project, tmp_path: Path
) -> None:
    cache, told = tmp_path / "cache", list[list[KeptPage]]()
    project.files(cache)
    with closing(sqlite3.connect(cache / "pages.db")) as database, database:
        assert database.execute("DELETE FROM kept WHERE key = ?", [SPELLED]).rowcount == 1
    project.replace("content/reviews/b.yml", "summary: One sentence.", "summary: Another sentence.")
    library = open_library(project.root, project.today)
    site = files_of_site(project.root, library, {}, cache, known=told.append)
    assert told == [[*site.pages.values()]]
    clean = project.files(tmp_path / "clean")
    assert site.files["search/spellings.txt"] == clean["search/spellings.txt"]


def test_a_template_of_pages_changes_no_table_card_or_calendar(project: Project, tmp_path: Path) -> None:
    cache = tmp_path / "cache"
    project.files(cache)
    kept, of_items = times(cache), (cache / "items.db").stat().st_mtime_ns
    project.replace("templates/pages/base.html", "</div>", "<p>More.</p></div>")
    project.files(cache)
    assert times(cache).keys().isdisjoint(kept)
    assert (cache / "items.db").stat().st_mtime_ns == of_items


def test_a_template_changes_only_the_pages_that_are_made_with_it(project: Project, tmp_path: Path) -> None:
    cache = tmp_path / "cache"
    before = project.files(cache)
    kept = times(cache)
    project.replace("templates/pages/workshop.html", "<button ", "<p>One</p><button ")
    after = project.files(cache)
    changed = {name for name in after if name.endswith("index.html") and before[name] != after[name]}
    assert changed == {"workshops/first/index.html"}
    assert len(times(cache).keys() - kept.keys()) == 1


def test_the_catalogue_is_made_again_only_if_something_in_it_changes(
    project: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[Library] = []

    def make(library: Library) -> dict[str, bytes]:
        made.append(library)
        return catalogue_files(library)

    monkeypatch.setattr("tusk.publish.site.catalogue_files", make)
    cache = tmp_path / "cache"
    project.files(cache)
    project.replace("content/reviews/b.yml", "review_type: Learning review", "review_type: Rapid review")
    project.files(cache)
    assert len(made) == 1
    project.replace("content/reviews/b.yml", "title: B", "title: Changed")
    assert b",Changed," in project.files(cache)["data/entries.csv"]
    assert len(made) == 2


def test_a_page_that_another_program_changed_is_made_again(project: Project, tmp_path: Path) -> None:
    cache = tmp_path / "cache"
    good = project.files(cache)
    for path in cache.glob("*.html"):
        path.write_bytes(b"minified")
    assert project.files(cache) == good


@pytest.mark.parametrize("damage", ["nothing", "half", "other", "no pages"])
def test_a_damaged_cache_is_dropped(project: Project, tmp_path: Path, damage: str) -> None:
    cache = tmp_path / "cache"
    good = project.files(cache)
    store = cache / "pages.db"
    content = store.read_bytes()
    if damage == "no pages":
        for path in cache.glob("*.html"):
            path.unlink()
    else:
        store.write_bytes(
            {"nothing": b"", "half": content[: len(content) // 2], "other": b"{}" * 1000}[damage]
        )
    assert project.files(cache) == good


def test_a_cache_of_another_project_is_not_used(project: Project, tmp_path: Path) -> None:
    cache = tmp_path / "cache"
    other = Project(tmp_path / "other", seed=2)
    other.replace("content/reviews/b.yml", "summary: One sentence.", "summary: Of the other project.")
    other.files(cache)
    assert project.files(cache) == project.files(tmp_path / "clean")


def test_links_of_the_site_to_the_cache_are_never_written_through(project: Project, tmp_path: Path) -> None:
    cache = tmp_path / "cache"
    project.files(cache)
    live = tmp_path / "live"
    live.mkdir()
    for path in cache.glob("*.html"):
        os.link(path, live / path.name)
    before = {path.name: path.read_bytes() for path in live.iterdir()}
    project.replace("content/site.yml", "Ring 999.", "Ring 101.")
    project.files(cache)
    assert {path.name: path.read_bytes() for path in live.iterdir()} == before


def test_pages_made_in_two_processes_are_the_same(
    project: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    one, two = tmp_path / "one", tmp_path / "two"
    alone = project.files(one)
    monkeypatch.setattr("tusk.processes.parallel.FEWEST", 1)
    assert project.files(two) == alone
    project.replace("content/reviews/b.yml", "summary: One sentence.", "summary: Another sentence.")
    assert project.files(two) == project.files(one)


def test_every_broken_template_is_named_by_whichever_process_meets_it(
    project: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tusk.processes.parallel.FEWEST", 1)
    for name in ("entry", "glossary"):
        (project.root / f"templates/pages/{name}.html").write_text(f"\n{{{{ {name}_word }}}}\n")
    with pytest.raises(ProblemsFound) as found:
        project.files(tmp_path / "cache")
    assert str(found.value) == (
        "templates/pages/entry.html:2: 'entry_word' is undefined. Fix the template.\n"
        "templates/pages/glossary.html:2: 'glossary_word' is undefined. Fix the template."
    )


def test_a_page_that_is_made_again_and_is_the_same_keeps_its_file(project: Project, tmp_path: Path) -> None:
    """The sites that link to it then need no other link."""
    cache = tmp_path / "cache"
    before = project.files(cache)
    kept = {path.name: path.stat().st_ino for path in cache.glob("*.html")}
    project.replace("templates/pages/base.html", "</div>", "</div>{# A remark that no page shows. #}")
    assert project.files(cache) == before
    assert {path.name: path.stat().st_ino for path in cache.glob("*.html")} == kept
