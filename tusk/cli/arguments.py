"""The command line: the commands and their options."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from difflib import get_close_matches
from pathlib import Path
from typing import Any, TypeAlias

from tusk.cli.for_editors import add_approve, add_list, add_published, add_ready
from tusk.cli.values import day, kind, languages, port, site_address
from tusk.package.wheel import version

ROOT = Path(__file__).resolve().parents[2]
TARGETS = (
    "github-pages",
    "gitlab-pages",
    "netlify",
    "cloudflare",
    "azure",
    "iis",
    "nginx",
    "apache",
    "folder",
)
Commands: TypeAlias = "argparse._SubParsersAction[_Command]"


class _Command(argparse.ArgumentParser):
    """A command whose options must be written in full: a part of one is a slip."""

    def __init__(self, **given: Any) -> None:
        super().__init__(allow_abbrev=False, **given)


def parser() -> argparse.ArgumentParser:
    """The whole command line, for parsing and for the documentation's test."""
    top = argparse.ArgumentParser(
        prog="site_build.py", description="Build, serve, check and test the site. Without a command: build."
    )
    top.add_argument("--version", action="version", version=f"TUSK {version()}")
    commands = top.add_subparsers(dest="command", metavar="COMMAND", parser_class=_Command)
    for add in (
        _build,
        _serve,
        _edit,
        _check,
        _test,
        _new,
        _import,
        _bulletin,
        _workshop,
        _digest,
        _kit,
        _mail,
        _share,
        _uses,
        _links,
        _schema,
        _start,
        _upgrade,
        _for_editors,
    ):
        add(commands)
    return top


def _build(commands: Commands) -> None:
    build = commands.add_parser("build", help="check everything, then build the whole site")
    build.add_argument("--site-dir", type=Path, default=ROOT / "site", help="where the site goes (site)")
    build.add_argument("--site", metavar="ID", default="", help="one of the sites in content/site.yml")
    build.add_argument(
        "--target",
        choices=TARGETS,
        metavar="HOST",
        default="",
        help=f"make what its place needs: {', '.join(TARGETS)}",
    )
    build.add_argument("--drafts", action="store_true", help="include drafts and entries not yet published")
    build.add_argument("--quiet", action="store_true", help="print nothing but problems")
    _add_no_print(build)
    _add_clean(build)
    _add_today(build)


def _serve(commands: Commands) -> None:
    serve = commands.add_parser("serve", help="show the site in a browser while you edit it")
    serve.add_argument("--port", type=port, default=8000, help="the port to serve on (8000)")
    serve.add_argument("--drafts", action="store_true", help="include drafts and entries not yet published")
    _add_no_print(serve)
    serve.add_argument("--open", action="store_true", help="open it in the browser")
    _add_today(serve)


def _edit(commands: Commands) -> None:
    edit = commands.add_parser("edit", help="write entries and issues in the browser")
    edit.add_argument("--port", type=port, default=8100, help="the port to serve on (8100)")
    edit.add_argument("--drafts", action="store_true", help="include drafts in the site beside the editor")
    edit.add_argument("--no-open", action="store_true", help="do not open the browser")
    _add_today(edit, "the date to check for and to write into new files (today)")


def _check(commands: Commands) -> None:
    check = commands.add_parser("check", help="list the problems in the content, without building")
    check.add_argument(
        "--format", choices=("text", "json", "github"), default="text", help="the output format (text)"
    )
    check.add_argument(
        "--notes", action="store_true", help="also list the phrases of the level note in content/language.yml"
    )
    check.add_argument(
        "--jigsaw",
        action="store_true",
        help="also list the clues about each case, and what they make together",
    )
    check.add_argument("--plain", action="store_true", help="also say how hard each entry is to read")
    check.add_argument("--rename", action="store_true", help="first write the new names of renamed fields")
    _add_clean(check)
    _add_today(check, "check for this date (today)")


def _test(commands: Commands) -> None:
    commands.add_parser(
        "test",
        help="test the code and the content",
        epilog="Everything after test is passed to pytest, for example: test tests/project",
    )


def _new(commands: Commands) -> None:
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
    _add_today(new, "the date to write into it (today)")


def _import(commands: Commands) -> None:
    bring = commands.add_parser(
        "import", help="make drafts of documents that you have: Word, PDF, PowerPoint, …"
    )
    bring.add_argument("file", metavar="FILE", nargs="+", type=Path, help="the document")
    bring.add_argument("--kind", type=kind, metavar="KIND", help="the kind of entry (a guess)")
    bring.add_argument("--section", help="the folder in content/ to put it in (the usual one for its kind)")
    _add_today(bring, "the date to write into it if it has none (today)")


def _bulletin(commands: Commands) -> None:
    bulletin = commands.add_parser("bulletin", help="make the PDF of one issue, even a draft")
    bulletin.add_argument(
        "name", metavar="NAME", help="its file name in bulletins/ without the extension: tusk-10"
    )
    bulletin.add_argument("--open", action="store_true", help="open the PDF")
    _add_today(bulletin, "make it for this date (today)")


