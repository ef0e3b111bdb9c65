"""The options of the commands that set up a project."""

from __future__ import annotations

from pathlib import Path

from tusk.cli.options.shared import Commands, add_today
from tusk.cli.values import languages


def add_schema(commands: Commands) -> None:
    """The command schema."""
    schema = commands.add_parser(
        "schema", help="write JSON Schemas, so that editors can complete and check fields"
    )
    schema.add_argument("--to", type=Path, help="the folder (build/schemas)")


def add_start(commands: Commands) -> None:
    """The command start."""
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
    add_today(start, "the date to write into it (today)")


def add_upgrade(commands: Commands) -> None:
    """The command upgrade."""
    upgrade = commands.add_parser("upgrade", help="give the project another version of TUSK")
    upgrade.add_argument("wheel", metavar="WHEEL", type=Path, help="the file tusk-VERSION-py3-none-any.whl")
    upgrade.add_argument("--rename", action="store_true", help="write the new names of renamed fields")
