"""The options of the commands that make what readers see: the site, or the files of one entry or issue."""

from __future__ import annotations

from pathlib import Path

from tusk.cli.options.shared import Commands, add_clean, add_no_print, add_today
from tusk.cli.values import port

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


def add_build(commands: Commands) -> None:
    """The command build."""
    build = commands.add_parser("build", help="check everything, then build the whole site")
    build.add_argument("--site-dir", type=Path, help="where the site goes (site)")
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
    add_no_print(build)
    add_clean(build)
    add_today(build)


def add_serve(commands: Commands) -> None:
    """The command serve."""
    serve = commands.add_parser("serve", help="show the site in a browser while you edit it")
    serve.add_argument("--port", type=port, default=8000, help="the port to serve on (8000)")
    serve.add_argument("--drafts", action="store_true", help="include drafts and entries not yet published")
    add_no_print(serve)
    serve.add_argument("--open", action="store_true", help="open it in the browser")
    add_today(serve)


def add_bulletin(commands: Commands) -> None:
    """The command bulletin."""
    bulletin = commands.add_parser("bulletin", help="make the PDF of one issue, even a draft")
    bulletin.add_argument(
        "name", metavar="NAME", help="its file name in bulletins/ without the extension: tusk-10"
    )
    bulletin.add_argument("--open", action="store_true", help="open the PDF")
    add_today(bulletin, "make it for this date (today)")


def add_workshop(commands: Commands) -> None:
    """The command workshop."""
    workshop = commands.add_parser(
        "workshop", help="make the slides, handout and sheets of one workshop, even a draft"
    )
    workshop.add_argument(
        "name",
        metavar="NAME",
        help="its file name in content/workshops/ without the extension: 2020-08-messages",
    )
    workshop.add_argument("--open", action="store_true", help="open the slides")
    add_today(workshop, "make them for this date (today)")


def add_digest(commands: Commands) -> None:
    """The command digest."""
    digest = commands.add_parser("digest", help="make the digest of a year: a page, a PDF and a Word file")
    digest.add_argument("year", metavar="YEAR", type=int, help="the year: 2025")
    digest.add_argument("--publisher", help="only of this publisher: an id from content/publishers.yml")
    digest.add_argument("--section", help="the folder in content/ for its page (the first section)")
    add_today(digest, "make it for this date (today)")


def add_kit(commands: Commands) -> None:
    """The command kit."""
    kit = commands.add_parser(
        "kit", help="make the seven-minute kit of an entry, also for learning platforms"
    )
    kit.add_argument("name", metavar="NAME", help="the entry or workshop: jack, or reviews/jack")
    add_today(kit, "make it for this date (today)")


def add_mail(commands: Commands) -> None:
    """The command mail."""
    mail = commands.add_parser("mail", help="write the e-mail edition of an issue or entry; nothing is sent")
    mail.add_argument("name", metavar="NAME", help="the issue or entry: tusk-10, or reviews/jack")
    add_today(mail, "write it for this date (today)")


def add_share(commands: Commands) -> None:
    """The command share."""
    share = commands.add_parser(
        "share", help="write posts for social media, posters and a slide for a screen about an issue or entry"
    )
    share.add_argument("name", metavar="NAME", help="the issue or entry: tusk-10, or reviews/jack")
    add_today(share, "write them for this date (today)")
