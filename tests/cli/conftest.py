"""A small project to run commands in."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.projects import make_project
from tests.projects import run as run
from tests.small_site import write_site

JACK = """\
-- content/reviews/jack.yml --
kind: review
title: Jack
summary: What we learned about Jack.
"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project with one review: the real code, a small content."""
    root = make_project(tmp_path / "project")
    write_site(root, JACK)
    (root / "bulletins").mkdir(exist_ok=True)
    return root
