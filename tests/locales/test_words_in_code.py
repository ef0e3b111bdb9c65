"""Code that writes for readers has no words outside the catalogue: Python and JavaScript."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from functools import cache

import pytest

from tests.conftest import ROOT
from tests.locales.in_code import in_code

ROOMS = [
    "charts",
    "sections",
    "site",
    "study",
    "document",
    "slides",
    "paper",
    "word",
    "pages",
    "data",
    "search",
]
CALLS = {"gettext", "ngettext", "pgettext", "N_", "lazy_gettext", "lazy_ngettext", "lazy_pgettext"}
CALLS |= {"new_part", "points_part"}  # the catalogue is made with them, too
TO_AUTHORS = {"Problem", "problem", "note", "Setting", "Field"}
SENTENCE = re.compile(r"[A-Za-z]{2,}[,:]? [a-z]{2,}|, [a-z]{3,}|: [a-z]{2,}")
CODE = re.compile(
    r"[<{]|^[a-z]+( [a-z]+){0,2}$|^[A-Z][a-z]+ (and|or|number)\b"
)  # markup, values of fields, names of layouts
FOR_AUTHORS = {  # what they say is in problems
    *("paper/typeset.py", "pages/engine_settings.py", "data/life.py", "data/uses.py"),
}
JS_COMMENT = re.compile(r"^\s*(?://|\*|/\*).*$|\s// .*$", re.MULTILINE)
JS_CALL = re.compile(r'\b(?:n|p)?gettext\(\s*"[^"]*"(?:,\s*"[^"]*")?')
JS_SAID = re.compile(r'"([A-Z][a-z]+(?: [^"\n]*|[.:!?])?)"')
KEYS = {"Esc", "Escape", "Arrow", "Enter", "Home", "End", "Tab", "Shift"}


def words_in_python(code: str) -> Iterator[str]:
    """Texts of several words that are neither in the catalogue nor said to people who write code."""
    tree = ast.parse(code)
    known = {id(part) for node in ast.walk(tree) if _is_known(node) for part in ast.walk(node)}
    for node in ast.walk(tree):
        value = (
            getattr(node, "value", None) if isinstance(node, ast.Constant) and id(node) not in known else None
        )
        if isinstance(value, str) and _is_sentence(value) and value not in in_catalogue():
            yield value


def _is_sentence(text: str) -> bool:
    return bool(SENTENCE.search(text)) and not CODE.search(text)


@cache
def in_catalogue() -> frozenset[object]:
    """Every text of the catalogue; code can name one again."""
    return frozenset(each.id for each in in_code())


def _is_known(node: ast.AST) -> bool:
    if isinstance(node, ast.Call):
        name = getattr(node.func, "id", "") or getattr(node.func, "attr", "")
        return name in CALLS | TO_AUTHORS
    is_docstring = isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
    return is_docstring or isinstance(node, ast.Raise | ast.Assert)


def words_in_javascript(code: str) -> list[str]:
    """Texts that begin like a sentence and are not in a call of gettext."""
    bare = JS_CALL.sub("", JS_COMMENT.sub("", code))
    return [words for words in JS_SAID.findall(bare) if words not in KEYS]


@pytest.mark.parametrize("room", ROOMS)
def test_python_has_no_words_outside_the_catalogue(room: str) -> None:
    found: dict[str, list[str]] = {}
    for path in sorted((ROOT / "tusk" / room).rglob("*.py")):
        name = path.relative_to(ROOT / "tusk").as_posix()
        if name not in FOR_AUTHORS and (words := [*words_in_python(path.read_text(encoding="utf-8"))]):
            found[name] = words
    assert found == {}


def test_scripts_have_no_words_outside_the_catalogue() -> None:
    found: dict[str, list[str]] = {}
    for path in sorted((ROOT / "templates/theme/assets").rglob("*.js")):
        if words := words_in_javascript(path.read_text(encoding="utf-8")):
            found[path.name] = words
    assert found == {}


def test_words_outside_the_catalogue_are_found() -> None:
    code = (
        'title = f"{name}: all pages"\nother = gettext("All of them")\nraise ValueError("not one of them")\n'
    )
    assert [*words_in_python(code)] == [": all pages"]
    assert words_in_javascript('say("Show more"); say(gettext("Show less")); key === "Escape"') == [
        "Show more"
    ]
