"""The files that a library offers to print, to show and to edit: made where they are not kept from an earlier build."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

from tusk.kept.files import digest
from tusk.kept.shelf import Shelf
from tusk.library.item import Item
from tusk.library.library import Library
from tusk.problem import Problem, ProblemsFound
from tusk.publish.documents import Documents
from tusk.publish.keys import made_with
from tusk.publish.offered import Downloads, Offered
from tusk.publish.outputs import OUTPUTS, Output
from tusk.publish.printing import Place, make_all
from tusk.publish.size_estimate import too_large
from tusk.publish.task import Task

OF_A_KIT = ("kit", "scorm", "qti")


def make_downloads(
    library: Library,
    templates: Path,
    build: Path,
    say: Callable[[int], None] = lambda done: None,
    *,
    preview: bool = False,
) -> Downloads:
    """Make every PDF, deck and Word file of the library; unchanged ones come from the cache in `build`.

    Raises ProblemsFound with everything that cannot be printed. say: called with the number of finished files.
    preview: leave out the files of entries that are printed on request.
    """
    edition = Edition(library, Place(library.root, templates, build))
    items = [item for item in library.listed if not (preview and item.record.print == "on-request")]
    made = edition.make(items, OUTPUTS, say)
    if preview:  # what is left out here, the next build for publishing needs
        return made
    offered = [each for of_item in made.values() for each in of_item]
    edition.shelf.forget_others(path for each in offered for path in (each.file, each.preview) if path)
    return made


def print_issue(item: Item, library: Library, templates: Path, build: Path) -> Offered:
    """Print one issue. Raises ProblemsFound."""
    return _some(item, ("issue",), library, templates, build)[0]


def print_workshop(item: Item, library: Library, templates: Path, build: Path) -> list[Offered]:
    """Make everything of one workshop: slides and handout, if it has slides, and all sheets. Raises ProblemsFound."""
    return _some(item, [output.name for output in OUTPUTS], library, templates, build)


def print_report(item: Item, library: Library, templates: Path, build: Path) -> list[Offered]:
    """Make the report of one entry, to print and to edit. Raises ProblemsFound."""
    return _some(item, ("report", "report-word"), library, templates, build)


def make_kit(item: Item, library: Library, templates: Path, build: Path) -> list[Offered]:
    """Make the kit of one entry, or the package of a workshop. Raises ProblemsFound."""
    return _some(item, OF_A_KIT, library, templates, build)


def too_heavy(library: Library, build: Path) -> list[Problem]:
    """The pictures that are too large for their PDF; found without typesetting."""
    from tusk.publish.maker import Files  # only here: slow to load, and rarely needed

    problems: set[Problem] = set()
    documents = Documents(library)
    for item in too_large(library, build / "pictures"):
        files = Files(documents.of(item), library.root, build)
        for output in OUTPUTS:
            is_of = output.is_of(item) and output.needs(item, library)
            if output.suffix == "pdf" and is_of:
                try:
                    files.sheet(output.name)
                except ProblemsFound as found:
                    problems.update(found.problems)
    return sorted(problems)


def _some(item: Item, names: Sequence[str], library: Library, templates: Path, build: Path) -> list[Offered]:
    edition = Edition(library, Place(library.root, templates, build))
    return edition.make([item], [output for output in OUTPUTS if output.name in names]).get(item.id, [])


class Edition:
    """What is printed of a library: each file has a key, by which it is made once."""

    def __init__(self, library: Library, place: Place) -> None:
        self.place, self.shelf = place, Shelf(place.shelf)
        self._library, self._documents = library, Documents(library)
        self._made_with = made_with(place.templates)

    def make(
        self, items: Iterable[Item], outputs: Sequence[Output], say: Callable[[int], None] = lambda done: None
    ) -> dict[str, list[Offered]]:
        """The files of items, by the ids of these. Raises ProblemsFound with everything that cannot be made."""
        keys: dict[str, dict[Output, str]] = {}
        make_all(self._tasks(items, outputs, keys), self.place, say)
        if self.shelf.damaged:
            print(_damaged(len(self.shelf.damaged)), file=sys.stderr)
        self.shelf.look()
        return {
            item.id: [self._offered(item, output, key) for output, key in keys[item.id].items()]
            for item in items
            if keys[item.id]
        }

    def _tasks(
        self, items: Iterable[Item], outputs: Sequence[Output], keys: dict[str, dict[Output, str]]
    ) -> Iterator[Task]:
        """What is not on the shelf yet; collects the keys of everything."""
        for item in items:
            mine = [each for each in outputs if each.is_of(item) and each.needs(item, self._library)]
            content = self._documents.digest(item)
            keys[item.id] = {output: self._key(output, content) for output in mine}
            missing = [
                (output.name, key) for output, key in keys[item.id].items() if not self._has(output, key)
            ]
            if missing:
                yield Task(self._documents.of(item), tuple(missing))

    def _key(self, output: Output, content: str) -> str:
        return digest(f"{self._made_with[output.suffix]} {output.name} {content}".encode())

    def _has(self, output: Output, key: str) -> bool:
        return all(self.shelf.find(key, suffix) for suffix in output.suffixes)

    def _offered(self, item: Item, output: Output, key: str) -> Offered:
        file, *preview = (self.shelf.find(key, suffix) for suffix in output.suffixes)
        assert file
        face = preview[0] if preview else None
        return Offered(item.id, output.address(item), output.label, file, face, output.for_trainers)


def _damaged(count: int) -> str:
    return f"{count} damaged file{'s' * (count != 1)} in build/print: made again."
