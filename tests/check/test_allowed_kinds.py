"""What is planted is exempt where its entry allows it, with a reason and a name: one of each kind."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import yaml

from tests.small_site import problems_of
from tusk.privacy.identifiers import find
from tusk.privacy.narrowing import full_dates, postcodes, small_counts

CASES = Path(__file__).parents[1] / "cases" / "privacy"
FOUND = ("must not be published", "narrows down who it can be", "names who got the mail", "made for one")
PLANTED = [
    (each["kind"], text)
    for name in ("identifiers", "narrowing")
    for each in yaml.safe_load((CASES / f"{name}.yml").read_text(encoding="utf-8"))
    for text in each["hit"][:1]
]


def values_in(text: str) -> list[str]:
    """What the searches find in a text."""
    searches = (find, postcodes, full_dates, small_counts)
    return sorted({each.value for search in searches for each in search(text)})


def about(found: list[str]) -> list[str]:
    return [each for each in found if any(words in each for words in FOUND)]


@pytest.mark.parametrize(("kind", "text"), PLANTED)
def test_what_is_allowed_passes_and_nothing_else_does(kind: str, text: str, tmp_path: Path) -> None:
    entry = f"-- content/reviews/jack.yml --\nkind: guidance\ncase: Family K\ntitle: {json.dumps(text)}\n"
    found = about(problems_of(tmp_path, entry))
    assert len(found) >= 1
    allowed = "".join(
        f"  - {{what: {json.dumps(value)}, reason: On a poster., by: Editor}}\n" for value in values_in(text)
    )
    assert about(problems_of(tmp_path, f"{entry}allow:\n{allowed}")) == []
