"""Every sentence that the authors of an example partnership wrote is found in each output that should hold it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from selectolax.lexbor import LexborHTMLParser

from tests.paper.reading import words_of
from tests.projects import MARSHWICK
from tusk.text import prose

# Fields whose values are ids, names of files and the like, and those that are shown in other words.
NOT_TEXT = {"id", "kind", "publisher", "topics", "audience", "entry", "url", "file", "status", "alt", "title"}
NOT_TEXT |= {"issued", "updated", "publish_until", "language", "related", "show", "act_by"}
NOT_TEXT |= {"day", "until", "starts", "ends", "booking", "link", "places_left", "size"}


def sentences(value: Any, field: str = "") -> Iterator[str]:
    """The lines of text in a file: a paragraph, an item of a list, a heading."""
    if isinstance(value, dict):
        for name, inner in value.items():
            yield from sentences(inner, name)
    elif isinstance(value, list):
        for inner in value:
            yield from sentences(inner, field)
    elif isinstance(value, str) and field not in NOT_TEXT:
        lines = [re.sub(r"^[ >]*(?:- |#+ )?", "", line) for line in value.splitlines() if line.strip()]
        for line in lines if field in ("text", "body", "intro") else [value]:
            yield bare(prose.plain(line.split("{where}")[0]))


def bare(text: str) -> str:
    """A text without white space, as PDFs and pages break it in different places."""
    return re.sub(r"\s", "", text)


def written(name: str) -> set[str]:
    file = MARSHWICK / f"{name if name.startswith('bulletins/') else f'content/{name}'}.yml"
    return {line for line in sentences(yaml.safe_load(file.read_text(encoding="utf-8"))) if line}


def page(site: Path, name: str) -> str:
    tree = LexborHTMLParser((site / name / "index.html").read_text(encoding="utf-8"))
    return bare(tree.body.text()) if tree.body else ""


def pdf(site: Path, name: str, ending: str = "") -> str:
    return words_of(site / name / f"{name.split('/')[-1]}{ending}.pdf")


NAMES = ("bulletins/november-2026", "news/private-fostering", "news/open-evening", "news/posters")


@pytest.mark.parametrize("name", NAMES)
def test_the_page_has_every_sentence(name: str, marshwick_site: Path) -> None:
    words = page(marshwick_site, name)
    assert [sentence for sentence in written(name) if sentence not in words] == []


@pytest.mark.parametrize("name", NAMES)
def test_the_pdf_has_every_sentence(name: str, marshwick_site: Path) -> None:
    words = pdf(marshwick_site, name, "" if name.startswith("bulletins/") else "-briefing")
    assert [sentence for sentence in written(name) if sentence not in words] == []


def test_the_issue_has_every_sentence_of_its_entries(marshwick_site: Path) -> None:
    """Also of the one whose time is over."""
    wanted = written("news/private-fostering") | written("news/toy-magnets")
    wanted -= {bare("A week of posters and assemblies about children who live with somebody else’s family.")}
    wanted -= {bare("What to do when a child may have swallowed small magnets.")}
    for words in (page(marshwick_site, NAMES[0]), pdf(marshwick_site, NAMES[0])):
        assert [sentence for sentence in wanted if sentence not in words] == []
