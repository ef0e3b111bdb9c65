"""The command line: the commands and their options."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from typing import Any

from tusk.cli.options.editorial import add_approve, add_list, add_published, add_ready
from tusk.cli.options.looking import add_check, add_links, add_test
from tusk.cli.options.making import (
    add_build,
    add_bulletin,
    add_digest,
    add_kit,
    add_mail,
    add_serve,
    add_share,
    add_workshop,
)
from tusk.cli.options.project import add_schema, add_start, add_upgrade
from tusk.cli.options.shared import Command
from tusk.cli.options.writing import add_edit, add_import, add_new, add_uses


class _Version(argparse.Action):
    """Prints the version, for which a file is read that no other command needs."""

    def __init__(self, option_strings: Sequence[str], dest: str, help: str) -> None:
        super().__init__(option_strings, dest, nargs=0, help=help)

    def __call__(self, parser: argparse.ArgumentParser, *_: Any) -> None:
        from tusk.package.wheel import version

        print(f"TUSK {version()}")
        parser.exit()


def parser() -> argparse.ArgumentParser:
    """The whole command line, for parsing and for the documentation's test."""
    top = argparse.ArgumentParser(
        prog="site_build.py", description="Build, serve, check and test the site. Without a command: build."
    )
    top.add_argument("--version", action=_Version, help="show program's version number and exit")
    commands = top.add_subparsers(dest="command", metavar="COMMAND", parser_class=Command)
    for add in (
        add_build,
        add_serve,
        add_edit,
        add_check,
        add_test,
        add_new,
        add_import,
        add_bulletin,
        add_workshop,
        add_digest,
        add_kit,
        add_mail,
        add_share,
        add_uses,
        add_links,
        add_schema,
        add_start,
        add_upgrade,
        add_list,
        add_published,
        add_ready,
        add_approve,
    ):
        add(commands)
    return top


def _near(option: str, command: str) -> str:
    """The option that was probably meant, in words; empty if none is near."""
    known = [name for name in options_of(command) if name.startswith("--")]
    from difflib import get_close_matches  # slow to load

    near = [name for name in known if name.startswith(option)] or get_close_matches(option, known, n=1)
    return f"did you mean {near[0]}? " if near and option.startswith("--") else ""


def options_of(command: str) -> list[str]:
    """The options of a command, as they are written."""
    commands = next(each for each in parser()._actions if isinstance(each, argparse._SubParsersAction))
    return [name for action in commands.choices[command]._actions for name in action.option_strings]


def parse_arguments(arguments: Sequence[str]) -> tuple[argparse.Namespace, list[str]]:
    """The parsed options, and the arguments for pytest; exits with code 2 and a message if they are invalid."""
    if not arguments or (arguments[0].startswith("-") and arguments[0] not in ("-h", "--help", "--version")):
        arguments = ["build", *arguments]
    options, rest = parser().parse_known_args(arguments)
    if rest and options.command != "test":
        parser().error(
            f"there is no option {rest[0]}; {_near(rest[0], options.command)}--help lists the options"
        )
    if options.command == "new":
        options.title = " ".join(options.title)
    if options.command == "links" and (options.again or options.memory) and not options.external:
        parser().error("--again and --memory only work with --external")
    return options, rest
