"""Options that several commands have."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from typing import Any, TypeAlias

from tusk.cli.values import day

Commands: TypeAlias = "argparse._SubParsersAction[Command]"


class Command(argparse.ArgumentParser):
    """A command whose options must be written in full: a part of one is a slip."""

    def __init__(self, **given: Any) -> None:
        super().__init__(allow_abbrev=False, **given)


def add_clean(command: argparse.ArgumentParser) -> None:
    """The option --clean."""
    command.add_argument(
        "--clean", action="store_true", help="use nothing of what earlier runs kept in build/"
    )


def add_no_print(command: argparse.ArgumentParser) -> None:
    """The option --no-print."""
    words = "leave out all PDFs, slides and Word files, and the links to them"
    command.add_argument("--no-print", action="store_true", help=words)


def add_today(command: argparse.ArgumentParser, words: str = "build for this date (today)") -> None:
    """The option --today."""
    command.add_argument("--today", type=day, default=None, metavar="YYYY-MM-DD", help=words)


def add_format(command: argparse.ArgumentParser, choices: Sequence[str] = ("text", "json", "github")) -> None:
    """The option --format."""
    command.add_argument("--format", choices=choices, default="text", help="the output format (text)")
