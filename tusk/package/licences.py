"""The packages that TUSK is made of, each with its version and licence: `python3 -m tusk.package.licences`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path
from typing import NamedTuple

PINNED = re.compile(r"^([A-Za-z0-9._-]+)==([^ ;\\]+)", re.MULTILINE)
ROOT = Path(__file__).resolve().parents[2]
# What the authors of a package say on its own page, where its metadata say nothing.
SAID_ELSEWHERE = {"axe-playwright-python": "MIT"}


class Locked(NamedTuple):
    """A package that requirements.txt or requirements-dev.txt locks. licence: "" if it is not on this computer."""

    name: str
    version: str
    licence: str


def locked(root: Path = ROOT) -> list[Locked]:
    """Every package, in the order of their names."""
    texts = [(root / f"requirements{of}.txt").read_text(encoding="utf-8") for of in ("", "-dev")]
    pinned = dict(pair for text in texts for pair in PINNED.findall(text))
    return [Locked(name, version, licence_of(name)) for name, version in sorted(pinned.items())]


def licence_of(name: str) -> str:
    """The licence of an installed package, as it says itself; "" if it is not installed."""
    try:
        found = distribution(name)
    except PackageNotFoundError:
        return ""
    return next(_said(found), "") or SAID_ELSEWHERE.get(name, "")


def _said(found: Distribution) -> Iterator[str]:
    """What its metadata say: an expression, else the names in its classifiers, else a line."""
    told = found.metadata
    yield from filter(None, told.get_all("License-Expression") or [])
    names = [each.rpartition(" :: ")[2] for each in told.get_all("Classifier") or [] if "License ::" in each]
    yield from filter(None, [", ".join(names)])
    yield from (line for text in told.get_all("License") or [] if (line := text.split("\n")[0]) != "UNKNOWN")


def main() -> None:
    for name, version, licence in locked():
        print(f"{name} {version}: {licence or 'not on this computer'}")


if __name__ == "__main__":
    main()
