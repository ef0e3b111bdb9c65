"""Replaces the last site with a finished one, so that there is a complete site at any moment."""

from __future__ import annotations

import shutil
from pathlib import Path

from tusk.cli.exchange import exchange


def staging_for(site: Path) -> Path:
    """An empty folder beside the site, on the same file system, to build in."""
    staging = _beside(site, "new")
    shutil.rmtree(staging, ignore_errors=True)
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


def tidy(site: Path) -> None:
    """Delete the old site, which takes a moment: nobody needs to wait for it."""
    shutil.rmtree(_beside(site, "old"), ignore_errors=True)


def recover(site: Path) -> None:
    """Restore the last good site if a build was killed between the two moves of a swap."""
    old = _beside(site, "old")
    if old.is_dir() and not site.exists():
        old.rename(site)
    shutil.rmtree(old, ignore_errors=True)


def _beside(site: Path, what: str) -> Path:
    return site.parent / f".{site.name}.{what}"
