"""The facts of this repository's two source documents; skipped where the project has content of its own."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.chromium import browser as browser
from tests.chromium import driver as driver
from tests.chromium import hosted
from tests.projects import ROOT
from tusk.load.files import load
from tusk.model.vocabulary import Publisher
from tusk.records.typed import read_records

PUBLISHERS = {"cambridgeshire-peterborough", "somerset"}  # of the two documents


@pytest.fixture(scope="session", autouse=True)
def sources() -> None:
    """Skip these tests unless the content names the publishers of both documents."""
    listed = [each.record for each in read_records(load(ROOT)).vocabularies["publishers"]]
    found = {publisher.id for publisher in listed if isinstance(publisher, Publisher)}
    if missing := PUBLISHERS - found:
        pytest.skip(
            f"content/publishers.yml does not have {' or '.join(sorted(missing))}: this project has content of its "
            "own, to which the facts of TUSK's two source documents do not belong (tests/sources can be deleted)"
        )


@pytest.fixture(scope="session")
def served(project_site: Path) -> Iterator[str]:
    """The address of the project's site."""
    with hosted(project_site, project_site.parent / "host-of-sources") as address:
        yield address
