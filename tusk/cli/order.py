"""What is asked of a build."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from tusk.data_class import dataclass


@dataclass(frozen=True)
class Order:
    """What is asked of a build.

    root: the project. folder: that of the site. printed: with PDFs, slides and Word files. clean: use nothing of what
    earlier builds kept. site: the id of one of the sites in content/site.yml; empty for the main one. host: where it
    will be, so that it has what is needed there: a host, a folder, or "".
    """

    root: Path
    folder: Path
    today: date
    drafts: bool = False
    printed: bool = True
    clean: bool = False
    site: str = ""
    host: str = ""
