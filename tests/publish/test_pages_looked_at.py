"""A page that is made is looked at once, while it is in memory; what was found stops each build until it is gone."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.conftest import ROOT
from tests.publish.test_second_net import HINT, library
from tests.small_site import TODAY
from tusk.kept.store import Store
from tusk.library.project import open_library
from tusk.problem import ProblemsFound
from tusk.publish.offered import NO_DOWNLOADS
from tusk.publish.second_net import identified, look_at
from tusk.publish.whole_site import build_site

RING = "<p>Ring 07912 345670</p>"


def test_what_was_found_when_a_page_was_made_is_said_without_reading_its_file(tmp_path: Path) -> None:
    looked = {
        "1.html": look_at("a/index.html", RING.encode()),
        "2.html": look_at("b/index.html", b"<p>Hello"),
    }
    files = {"a/index.html": tmp_path / "1.html", "b/index.html": tmp_path / "2.html"}
    store = Store(tmp_path / "net.db", "1")
    found = identified(library(tmp_path), files, store, looked)
    assert [str(each) for each in found] == [
        f"a/index.html:1: the finished file has a mobile number (0791…). {HINT}"
    ]
    assert identified(library(tmp_path), {"b/index.html": tmp_path / "2.html"}, store) == []


def test_a_template_that_identifies_somebody_stops_each_build_until_it_is_right(tmp_path: Path) -> None:
    library(tmp_path)
    shutil.copytree(ROOT / "templates", tmp_path / "templates")
    shutil.copy(ROOT / "mkdocs.yml", tmp_path / "mkdocs.yml")
    template = tmp_path / "templates/pages/home.html"
    right = template.read_text(encoding="utf-8")
    template.write_text(right.replace("{% block main %}", f"{{% block main %}}{RING}"), encoding="utf-8")
    for _ in range(2):  # the second build takes over the page that the first one made
        with pytest.raises(ProblemsFound) as refused:
            built(tmp_path)
        assert str(refused.value) == f"index.html:1: the finished file has a mobile number (0791…). {HINT}"
    template.write_text(right, encoding="utf-8")
    assert "" in built(tmp_path)


def built(root: Path) -> list[str]:
    return build_site(root, root / "site", open_library(root, TODAY), NO_DOWNLOADS)
