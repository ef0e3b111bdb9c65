"""A new project begins with the phrases that this one avoids."""

from __future__ import annotations

from tests.conftest import ROOT


def test_a_new_project_has_the_same_phrases() -> None:
    own = (ROOT / "content/language.yml").read_text(encoding="utf-8")
    new = (ROOT / "templates/start/content/language.yml").read_text(encoding="utf-8")
    assert own.partition("\n")[2] == new  # without the line for editors
