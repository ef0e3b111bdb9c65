"""YAML with its comments, order, quotes and blank lines: every value is text, as authors' files are read."""

from __future__ import annotations

import re
from io import StringIO
from textwrap import dedent, wrap
from typing import Any

import yaml
from ruamel.yaml import YAML
from ruamel.yaml.resolver import VersionedResolver
from ruamel.yaml.scalarstring import (
    DoubleQuotedScalarString,
    FoldedScalarString,
    LiteralScalarString,
    SingleQuotedScalarString,
)

from tusk.authoring.starter import in_yaml
from tusk.load.yaml_text import TRAPS

WIDTH = 100  # of lines within a folded text


class _OnlyText(VersionedResolver):
    """Takes every value for text, so that none is written in another form than the author's."""

    def resolve(self, kind: Any, value: Any, implicit: Any) -> Any:
        found: Any = super().resolve(kind, value, implicit)
        return self.DEFAULT_SCALAR_TAG if str(found).rsplit(":", 1)[-1] not in ("seq", "map") else found


def _yaml() -> YAML:
    made = YAML()
    made.Resolver = _OnlyText
    made.preserve_quotes = True
    made.width = 1_000_000
    made.indent(mapping=2, sequence=4, offset=2)
    return made


def load(text: str) -> Any:
    """The tree of a text."""
    return _yaml().load(text)


def dump(tree: Any) -> str:
    """The text of a tree. A list at the top is not indented."""
    written = StringIO()
    _yaml().dump(tree, written)
    text = written.getvalue()
    return dedent(text) if isinstance(tree, list) else text


def scalar(text: str, old: object = None, *, bare: bool = False, flow: bool = False) -> str:
    """A text in the form in which it is written: that of the old one, if it can be.

    bare: a date, a time, a number, yes or no, which is never in quotes. flow: within brackets.
    """
    if bare and re.fullmatch(r"[\w.:-]+", text):
        return text
    if "\n" in text and not flow:
        return _as(LiteralScalarString, text.rstrip("\n") + "\n")
    if isinstance(old, FoldedScalarString) or (len(text) > WIDTH and not flow and old is None):
        return _folded(text)
    if isinstance(old, SingleQuotedScalarString) and "\n" not in text:
        return _as(SingleQuotedScalarString, text)
    is_plain = in_yaml(text) == text if flow else can_be_plain(text)
    if isinstance(old, DoubleQuotedScalarString) or not is_plain:
        return _as(DoubleQuotedScalarString, text)
    return text


def _as(form: Any, text: str) -> str:
    made: str = form(text)
    return made


def _folded(text: str) -> str:
    """A text on several lines that are joined again when it is read."""
    lines = wrap(text, WIDTH, break_long_words=False, break_on_hyphens=False)
    if " ".join(lines) != text:
        return _as(DoubleQuotedScalarString, text)
    made: Any = FoldedScalarString(text)
    made.fold_pos, end = [], -1
    for line in lines[:-1]:
        end += len(line) + 1
        made.fold_pos.append(end)
    return made  # type: ignore[no-any-return]


def can_be_plain(text: str) -> bool:
    """Whether a text can be written without quotes, and no program reads it as something else."""
    if TRAPS.fullmatch(text) or re.fullmatch(r"[-+.\d_]*", text) or re.search(r"[\[\]{},]$|^\W", text):
        return in_yaml(text) == text
    try:
        events = list(yaml.parse(f"- {text}\n- x: {text}\n", Loader=yaml.CSafeLoader))
    except yaml.YAMLError:
        return False
    scalars = [event.value for event in events if isinstance(event, yaml.ScalarEvent)]
    return scalars == [text, "x", text] and " #" not in text
