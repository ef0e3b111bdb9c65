"""The options of the commands that write into content/."""

from __future__ import annotations

from pathlib import Path

from tusk.cli.options.shared import Commands, add_today
from tusk.cli.values import kind, port


def add_edit(commands: Commands) -> None:
    """The command edit."""
    edit = commands.add_parser("edit", help="write entries and issues in the browser")
    edit.add_argument("--port", type=port, default=8100, help="the port to serve on (8100)")
    edit.add_argument("--drafts", action="store_true", help="include drafts in the site beside the editor")
    edit.add_argument("--no-open", action="store_true", help="do not open the browser")
    add_today(edit, "the date to check for and to write into new files (today)")


def add_new(commands: Commands) -> None:
    """The command new."""
    new = commands.add_parser("new", help="write a starter file for a new entry or issue; asks when run bare")
    new.add_argument(
        "kind",
        type=kind,
        nargs="?",
        metavar="KIND",
        help="the kind of entry: review, briefing, issue, … (if it is unknown, the error lists them all)",
    )
    new.add_argument("title", metavar="TITLE", nargs="*", help="the title")
    new.add_argument("--section", help="the folder in content/ to put it in (the usual one for its kind)")
    new.add_argument("--publisher", help="the publisher: an id from content/publishers.yml (the first one)")
    add_today(new, "the date to write into it (today)")


def add_import(commands: Commands) -> None:
    """The command import."""
    bring = commands.add_parser(
        "import", help="make drafts of documents that you have: Word, PDF, PowerPoint, …"
    )
    bring.add_argument("file", metavar="FILE", nargs="+", type=Path, help="the document")
    bring.add_argument("--kind", type=kind, metavar="KIND", help="the kind of entry (a guess)")
    bring.add_argument("--section", help="the folder in content/ to put it in (the usual one for its kind)")
    add_today(bring, "the date to write into it if it has none (today)")


def add_uses(commands: Commands) -> None:
    """The command uses."""
    uses = commands.add_parser("uses", help="write the records of use that teams sent into content/uses.yml")
    uses.add_argument("file", metavar="FILE", type=Path, help="a text file with pasted lines, or a CSV file")
    add_today(uses, "check for this date (today)")
