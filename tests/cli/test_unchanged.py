"""A command that has nothing to do: it says so at once, and does its work as soon as anything is different."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from ast import literal_eval
from collections.abc import Callable
from pathlib import Path
from threading import Timer

import pytest

from tusk.cli import states, unchanged
from tusk.cli.readable import let_everybody_read
from tusk.cli.unchanged import Run, key_of, last_answer, moved, state_of

BUILD = ["build"]
OLD = 1_500_000_000_000_000_000


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project whose files are old, with a site that its last build made."""
    for name in ("content/reviews/jack.yml", "templates/page.html", "mkdocs.yml", "tusk/problem.py"):
        write(tmp_path / name, "a text")
        os.utime(tmp_path / name, ns=(OLD, OLD))
    monkeypatch.setattr(unchanged, "CODE", str(tmp_path / "tusk"))
    monkeypatch.chdir(tmp_path)
    build(tmp_path)
    return tmp_path


def write(path: Path, content: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(content, encoding="utf-8")


def build(project: Path, arguments: list[str] = BUILD) -> None:
    last = Run(str(project), arguments)
    write(project / "site" / "index.html", "the site")
    last.remember("Nothing has changed.\n", sites=[str(project / "site")])


def test_nothing_has_changed(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert last_answer(str(project), BUILD) == 0
    assert capsys.readouterr().out == "Nothing has changed.\n"
    assert last_answer(str(project), []) == 0


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="Windows has no FIFOs")
def test_what_is_no_file_is_not_opened(project: Path) -> None:
    """Opening a FIFO for reading waits for ever; opening it for reading and writing does not."""
    fifo = project / "content" / "reviews" / "fifo.yml"
    os.mkfifo(fifo)
    held = os.open(fifo, os.O_RDWR)
    os.write(held, b"never read")
    Timer(1, os.close, [held]).start()  # else a failing test would never end
    assert f"unreadable {fifo}".encode() in Run(str(project), BUILD).digests


def change(project: Path) -> None:
    write(project / "content" / "reviews" / "jack.yml", "another text")


def change_with_the_same_size_and_time(project: Path) -> None:
    path = project / "content" / "reviews" / "jack.yml"
    path.write_text("a tale", encoding="utf-8")
    os.utime(path, ns=(OLD, OLD))


def add(project: Path) -> None:
    write(project / "content" / "reviews" / "anna.yml", "a text")


def add_a_folder(project: Path) -> None:
    (project / "content" / "new.yml").mkdir()


def delete(project: Path) -> None:
    (project / "content" / "reviews" / "jack.yml").unlink()


def rename(project: Path) -> None:
    (project / "content" / "reviews" / "jack.yml").rename(project / "content" / "reviews" / "john.yml")


def change_a_template(project: Path) -> None:
    write(project / "templates" / "page.html", "a page")


def change_the_settings(project: Path) -> None:
    write(project / "mkdocs.yml", "site_name: Other")


def change_the_code(project: Path) -> None:
    write(project / "tusk" / "problem.py", "a = 1")


def install_a_package(project: Path) -> None:
    (project / ".venv" / "lib" / "python3" / "site-packages" / "new").mkdir(parents=True)


def change_a_page_by_hand(project: Path) -> None:
    write(project / "site" / "index.html", "my sites")


def delete_a_page(project: Path) -> None:
    (project / "site" / "index.html").unlink()


def delete_the_site(project: Path) -> None:
    (project / "site" / "index.html").unlink()
    (project / "site").rmdir()


def damage_the_note(project: Path) -> None:
    path = project / "build" / "kept" / "last-build"
    path.write_bytes(path.read_bytes()[:-30])


@pytest.mark.parametrize(
    "difference",
    [
        *(change, change_with_the_same_size_and_time, add, add_a_folder, delete, rename, change_a_template),
        *(change_the_settings, change_the_code, install_a_package, change_a_page_by_hand, delete_a_page),
        *(delete_the_site, damage_the_note),
    ],
    ids=lambda difference: difference.__name__,
)
def test_something_is_different(
    project: Path, difference: Callable[[Path], None], capsys: pytest.CaptureFixture[str]
) -> None:
    difference(project)
    assert last_answer(str(project), BUILD) is None
    assert capsys.readouterr().out == ""


@pytest.mark.parametrize(
    "arguments",
    [["build", "--drafts"], ["build", "--clean"], ["--cle"], ["build", "--site-dir", "b"], ["check"]],
)
def test_other_options(project: Path, arguments: list[str]) -> None:
    assert last_answer(str(project), arguments) is None


def test_after_a_clean_build_a_usual_one_has_nothing_to_do(project: Path) -> None:
    change(project)
    build(project, ["build", "--clean"])
    assert last_answer(str(project), BUILD) == 0
    assert last_answer(str(project), ["build", "--clean"]) is None


def test_another_day(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(time, "strftime", lambda form: "2030-01-01")
    assert last_answer(str(project), BUILD) is None


def test_a_file_that_was_changed_just_before_a_build_is_compared_by_its_content(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The clock of a disk can be so coarse that a second change leaves the time as it is."""
    change(project)
    build(project)
    assert last_answer(str(project), BUILD) == 0
    monkeypatch.setattr(unchanged, "state_of", lambda *given, **named: b"")
    build(project)
    assert last_answer(str(project), BUILD) == 0
    write(project / "content" / "reviews" / "jack.yml", "another tale")
    assert last_answer(str(project), BUILD) is None


def test_what_has_settled_is_compared_by_its_content_once_more_and_not_again(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    change(project)
    build(project)
    note = project / "build/kept/last-build"
    noted = note.read_bytes().split(unchanged.END)
    assert b"jack.yml" in noted[3]
    assert last_answer(str(project), BUILD) == 0
    assert note.read_bytes().split(unchanged.END) == noted
    monkeypatch.setattr(unchanged, "SETTLED", -(10**12))  # whatever is there counts as old
    assert last_answer(str(project), BUILD) == 0
    assert note.read_bytes().split(unchanged.END)[3] == b""
    monkeypatch.setattr(unchanged, "_digests", None)
    assert last_answer(str(project), BUILD) == 0


def test_folders_are_listed_only_where_their_times_changed(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(unchanged, "SETTLED", -(10**12))  # whatever is there counts as old
    build(project)
    monkeypatch.setattr(unchanged, "_in_folder", None)
    assert last_answer(str(project), BUILD) == 0
    monkeypatch.undo()
    monkeypatch.chdir(project)
    monkeypatch.setattr(unchanged, "CODE", str(project / "tusk"))
    (project / "content/reviews/.swap").write_text("what an editor leaves for a moment")
    (project / "content/reviews/.swap").unlink()
    assert last_answer(str(project), BUILD) == 0


def test_a_file_that_was_added_just_after_a_build_is_found_by_its_name(project: Path) -> None:
    """The clock of a disk can be so coarse that the folder keeps its time."""
    add(project)
    note = project / "build/kept/last-build"
    times = [f"/{s.st_mtime_ns} {s.st_ctime_ns}".encode() for s in [(project / "content/reviews").stat()]]
    assert times[0] not in note.read_bytes()
    assert b"content/reviews\0/\n" in note.read_bytes()
    assert last_answer(str(project), BUILD) is None


def test_a_change_during_a_build_is_seen(project: Path) -> None:
    last = Run(str(project), BUILD)
    change(project)
    last.remember("Nothing has changed.\n", sites=[str(project / "site")])
    assert last_answer(str(project), BUILD) is None


def test_options_do_not_run_into_each_other() -> None:
    assert key_of(["build", "--today", "2020-01-01"]) == key_of(["--today", "2020-01-01"])
    assert key_of(["check"]) != key_of(["build"])


def test_no_package_is_loaded() -> None:
    """Only what Python itself has loaded: no argparse, no pathlib, nothing of ours but three files."""
    code = (
        "import sys; before = set(sys.modules); import tusk.cli.unchanged;"
        "print(sorted(set(sys.modules) - before))"
    )
    done = subprocess.run(
        [sys.executable, "-I", "-S", "-c", f"import sys; sys.path.insert(0, '.'); {code}"],
        capture_output=True,
        text=True,
        check=True,
        cwd=Path(__file__).parents[2],
    )
    loaded = set(literal_eval(done.stdout))
    assert not loaded & {
        "pathlib",
        "argparse",
        "json",
        "hashlib",
        "re",
        "subprocess",
        "pydantic",
        "jinja2",
        "yaml",
    }
    assert {name for name in loaded if name.startswith("tusk")} == {
        *("tusk", "tusk.cli", "tusk.cli.in_the_way", "tusk.cli.states", "tusk.cli.unchanged"),
    }


@pytest.mark.parametrize("place", ["", "a/", "m/", "z/"])
def test_two_processes_see_what_one_sees(
    project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], place: str
) -> None:
    """Half of the states are asked for by another process, wherever it is that a file has changed."""
    monkeypatch.setattr(states, "WORTH", 1)
    monkeypatch.setattr(unchanged, "SETTLED", -(10**12))  # whatever is there counts as old
    for folder in ("", "a/", "m/", "z/"):
        write(project / "site" / folder / "page.html", "a page")
    build(project)
    assert last_answer(str(project), BUILD) == 0
    write(project / "site" / place / "page.html", "another page")
    assert last_answer(str(project), BUILD) is None
    build(project)
    assert last_answer(str(project), BUILD) == 0
    write(project / "content/reviews/jack.yml", "another text")
    assert last_answer(str(project), BUILD) is None
    assert capsys.readouterr().out == "Nothing has changed.\n" * 2


@pytest.mark.skipif(os.name == "nt", reason="Windows has other rights")
def test_what_was_found_before_a_site_was_moved_is_what_is_there(tmp_path: Path) -> None:
    write(tmp_path / "new/reviews/jack.html", "a page")
    write(tmp_path / "new/index.html", "the site")
    (tmp_path / "new/reviews").chmod(0o700)
    (tmp_path / "new/index.html").chmod(0o600)
    found = let_everybody_read(tmp_path / "new")
    (tmp_path / "new").rename(tmp_path / "site")
    site = str(tmp_path / "site")
    noted = state_of([site], of_site=True, found=moved(found, str(tmp_path / "new"), site))
    assert noted == state_of([site], of_site=True)
    assert (tmp_path / "site/reviews").stat().st_mode & 0o777 == 0o755
    assert (tmp_path / "site/index.html").stat().st_mode & 0o777 == 0o644
