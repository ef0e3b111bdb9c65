"""site_build.py build, as its users meet it: run as a command on small sites."""

from __future__ import annotations

import shutil
import subprocess
import sys
from datetime import date
from pathlib import Path

import markdown
import pytest

from tests.cli.conftest import run
from tests.conftest import ROOT, TODAY
from tusk.cli.lock import alone
from tusk.cli.swap import put_aside, recover, staging_for, swap, tidy
from tusk.library.project import open_library
from tusk.publish.downloads import make_downloads
from tusk.publish.site import write_site


def contents(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()
    }


def test_the_last_line_says_where_the_site_is(project: Path) -> None:
    done = run(project, "build")
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines()[:4] == [
        "Checking content",
        "Making PDFs",
        "Building pages",
        "Putting the new site in place",
    ]
    last = done.stdout.splitlines()[-1]
    assert last.startswith("The site is in site/: ")
    assert " pages, 0 issues, no problems (" in last
    assert last.endswith("To view it: python3 site_build.py serve")
    assert (project / "site" / "reviews" / "jack" / "index.html").is_file()


def test_a_preview_without_print_has_no_link_to_what_is_left_out(project: Path) -> None:
    whole = run(project, "build")
    assert whole.returncode == 0, whole.stderr
    before = contents(project / "site")
    preview = run(project, "build", "--no-print")
    assert preview.returncode == 0, preview.stderr
    assert "Making PDFs" not in preview.stdout
    made = contents(project / "site")
    gone = before.keys() - made.keys()
    assert sorted(name for name in gone if not name.startswith("pagefind/")) == [
        f"reviews/jack/jack-{name}"
        for name in ("briefing.pdf", "kit.html", "scorm.zip", "team-pack.docx", "team-pack.pdf")
    ]
    assert b"jack-briefing.pdf" in before["reviews/jack/index.html"]
    assert b"jack-briefing.pdf" not in made["reviews/jack/index.html"]
    again = run(project, "build")
    assert again.returncode == 0, again.stderr
    assert contents(project / "site") == before


def test_no_command_means_build(project: Path) -> None:
    done = run(project, "--no-print", "--site-dir", "public")
    assert done.returncode == 0, done.stderr
    assert (project / "public" / "index.html").is_file()


def test_problems_stop_the_build_and_leave_the_last_site(project: Path) -> None:
    assert run(project, "build", "--no-print").returncode == 0
    before = contents(project / "site")
    (project / "content/reviews/jack.yml").write_text("kind: review\ntitel: Jack\nthemes: [neglect]\n")
    done = run(project, "build")
    assert done.returncode == 1
    assert done.stderr.splitlines() == [
        'content/reviews/jack.yml:1: the field "issued" is missing. Add it.',
        'content/reviews/jack.yml:1: the field "publisher" is missing. Add it.',
        'content/reviews/jack.yml:1: the field "review_type" is missing. Add it.',
        'content/reviews/jack.yml:1: the field "summary" is missing. Add it.',
        'content/reviews/jack.yml:2: "titel" is not a field. Did you mean "title"?',
        'content/reviews/jack.yml:3: "neglect": not in content/themes.yml. '
        "It is in content/topics.yml: did you mean another field?",
        "6 problems. Nothing was built; the last good site is still in site/.",
    ]
    assert contents(project / "site") == before
    assert [path.name for path in project.iterdir() if path.name.startswith(".site")] == []


def test_a_dead_link_stops_the_build(project: Path) -> None:
    assert run(project, "build", "--no-print").returncode == 0
    before = contents(project / "site")
    (project / "templates").unlink()
    shutil.copytree(ROOT / "templates", project / "templates")
    with (project / "templates/pages/about.html").open("a") as file:
        file.write('{% macro standing(entry) %}<a href="nowhere/">There</a>{% endmacro %}')
    line = (project / "templates/pages/about.html").read_text().count("\n") + 1
    done = run(project, "build", "--no-print")
    assert done.returncode == 1
    assert done.stderr.strip().splitlines() == [
        f'templates/pages/about.html:{line}: the link "nowhere/" points to a page that does not exist. '
        "Fix the link, or the page it should point to.",
        "Nothing was changed; the last good site is still in site/.",
    ]
    assert contents(project / "site") == before


def test_same_input_and_day_same_bytes(project: Path) -> None:
    for name in ("one", "two"):
        assert run(project, "build", "--site-dir", name, "--today", "2020-08-01").returncode == 0
    one, two = contents(project / "one"), contents(project / "two")
    assert one.keys() == two.keys()
    assert [name for name in one if one[name] != two[name]] == []


