"""What templates import is made once a page."""

from __future__ import annotations

from jinja2 import DictLoader

from tusk.pages.imports import PageEnvironment

TEMPLATES = {
    "one.html": '{% from "macros.html" import here with context %}{{ here() }}{% include "two.html" %}',
    "two.html": '{% import "macros.html" as macros with context %}, {{ macros.here() }}',
    "macros.html": "{{ made(page) or '' }}{% macro here() %}here is {{ page }}{% endmacro %}",
}


def test_macros_are_made_once_a_page_and_see_its_values() -> None:
    made: list[str] = []
    env = PageEnvironment(loader=DictLoader(TEMPLATES))
    one = env.get_template("one.html")
    shown = [one.render(page=page, made=made.append) for page in ("page a", "page b")]
    assert shown == ["here is page a, here is page a", "here is page b, here is page b"]
    assert made == ["page a", "page b"]
