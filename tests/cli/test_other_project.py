"""Another partnership's project: a clone of the repository with content of its own is built and tested."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.projects import ROOT
from tests.small_site import files_in

CONTENT = """\
-- content/site.yml --
title: What we learn
lead: Three entries, one of them in Welsh.
worried:
  heading: Worried about a child?
  text: Ring [999](tel:999).
-- content/publishers.yml --
- id: otherton
  name: Otherton Partnership
  short_name: Otherton
  place: Otherton
  contact:
    website: https://www.otherton.example
-- content/sections.yml --
- {id: briefings, name: Briefings}
-- content/topics.yml --
- {id: sleep, name: Safer sleep}
-- content/briefings/cots.yml --
kind: briefing
title: An empty cot is a safe cot
summary: Why nothing else belongs in a cot.
publisher: otherton
issued: 2024-05
topics: [sleep]
sections:
  - heading: What to say
    text: Show it on your first visit.
related: [briefings/poster]
-- content/briefings/poster.yml --
kind: notice
title: A poster about cots
summary: A poster for every home.
publisher: otherton
issued: 2024-06
topics: [sleep]
body: Hang it up. See [why](entry:briefings/cots).
-- content/briefings/crud.yml --
kind: briefing
language: cy
title: Mae crud gwag yn ddiogel
summary: Pam na ddylai dim byd arall fod yn y crud.
publisher: otherton
issued: 2024-05
key_messages: [Dangoswch ar eich ymweliad cyntaf.]
"""


@pytest.fixture(scope="module")
def clone(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A clone with content of its own; the packages are those of this project."""
    if not (ROOT / ".git").exists() or not shutil.which("git"):
        pytest.skip("this folder is no Git repository, or Git is not installed, so it was not cloned")
    root = tmp_path_factory.mktemp("other") / "tusk"
    subprocess.run(["git", "clone", "--quiet", "--depth=1", ROOT.as_uri(), str(root)], check=True)
    shutil.rmtree(root / "content")
    shutil.rmtree(root / "bulletins")
    for name, text in files_in(CONTENT).items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text, encoding="utf-8")
    (root / ".venv").symlink_to(Path(sys.prefix), target_is_directory=True)
    return root


def command(root: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run a command of the clone as users do."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTEST_ADDOPTS"}
    return subprocess.run(
        [sys.executable, "site_build.py", *arguments],
        cwd=root,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )


def test_another_project_is_built(clone: Path) -> None:
    done = command(clone, "build")
    assert (done.returncode, done.stderr) == (0, ""), done.stdout + done.stderr
    assert (clone / "site/briefings/cots/index.html").is_file()


def test_the_tests_of_content_pass_in_another_project(clone: Path) -> None:
    """They run; the facts of the two source documents, which the content does not have, are skipped."""
    done = command(clone, "test", "tests/project", "tests/sources", "-rs")
    assert done.returncode == 0, done.stdout + done.stderr
    assert "content/publishers.yml does not have cambridgeshire-peterborough or somerset" in done.stdout
    assert re.search(r"\d\d passed|[5-9] passed", done.stdout), done.stdout


def test_a_fault_of_another_project_is_found(clone: Path) -> None:
    entry = clone / "content/briefings/poster.yml"
    before = entry.read_text(encoding="utf-8")
    entry.write_text(before.replace("entry:briefings/cots", "entry:briefings/cot"), encoding="utf-8")
    done = command(clone, "test", "tests/project/test_content.py", "-k", "no_errors")
    entry.write_text(before, encoding="utf-8")
    assert done.returncode == 1
    assert 'content/briefings/poster.yml:7: "body": ' in done.stdout
