"""The options of the commands that tell editors where their entries stand."""

from __future__ import annotations

from pathlib import Path

from tusk.cli.options.shared import Commands, add_format, add_today

STATES = ("drafts", "scheduled", "due", "overdue", "expired", "superseded", "withdrawn")


def add_published(commands: Commands) -> None:
    """The command published."""
    words = "note that readers now see the site, to compare later ones with it"
    parser = commands.add_parser("published", help=words)
    parser.add_argument("folder", metavar="SITE", nargs="?", type=Path, help="the folder of the site (site)")
    parser.add_argument(
        "--site", metavar="ID", default="", help="which of the sites in content/site.yml it is"
    )


def add_ready(commands: Commands) -> None:
    """The command ready."""
    words = "say on one page what to look at before you publish"
    parser = commands.add_parser("ready", help=words)
    add_format(parser)
    parser.add_argument(
        "--strict", action="store_true", help="exit with 1 also if something is to be looked at"
    )
    add_today(parser, "look for this date (today)")


def add_approve(commands: Commands) -> None:
    """The command approve."""
    words = "write who has read and approved an entry into its file"
    parser = commands.add_parser("approve", help=words)
    parser.add_argument("name", metavar="NAME", help="the issue or entry: tusk-10, or reviews/jack")
    parser.add_argument("--by", required=True, metavar="WHO", help="who approves it: not its author")
    add_today(parser, "the date of the approval (today)")


def add_list(commands: Commands) -> None:
    """The command list."""
    parser = commands.add_parser("list", help="list the entries that are overdue, drafts, …")
    parser.add_argument("state", metavar="STATE", choices=STATES, help=f"which: {', '.join(STATES)}")
    parser.add_argument("--owner", default="", help="only the entries of this owner, as written in owner:")
    add_format(parser, ("text", "json", "csv", "ics"))
    add_today(parser, "what is so on this date (today)")
