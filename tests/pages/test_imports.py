"""What templates import is made once, and its macros see the values of the page that shows them."""

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


NESTED = {
    "page.html": '{% import "outer.html" as outer with context %}{{ outer.shown() }}',
    "outer.html": '{% from "inner.html" import here with context %}{% macro shown() %}{{ here() }}{% endmacro %}',
    "inner.html": "{% macro here() %}here is {{ page }}{% endmacro %}",
}


def test_macros_that_ask_for_values_only_when_called_are_made_once_for_all_pages() -> None:
    env = PageEnvironment(loader=DictLoader(NESTED))
    shown = [env.get_template("page.html").render(page=page) for page in ("page a", "page b")]
    assert shown == ["here is page a", "here is page b"]
    outer = env.get_template("outer.html")
    assert outer.make_module({"page": "page c"}) is outer.make_module({"page": "page d"})


def test_each_page_asks_for_every_template_that_it_is_made_of() -> None:
    env = PageEnvironment(loader=DictLoader(NESTED))
    asked: list[str] = []
    plain = env.get_template
    env.get_template = lambda name, *more: asked.append(name) or plain(name, *more)  # type: ignore
    for page in ("page a", "page b"):
        asked.clear()
        env.get_template("page.html").render(page=page)
        assert asked == ["page.html", "outer.html", "inner.html"]


def test_a_template_that_changes_while_pages_are_served_is_made_again() -> None:
    env = PageEnvironment(loader=DictLoader(templates := dict(NESTED)))
    page = env.get_template("page.html")
    assert page.render(page="page a") == "here is page a"
    templates["inner.html"] = "{% macro here() %}now {{ page }}{% endmacro %}"
    assert page.render(page="page b") == "now page b"
