"""Pictures that would make a PDF too large are named where an author put them."""

from __future__ import annotations

from pathlib import Path
from random import Random

import pytest
from PIL import Image

from tests.conftest import ROOT
from tests.small_site import TODAY, write_site
from tusk.cli.check import check
from tusk.library.project import open_library
from tusk.problem import ProblemsFound
from tusk.publish.downloads import make_downloads


@pytest.fixture
def heavy_site(tmp_path: Path) -> Path:
    """A site whose photographs have as much detail as can be: noise."""
    write_site(tmp_path, SITE)
    for name, height in (("lane", 3300), ("the yard", 3400)):
        noise = Image.frombytes("L", (1536, height), Random(height).randbytes(1536 * height))
        noise.save(tmp_path / "content" / "images" / f"{name}.jpg", quality=95)
    return tmp_path


def test_the_heaviest_picture_is_named_at_the_line_of_its_author(heavy_site: Path) -> None:
    library = open_library(heavy_site, TODAY)
    with pytest.raises(ProblemsFound) as found:
        make_downloads(library, ROOT / "templates", heavy_site / "build")
    assert str(found.value).splitlines() == [
        "content/reviews/jack.yml:4: the pictures in a PDF can have 4.0 MB together; with this one (3.1 MB), those of "
        f"{printed} have 6.2 MB. Crop it, save it as a JPEG, or show fewer pictures."
        for printed in ("bulletins/tusk-1", "reviews/jack")
    ]


def test_check_says_the_same_before_anything_is_typeset(
    heavy_site: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Drafts too: their author wants to know it before they are published."""
    review = heavy_site / "content/reviews/jack.yml"
    for status in ("live", "draft"):
        review.write_text(review.read_text().replace("kind: review", f"kind: review\nstatus: {status}", 1))
        issue = heavy_site / "bulletins/tusk-1.yml"
        issue.write_text(issue.read_text() + f"status: {status}\n")
        assert check(heavy_site, TODAY, "text") == 1
        said = capsys.readouterr().out.splitlines()
        assert [line.partition(" Crop")[0] for line in said] == [
            "content/reviews/jack.yml:5: the pictures in a PDF can have 4.0 MB together; with this "
            "one (3.1 MB), those of "
            f"{printed} have 6.2 MB."
            for printed in ("bulletins/tusk-1", "reviews/jack")
        ] + ["2 problems."]
        assert not (heavy_site / "build/print").exists()
        for path in (review, issue):
            path.write_text(path.read_text().replace(f"status: {status}\n", ""))


SITE = """\
-- content/images/park.jpg --
JPEG 800 × 600
-- content/reviews/jack.yml --
kind: review
body: |
  ![The lane behind the school](images/lane.jpg)
  ![The yard of the house](images/the%20yard.jpg)
-- bulletins/tusk-1.yml --
kind: issue
items:
  - id: one
    entry: reviews/jack
    picture:
      file: images/park.jpg
      alt: The park.
"""
