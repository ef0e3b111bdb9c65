"""site_build.py digest: the digest of a year as a page, a PDF and a Word file."""

from __future__ import annotations

import json
import sys
from datetime import date
from pathlib import Path

from tusk.check.kept import kept_in
from tusk.cli.environment import called
from tusk.cli.preview import make_one
from tusk.cli.stopped import nothing_made
from tusk.library.item import Item
from tusk.library.library import Library
from tusk.library.project import open_library
from tusk.model.kinds.yearly import YearlyDigest
from tusk.package.files import templates_of
from tusk.problem import ProblemsFound, did_you_mean
from tusk.publish.downloads import print_report

DRAFT = """\
kind: yearly digest
title: {title}
summary: {summary}
publisher: {publisher}
status: draft
issued: {issued}
year: {year}
{of}"""


def digest(
    root: Path, year: int, today: date, publisher: str | None = None, section: str | None = None
) -> int:
    """Make the PDF and the Word file in build/SECTION/; the page is written as a draft if there is none yet.

    publisher: only of this one; section: the folder in content/ for the page. Returns 1 on an error.
    """
    try:
        library = open_library(root, today, drafts=True, kept=kept_in(root))
    except ProblemsFound as found:
        return nothing_made(found)
    if publisher and publisher not in library.publishers:
        hint = did_you_mean(publisher, library.publishers)
        print(f'"{publisher}" is not in content/publishers.yml. {hint}', file=sys.stderr)
        return 1
    if section and section not in library.sections:
        hint = did_you_mean(section, library.sections)
        print(f'"{section}" is not in content/sections.yml. {hint}', file=sys.stderr)
        return 1
    known = next((item for item in library.entries if _is_of(item, year, publisher)), None)
    id = known.id if known else _written(root, library, year, today, publisher, section)
    place, name = id.rsplit("/", 1)
    return make_one(
        root,
        name,
        today,
        noun="yearly digest",
        place=f"content/{place}",
        choose=lambda library: [library.items[id]],
        make=lambda item, library: print_report(item, library, templates_of(root), root / "build"),
    )


def _is_of(item: Item, year: int, publisher: str | None) -> bool:
    record = item.record
    return isinstance(record, YearlyDigest) and record.year == year and record.of == publisher


def _written(
    root: Path, library: Library, year: int, today: date, publisher: str | None, section: str | None
) -> str:
    """The id of a new draft of the page."""
    folder = section or next(iter(library.sections))
    id = f"{folder}/{'-'.join(filter(None, ('digest', str(year), publisher)))}"
    of = library.publishers[publisher or next(iter(library.publishers))]
    given = {
        "title": f"{of.name if publisher else library.site.brand}: {year}",
        "summary": f"What was published, recommended and done in {year}, in numbers and tables.",
        "publisher": of.id,
    }
    text = DRAFT.format(
        **{name: json.dumps(value, ensure_ascii=False) for name, value in given.items()},
        issued=today,
        year=year,
        of=f"of: {publisher}\n" if publisher else "",
    )
    path = root / "content" / f"{id}.yml"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="\n")
    print(f"content/{id}.yml is its page. It is a draft: view it with {called('serve --drafts')}")
    return id
