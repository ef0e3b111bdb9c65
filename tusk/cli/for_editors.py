"""The options of the commands that tell editors where their entries stand."""

from __future__ import annotations

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

STATES = ("drafts", "scheduled", "due", "overdue", "expired", "superseded", "withdrawn")


def add_published(commands: Any) -> None:
    """The command published."""
    words = "note that readers now see the site, to compare later ones with it"
    parser: ArgumentParser = commands.add_parser("published", help=words)
    parser.add_argument("folder", metavar="SITE", nargs="?", type=Path, help="the folder of the site (site)")
    parser.add_argument(
        "--site", metavar="ID", default="", help="which of the sites in content/site.yml it is"
    )


def add_ready(commands: Any) -> ArgumentParser:
    """The command ready, without the option for its date."""
    words = "say on one page what to look at before you publish"
    parser: ArgumentParser = commands.add_parser("ready", help=words)
    parser.add_argument(
        "--format", choices=("text", "json", "github"), default="text", help="the output format (text)"
    )
    parser.add_argument(
        "--strict", action="store_true", help="exit with 1 also if something is to be looked at"
    )
    return parser


def add_approve(commands: Any) -> ArgumentParser:
    """The command approve, without the option for its date."""
    words = "write who has read and approved an entry into its file"
    parser: ArgumentParser = commands.add_parser("approve", help=words)
    parser.add_argument("name", metavar="NAME", help="the issue or entry: tusk-10, or reviews/jack")
    parser.add_argument("--by", required=True, metavar="WHO", help="who approves it: not its author")
    return parser


def add_list(commands: Any) -> ArgumentParser:
    """The command list, without the option for its date."""
    parser: ArgumentParser = commands.add_parser("list", help="list the entries that are overdue, drafts, …")
    parser.add_argument("state", metavar="STATE", choices=STATES, help=f"which: {', '.join(STATES)}")
    parser.add_argument("--owner", default="", help="only the entries of this owner, as written in owner:")
    parser.add_argument(
        "--format", choices=("text", "json", "csv", "ics"), default="text", help="the output format (text)"
    )
    return parser
