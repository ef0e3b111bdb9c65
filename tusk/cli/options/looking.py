"""The options of the commands that look for problems."""

from __future__ import annotations

from pathlib import Path

from tusk.cli.options.shared import Commands, add_clean, add_format, add_today
from tusk.cli.values import site_address


def add_check(commands: Commands) -> None:
    """The command check."""
    check = commands.add_parser("check", help="list the problems in the content, without building")
    add_format(check)
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
    add_clean(check)
    add_today(check, "check for this date (today)")


def add_test(commands: Commands) -> None:
    """The command test."""
    commands.add_parser(
        "test",
        help="test the code and the content",
        epilog="Everything after test is passed to pytest, for example: test tests/project",
    )


def add_links(commands: Commands) -> None:
    """The command links."""
    links = commands.add_parser("links", help="find dead and misleading links in a built site")
    links.add_argument(
        "site",
        metavar="SITE",
        nargs="?",
        type=Path,
        help="the folder of the site (site)",
    )
    add_format(links)
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
    add_today(links, "check for this date (today)")
