"""Pictures of each size in print: how wide they are, and what is beside them."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.paper.test_issues import print_site

SITE = """\
-- bulletins/march.yml --
kind: issue
issued: 2018-03
number: -
items:
  - id: chair
    heading: From the Chair
    picture: {file: images/chair.jpg, alt: A person at a desk, beside: yes}
    text: Thank you all.
  - {id: posters, entry: reviews/posters}
-- content/reviews/posters.yml --
kind: briefing
sections:
  - heading: Posters
    picture: {file: images/chair.jpg, alt: A poster}
    pictures:
      - {file: images/chair.jpg, alt: One half, size: half}
      - {file: images/chair.jpg, alt: The other half, size: half}
-- content/images/chair.jpg --
JPEG 1600 × 400
"""


def test_the_width_and_the_place_of_pictures(tmp_path: Path) -> None:
    pikepdf = pytest.importorskip("pikepdf", reason="pikepdf is in requirements-dev.txt")
    printed = print_site(tmp_path, SITE)
    placed = []
    with pikepdf.open(printed.file) as pdf:
        for page in pdf.pages:
            matrices = [pikepdf.Matrix()]
            for operands, operator in pikepdf.parse_content_stream(page):
                match str(operator):
                    case "q":
                        matrices.append(matrices[-1])
                    case "Q":
                        matrices.pop()
                    case "cm":
                        matrices[-1] = pikepdf.Matrix(*operands) @ matrices[-1]
                    case "Do":
                        placed.append(matrices[-1])
    widths = [round(matrix.a / 72 * 25.4, 1) for matrix in placed]  # millimetres
    assert widths == [32.5, 130.0, 62.0, 62.0]
    left, right = placed[2:]
    assert round(left.f) == round(right.f)
    assert right.e > left.e + left.a
