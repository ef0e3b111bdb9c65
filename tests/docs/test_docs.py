"""The documentation says what the code does: commands, fields, paths, links, and examples that are tried."""

from __future__ import annotations

import argparse
import re
import shlex
from collections.abc import Iterator
from datetime import date
from itertools import pairwise
from pathlib import Path
from textwrap import dedent
from typing import get_args

import pytest

from tests.projects import EXAMPLE, ROOT, copy_content
from tests.small_site import TODAY, problems_of
from tusk.authoring.field_docs import field_reference
from tusk.cli.arguments import parse_arguments, parser
from tusk.library.project import check_library, open_library
from tusk.model.contacts import ContactDetails
from tusk.model.entry import Entry
from tusk.model.fields import Record
from tusk.model.figures import FigureBase, Named
from tusk.model.held import Held
from tusk.model.kinds import KINDS
from tusk.model.recommendations import Recommending
from tusk.model.vocabulary import VOCABULARIES
from tusk.publish.site import write_site as write_pages

PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md")])
FENCED = re.compile(r"^( *)```(\w*)\n(.*?)^ *```$", re.MULTILINE | re.DOTALL)
NAMED = re.compile(r"\b(?:tusk|tests|hooks|benchmarks)/[\w/]+\.py\b")
REPAIR = "python3 -m tusk.authoring.field_docs > docs/fields.md"
# Named in the guide as what an author could have, or made by a command.
NOT_IN_THE_REPOSITORY = {
    "bulletins/tusk-11.yml",
    "content/dog-safety/dogs-and-babies.yml",
    "content/files/poster.pdf",
    "content/images/cot.png",
    "content/link-checks.json",
    "content/links.yml",
    "content/uses.yml",
    "content/reviews/example.yml",
}


