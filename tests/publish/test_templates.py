"""A template that cannot be used is a problem at its line."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.conftest import ROOT
from tests.publish.test_site import JACK
from tests.small_site import TODAY, write_site
from tusk.kept.files import digest
from tusk.library.project import open_library
from tusk.pages.template_problems import syntax_problems
from tusk.problem import ProblemsFound
from tusk.publish.site import write_site as write_pages


def test_a_broken_template_is_a_problem_at_its_line(tmp_path: Path) -> None:
    write_site(tmp_path, JACK)
    (tmp_path / "templates/pages").mkdir(parents=True)
    (tmp_path / "templates/pages/home.html").write_text("Hello\n{% if %}\n")
    with pytest.raises(ProblemsFound) as found:
        write_pages(open_library(tmp_path, TODAY), tmp_path / "templates", tmp_path / "pages")
    assert str(found.value) == (
        "templates/pages/home.html:2: Expected an expression, got 'end of statement block'. Fix the template."
    )


def test_a_template_that_fails_is_a_problem_at_its_line(tmp_path: Path) -> None:
    write_site(tmp_path, JACK)
    (tmp_path / "templates/pages").mkdir(parents=True)
    (tmp_path / "templates/print").symlink_to(ROOT / "templates/print")
    (tmp_path / "templates/pages/home.html").write_text("Hello\n{{ page.titel }}\n")
    with pytest.raises(ProblemsFound) as found:
        write_pages(open_library(tmp_path, TODAY), tmp_path / "templates", tmp_path / "pages")
    assert str(found.value).startswith("templates/pages/home.html:2: ")
    assert "titel" in str(found.value)


def test_only_templates_that_changed_are_read_again(tmp_path: Path) -> None:
    for name in ("one", "two"):
        path = tmp_path / f"templates/pages/{name}.html"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"{name}\n{{% if %}}\n")
    known = {digest((tmp_path / "templates/pages/one.html").read_bytes())}
    found = [problem.path for problem in syntax_problems(tmp_path, known)]
    assert found == ["templates/pages/two.html"]
