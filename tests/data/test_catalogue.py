"""The whole catalogue as data, which its own schema describes."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import jsonschema

from tests.small_site import TODAY, write_site
from tusk.data.catalogue import catalogue_files
from tusk.library.project import open_library

SITE = """\
-- content/reviews/jack.yml --
kind: review
title: "=Jack"
issued: 2018-03
review_by: 2021
owner: Learning lead
topics: [neglect, bruising]
-- content/reviews/gone.yml --
kind: review
status: withdrawn
status_note: It was wrong.
"""


def test_the_catalogue_says_everything_of_each_entry(tmp_path: Path) -> None:
    write_site(tmp_path, SITE)
    made = catalogue_files(open_library(tmp_path, TODAY))
    catalogue = json.loads(made["data/entries.json"])
    jsonschema.validate(catalogue, json.loads(made["data/entries.schema.json"]))
    assert catalogue["entries"] == [
        {
            "id": "reviews/jack",
            "kind": "review",
            "title": "=Jack",
            "summary": "One sentence.",
            "status": "live",
            "issued": "2018-03",
            "updated": "",
            "as_at": "",
            "reviewed": "",
            "review_by": "2021",
            "owner": "Learning lead",
            "publisher": "somerset",
            "publisher_name": "Somerset Safeguarding Children Board",
            "section": "reviews",
            "topics": ["neglect", "bruising"],
            "themes": [],
            "audience": [],
            "language": "en-GB",
            "address": "reviews/jack/",
        }
    ]
    [row] = csv.DictReader(io.StringIO(made["data/entries.csv"].decode("utf-8-sig")))
    assert row["title"] == "'=Jack"
    assert row["topics"] == "neglect; bruising"
    assert list(row) == list(catalogue["entries"][0])


def test_a_site_with_nothing_has_no_catalogue(tmp_path: Path) -> None:
    write_site(tmp_path, "")
    assert catalogue_files(open_library(tmp_path, TODAY)) == {}
