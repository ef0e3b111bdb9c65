"""Short posts for social media: never longer than their network allows."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from tests.small_site import LISTS, TODAY, write_site
from tusk.cli.share import share
from tusk.document.document import Document
from tusk.document.resolve import resolve
from tusk.document.texts import Texts
from tusk.library.project import open_library
from tusk.share.posts import NETWORKS, letters, post

ADDRESS = "https://learning.example.org/hub/"
SITE = f"""\
-- content/site.yml --
address: {ADDRESS}
{LISTS.split("-- content/site.yml --")[1]}
-- content/reviews/jack.yml --
kind: review
title: Jack
"""


def document(root: Path, text: str = SITE) -> Document:
    write_site(root, text)
    library = open_library(root, TODAY)
    return resolve(library.items["reviews/jack"], Texts(library))


def test_a_post_has_the_title_the_summary_and_the_address(tmp_path: Path) -> None:
    assert post(NETWORKS[0], document(tmp_path)) == f"Jack. One sentence.\n\n{ADDRESS}reviews/jack/"


def test_what_is_too_long_is_cut_at_a_word(tmp_path: Path) -> None:
    made = replace(document(tmp_path), title="Jack " * 200)
    for each in NETWORKS:
        text = post(each, made)
        assert letters(each, text, made.target.web) <= each.most
        assert text.endswith(f"Jack…\n\n{ADDRESS}reviews/jack/")


def test_a_name_that_is_nearly_right_is_offered(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write_site(tmp_path, SITE)
    for wrong in ("jak", "reviews/jak"):
        assert share(tmp_path, wrong, TODAY) == 1
    assert capsys.readouterr().err == (
        'There is no entry or issue "jak". Did you mean "jack"?\n'
        'There is no entry or issue "reviews/jak". Did you mean "reviews/jack"?\n'
    )


def test_the_command_writes_the_posts(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write_site(tmp_path, SITE)
    assert share(tmp_path, "jack", TODAY) == 0
    named = [line.split(" (")[0] for line in capsys.readouterr().out.splitlines()]
    assert named == [
        f"build/share/jack/{name}"
        for name in ("posts.txt", "embed.txt", "poster-A4.pdf", "poster-A3.pdf", "screen.pdf", "screen.png")
    ]
    text = (tmp_path / "build/share/jack/posts.txt").read_text()
    assert text.startswith(
        f"X (44 of 280 letters)\n\nJack. One sentence.\n\n{ADDRESS}reviews/jack/\n\nBluesky ("
    )
