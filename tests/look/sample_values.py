"""What the samples of tests/look/samples.py say: the fields that are left out, and those whose value is no name."""

from __future__ import annotations

from typing import Any

# Fields that would hide the entry or contradict another one, that are about the file only, or that have one value.
# A new field of that kind belongs here, or with a value in GIVEN.
LEFT_OUT = {
    *("retired_ids", "responses"),
    *("kind", "id", "publish_on", "publish_until", "replaced_by", "translation_of", "language", "version"),
    *(
        "aliases",
        "allow",
        "jigsaw_checked",
        "small_numbers",
        "case",
        "print",
        "cancelled",
        "held",
        "starts",
        "ends",
    ),
    *(
        "until",
        "transcript_file",
        "turns",
        "file",
        "duty_line",
        "of",
        "new_page",
        "pull_quote",
        "file_slides",
    ),
    *(
        "closed",
        "gap",
        "parts",
        "part",
        "beside",
        "numbered",
        "assumed",
        "explain",
        "slang",
        "contact",
        "glossary",
    ),
    *(
        "made",
        "count",
        "theme",
        "checked_by",
        "whole",
        "guidance",
        "show",
        "teaser",
        "numbers",
        "look",
        "paper",
    ),
    *("approved", "author"),
}
TEAL = {"file": "images/one.png", "alt": "A teal field"}
ADDRESS = "https://www.example.org/"
GIVEN: dict[str, Any] = {  # fields whose value says more than their name
    "publisher": "somerset",
    "status": "historic",
    "issued": "2018-03",
    "as_at": "2019",
    "label": None,
    "pseudonym": True,
    "right": True,
    "percent": 64,
    "of": 11,
    "n": 11,
    "year": 2018,
    "number": 1,
    "places_left": 3,
    "decision": "accepted",
    "by": "to",
    "to": ["to"],
    "review_type": "review_type",
    "answers": [{"text": "answers, the right one", "right": True}, {"text": "answers, another one"}],
    "figures": [
        {
            "figure": "bar",
            "id": "figure",
            "name": "figures: name",
            "caption": "figures: caption",
            "unit": "children",
            "n": 30,
            "n_of": "n_of",
            "definition": "figures: definition",
            "source": "figures: source",
            "note": "figures: note",
            "unknown": "figures: unknown",
            "bars": [
                {"label": "bars: label", "value": 12, "note": "bars: note"},
                {"label": "bars", "value": "unknown"},
            ],
        }
    ],
    "theme_map": ["curiosity"],
    "stats": [{"label": "stats: label", "percent": 64, "of": 11, "note": "stats: note"}],
    "rows": [["rows", "12"]],
    "columns": [{"name": "columns: name"}, {"name": "columns", "type": "number"}],
    "compliance": "partial",
    "why": "non-compliance",
    "nation": "England",
    "uncertain": [
        {"where": "uncertain: where", "printed": "uncertain: printed", "probable": "uncertain: probable"}
    ],
    "picture": TEAL | {"size": "small", "caption": "picture: caption", "credit": "picture: credit"},
    "pictures": [
        TEAL | {"size": "half", "caption": "pictures: caption"},
        TEAL | {"size": "half", "credit": "pictures: credit"},
    ],
    "sizes": None,
    "small_numbers_below": 5,
    "sample": {"children": 8, "families": "unknown", "selection": "selection", "cohort": "cohort"},
    "anonymised": {"by": "Editor", "on": 2018},
    "disclosure_checked": {"by": "Editor", "on": 2018},
    "grid": {"header": "grid: header", "rows": [["grid: rows", "cell"]]},
    "related": ["guidance/other"],
    "levels": {"emerging": ["emerging"], "moderate": ["moderate"], "significant": ["significant"]},
    "terms": [{"text": "terms: text", "glossary": "sscb"}],
    "slides": None,
    "items": None,
    "links": [
        {
            "label": "links: label",
            "url": f"{ADDRESS}links",
            "type": "type",
            "issued": 2017,
            "note": "links: note",
        }
    ],
}


OF_KINDS: dict[str, dict[str, Any]] = {
    "workshop": {
        "slides": [
            {
                "id": "one",
                "title": "slides: title",
                "subtitle": "slides: subtitle",
                "presenter": "slides: presenter",
                "text": "slides: text",
                "quote": {"text": "quote: text", "source": "quote: source"},
                "notes": "slides: notes",
            },
            {
                "id": "two",
                "title": "slides: title",
                "entry": "guidance/other",
                "question": "slides: question",
            },
        ]
    },
    "issue": {
        "items": [
            {
                "id": "own",
                "group": "items: group",
                "heading": "items: heading",
                "contributor": "items: contributor",
                "text": "items: text",
                "links": [{"label": "items: links", "url": f"{ADDRESS}items"}],
            },
            {"id": "entry", "entry": "guidance/other"},
        ]
    },
}
