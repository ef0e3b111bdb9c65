"""What a template adds stops the commands that make the files of one entry or issue, as it stops a build."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.cli.conftest import run
from tests.projects import ROOT
from tests.small_site import write_site

SITE = """\
-- content/reviews/jack.yml --
kind: review
title: Jack
key_messages: [Ask twice.]
body: Ring 07912 345678.
allow: [{what: 07912 345678, reason: On their own posters., by: Business manager}]
-- bulletins/one.yml --
kind: issue
title: One
items: [{id: jack, entry: reviews/jack, show: full}]
"""
PLACES = {  # command, with what it makes files of: the template, and the files that show it
    "mail one": ("mail/mail.html", ["mail.html", "without-pictures.html"]),
    "bulletin one": ("print/issue.typ", ["bulletins/one/one.pdf"]),
    "share jack": (
        "print/poster.typ",
        ["poster-A3.pdf", "poster-A4.pdf", "screen.pdf"],
    ),
    "kit jack": ("kits/kit.html", ["reviews/jack/jack-kit.html", "reviews/jack/jack-scorm.zip"]),
}


@pytest.mark.parametrize("command", PLACES)
def test_a_number_in_a_template_stops_it(project: Path, command: str) -> None:
    write_site(project, SITE)
    (project / "templates").unlink()  # a link to those of all tests
    shutil.copytree(ROOT / "templates", project / "templates")
    template, files = PLACES[command]
    made = run(project, *command.split())
    assert made.returncode == 0, made.stderr
    file = project / "templates" / template
    text = file.read_text(encoding="utf-8")
    extra = "Ring 07912 345670."
    changed = text.replace("</body>", f"<p>{extra}</p></body>") if "</body>" in text else f"{text}\n{extra}\n"
    file.write_text(changed, encoding="utf-8")
    refused = run(project, *command.split())
    found = "the finished file has a mobile number (0791…)"
    hint = "No text of yours has it: look for it in templates/ and in locales/, and remove it."
    count = "1 problem" if len(files) == 1 else f"{len(files)} problems"
    assert refused.stderr.splitlines() == [
        *(f"{name}:1: {found}. {hint}" for name in files),
        f"{count}. Nothing was made.",
    ]
    assert (refused.returncode, refused.stdout) == (1, "")
