"""How long the links of a large site take: `python3 benchmarks/links.py [PAGES]` (1000), in .venv.

Makes a site of PAGES pages with about 140 links each in a temporary folder, checks it, and prints seconds and the
most memory that was used. On a busy computer only the seconds of the processor say something.
"""

from __future__ import annotations

import random
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from tusk.links import faults_of_links
from tusk.links.site import read_site

SECTIONS = 20
PARTS = 30
WORDS = (
    "seen",
    "by",
    "a",
    "nurse",
    "and",
    "a",
    "social",
    "worker",
    "who",
    "asked",
    "what",
    "had",
    "happened",
)


def make_site(root: Path, pages: int) -> None:
    """Pages in sections; each has parts, and each part four links to parts of other pages."""
    random.seed(1)
    for number in range(pages):
        page = root / f"section-{number % SECTIONS}" / f"entry-{number}" / "index.html"
        page.parent.mkdir(parents=True)
        page.write_text(_page(pages), encoding="utf-8")
    for number in range(SECTIONS):
        (root / f"section-{number}" / "index.html").write_text("<title>Section</title>", encoding="utf-8")
    (root / "style.css").write_text("a { color: teal }", encoding="utf-8")


def _page(pages: int) -> str:
    html = ["<!doctype html><title>Entry</title><link rel=stylesheet href=../../style.css>"]
    html += [f'<a href="../../section-{number}/">Section {number}</a>' for number in range(SECTIONS)]
    for part in range(PARTS):
        html.append(f'<h2 id="part-{part}">Part {part}</h2><p>{" ".join(random.choices(WORDS, k=18))}')
        for other in random.choices(range(pages), k=4):
            address = f"../../section-{other % SECTIONS}/entry-{other}/#part-{random.randrange(PARTS)}"
            html.append(f'<a href="{address}">Entry {other}</a>')
    return "\n".join(html)


def main(pages: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        make_site(Path(folder), pages)
        started, worked = time.monotonic(), time.process_time()
        site = read_site(Path(folder))
        problems = faults_of_links(site)
        seconds = f"{time.monotonic() - started:.2f} s (processor {time.process_time() - worked:.2f} s)"
        links = sum(1 for _ in site.links())
        print(f"{len(site.pages)} pages, {links} links, {len(problems)} problems: {seconds}, {_megabytes()}")


def _megabytes() -> str:
    try:
        import resource
    except ImportError:  # Windows
        return "memory not known"
    return f"{resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024} MB"


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 1000)
