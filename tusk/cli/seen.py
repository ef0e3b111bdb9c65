"""What readers will see differently, for the person who publishes: a list after each build, and the words in a file."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from hashlib import blake2b
from pathlib import Path

from tusk.cli.environment import from_here
from tusk.problem import counted
from tusk.publish.seen import Differences, differences, pages_of

MOST = 20  # lines on the terminal


def seen_differently(
    root: Path, site: Path, staging: Path, new: Collection[str], id: str
) -> Differences | None:
    """What readers will see differently. site: the last one; staging: the new one with its pages; id: of one of all.

    It is compared with what was noted as published, or else with the last site; None if there is neither.
    """
    noted = noted_in(root, id)
    before = noted if noted.is_dir() else site
    return differences(before, known_pages(root, before), staging, new) if before.is_dir() else None


def as_said(root: Path, found: Differences | None) -> str:
    """What to say of it after a build. The words go into a file."""
    if found is None:
        return "There is no earlier site to compare with."
    if not found:
        return "For readers nothing has changed."
    file = root / "build" / "what-changed.txt"
    file.write_text("\n".join(_in_full(found)) + "\n", encoding="utf-8", newline="\n")
    lines = [f"{line}" for line in _lines(found)]
    more = [f"  and {len(lines) - MOST} more"] if len(lines) > MOST else []
    return "\n".join([f"{_sum(found)} Word by word: {from_here(file)}", *lines[:MOST], *more])


def noted_in(root: Path, id: str) -> Path:
    """The folder with the pages that were noted as published. id: of one of the sites in content/site.yml."""
    return root / "build" / "published" / (id or "main")


def known_pages(root: Path, site: Path) -> list[str]:
    """The addresses of the pages of a site: as its build noted them, or else as they are found."""
    note = _note(root, site)
    return note.read_text(encoding="utf-8").split("\n")[:-1] if note.is_file() else pages_of(site)


def note_pages(root: Path, site: Path, addresses: Collection[str]) -> None:
    """Note the addresses of the pages of a site that was built."""
    note = _note(root, site)
    note.parent.mkdir(parents=True, exist_ok=True)
    note.write_text("".join(f"{each}\n" for each in sorted(addresses)), encoding="utf-8", newline="\n")


def _note(root: Path, site: Path) -> Path:
    name = blake2b(str(site.resolve()).encode("utf-8", "surrogateescape"), digest_size=6).hexdigest()
    return root / "build" / "kept" / f"pages-of-{name}.txt"


def _sum(found: Differences) -> str:
    parts = [
        *([f"{counted(len(found.new), 'page')} new"] if found.new else []),
        *(
            [f"{counted(len(found.changed), 'page')} changed ({counted(found.words, 'word')})"]
            if found.changed
            else []
        ),
        *([f"{counted(len(found.gone), 'page')} gone"] if found.gone else []),
    ]
    return f"For readers: {', '.join(parts)}."


def _lines(found: Differences) -> Iterator[str]:
    yield from (f"  new: {_shown(address)}" for address in found.new)
    yield from (
        f"  changed: {_shown(page.address)} ({counted(page.words, 'word')})" for page in found.changed
    )
    yield from (f"  gone: {_shown(address)}" for address in found.gone)


def _shown(address: str) -> str:
    return address or "the home page"


def _in_full(found: Differences) -> Iterator[str]:
    yield _sum(found)
    yield from (f"\nnew: {_shown(address)}" for address in found.new)
    yield from (f"\ngone: {_shown(address)}" for address in found.gone)
    for page in found.changed:
        yield f"\nchanged: {_shown(page.address)} ({counted(page.words, 'word')})"
        yield from page.lines
