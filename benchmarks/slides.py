"""How long the slides of a workshop take: fitted, as PowerPoint, as a PDF, and when nothing has changed.

Run it from the project's folder, with the project's Python: python -m benchmarks.slides
"""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from datetime import date
from pathlib import Path
from time import perf_counter

from tusk.document.resolve import resolve
from tusk.document.texts import Texts
from tusk.library.project import open_library
from tusk.publish.downloads import print_workshop
from tusk.slides.pages import deck_of
from tusk.slides.pptx import pptx_of

ROOT = Path(__file__).resolve().parent.parent
DAY = date(2026, 11, 22)


def timed(what: str, job: Callable[[], object]) -> None:
    """Do it three times, and say how long the fastest took."""
    seconds = []
    for _ in range(3):
        started = perf_counter()
        job()
        seconds.append(perf_counter() - started)
    print(f"{what:45} {min(seconds):6.2f} s")


def main() -> None:
    """Time the slides of the first workshop of the project."""
    library = open_library(ROOT, DAY)
    item = library.workshops[0]
    document = resolve(item, Texts(library))
    deck = deck_of(document, ROOT)
    print(f"{document.title}: {len(deck.pages)} slides")
    timed("fitting", lambda: deck_of(document, ROOT))
    timed("PowerPoint", lambda: pptx_of(deck, ROOT / "templates"))
    with tempfile.TemporaryDirectory() as folder:
        build = Path(folder)
        started = perf_counter()
        print_workshop(item, library, ROOT / "templates", build)
        print(f"{'PowerPoint, PDF and handout, the first time':45} {perf_counter() - started:6.2f} s")
        timed("the same, unchanged", lambda: print_workshop(item, library, ROOT / "templates", build))


if __name__ == "__main__":
    main()
