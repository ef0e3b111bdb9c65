"""What the place where a site will be needs besides its pages: a host's files, or pages that open from a folder."""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Sequence
from pathlib import Path

from tusk.cli.environment import called, from_here
from tusk.hosts import FOLDER
from tusk.library.library import Library
from tusk.model.site_shape import BULLETINS
from tusk.offline.worker import write_worker
from tusk.package.files import templates_of
from tusk.publish.site import redirects


def make_for(target: str, library: Library, root: Path, folder: Path, pages: Sequence[str]) -> str:
    """Change a new site for its place, and write beside it what belongs there; returns how to go on, in a sentence.

    target: a host, or "". pages: the addresses of the site's pages.
    """
    if library.site.offline and target != FOLDER:
        write_worker(folder, templates_of(root))
    if target == FOLDER:
        return _folder(library, root, folder, pages)
    view = f"To view it: {called('serve')}"
    if not target:
        return view
    from tusk.hosts.hosts import hosted, write_for

    site = hosted(str(library.site.address or ""), redirects(library), library.site.embed_on)
    written = write_for(target, site, folder, root / "build" / "hosting")
    beside = [from_here(path) for path in written if folder not in path.parents]
    return f"{view}\nInclude this in your server: {beside[0]}" if beside else view


def _folder(library: Library, root: Path, folder: Path, pages: Sequence[str]) -> str:
    from tusk.folder.folder import open_from_folder
    from tusk.folder.zips import Zips

    open_from_folder(folder, templates_of(root))
    zips = root / "build" / "zips"
    shutil.rmtree(zips, ignore_errors=True)
    maker = Zips(folder, str(library.site.address or ""), library.site.language)
    written = [maker.write(zips / f"{name}.zip", title, its) for name, title, its in _parts(library, pages)]
    made = f"\nOne zip file a section and a workshop: {from_here(zips)}" if written else ""
    return f"To view it, open index.html there with a double-click.{made}"


def _parts(library: Library, pages: Sequence[str]) -> Iterator[tuple[str, str, list[str]]]:
    """(name, title, addresses of its pages) of each section and each workshop."""
    titles = {id: section.name for id, section in library.sections.items()}
    for section, title in (titles | {BULLETINS.address.rstrip("/"): BULLETINS.title}).items():
        if f"{section}/" in pages:
            yield section, title, sorted(page for page in pages if page.startswith(f"{section}/"))
    for workshop in library.workshops:
        yield workshop.id, workshop.record.title, [workshop.address]
