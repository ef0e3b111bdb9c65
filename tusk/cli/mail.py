"""site_build.py mail: writes the e-mail edition of an issue, or of one entry."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

from tusk.cli.one_item import one_item, write_files
from tusk.document.resolve import resolve
from tusk.document.texts import Texts
from tusk.mail.files import MOST_BYTES, edition_of
from tusk.mail.message import remarks
from tusk.package.files import templates_of

NO_ADDRESS = (
    "It has no links to the site and no pictures, since these need its address: write address: into "
    "content/site.yml."
)


def mail(root: Path, name: str, today: date) -> int:
    """Write the e-mail edition into build/mail/NAME/; returns 1 on an error. Nothing is sent."""
    found = one_item(root, name, today)
    if not found:
        return 1
    item, library = found
    message, files = edition_of(resolve(item, Texts(library)), templates_of(root))
    if write_files(library, root / "build" / "mail" / item.name, files):
        return 1
    notes = [*remarks(message), *([] if message.address else [NO_ADDRESS])]
    if len(files["mail.html"]) > MOST_BYTES:
        notes.append("mail.html is longer than 100 kB: mailboxes cut off its end.")
    print("\n".join(notes), file=sys.stderr, end="\n" * bool(notes))
    return 0
