"""Issues made up for their look, each printed once."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest
from PIL import Image

from tests.conftest import ROOT
from tests.look.issues import MADE, Made
from tests.look.pixels import Word, drawn, words_on
from tests.small_site import TODAY, write_site
from tusk.library.project import open_library
from tusk.publish.downloads import print_issue


@dataclass(frozen=True)
class Printed:
    """A printed issue: its file, the words of each page and each page as a picture."""

    made: Made
    file: Path
    words: list[list[Word]]
    pages: list[Image.Image]


@pytest.fixture(scope="session", params=MADE, ids=lambda made: made.name)
def printed(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Printed:
    """Each issue in turn."""
    root = tmp_path_factory.mktemp("issue")
    write_site(root, request.param.site)
    library = open_library(root, TODAY)
    file = print_issue(library.issues[0], library, ROOT / "templates", root / "build").file
    return Printed(request.param, file, words_on(file), drawn(file, root))
