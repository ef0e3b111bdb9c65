"""What a command of site_build.py loads before it begins: loaded once, for all commands that tests run."""

import tusk.cli.bulletin
import tusk.cli.check
import tusk.cli.links
import tusk.cli.build  # noqa: F401
from tusk.authoring.schema import schemas

schemas({})  # the models are made ready by their first use
