"""The QR code of everything that prints one, read from the pixels of its page."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

from PIL import Image

from tests.conftest import ROOT
from tests.look.pixels import codes_on, drawn
from tests.small_site import TODAY, write_site
from tusk.document.resolve import resolve
from tusk.document.texts import Texts
from tusk.library.project import open_library
from tusk.publish.downloads import make_downloads
from tusk.share.posters import posters

SITE = """\
-- content/site.yml --
title: Learning
lead: What we learned.
address: https://learning.example.org/
worried: {text: Ring 999.}
-- content/reviews/jack.yml --
kind: review
body: Jack was seen.
what_to_do: [Ask who else is in the house.]
-- bulletins/tusk-1.yml --
kind: issue
-- content/workshops/one.yml --
kind: workshop
title: A workshop
booking: https://www.example.org/book
held: 2030-03-06
aims: [To see who is in the room.]
slides: [{id: one, title: One, text: Hello.}]
"""
HOME = "https://learning.example.org/"


def _codes_in(file: Path, folder: Path) -> list[str]:
    """What the codes of a PDF, a Word file or a picture say."""
    folder.mkdir(parents=True)
    if file.suffix == ".docx":
        with ZipFile(file) as word:
            drawn_in = [name for name in word.namelist() if name.startswith("word/media/")]
            pages = [Image.open(BytesIO(word.read(name))).convert("RGB") for name in drawn_in]
    else:
        pages = drawn(file, folder) if file.suffix == ".pdf" else [Image.open(file).convert("RGB")]
    return [code for page in pages for code in codes_on(page)]


def test_every_code_that_is_printed_leads_to_its_page(tmp_path: Path) -> None:
    write_site(tmp_path, SITE)
    library = open_library(tmp_path, TODAY)
    made = make_downloads(library, ROOT / "templates", tmp_path / "build")
    files = {offered.address: offered.file for of_item in made.values() for offered in of_item}
    for name, content in posters(resolve(library.issues[0], Texts(library)), tmp_path, ROOT / "templates"):
        files[name] = tmp_path / name
        files[name].write_bytes(content)
    looked_at = {name: file for name, file in files.items() if file.suffix in (".pdf", ".docx", ".png")}
    read = {
        name: codes
        for at, (name, file) in enumerate(looked_at.items())
        if (codes := _codes_in(file, tmp_path / "drawn" / str(at)))
    }
    issue, review, booking = (
        f"{HOME}bulletins/tusk-1/",
        f"{HOME}reviews/jack/",
        "https://www.example.org/book",
    )
    assert read == {
        "bulletins/tusk-1/tusk-1.pdf": [issue],
        "reviews/jack/jack-briefing.pdf": [review],
        "reviews/jack/jack-team-pack.pdf": [review],
        "workshops/one/one-briefing.pdf": [f"{HOME}workshops/one/"],
        "workshops/one/one-poster.pdf": [booking],
        "workshops/one/one-poster.docx": [booking],
        **{name: [issue] for name in ("poster-A4.pdf", "poster-A3.pdf", "screen.pdf", "screen.png")},
    }
