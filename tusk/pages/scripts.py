"""The scripts of the site as browsers fetch them: without indentation and comments, which only their authors read."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from tusk.late_pattern import late

# Comments that begin a line, blank lines, and the space before everything else. A comment after code on its line stays:
# tell it from an address in a string takes a reader of the whole language.
FOR_AUTHORS = late(r"^\s*(?:(?://[^\n]*|/\*(?:(?!\*/).)*\*/)[ \t]*\n\s*)*", re.M | re.S)


def scripts(templates: Path) -> Iterator[tuple[str, bytes]]:
    """(address, content) of each script of the theme; the same files give the same bytes."""
    theme = templates / "theme"
    for path in sorted((theme / "assets").rglob("*.js")):
        yield path.relative_to(theme).as_posix(), bare_script(path.read_text(encoding="utf-8")).encode()


def bare_script(text: str) -> str:
    """The same program. No text over several lines may have a line that begins like a comment."""
    return FOR_AUTHORS.sub("", text)