def test_drafts_and_days_decide_what_is_shown(project: Path) -> None:
    with (project / "content/reviews/jack.yml").open("a") as file:
        file.write("publish_on: 2020-08-05\npublish_until: 2020-08-20\n")
    page = project / "site" / "reviews" / "jack" / "index.html"
    assert run(project, "build", "--no-print", "--today", "2020-08-04").returncode == 0
    assert not page.exists()
    done = run(project, "build", "--no-print", "--today", "2020-08-04", "--drafts")
    assert done.returncode == 0
    assert done.stdout.splitlines()[-1] == (
        "It contains drafts: do not publish it. To build a site to publish: python3 site_build.py build"
    )
    assert "What we learned about Jack." in page.read_text()
    checked = run(project, "links")
    assert checked.returncode == 1
    assert checked.stdout.splitlines()[0] == (
        "drafts.txt:1: this site contains 1 page not yet published. "
        "Before you publish it, build it again without --drafts."
    )
    assert run(project, "build", "--no-print", "--today", "2020-08-05").returncode == 0
    assert not (project / "site/drafts.txt").exists()
    assert "What we learned about Jack." in page.read_text()
    assert run(project, "build", "--no-print", "--today", "2020-08-21").returncode == 0
    assert "This page is no longer published.</strong> It was shown until 20 August 2020." in page.read_text()
    assert "What we learned about Jack." not in page.read_text()


@pytest.mark.parametrize("folder", ["content", ".", "build/docs", ".."])
def test_a_folder_of_the_project_is_never_replaced(project: Path, folder: str) -> None:
    done = run(project, "build", "--site-dir", folder)
    assert done.returncode == 1
    assert done.stderr.endswith("belongs to the project: choose another folder, for example site.\n")
    assert (project / "content/reviews/jack.yml").is_file()


def test_a_folder_with_something_else_is_never_replaced(project: Path, tmp_path: Path) -> None:
    holiday = tmp_path / "pictures"
    holiday.mkdir()
    (holiday / "beach.jpg").write_text("sand")
    done = run(project, "build", "--site-dir", str(holiday))
    assert done.returncode == 1
    assert "contains something other than a site" in done.stderr
    assert (holiday / "beach.jpg").read_text() == "sand"


def test_a_file_and_a_foreign_site_are_never_replaced(project: Path, tmp_path: Path) -> None:
    (project / "README.md").write_text("Hello")
    done = run(project, "build", "--site-dir", "README.md")
    assert done.returncode == 1
    assert done.stderr.endswith("README.md is a file: choose a folder.\n")
    assert (project / "README.md").read_text() == "Hello"
    (tmp_path / "shop").mkdir()
    (tmp_path / "shop/sitemap.xml").write_text("<urlset/>")
    done = run(project, "build", "--site-dir", str(tmp_path / "shop"))
    assert "contains something other than a site" in done.stderr


def test_the_site_before_the_last_becomes_the_next_one(tmp_path: Path) -> None:
    site, spare = tmp_path / "site", tmp_path / "spare"
    for number in range(3):
        staging = staging_for(site, spare)
        found = sorted(path.read_text() for path in staging.iterdir())
        assert (
            found == {0: [], 1: ["0"], 2: ["0"]}[number]
        )  # a copy of the first, then the one before the last
        (staging / "index.html").unlink(missing_ok=True)
        (staging / "index.html").write_text(str(number))
        swap(staging, site)
        assert (site / "index.html").read_text() == str(number)
        tidy(site, spare)
    assert ((spare / "index.html").read_text(), sorted(path.name for path in tmp_path.iterdir())) == (
        "1",
        ["site", "spare"],
    )
    put_aside(staging_for(site, spare), spare)  # of a build that failed
    assert (spare / "index.html").read_text() == "1"


