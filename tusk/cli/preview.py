"""What the commands that preview one issue or one workshop have in common."""

from __future__ import annotations

import shutil
import sys
import webbrowser
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from tusk.check.kept import kept_in
from tusk.cli.stopped import nothing_made
from tusk.library.item import Item
from tusk.library.library import Library
from tusk.library.project import open_library
from tusk.problem import ProblemsFound, did_you_mean
from tusk.publish.second_net import identified_alone

if TYPE_CHECKING:  # this takes longer to load than one issue takes to make
    from tusk.publish.offered import Offered


def make_one(
    root: Path,
    name: str,
    today: date,
    *,
    noun: str,
    place: str,
    choose: Callable[[Library], Sequence[Item]],
    make: Callable[[Item, Library], Sequence[Offered]],
    open_it: bool = False,
) -> int:
    """Make the files of one item, even a draft, in build/; returns 1 on an error.

    noun: what authors call it; place: the folder of its file, whose last part is also the folder in build/.
    """
    try:
        library = open_library(root, today, drafts=True, kept=kept_in(root))
        items = {item.id.split("/", 1)[-1]: item for item in choose(library)}
        folder = place.split("/")[-1]
        wanted = name.replace("\\", "/").removesuffix(".yml").removesuffix(".md").split(f"{folder}/")[-1]
        if (known := library.items.get(f"{folder}/{wanted}")) and known.withdrawn:
            print(_withdrawn(known, noun, place), file=sys.stderr)
            return 1
        if wanted not in items:
            print(f'There is no {noun} "{name}" in {place}/. {did_you_mean(wanted, items)}', file=sys.stderr)
            return 1
        made = make(items[wanted], library)
        raise_identified(library, made)
    except ProblemsFound as found:
        return nothing_made(found)
    targets = [_copied(each, root / "build" / folder, root) for each in made]
    if open_it:
        webbrowser.open(targets[0].as_uri())
    return 0


def raise_identified(library: Library, made: Sequence[Offered]) -> None:
    """Raise ProblemsFound if files that were made identify somebody."""
    if found := identified_alone(library, {each.address: each.file for each in made}):
        raise ProblemsFound(found)


def _copied(made: Offered, folder: Path, root: Path) -> Path:
    target = folder / Path(made.address).name
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(made.file, target)
    print(f"{target.relative_to(root).as_posix()} ({made.about})")
    return target


def _withdrawn(item: Item, noun: str, place: str) -> str:
    """Why no files are made for an item, and how to change that."""
    why, field = "is no longer published", "publish_until:"
    if item.record.status == "withdrawn":
        why, field = "is withdrawn", "status:"
    elif item.record.replaced_by:
        why, field = f"is replaced by {item.record.replaced_by}", "replaced_by:"
    return (
        f'The {noun} "{item.name}" {why}, so no files are made. '
        f"Change {field} in {place}/{item.name}.yml to publish it again."
    )
