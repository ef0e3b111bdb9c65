"""What a command of site_build.py loads: loaded once, for all commands that tests run."""

import tusk.cli.build
import tusk.cli.links
import tusk.links.pdfs
import tusk.publish.downloads
import tusk.publish.maker
import tusk.word.pack
import tusk.word.writer  # noqa: F401
from tusk.authoring.schema import schemas

schemas({})  # the models are made ready by their first use
