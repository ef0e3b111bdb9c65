"""Nothing is lost: an editor that is killed at any moment of a save leaves each file whole, before it or after it."""

from __future__ import annotations

import json
import os
import shutil
import sys
from datetime import datetime
from pathlib import Path
from types import FrameType
from typing import Any

import pytest

from tests.editor.client import Browser
from tests.small_site import write_site
from tusk.editor.project_files import ProjectFiles

JACK = "content/reviews/jack.yml"
BEFORE = "kind: review\ntitle: Before\n"
AFTER = "kind: review\ntitle: After\n"
MOMENTS = 50

pytestmark = pytest.mark.skipif(
    not hasattr(os, "fork"), reason="a process is killed in the middle of its work"
)


def save(root: Path, moment: int) -> int:
    """Save in a process that dies after some lines of our code; returns how many it came to, if it lived."""
    lines = 0

    def trace(frame: FrameType, event: str, _: Any) -> Any:
        nonlocal lines
        lines += event == "line"
        if lines == moment:
            os._exit(9)
        return trace

    reads, writes = os.pipe()
    if (child := os.fork()) == 0:
        files = ProjectFiles(root, lambda: datetime(2020, 8, 15))
        opened = files.open(JACK)
        sys.settrace(trace)
        files.save(JACK, AFTER, opened.digest, "Ann")
        sys.settrace(None)
        os.write(writes, str(lines).encode())
        os._exit(0)
    os.close(writes)
    os.waitpid(child, 0)
    with os.fdopen(reads) as pipe:
        return int(pipe.read() or 0)


def test_a_save_that_is_killed_at_fifty_moments_leaves_whole_files(tmp_path: Path) -> None:
    file = tmp_path / JACK
    file.parent.mkdir(parents=True)
    file.write_text(BEFORE)
    whole = save(tmp_path, -1)
    assert whole > MOMENTS
    seen = set()
    for number in range(MOMENTS):
        file.write_text(BEFORE)
        shutil.rmtree(tmp_path / ".history")
        save(tmp_path, 1 + number * whole // MOMENTS)
        text = file.read_text()
        assert text in (BEFORE, AFTER)
        seen.add(text)
        for version in (tmp_path / ".history").rglob("*.json"):
            assert json.loads(version.read_text())["text"] in (BEFORE, AFTER)
        files = ProjectFiles(tmp_path, lambda: datetime(2020, 8, 16))
        assert files.save(JACK, AFTER, files.open(JACK).digest, "Ann").text == AFTER  # and work goes on
    assert seen == {BEFORE, AFTER}


WRONG = {
    "title": ("", 'the field "title" is missing. Add it.'),
    "summary": ("word " * 31, "31 words"),
    "issued": ("6 March 2018", "Write the year first: 2018-03-06."),
    "updated": ("2017-01", "before"),
    "publisher": ("sommerset", 'Did you mean "somerset"?'),
    "related.0": ("reviews/jac", "reviews/jac"),
    "replaced_by": ("reviews/nobody", "reviews/nobody"),
    "body": ("See [here](https://www.example.org/).", "here"),
    "key_messages.0": ("Ask [Jack](entry:reviews/nobody).", "reviews/nobody"),
    "review_by": ("soon", "soon"),
}


def test_ten_kinds_of_mistakes_are_said_at_their_fields(tmp_path: Path) -> None:
    write_site(tmp_path, f"-- {JACK} --\nkind: briefing\ntitle: Jack\nissued: 2018-03\n")
    browser = Browser(tmp_path)
    form = {
        "kind": "briefing",
        "title": "Jack",
        "summary": "One.",
        "publisher": "somerset",
        "issued": "2018-03",
    }
    form |= {"related:count": "1", "key_messages:count": "1"}
    for name, (value, words) in WRONG.items():
        found = json.loads(browser.post(f"/check?file={JACK}", form | {name: value}).text)["problems"]
        assert name in found, (name, found)
        assert words in " ".join(each["text"] for each in found[name]), found[name]
