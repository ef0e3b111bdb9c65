"""Makes the site of a library that has no problems, beside the last good one, and swaps the two."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from tusk.cli.environment import called, from_here
from tusk.cli.order import Order
from tusk.cli.progress import Progress
from tusk.cli.readable import let_everybody_read
from tusk.cli.schema import saving_schemas
from tusk.cli.seen import as_said, note_pages, seen_differently
from tusk.cli.stopped import last_site, stopped
from tusk.cli.swap import put_aside, staging_for, swap, tidy
from tusk.cli.target import make_for
from tusk.cli.unchanged import Found, Run, moved
from tusk.data_class import dataclass
from tusk.folder.modules import UnknownModule
from tusk.library.library import Library
from tusk.library.relate import unpublished
from tusk.links.drafts import mark
from tusk.package.files import templates_of
from tusk.problem import ProblemsFound
from tusk.publish.offered import NO_DOWNLOADS, Downloads
from tusk.publish.seen import Differences
from tusk.publish.whole_site import build_site
from tusk.search.beside import Indexing
from tusk.search.pagefind import IndexFailed

NO_ADDRESS = (
    "There are no feeds, no list of pages for search engines and no pictures for shared links, since these need the "
    "address of the site. When it has one, write it into content/site.yml, for example: "
    "address: https://learning.example.org/"
)
SPARE = "spare-site"  # in build/: an earlier site, which becomes the next one


def make(library: Library, order: Order, indexes: Indexing, progress: Progress, last: Run | None) -> int:
    """Make everything of a library that has no problems, and put it in place. indexes: those that have begun."""
    root, target = library.root, order.folder.resolve()
    with saving_schemas(root / "build" / "schemas", library.ids):
        try:
            downloads = _printed(library, root, progress) if order.printed else NO_DOWNLOADS
        except ProblemsFound as found:
            return stopped(found, f"Nothing was built; {last_site(target)}.")
        try:
            built = _put_in_place(library, downloads, order, indexes, progress)
        except (ProblemsFound, IndexFailed, UnknownModule) as error:
            return stopped(str(error).strip(), f"Nothing was changed; {last_site(target)}.")
        note_pages(root, target, built.pages)
        _report(library, target, built, last, progress.seconds)
        tidy(target, root / "build" / SPARE)
        return 0


@dataclass(frozen=True)
class _Built:
    """A site that is in place. view: how to look at it; seen: what readers will see differently; found: its files."""

    pages: list[str]
    view: str
    seen: str
    found: list[Found]


def _put_in_place(
    library: Library, downloads: Downloads, order: Order, indexes: Indexing, progress: Progress
) -> _Built:
    """Build the site beside the last one, and swap the two."""
    progress.say("Building pages")
    root, target, spare = library.root, order.folder.resolve(), library.root / "build" / SPARE
    staging = staging_for(target, spare)
    try:
        copies = [] if target.exists() else [spare]
        other: list[Differences | None] = []  # found while the index is made; what follows changes no words

        def compare(pages: list[str]) -> None:
            other.append(seen_differently(root, target, staging, pages, order.site))

        pages = build_site(root, staging, library, downloads, copies, indexes, compare)
        mark(staging, unpublished(library))
        view = make_for(order.host, library, root, staging, pages)
        seen = as_said(root, *other)
        progress.say("Putting the new site in place")
        found = let_everybody_read(staging)
        swap(staging, target)
    finally:
        put_aside(staging, spare)
    return _Built(pages, view, seen, [*moved(found, str(staging), str(target))])


def _report(library: Library, target: Path, built: _Built, last: Run | None, seconds: float) -> None:
    issues = len(library.issues)
    counted = f"{len(built.pages)} pages, {issues} issue{'s' * (issues != 1)}"
    said, view = f"The site is in {from_here(target)}: {counted}, no problems", built.view
    if unpublished(library):
        view += f"\nIt contains drafts: do not publish it. To build a site to publish: {called('build')}"
    if last:
        last.remember(f"Nothing has changed. {said}. {view}\n", sites=[str(target)], found=built.found)
    if not library.site.address:
        print(NO_ADDRESS, flush=True)
    print(built.seen)
    print(f"{said} ({seconds:.1f} s). {view}", flush=True)


def _printed(library: Library, root: Path, progress: Progress) -> Downloads:
    """The files to print, to show and to edit. Raises ProblemsFound."""
    from tusk.publish.downloads import make_downloads  # slow to load

    progress.say("Making PDFs")
    told = partial(progress.count, "Making PDFs: %s done")
    return make_downloads(library, templates_of(root), root / "build", told)