def _workshop(commands: Commands) -> None:
    workshop = commands.add_parser(
        "workshop", help="make the slides, handout and sheets of one workshop, even a draft"
    )
    workshop.add_argument(
        "name",
        metavar="NAME",
        help="its file name in content/workshops/ without the extension: 2020-08-messages",
    )
    workshop.add_argument("--open", action="store_true", help="open the slides")
    _add_today(workshop, "make them for this date (today)")


def _digest(commands: Commands) -> None:
    digest = commands.add_parser("digest", help="make the digest of a year: a page, a PDF and a Word file")
    digest.add_argument("year", metavar="YEAR", type=int, help="the year: 2025")
    digest.add_argument("--publisher", help="only of this publisher: an id from content/publishers.yml")
    digest.add_argument("--section", help="the folder in content/ for its page (the first section)")
    _add_today(digest, "make it for this date (today)")


def _kit(commands: Commands) -> None:
    kit = commands.add_parser(
        "kit", help="make the seven-minute kit of an entry, also for learning platforms"
    )
    kit.add_argument("name", metavar="NAME", help="the entry or workshop: jack, or reviews/jack")
    _add_today(kit, "make it for this date (today)")


def _mail(commands: Commands) -> None:
    mail = commands.add_parser("mail", help="write the e-mail edition of an issue or entry; nothing is sent")
    mail.add_argument("name", metavar="NAME", help="the issue or entry: tusk-10, or reviews/jack")
    _add_today(mail, "write it for this date (today)")


def _share(commands: Commands) -> None:
    share = commands.add_parser(
        "share", help="write posts for social media, posters and a slide for a screen about an issue or entry"
    )
    share.add_argument("name", metavar="NAME", help="the issue or entry: tusk-10, or reviews/jack")
    _add_today(share, "write them for this date (today)")


def _uses(commands: Commands) -> None:
    uses = commands.add_parser("uses", help="write the records of use that teams sent into content/uses.yml")
    uses.add_argument("file", metavar="FILE", type=Path, help="a text file with pasted lines, or a CSV file")
    _add_today(uses, "check for this date (today)")


def _links(commands: Commands) -> None:
    links = commands.add_parser("links", help="find dead and misleading links in a built site")
    links.add_argument(
        "site",
        metavar="SITE",
        nargs="?",
        type=Path,
        default=ROOT / "site",
        help="the folder of the site (site)",
    )
    links.add_argument(
        "--format", choices=("text", "json", "github"), default="text", help="the output format (text)"
    )
    links.add_argument(
        "--address",
        type=site_address,
        metavar="URL",
        help="where the site is published (what its home page or its sitemap says)",
    )
    links.add_argument("--external", action="store_true", help="also check external links, if they are due")
    links.add_argument(
        "--again", action="store_true", help="with --external: check every external link, due or not"
    )
    links.add_argument(
        "--memory",
        type=Path,
        metavar="FILE",
        help="with --external: the file with the results (content/link-checks.json)",
    )
    _add_today(links, "check for this date (today)")


def _schema(commands: Commands) -> None:
    schema = commands.add_parser(
        "schema", help="write JSON Schemas, so that editors can complete and check fields"
    )
    schema.add_argument(
        "--to", type=Path, default=ROOT / "build" / "schemas", help="the folder (build/schemas)"
    )


def _start(commands: Commands) -> None:
    start = commands.add_parser("start", help="make a project for a new site; asks when run bare")
    start.add_argument("folder", metavar="FOLDER", nargs="?", type=Path, help="the folder to make")
    start.add_argument("--name", help="the full name of your partnership or board")
    start.add_argument("--short-name", help="a short name, for the top of each page")
    start.add_argument("--address", help="where the site will be: https://learning.example.org/")
    start.add_argument("--colour", help="your colour, as #rrggbb; dark enough for white text")
    start.add_argument("--logo", help="the picture file of your logo")
    start.add_argument("--phone", help="the telephone number of your front door")
    start.add_argument("--languages", type=languages, help="the languages of the site: en-GB, cy or en,cy")
    start.add_argument(
        "--content", type=Path, metavar="OLD", help="take content/ and bulletins/ of this project"
    )
    _add_today(start, "the date to write into it (today)")


def _upgrade(commands: Commands) -> None:
    upgrade = commands.add_parser("upgrade", help="give the project another version of TUSK")
    upgrade.add_argument("wheel", metavar="WHEEL", type=Path, help="the file tusk-VERSION-py3-none-any.whl")
    upgrade.add_argument("--rename", action="store_true", help="write the new names of renamed fields")


def _for_editors(commands: Commands) -> None:
    _add_today(add_list(commands), "what is so on this date (today)")
    add_published(commands)
    _add_today(add_ready(commands), "look for this date (today)")
    _add_today(add_approve(commands), "the date of the approval (today)")


def _add_clean(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--clean", action="store_true", help="use nothing of what earlier runs kept in build/"
    )


def _add_no_print(command: argparse.ArgumentParser) -> None:
    words = "leave out all PDFs, slides and Word files, and the links to them"
    command.add_argument("--no-print", action="store_true", help=words)


def _add_today(command: argparse.ArgumentParser, words: str = "build for this date (today)") -> None:
    command.add_argument("--today", type=day, default=None, metavar="YYYY-MM-DD", help=words)


def _near(option: str, command: str) -> str:
    """The option that was probably meant, in words; empty if none is near."""
    known = [name for name in options_of(command) if name.startswith("--")]
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
