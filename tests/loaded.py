"""What a command of site_build.py loads: loaded once, for all commands that tests run."""

# ruff: noqa: F401
import babel.dates
import jinja2.ext
import markdown.extensions.def_list
import markdown.extensions.md_in_html
import markdown.extensions.tables
import snowballstemmer
from PIL import Image

import tusk.cli.build
import tusk.cli.links
import tusk.cli.make
import tusk.data.calendar
import tusk.links.pdfs
import tusk.media.decoded
import tusk.media.icons
import tusk.media.pixels
import tusk.publish.downloads
import tusk.publish.maker
import tusk.word.pack
import tusk.word.register
import tusk.word.writer
from tests.projects import ROOT
from tusk.authoring.schema import schemas
from tusk.pages.template_problems import syntax_problems

Image.init()
schemas({})  # the models are made ready by their first use
syntax_problems(ROOT)  # most projects of tests have our own templates
