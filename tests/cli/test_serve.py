"""site_build.py serve: an edit shows, a mistake shows, and mending it recovers."""

from __future__ import annotations

import shutil
import socket
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.projects import run, running

PATIENCE = 60  # seconds; an edit usually shows in two


@pytest.fixture
def port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


@contextmanager
def serving(project: Path, port: int, *options: str) -> Iterator[str]:
    """The address of a server that is stopped whatever happens; what it says is in said.txt."""
    arguments = ("serve", "--port", str(port), "--today", "2020-08-01", *options)
    with running(project, project / "said.txt", *arguments):
        yield f"http://127.0.0.1:{port}/"


@pytest.fixture
def address(project: Path, port: int) -> Iterator[str]:
    with serving(project, port) as address:
        yield address


def wait_for(address: str, words: str) -> str:
    """The page, once it says these words."""
    deadline = time.monotonic() + PATIENCE
    page = ""
    while time.monotonic() < deadline:
        try:
            with urllib.request.urlopen(address, timeout=PATIENCE) as answer:
                page = answer.read().decode()
        except OSError:
            page = ""
        if words in page:
            return page
        time.sleep(0.2)
    pytest.fail(f"{address} never said {words!r}")


def test_an_edit_a_mistake_and_its_mending(project: Path, address: str) -> None:
    entry = project / "content/reviews/jack.yml"
    good = entry.read_text()
    wait_for(address + "reviews/jack/", "What we learned about Jack.")
    entry.write_text(good.replace("about Jack", "about bruising"))
    wait_for(address + "reviews/jack/", "What we learned about bruising.")
    entry.write_text(good.replace("title:", "titel:"))
    page = wait_for(address + "reviews/jack/", "This is the last version without problems.")
    assert (
        "content/reviews/jack.yml:2: &quot;titel&quot; is not a field. Did you mean &quot;title&quot;?"
        in page
    )
    assert "What we learned about bruising." in page
    entry.write_text(good.replace("about Jack", "about neglect"))
    assert "titel" not in wait_for(address + "reviews/jack/", "What we learned about neglect.")
    topics = project / "content/topics.yml"
    topics.write_text(topics.read_text().replace("name: Neglect", "name: Long neglect"))
    entry.write_text(good + "topics: [neglect]\n")
    wait_for(address + "topics/neglect/", "Long neglect")


def test_a_mistake_at_the_start_is_shown_too(project: Path, port: int) -> None:
    entry = project / "content/reviews/jack.yml"
    good = entry.read_text()
    entry.write_text(good.replace("title:", "titel:"))
    with serving(project, port) as address:
        page = wait_for(address, "jack.yml:2")
        assert "is not a field" in page
        wait_for(address + "assets/tusk.css", ".problems")  # a page that looks as it should
        entry.write_text(good)
        wait_for(address + "reviews/jack/", "What we learned about Jack.")


def test_nothing_that_is_deleted_under_it_stops_it(project: Path, port: int) -> None:
    """Pages say what is missing, in words; when it is back, they are up to date again."""
    entry, templates = project / "content/reviews/jack.yml", (project / "templates").resolve()
    good, page = entry.read_text(), "reviews/jack/"
    with serving(project, port, "--no-print") as address:
        wait_for(address + page, "about Jack")
        shutil.rmtree(project / "build")
        entry.write_text(good.replace("about Jack", "about one"))
        assert 'class="problems"' not in wait_for(address + page, "about one")
        (project / "content").rename(project / "gone")
        wait_for(address + page, "content/site.yml:1: the file is missing.")
        (project / "gone").rename(project / "content")
        (project / "templates").unlink()
        assert "about one" in wait_for(
            address + page, "templates: not there, or cannot be read. Put it back."
        )
        (project / "templates").symlink_to(templates)
        entry.write_text(good.replace("about Jack", "about two"))
        assert 'class="problems"' not in wait_for(address + page, "about two")
    assert "Traceback" not in (project / "said.txt").read_text()


def test_a_port_in_use(project: Path, port: int) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", port))
        taken.listen()
        done = run(project, "serve", "--port", str(port))
    assert done.returncode == 1
    expected = f"Port {port} is in use. Try another: python3 site_build.py serve --port {port + 1}\n"
    assert done.stderr == expected