def read(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def subcommands() -> dict[str, argparse.ArgumentParser]:
    """The commands of site_build.py, by their names."""
    choices = next(
        action.choices for action in parser()._actions if isinstance(action, argparse._SubParsersAction)
    )
    assert isinstance(choices, dict)
    return choices


def fenced(text: str) -> list[tuple[str, str]]:
    """The (language, text) of each fenced block, in order."""
    return [(language, dedent(block)) for _, language, block in FENCED.findall(text)]


def parametrize_pages(name: str) -> pytest.MarkDecorator:
    return pytest.mark.parametrize(name, PAGES, ids=[page.name for page in PAGES])


# Commands


@pytest.mark.parametrize("name", subcommands())
def test_every_command_and_option_is_described(name: str) -> None:
    found = re.search(rf"^## {name}\n(.*?)(?=^## |\Z)", read("docs/commands.md"), re.MULTILINE | re.DOTALL)
    assert found, f"docs/commands.md has no part for the command: add ## {name}"
    for action in subcommands()[name]._actions:
        words = [] if action.dest in ("help", "pytest") else action.option_strings or [str(action.metavar)]
        for word in [*words, *(action.choices or ())]:
            missing = f"docs/commands.md does not describe {word} of {name}: add it below ## {name}"
            assert word in found[1], missing


@parametrize_pages("page")
def test_every_command_line_in_the_docs_is_understood(page: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for line in re.findall(r"(?:python3|py) site_build\.py([^\n`]*)", page.read_text(encoding="utf-8")):
        words = shlex.split(line.split(" is ready")[0])
        if words and words[0] != "COMMAND":
            try:
                parse_arguments(words)
            except SystemExit:
                pytest.fail(f'{page.name}: "site_build.py{line}" is refused: {capsys.readouterr().err}')


def test_the_readme_says_how_to_begin() -> None:
    for command in ("python3 site_build.py build", "python3 site_build.py test"):
        assert command in read("README.md"), f"README.md no longer says: {command}"


# Fields


def test_the_reference_of_fields_is_up_to_date() -> None:
    assert read("docs/fields.md") == field_reference(), (
        f"docs/fields.md is out of date. Write it again: {REPAIR}"
    )


def models(model: type[Record] = Record) -> Iterator[type[Record]]:
    for below in model.__subclasses__():
        if below.__module__.startswith("tusk.model"):
            yield below
            yield from models(below)


MODELS = sorted(
    set(models()) - {ContactDetails, Entry, FigureBase, Held, Named, Recommending},
    key=lambda model: model.__name__,
)


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_every_field_of_every_model_is_in_the_reference(model: type[Record]) -> None:
    about = " ".join((model.__doc__ or "").split())
    found = re.search(re.escape(about) + r".*?\n\n(.*?)(?=\n#|\Z)", read("docs/fields.md"), re.DOTALL)
    assert found, f"docs/fields.md leaves {model.__name__} out: see tusk/authoring/field_docs.py"
    shared = Entry.model_fields if issubclass(model, Entry) else {}
    rows = set(re.findall(r"^\| `(\w+)` \|", found[1], re.MULTILINE))
    assert rows == set(model.model_fields) - set(shared)


@pytest.mark.parametrize("kind", [kind.replace(" ", "-") for kind in KINDS])
def test_the_guide_names_every_kind(kind: str) -> None:
    assert f"`{kind}`" in read("docs/authors.md"), f"docs/authors.md does not name the kind {kind}"


@pytest.mark.parametrize("name", [*VOCABULARIES, "site"])
def test_the_guide_names_every_shared_list(name: str) -> None:
    assert f"`content/{name}.yml`" in read("docs/authors.md"), (
        f"docs/authors.md leaves content/{name}.yml out"
    )


# Paths and links


@parametrize_pages("page")
def test_every_path_in_the_docs_exists(page: Path) -> None:
    text = FENCED.sub("", page.read_text(encoding="utf-8"))
    named = re.findall(r"`([\w.-]+(?:/[\w.-]*)*)`", text)
    folders = {path.name for path in ROOT.iterdir() if path.is_dir()} - {"build", "site"}
    for name in set(named) - NOT_IN_THE_REPOSITORY:
        at_the_top = re.fullmatch(r"[\w-]+\.(py|toml|txt|md)", name)
        if at_the_top or ("/" in name and name.split("/")[0] in folders):
            root = EXAMPLE if name.startswith(("content/", "bulletins/")) else ROOT
            assert (root / name).exists(), f"{page.name} names {name}, which does not exist"


def test_every_file_of_code_that_a_comment_names_exists() -> None:
    """In code, cases, catalogues and settings."""
    wrong = [
        f"{path.relative_to(ROOT)} names {name}"
        for folder in ("tusk", "tests", "templates", "hooks", "benchmarks", "*.yml")
        for path in [*ROOT.glob(f"{folder}/**/*"), *ROOT.glob(folder)]
        if path.suffix in (".html", ".js", ".po", ".py", ".txt", ".typ", ".yml")
        for name in NAMED.findall(path.read_text(encoding="utf-8"))
        if not (ROOT / name).exists()
    ]
    assert wrong == []


def test_the_layout_in_the_design_is_that_of_the_project() -> None:
    _, layout = fenced(read("docs/design.md"))[0]
    for line in layout.splitlines():
        inside = "tusk/" if line.startswith(" ") else ""
        for name in re.findall(r"[\w/]+\.(?:py|yml)|[\w/]+/", line.strip().split("  ")[0]):
            assert (ROOT / inside / name).exists(), (
                f"docs/design.md shows {inside}{name}, which does not exist"
            )


def test_the_layout_in_the_design_leaves_nothing_out() -> None:
    _, layout = fenced(read("docs/design.md"))[0]
    found = [
        path.name + "/" * path.is_dir() for path in (ROOT / "tusk").iterdir() if not path.name.startswith("_")
    ]
    assert [name for name in sorted(found) if not re.search(rf"(?<![\w/]){name}", layout)] == []


@parametrize_pages("page")
def test_every_link_in_the_docs_leads_somewhere(page: Path) -> None:
    text = re.sub(r"`[^`\n]*`", "", FENCED.sub("", page.read_text(encoding="utf-8")))
    for address in re.findall(r"\]\(([^)\s]+)\)|src=\"([^\"]+)\"", text):
        name, _, part = "".join(address).partition("#")
        if ":" in name:
            continue
        target = page.parent / name if name else page
        assert target.exists(), f"{page.name} links to {name}, which does not exist"
        if part:
            assert part in headings(target), (
                f"{page.name} links to #{part}, which {target.name} does not have"
            )


def headings(page: Path) -> set[str]:
    """The addresses of a page's headings, as code hosts make them."""
    titles = re.findall(r"^#+ (.+)$", FENCED.sub("", page.read_text(encoding="utf-8")), re.MULTILINE)
    return {re.sub(r"[^\w -]", "", title.lower()).replace(" ", "-") for title in titles}


# Examples


def test_the_whole_examples_of_the_guide_pass_the_check(tmp_path: Path) -> None:
    copy_content(tmp_path)
    before = check_library(tmp_path, date(2026, 11, 22))[0]
    blocks = [text for _, text in fenced(read("docs/authors.md"))]
    examples = [(found[1], text) for text in blocks if (found := re.match(r"(?:---\n)?# (\w+/.+)\n", text))]
    assert len(examples) == 5
    for name, text in examples:
        (tmp_path / name).write_text(text, encoding="utf-8")
    assert check_library(tmp_path, date(2026, 11, 22))[0] == before


FIGURES = [text for _, text in fenced(read("docs/authors.md")) if text.startswith("figures:\n")]


@pytest.mark.parametrize("written", FIGURES[:-1], ids=lambda text: text.split("figure: ")[1].split("\n")[0])
def test_the_figures_of_the_guide_are_drawn(tmp_path: Path, written: str) -> None:
    """Every sort of figure has an example, and each becomes a part of the page with its table and its file."""
    assert problems_of(tmp_path, f"-- content/reviews/example.yml --\nkind: notice\n{written}") == []
    write_pages(open_library(tmp_path, TODAY), ROOT / "templates", tmp_path / "pages")
    id = re.findall(r"^    id: (.+)$", written, re.MULTILINE)[0]
    page = (tmp_path / "pages/reviews/example/index.md").read_text(encoding="utf-8")
    assert f'<h2 id="{id}">' in page
    assert '<table class="chart-table">' in page
    assert (tmp_path / f"pages/reviews/example/data/{id}.csv").is_file()


def test_the_guide_shows_every_sort_of_figure() -> None:
    shown = {found for text in FIGURES for found in re.findall(r"figure: (.+)", text)}
    assert shown == {
        get_args(sort.model_fields["figure"].annotation)[0] for sort in FigureBase.__subclasses__()
    }


def problem_examples() -> list[tuple[str, str]]:
    """(what was written, what is said): each yaml block of the guide that a text block follows."""
    blocks = fenced(read("docs/authors.md"))
    pairs = pairwise(blocks)
    return [
        (written, said) for (first, written), (second, said) in pairs if (first, second) == ("yaml", "text")
    ]


@pytest.mark.parametrize(("written", "said"), problem_examples())
def test_the_problems_in_the_guide_are_said_like_that(tmp_path: Path, written: str, said: str) -> None:
    found = problems_of(tmp_path, f"-- content/reviews/example.yml --\nkind: notice\n{written}")
    assert "\n".join(found) == said.rstrip(), "correct the example in docs/authors.md"