def test_a_swap_that_fails_puts_the_last_site_back(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    site = tmp_path / "site"
    site.mkdir()
    (site / "index.html").write_text("good")
    staging = staging_for(site, tmp_path / "spare")
    rename = Path.rename

    def locked(path: Path, target: Path) -> Path:
        if path == staging:
            raise PermissionError("a file is open")
        return rename(path, target)

    monkeypatch.setattr(Path, "rename", locked)
    monkeypatch.setattr("tusk.cli.swap.exchange", lambda *_: False)  # as on Windows
    with pytest.raises(PermissionError):
        swap(staging, site)
    assert (site / "index.html").read_text() == "good"


def test_two_builds_do_not_meet(project: Path) -> None:
    with alone(project):
        done = run(project, "build", "--no-print")
    assert done.returncode == 1
    assert done.stderr == "Another build of this project is running. Try again when it has finished.\n"
    assert run(project, "build", "--no-print").returncode == 0


def test_the_page_that_is_published_is_the_page_that_was_written(project: Path) -> None:
    """Nothing in a text can end the page's block: fences are the signs that MkDocs reads before HTML."""
    with (project / "content/reviews/jack.yml").open("a") as file:
        file.write(
            "body: |\n  Hello\n\n  ~~~\n\n  ```\n\n  [a film](https://example.org)\n\n  ~~~\n\n  ```\n"
        )
    assert run(project, "build").returncode == 0
    library, templates = open_library(project, date.today()), project / "templates"
    write_site(library, templates, project / "docs", make_downloads(library, templates, project / "build"))
    written = (project / "docs/reviews/jack/index.md").read_text(encoding="utf-8")
    block = written.split("\n---\n", 1)[1].strip()
    assert block in (project / "site/reviews/jack/index.html").read_text(encoding="utf-8")
    extensions = ["fenced_code", "tables", "toc"]
    assert markdown.markdown(block, extensions=extensions) == block


def test_a_day_that_is_none(project: Path) -> None:
    done = run(project, "build", "--today", "2020-13-01")
    assert done.returncode == 2
    assert '"2020-13-01" is not a date: write it like 2018-03-06' in done.stderr


def test_a_build_killed_between_the_two_moves_is_mended(tmp_path: Path) -> None:
    site = tmp_path / "site"
    site.mkdir()
    (site / "index.html").write_text("good")
    staging = staging_for(site, tmp_path / "spare")
    (staging / "index.html").write_text("new")
    site.rename(tmp_path / ".site.old")  # the kill comes here
    recover(site)
    assert (site / "index.html").read_text() == "good"
    swap(staging, site)
    assert (site / "index.html").read_text() == "new"
    recover(site)  # the kill comes before the old site is deleted
    assert (site / "index.html").read_text() == "new"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["site"]


def test_mkdocs_itself_builds_the_same_site(example_site: Path, tmp_path: Path) -> None:
    """Every byte: pages, the page for addresses that do not exist, the sitemap, the files of the theme."""
    root = example_site.parent
    with_day = root / "mkdocs-with-day.yml"
    with_day.write_text(f"{(root / 'mkdocs.yml').read_text()}\nextra:\n  today: '{TODAY}'\n")
    (root / "build" / "docs").mkdir(parents=True, exist_ok=True)
    theirs = tmp_path / "theirs"
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "-f", str(with_day), "-d", str(theirs)]
    done = subprocess.run(command, cwd=root, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    one, other = contents(example_site), contents(theirs)
    assert one.keys() == other.keys()
    assert [name for name in one if one[name] != other[name]] == []


def test_settings_that_only_mkdocs_follows_stop_the_build(project: Path) -> None:
    with (project / "mkdocs.yml").open("a") as file:
        file.write("nav:\n  - Home: index.md\n")
    line = (project / "mkdocs.yml").read_text().splitlines().index("nav:") + 1
    done = run(project, "build")
    assert done.returncode == 1
    assert done.stderr.splitlines() == [
        f'mkdocs.yml:{line}: "nav" is a setting that build does not follow. '
        "Undo the change, or build the site with: mkdocs build --strict.",
        "Nothing was changed; there is no earlier site.",
    ]


def test_mkdocs_itself_stops_before_it_cleans(project: Path) -> None:
    (project / "build" / "docs").mkdir(parents=True, exist_ok=True)
    command = [sys.executable, "-m", "mkdocs", "build", "--strict"]
    assert subprocess.run(command, cwd=project, capture_output=True, check=False).returncode == 0
    before = contents(project / "site")
    (project / "content/reviews/jack.yml").write_text("kind: reviw\n")
    done = subprocess.run(command, cwd=project, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert 'content/reviews/jack.yml:1: "reviw" is not a kind of entry. Did you mean "review"?' in done.stderr
    assert "Traceback" not in done.stderr
    assert contents(project / "site") == before


def test_a_host_gets_what_it_needs_beside_the_pages(project: Path) -> None:
    review = project / "content/reviews/jack.yml"
    review.write_text(f"{review.read_text()}aliases: [old/jack]\n")
    done = run(project, "build", "--no-print", "--target", "netlify")
    assert done.returncode == 0, done.stderr
    assert (project / "site/_redirects").read_text() == "/old/jack/ /reviews/jack/ 301!\n"
    assert "Content-Security-Policy" in (project / "site/_headers").read_text()
    done = run(project, "build", "--no-print", "--target", "nginx")
    assert done.stdout.splitlines()[-1] == "Include this in your server: build/hosting/nginx.conf"
    assert not (project / "site/_headers").exists()
    assert 'location = "/old/jack"' in (project / "build/hosting/nginx.conf").read_text()
