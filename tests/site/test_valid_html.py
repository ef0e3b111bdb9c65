"""One page of every kind and template is valid HTML, for the Nu checker of the W3C; skipped without it or Java.

TUSK_VNU is the path of vnu.jar (from the npm package vnu-jar).
"""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.browser.test_pages import PAGES

EVERY_KIND = [*PAGES, "reviews/jack/", "recommendations/", "good-practice/", "search/"]


def test_pages_are_valid_html(example_site: Path, penmarsh_site: Path) -> None:
    java, checker = shutil.which("java"), os.environ.get("TUSK_VNU", "")
    if not java or not checker:
        pytest.skip("the Nu checker is not here: set TUSK_VNU to the path of vnu.jar, and install Java")
    pages = [each for name in EVERY_KIND if (each := example_site / name / "index.html").is_file()]
    pages += [example_site / "404.html", *penmarsh_site.rglob("index.html")]
    command = [java, "-Xss1m", "-jar", checker, "--errors-only", "--format", "gnu", *map(str, pages)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.stderr == ""
