"""Pages of workshops: a slide does not say its heading twice."""

from __future__ import annotations

import re
from pathlib import Path

from tests.conftest import ROOT
from tests.small_site import TODAY, write_site
from tusk.library.project import open_library
from tusk.publish.site import write_site as write_pages

SITE = """\
-- content/workshops/one.yml --
kind: workshop
slides:
  - {id: longer, title: Impact on children and families, entry: reviews/jack, parts: [impact]}
  - {id: under, title: Jack, subtitle: Impact, entry: reviews/jack, parts: [impact]}
  - {id: colon, title: "Advice, impact: all of it", entry: reviews/jack, parts: [impact]}
  - {id: within, title: An impactful review, entry: reviews/jack, parts: [impact]}
  - {id: two, title: Impact on children, entry: reviews/jack, parts: [impact, advice]}
-- content/reviews/jack.yml --
kind: briefing
sections:
  - {heading: Impact, text: On children.}
  - {heading: Advice, text: Listen.}
"""


def test_a_part_is_not_headed_again_by_what_its_slide_is_called(tmp_path: Path) -> None:
    write_site(tmp_path, SITE)
    write_pages(open_library(tmp_path, TODAY), ROOT / "templates", tmp_path / "pages")
    html = (tmp_path / "pages/workshops/one/index.md").read_text(encoding="utf-8")
    assert re.findall(r'<h3 id="(.*?)"', html) == ["within-impact", "two-impact", "two-advice"]
    assert html.count("On children.") == 5
    assert 'id="longer-impact"' in html
