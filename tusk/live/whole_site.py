"""What takes longer than a page: printed files, the search index, feeds. Made in a process of its own, again and again.

It is ended where it works for what is no longer wanted, and takes over what it has finished before.
"""

from __future__ import annotations

import json
import os
import shutil
import signal
from datetime import date
from multiprocessing import get_context
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import Any

from tusk.check.kept import kept_in
from tusk.data_class import dataclass
from tusk.kept.files import keep
from tusk.kept.place import place_files
from tusk.library.project import open_library
from tusk.links import check_links
from tusk.package.files import templates_of
from tusk.problem import ProblemsFound, as_text
from tusk.publish.downloads import make_downloads
from tusk.publish.offered import NO_DOWNLOADS, Downloads, Offered
from tusk.publish.whole_site import files_of_site
from tusk.search.languages import Searched, index_site
from tusk.search.pagefind import IndexFailed

FOLDER = "build/serve"
FINISHED = "finished.json"


@dataclass(frozen=True)
class Wanted:
    """What is served. number: of the change after which it was wanted; printed: with PDFs, slides and Word files."""

    project: Path
    today: date
    drafts: bool
    printed: bool
    number: int


class WholeSite:
    """The last whole site that was finished, and the process that makes the next one."""

    def __init__(self, project: Path) -> None:
        self._folder = project / FOLDER
        self._finished = self._folder / FINISHED
        self._finished.unlink(missing_ok=True)
        self._process: BaseProcess | None = None
        self._wanted: Wanted | None = None

    def want(self, wanted: Wanted) -> None:
        """Begin to make it, unless that is done or under way."""
        if self._wanted == wanted and (self._is_working or self.number == wanted.number):
            return
        self.end()
        self._wanted = wanted
        self._process = get_context("spawn").Process(target=make_whole_site, args=(wanted,), daemon=False)
        self._process.start()

    @property
    def _is_working(self) -> bool:
        return self._process is not None and self._process.is_alive()

    def end(self) -> None:
        """End the process, with those that it has begun."""
        if self._process and self._process.is_alive():
            self._process.terminate()
            self._process.join(5)

    @property
    def number(self) -> int:
        """The number of the change that was finished last; -1 if nothing was."""
        number: int = self._said().get("number", -1)
        return number

    @property
    def state(self) -> tuple[int, str]:
        """What changes when another one is finished."""
        return self.number, self.problems

    @property
    def is_done(self) -> bool:
        """Whether nothing is being made."""
        return not self._is_working

    @property
    def problems(self) -> str:
        """Why a build for publishing would refuse it; empty if it would not."""
        return str(self._said().get("problems", ""))

    @property
    def downloads(self) -> Downloads:
        """The printed files that are finished, by the id of their entry."""
        found: dict[str, list[Offered]] = {}
        for item, address, label, file, preview, for_trainers in self._said().get("offered", []):
            if Path(file).is_file():
                each = Offered(
                    item, address, label, Path(file), Path(preview) if preview else None, for_trainers
                )
                found.setdefault(item, []).append(each)
        return found

    def file(self, address: str) -> bytes | None:
        """A file of the last whole site."""
        site = (self._folder / "site").resolve()
        path = (site / address).resolve()
        return path.read_bytes() if path.is_relative_to(site) and path.is_file() else None

    def _said(self) -> dict[str, Any]:
        try:
            said: dict[str, Any] = json.loads(self._finished.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return {}
        return said


def make_whole_site(wanted: Wanted) -> None:
    """Make it, and say so in a file. To be run in a process of its own."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if hasattr(os, "nice"):
        os.nice(10)
    folder = wanted.project / FOLDER
    problems, downloads = "", NO_DOWNLOADS
    try:
        library = open_library(
            wanted.project, wanted.today, drafts=wanted.drafts, kept=kept_in(wanted.project)
        )
        templates, build = templates_of(wanted.project), wanted.project / "build"
        if wanted.printed:
            downloads = make_downloads(library, templates, build, preview=True)
        staging = folder / f"site-{os.getpid()}"
        shutil.rmtree(staging, ignore_errors=True)
        site = files_of_site(wanted.project, library, downloads, folder / "pages")
        site.keep()
        place_files(site.files, staging, linked=build)
        searched = {
            each.address: Searched(each.language, each.indexed)
            for each in site.pages.values()
            if each.indexed
        }
        index_site(staging, searched, folder / "search", library.site.language)
        problems = as_text(check_links(staging, wanted.project))
        shutil.rmtree(folder / "site", ignore_errors=True)
        staging.rename(folder / "site")
    except (ProblemsFound, IndexFailed) as found:
        problems = str(found)
    said = {"number": wanted.number, "problems": problems, "offered": _offered(downloads)}
    keep(folder / FINISHED, json.dumps(said).encode())


def _offered(downloads: Downloads) -> list[list[object]]:
    return [
        [each.item, each.address, each.label, str(each.file), str(each.preview or ""), each.for_trainers]
        for of_item in downloads.values()
        for each in of_item
    ]
