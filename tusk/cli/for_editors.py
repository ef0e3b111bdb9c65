"""The options of the commands that tell editors where their entries stand."""

from __future__ import annotations

from argparse import ArgumentParser
from typing import Any

STATES = ("drafts", "scheduled", "due", "overdue", "expired", "superseded", "withdrawn")


def add_list(commands: Any) -> ArgumentParser:
    """The command list, without the option for its date."""
    parser: ArgumentParser = commands.add_parser("list", help="list the entries that are overdue, drafts, …")
    parser.add_argument("state", metavar="STATE", choices=STATES, help=f"which: {', '.join(STATES)}")
    parser.add_argument("--owner", default="", help="only the entries of this owner, as written in owner:")
    parser.add_argument(
        "--format", choices=("text", "json", "csv", "ics"), default="text", help="the output format (text)"
    )
    return parser
