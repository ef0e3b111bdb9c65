"""What every kind of block becomes in every output: one file a kind, each a small site and what is made of it.

After a change that is meant, write the outputs again and read the difference:

    python3 -m tests.blocks.test_blocks
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any, get_args

import pytest
import yaml

from tests.blocks.on_paper import in_word, on_paper
from tests.blocks.on_slides import on_slides
from tests.conftest import ROOT
from tests.small_site import TODAY, write_site
from tusk.document.blocks import Block
from tusk.document.resolve import resolve
from tusk.document.texts import Texts
from tusk.library.library import Library
from tusk.library.project import open_library
from tusk.pages.environment import environment, in_language
from tusk.pages.page import Page

FOLDER = Path(__file__).parent
CASES = sorted(FOLDER.glob("*.yml"))
KINDS = {block.kind for block in get_args(Block)}


def block_of(library: Library, kind: str) -> Block:
    """The first block of a kind on the page of the review Jack."""
    document = resolve(library.items["reviews/jack"], Texts(library))
    return next(block for part in document.sections for block in part.blocks if block.kind == kind)


def on_a_page(block: Block, library: Library) -> str:
    """The block as HTML, on the page of Jack."""
    beside: dict[str, dict[str, str]] = {"downloads": {}, "calendar": {}, "datasets": {}}
    env = environment(ROOT / "templates" / "pages", library, beside)
    show = env.from_string(
        '{% from "blocks.html" import show_blocks with context %}{{ show_blocks([block]) }}'
    )
    html = show.render(
        block=block, library=library, page=Page("reviews/jack/", "", "", ""), **in_language(env, None)
    )
    return "".join(f"{line.rstrip()}\n" for line in html.splitlines() if line.strip())


WRITERS = {"web": on_a_page, "paper": on_paper, "slides": on_slides, "word": in_word}


def outputs(case: dict[str, Any], kind: str, root: Path) -> Iterator[tuple[str, str]]:
    """(output, what it makes of the block) for each writer."""
    write_site(root, case["site"])
    library = open_library(root, TODAY)
    block = block_of(library, kind)
    for name, write in WRITERS.items():
        yield name, write(block, library)


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_a_block_in_every_output(path: Path, tmp_path: Path) -> None:
    case = yaml.safe_load(path.read_text(encoding="utf-8"))
    made = dict(outputs(case, path.stem, tmp_path))
    assert made == {name: case[name] for name in WRITERS}


def test_every_kind_of_block_has_a_case() -> None:
    assert {path.stem for path in CASES} == KINDS


class _Text(str):
    """Written as it stands, line by line."""


def _as_block(dumper: yaml.SafeDumper, text: _Text) -> yaml.ScalarNode:
    return dumper.represent_scalar("tag:yaml.org,2002:str", str(text), style="|")


yaml.SafeDumper.add_representer(_Text, _as_block)


def write_again() -> None:
    """Write what each block becomes into its file."""
    for path in CASES:
        case = yaml.safe_load(path.read_text(encoding="utf-8"))
        with tempfile.TemporaryDirectory() as folder:
            made = dict(outputs(case, path.stem, Path(folder)))
        text = {name: _Text(value) for name, value in {**case, **made}.items()} | {"about": case["about"]}
        path.write_text(
            yaml.safe_dump(text, allow_unicode=True, sort_keys=False, width=1000), encoding="utf-8"
        )


if __name__ == "__main__":
    write_again()
