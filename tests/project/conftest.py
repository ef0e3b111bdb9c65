"""The project's own content, whatever it is: opened, printed, and served to Chromium."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from tests.chromium import browser as browser
from tests.chromium import driver as driver
from tests.chromium import hosted
from tests.projects import PROJECT
from tusk.library.library import Library
from tusk.library.project import open_library


@pytest.fixture(scope="session")
def library() -> Library:
    """What the project publishes today."""
    return open_library(PROJECT, date.today())


@pytest.fixture(scope="session")
def served(project_site: Path) -> Iterator[str]:
    """The address of the project's site."""
    with hosted(project_site, project_site.parent / "host") as address:
        yield address
