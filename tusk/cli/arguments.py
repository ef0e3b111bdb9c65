"""The command line: which commands there are, and what each can be told."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from datetime import date
from difflib import get_close_matches
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
KIND_HELP = "its kind: review, briefing, issue, … A wrong one is answered with all there are."


def parser() -> argparse.ArgumentParser:
    """The whole command line, for parsing and for the documentation's test."""
    top = argparse.ArgumentParser(
        prog="site_build.py", description="Build, serve, check and test the site. Without a command: build."
    )
    commands = top.add_subparsers(dest="command", metavar="COMMAND")

    build = commands.add_parser("build", help="check everything, then build the whole site")
    build.add_argument("--site-dir", type=Path, default=ROOT / "site", help="where the site goes (site)")
    build.add_argument("--drafts", action="store_true", help="include drafts and what is not yet published")
    _add_today(build)

    serve = commands.add_parser("serve", help="show the site in a browser while you edit it")
    serve.add_argument("--port", type=int, default=8000, help="the port to serve on (8000)")
    serve.add_argument("--drafts", action="store_true", help="include drafts and what is not yet published")
    serve.add_argument("--open", action="store_true", help="open it in the browser")
    _add_today(serve)

    check = commands.add_parser("check", help="say what is wrong in the content, without building")
    check.add_argument(
        "--format", choices=("text", "json", "github"), default="text", help="how to say it (text)"
    )
    _add_today(check, "check as if it were this day (today)")

    commands.add_parser(
        "test",
        help="run the tests, of the code and of the content",
        epilog="Whatever follows goes to pytest as it is, for example: test tests/project",
    )

    new = commands.add_parser("new", help="write a starter file for a new entry or issue")
    new.add_argument(
        "kind",
        type=_kind,
        metavar="KIND",
        help="the kind of entry: review, briefing, issue, … (a wrong one is answered with all of them)",
    )
    new.add_argument("title", metavar="TITLE", help="its title, in quotes")
    new.add_argument("--section", help="the folder of content/ to put it in (the usual one for its kind)")
    new.add_argument(
        "--publisher", help="its publisher, an id from content/publishers.yml (the first of them)"
    )
    _add_today(new, "the day to write into it (today)")

    bulletin = commands.add_parser("bulletin", help="print one issue as a PDF, draft or not")
    bulletin.add_argument("name", metavar="NAME", help="its file in bulletins/ without the ending: tusk-10")
    bulletin.add_argument("--open", action="store_true", help="open the PDF")
    _add_today(bulletin, "print as if it were this day (today)")

    workshop = commands.add_parser("workshop", help="make the slides and the handout of one workshop")
    workshop.add_argument(
        "name", metavar="NAME", help="its file in content/workshops/ without the ending: 2020-08-messages"
    )
    workshop.add_argument("--open", action="store_true", help="open the slides")
    _add_today(workshop, "make them as if it were this day (today)")

    links = commands.add_parser("links", help="say which links of a built site are dead, or mislead")
    links.add_argument(
        "site",
        metavar="SITE",
        nargs="?",
        type=Path,
        default=ROOT / "site",
        help="the folder of the site (site)",
    )
    links.add_argument(
        "--format", choices=("text", "json", "github"), default="text", help="how to say it (text)"
    )
    links.add_argument(
        "--external", action="store_true", help="ask addresses elsewhere too, those that are due"
    )
    links.add_argument("--again", action="store_true", help="with --external: ask every address, due or not")
    links.add_argument(
        "--memory",
        type=Path,
        metavar="FILE",
        help="with --external: where what is learned is kept (content/link-checks.json)",
    )
    _add_today(links, "check as if it were this day (today)")

    schema = commands.add_parser(
        "schema", help="write the JSON Schemas that editors complete and check fields with"
    )
    schema.add_argument(
        "--to", type=Path, default=ROOT / "build" / "schemas", help="the folder (build/schemas)"
    )
    return top


def _add_today(command: argparse.ArgumentParser, words: str = "build as if it were this day (today)") -> None:
    command.add_argument("--today", type=_day, default=None, metavar="YYYY-MM-DD", help=words)


def _kind(text: str) -> str:
    from tusk.model.kinds import KINDS  # only here: the models take long to load, and --help should not wait

    kinds = [kind.replace(" ", "-") for kind in KINDS]
    kind = text.lower().replace(" ", "-")
    if kind not in kinds:
        near = get_close_matches(kind, kinds, n=1)
        hint = f"did you mean {near[0]}?" if near else f"it can be {', '.join(kinds)}"
        raise argparse.ArgumentTypeError(f'"{text}" is not a kind of entry: {hint}')
    return kind


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f'"{text}" is not a day: write it like 2018-03-06') from None


def understand(arguments: Sequence[str]) -> tuple[argparse.Namespace, list[str]]:
    """What was asked for, and what follows `test` for pytest; exits with 2 and a sentence if it makes no sense."""
    if not arguments or (arguments[0].startswith("-") and arguments[0] not in ("-h", "--help")):
        arguments = ["build", *arguments]
    told, more = parser().parse_known_args(arguments)
    if more and told.command != "test":
        parser().error(f"there is no option {more[0]}; --help lists them all")
    if told.command == "links" and (told.again or told.memory) and not told.external:
        parser().error("--again and --memory go with --external")
    return told, more


def main(arguments: Sequence[str]) -> int:
    """Run one command; returns its exit code."""
    told, more = understand(arguments)
    if getattr(told, "today", None) is None:
        told.today = date.today()
    # Each command is loaded only when it is called: MkDocs alone takes longer to load than most commands to run.
    match told.command:
        case "build":
            from tusk.cli.build import build

            return build(ROOT, told.site_dir, told.today, drafts=told.drafts)
        case "serve":
            from tusk.cli.serve import serve

            return serve(ROOT, told.port, told.today, drafts=told.drafts, open_browser=told.open)
        case "check":
            from tusk.cli.check import check

            return check(ROOT, told.today, told.format)
        case "test":
            from tusk.cli.test import test

            return test(ROOT, more)
        case "new":
            from tusk.cli.new import new

            return new(
                ROOT, told.kind.replace("-", " "), told.title, told.today, told.section, told.publisher
            )
        case "bulletin":
            from tusk.cli.bulletin import bulletin

            return bulletin(ROOT, told.name, told.today, open_it=told.open)
        case "workshop":
            from tusk.cli.workshop import workshop

            return workshop(ROOT, told.name, told.today, open_it=told.open)
        case "links":
            from tusk.cli.links import links

            return links(
                ROOT,
                told.site,
                told.format,
                told.today,
                external=told.external,
                again=told.again,
                memory=told.memory,
            )
        case _:
            from tusk.cli.schema import write_schemas

            return write_schemas(ROOT, told.to)
