"""A built site for tests of links: a home page with one line of HTML, and what stands beside it."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

from pypdf import PdfWriter
from pypdf.annotations import Link as PdfLink

from tests.small_site import files_in
from tusk.links import faults_of_links
from tusk.links.origin import Written, as_problems
from tusk.links.site import read_site

BESIDE = """\
-- reviews/index.html --
<title>Reviews</title><h2 id="jack">Jack</h2><a name="old-name"></a><h2 id="caffè">Caffè</h2>
-- reviews/jack/index.html --
<title>Jack</title>
-- about.html --
<title>About</title>
-- files/a b.pdf --
%PDF
-- images/dog.jpg --
JPEG
-- images/signs.svg --
<svg xmlns="http://www.w3.org/2000/svg"><symbol id="bone"></symbol></svg>
-- café/index.html --
<title>Café</title>
-- old/index.html --
<meta http-equiv="refresh" content="0; url=../reviews/">
"""
MEND = "Fix the link, or the page it should point to."
HOME = '<link rel="canonical" href="https://learning.example.org/hub/">'


def site(root: Path, text: str) -> Path:
    """Write a site: the home page's HTML, then more files after lines `-- path --`."""
    home, mark, more = text.partition("-- ")
    for name, html in {
        "index.html": home or "<title>Home</title>",
        **files_in(BESIDE),
        **(files_in(mark + more) if more else {}),
    }.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(html, encoding="utf-8")
    (root / "files/a b.pdf").write_bytes(pdf_to("https://www.example.org/"))
    return root


def said(root: Path, text: str = "") -> list[str]:
    """What is said of a site, without the hint that is said of most."""
    problems = as_problems(faults_of_links(read_site(site(root, text))), root, Written())
    return [str(problem).removesuffix(f" {MEND}") for problem in problems]


def pdf_to(address: str) -> bytes:
    """A PDF of one page with one link."""
    writer = PdfWriter()
    writer.add_blank_page(100, 100)
    writer.add_named_destination("jack", 0)
    writer.add_annotation(0, PdfLink(rect=(0, 0, 9, 9), url=address))
    stream = BytesIO()
    writer.write(stream)
    return stream.getvalue()
