"""Replaces the last site with a finished one, so that there is a complete site at any moment."""

from __future__ import annotations

import shutil
from contextlib import suppress
from pathlib import Path

from tusk.cli.exchange import exchange
from tusk.kept.place import link_all


def staging_for(site: Path, spare: Path) -> Path:
    """A folder beside the site, on the same file system, to build in: empty, or with the site that was put aside."""
    staging = _beside(site, "new")
    shutil.rmtree(staging, ignore_errors=True)
    try:
        spare.rename(staging)
    except OSError:  # there is none, or it is on another file system
        staging.mkdir(parents=True)
    return staging


def swap(staging: Path, site: Path) -> None:
    """Move the old site away and the new one into its place. The old one is left for `tidy`."""
    old = _beside(site, "old")
    shutil.rmtree(old, ignore_errors=True)
    if site.exists() and exchange(staging, site):
        staging.rename(old)
        return
    if site.exists():
        site.rename(old)
    try:
        staging.rename(site)
    except OSError:
        recover(site)
        raise


def tidy(site: Path, spare: Path) -> None:
    """Put the old site aside, so that the next build has little to place; without one, a copy that shares its files.

    Nobody needs to wait for it.
    """
    old = _beside(site, "old")
    if old.is_dir():
        put_aside(old, spare)
        return
    try:
        link_all(site, spare)
    except OSError:  # another file system, or one without hard links
        shutil.rmtree(spare, ignore_errors=True)


def put_aside(folder: Path, spare: Path) -> None:
    """Make a folder that is not needed, if it is there, the one in which the next site begins; or delete it."""
    if folder.is_dir():
        shutil.rmtree(spare, ignore_errors=True)
        with suppress(OSError):  # it is on another file system
            folder.rename(spare)
        shutil.rmtree(folder, ignore_errors=True)


def recover(site: Path) -> None:
    """Restore the last good site if a build was killed between the two moves of a swap."""
    old = _beside(site, "old")
    if old.is_dir() and not site.exists():
        old.rename(site)
    shutil.rmtree(old, ignore_errors=True)


def _beside(site: Path, what: str) -> Path:
    return site.parent / f".{site.name}.{what}"
