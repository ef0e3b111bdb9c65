"""The example site in Chromium."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.browser.hostile_pages import heard as heard
from tests.browser.hostile_pages import hostile as hostile
from tests.browser.hostile_pages import lenient as lenient
from tests.browser.hostile_pages import watched as watched
from tests.chromium import browser as browser
from tests.chromium import driver as driver
from tests.chromium import hosted
from tests.chromium import whole_browser as whole_browser


@pytest.fixture(scope="session")
def served(example_site: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the example site."""
    with hosted(example_site, tmp_path_factory.mktemp("example") / "host") as address:
        yield address
