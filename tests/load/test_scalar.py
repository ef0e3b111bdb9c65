"""A place in the text of a field is followed back to its file, however YAML has it written."""

from __future__ import annotations

import json
import random
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.small_site import problems_of
from tusk.load.source import Source
from tusk.load.yaml_text import read_yaml

WORDS = [
    "It's",
    "a",
    '"quote"',
    "back\\slash",
    "é",
    "[x](y)",
    "“”",
    "#hash",
    "100%",
    "a:b",
    "-",
    "—",
    "&amp;",
    "ﬁ",
]


def block(text: str, style: str) -> str:
    return f"{style}\n" + "".join(f"      {line}\n" if line else "\n" for line in text.split("\n"))


def in_single_quotes(text: str) -> str:
    return "'" + text.replace("'", "''").replace("\n", "\n\n      ") + "'"


STYLES: dict[str, Callable[[str], str]] = {
    "|": lambda text: block(text, "|"),
    "|- and a comment": lambda text: block(text, "|-  # words"),
    ">": lambda text: block(text.replace("\n", "\n\n"), ">"),
    "> folded": lambda text: block(text.replace("\n", "\n\n").replace(" ", "\n"), ">"),
    "'": in_single_quotes,
    '"': lambda text: json.dumps(text),
    '" on lines': lambda text: json.dumps(text, ensure_ascii=False).replace(" ", "\n      "),
    "no quotes": lambda text: "x " + text.replace("\n", "\n\n      ").replace("#", "").replace("- ", ""),
}


@pytest.mark.parametrize("style", STYLES)
def test_every_character_is_found_where_it_stands(style: str) -> None:
    choose = random.Random(style)
    for _ in range(40):
        text = "\n".join(
            " ".join(choose.choices(WORDS, k=choose.randint(1, 6))) for _ in range(choose.randint(1, 5))
        )
        file = f"title: A title\nlist:\n  - field: {STYLES[style](text)}\n    last: The end\n"
        reading = read_yaml(file, "a.yml")
        lines = tuple(file.split("\n"))
        source = Source("a.yml", reading.values, reading.places, reading.scalars, reading.traps, lines)
        assert reading.problems == []
        value = reading.values["list"][0]["field"]  # type: ignore[call-overload, index]
        assert isinstance(value, str)
        last = (0, 0)
        for at, character in enumerate(value):
            if not character.isspace():
                place = source.place_in_text(("list", 0, "field"), value[:at])
                here = lines[place.line - 1][place.column - 1 :]
                assert here.startswith((character, "\\")), (file, at)
                assert (place.line, place.column) > last
                last = (place.line, place.column)


@pytest.mark.parametrize(
    ("body", "line"),
    [
        ("|\n  ## Fine\n\n  # Wrong", 6),
        (">\n  ## Fine\n\n\n  # Wrong", 7),
        ('"## Fine\\n\\n# Wrong"', 3),
        ('"## Fine\n\n\n  # Wrong"', 6),
        ("'## Fine\n\n\n  # Wrong'", 6),
        ("|2\n\n  ## Fine\n\n  # Wrong", 7),
    ],
)
def test_a_fault_in_a_field_of_any_style(tmp_path: Path, body: str, line: int) -> None:
    file = f"-- content/reviews/jack.yml --\nkind: briefing\naudience: []\nbody: {body}\n"
    assert problems_of(tmp_path, file) == [
        f'content/reviews/jack.yml:{line}: "body": a heading with one # is reserved for the title of the page. '
        "Write ## Wrong."
    ]
