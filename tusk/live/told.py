"""What pages say while they are served: a heading, and the problems of the project."""

from __future__ import annotations

import sys
from html import escape

from tusk.locales.message import N_
from tusk.locales.words import ENGLISH

TOP = b'<div id="content" tabindex="-1"></div>'  # of every page, in templates/theme/main.html
LAST = N_("The site could not be made again, so this is the last version.")
BROKEN = N_("A build for publishing would refuse this.")
GOOD = N_("This is the last version without problems.")
VANISHED = "{path}: not there, or cannot be read. Put it back."
UNUSUAL = "The site could not be made: {error}. Save any file to try again; if it stays, stop serve and start it again."


class Told:
    """Empty if there is nothing to say. words: those of the site, for the heading."""

    def __init__(self) -> None:
        self.heading = self.problems = ""
        self.words = ENGLISH

    def tell(self, heading: str, problems: str) -> None:
        """Say this on every page, and in the terminal unless it was said there."""
        is_new = problems != self.problems
        self.heading, self.problems = heading, problems
        if problems and is_new:
            print(f"\n{problems}\n", file=sys.stderr, flush=True)

    @property
    def html(self) -> bytes:
        """For the top of a page."""
        if not self.problems:
            return b""
        heading = f"<p><strong>{escape(self.words.gettext(self.heading))}</strong></p>"
        box = f'<div class="problems" role="alert">{heading}<pre>{escape(self.problems)}</pre></div>'
        return box.encode()
