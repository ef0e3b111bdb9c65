"""Small whole sites for tests: a string holds all files of a site, each after a line `-- path --`.

    -- content/reviews/jack.yml --
    title: Jack

A picture is written as what it is: JPEG 800 × 600. So is a Word file: WORD, then the XML of its only run.
What a test does not show has sensible defaults: the vocabularies, and the fields that an entry needs.
A field that a test shows replaces its default; `field: -` takes the default away.
"""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import docx
from docx.oxml import parse_xml
from PIL import Image

from tusk.library.project import check_library

TODAY = date(2020, 8, 15)
SMALLEST_SOUND = b"\xff\xfb\x90\x00" + bytes(413)  # one frame of an MP3 file
PICTURE = re.compile(r"(JPEG|PNG|GIF) (\d+) × (\d+)\n")
SMALLEST_PDF = (  # without pages: what a test need not show
    b"%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Kids[]/Count 0>>\nendobj\n"
    b"xref\n0 3\n0000000000 65535 f \n0000000009 00000 n \n0000000054 00000 n \n"
    b"trailer\n<</Size 3/Root 1 0 R>>\nstartxref\n100\n%%EOF\n"
)
RUN = '<w:r xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">{}</w:r>'
HEADING = re.compile(r"^-- (.+) --\n", re.MULTILINE)

LISTS = """\
-- content/topics.yml --
- {id: neglect, name: Neglect}
- {id: bruising, name: Bruising}
-- content/audience.yml --
- {id: schools, name: Schools}
-- content/sections.yml --
- {id: reviews, name: Reviews}
- {id: workshops, name: Workshops}
-- content/themes.yml --
- id: practitioner
  name: Practitioner factors
  themes:
    - {id: curiosity, name: Professional curiosity}
    - {id: escalation, name: Escalation}
-- content/glossary.yml --
- {id: sscb, term: SSCB, source: the masthead}
-- content/publishers.yml --
- id: somerset
  name: Somerset Safeguarding Children Board
  short_name: SSCB
  place: Somerset
  contact:
    text: Write to us.
    website: https://www.example.org
-- content/site.yml --
title: Learning
lead: What we learned.
worried:
  heading: Worried about a child?
  text: Ring 999.
"""

COMMON = {
    "title": "A title",
    "summary": "One sentence.",
    "publisher": "somerset",
    "issued": "2018",
}
OWN = {
    "briefing": {},
    "guidance": {},
    "issue": {"number": "1", "items": "[{id: one, entry: reviews/jack}]"},
    "notice": {},
    "review": {
        "review_type": "Learning review",
        "anonymised": "{by: Review team, on: 2018}",
        "disclosure_checked": "{by: Editor, on: 2018}",
    },
    "thematic review": {
        "n": "11",
        "n_of": "reviews",
        "method": "[Reading.]",
        "period": "{start: 2010, end: 2014}",
    },
    "workshop": {
        "duration": "2 hours",
        "slides": "[{id: one, title: One, text: Hello.}]",
    },
}


def files_in(text: str) -> dict[str, str]:
    """The files of a site in a string, by their paths."""
    _, *parts = HEADING.split(text)
    return dict(zip(parts[::2], parts[1::2], strict=True))


def write_site(root: Path, text: str) -> None:
    """Write the files of a site, with the lists it does not have and the fields its entries need."""
    for name, content in {**files_in(LISTS), **files_in(text)}.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        if is_picture := PICTURE.fullmatch(content):
            Image.new("RGB", (int(is_picture[2]), int(is_picture[3])), "teal").save(path, is_picture[1])
        elif name.endswith(".pdf") and not ("endobj" in content or "no more" in content):
            path.write_bytes(SMALLEST_PDF)
        elif name.endswith(".docx") and content.startswith("WORD "):
            document = docx.Document()
            document.add_paragraph()._p.append(parse_xml(RUN.format(content.removeprefix("WORD ").strip())))
            document.save(str(path))
        elif name.endswith(".mp3"):
            path.write_bytes(SMALLEST_SOUND)
        else:
            path.write_text(_complete(name, content), encoding="utf-8", newline="")


def problems_of(root: Path, text: str = "", today: date = TODAY) -> list[str]:
    """Write a site and check it: every problem as an author reads it."""
    write_site(root, text)
    return [str(problem) for problem in check_library(root, today)[0]]


def _complete(name: str, content: str) -> str:
    """Add the fields that are needed, below what the test shows, so that line numbers stay."""
    fields = dict(re.findall(r"^(\w+): *(.*)$", content, re.MULTILINE))
    is_entry = name.startswith("bulletins/") or name.count("/") > 1
    if not is_entry or "kind" not in fields or name.endswith(".md"):
        return content
    kept = re.sub(r"^\w+: -\n", "\n", content, flags=re.MULTILINE)
    needed = {**COMMON, **OWN.get(fields["kind"], {})}
    return kept + "".join(f"{field}: {value}\n" for field, value in needed.items() if field not in fields)
