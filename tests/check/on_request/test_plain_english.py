"""What check --plain says of a small site: reading, passive, labels, acronyms and spelling, and nothing fails."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.small_site import write_site
from tusk.cli.run import main

SITE = """\
-- content/reviews/jack.yml --
kind: guidance
title: We recieved it
summary: The children was not seen by the CAFX team.
key_messages: ["Read the [guidance](https://www.example.org/a).", "“We recieved it”, she wrote."]
quotes: [{text: Teh letter., source: A child}]
links: [{label: Our website, url: "https://www.example.org/b"}]
-- content/reviews/cymraeg.yml --
kind: guidance
language: cy
title: Teh
"""
SAID = """\
content/reviews/cymraeg.yml:1: note: plain English: 2 words a sentence, 0% with more than 20, reading grade 5. \
Short sentences and short words bring the grade down.
content/reviews/jack.yml:1: note: plain English: 6 words a sentence, 0% with more than 20, reading grade 1. \
Short sentences and short words bring the grade down.
content/reviews/jack.yml:2: note: spelling: "recieved" is probably "received". \
If it is right, add it to content/glossary.yml, or to allow with a reason and a name.
content/reviews/jack.yml:3: note: plain English: 1 of 3 sentences may be in the passive, the first with \
"was not seen". Say who does it.
content/reviews/jack.yml:3: note: plain English: CAFX is not explained. \
Write it out where it is first used, or add it to content/glossary.yml.
content/reviews/jack.yml:4: note: plain English: the label "guidance" does not say which one. \
Add its name, or whose it is.
content/reviews/jack.yml:6: note: plain English: the label "Our website" does not say which one. \
Add its name, or whose it is.
No problems, 7 notes.
"""


def test_the_report_never_fails(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write_site(tmp_path, SITE)
    assert main(["check", "--plain", "--today", "2020-08-15"], tmp_path) == 0
    assert capsys.readouterr().out == SAID
