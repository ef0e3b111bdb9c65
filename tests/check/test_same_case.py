"""Where other files speak of a case: what is quicker to see than to look for is never missed."""

from __future__ import annotations

import json
from pathlib import Path
from random import Random

import pytest

from tests.small_site import TODAY, write_site
from tusk.check import same_case
from tusk.check.kept import Kept
from tusk.check.later import in_json
from tusk.check.run import check_project
from tusk.check.same_case import SameCase, _named_in, _words
from tusk.records.written import WrittenEntry

WORDS = (
    "Jack",
    "jack's",
    "Case",
    "Child",
    "A",
    "case-child",
    "Straße",
    "ΣΑΣ",
    "in",
    ",",
    "_",
    "1",
    "\n",
    ". ",
)
SITE = """\
-- content/reviews/jack.yml --
kind: review
title: The case of Jack
case: Child Jack
-- content/reviews/anna.yml --
kind: review
title: Anna and the river
-- content/reviews/both.yml --
kind: notice
body: In “The Case of *Jack*” … See [Anna](entry:reviews/anna).
-- content/reviews/named.yml --
kind: notice
body: What we learned of child jack.
-- content/reviews/none.yml --
kind: notice
body: A child and Jack, in the case; Anna.
"""


def test_names_are_found_where_their_words_follow_each_other() -> None:
    random, found = Random(3), 0
    names = list({_words(" ".join(random.choices(WORDS, k=random.randint(1, 3)))) for _ in range(60)} - {()})
    for _ in range(500):
        low = "".join(f"{word} " for word in random.choices(WORDS, k=random.randint(1, 9))).lower()
        words = _words(low)
        slowly = [
            name for name in names if any(words[at : at + len(name)] == name for at in range(len(words)))
        ]
        assert _named_in(low, names) == slowly, low
        found += bool(slowly)
    assert found > 100


@pytest.mark.parametrize("few", [0, 50])
def test_the_same_parts_speak_of_a_case_however_many_there_are(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, few: int
) -> None:
    write_site(tmp_path, SITE)
    monkeypatch.setattr(same_case, "FEW", few)
    checked = check_project(tmp_path, TODAY, Kept(tmp_path, None))
    entries = [
        entry
        for path in checked.results
        for entry in checked.reader.of(path)
        if isinstance(entry, WrittenEntry)
    ]
    parts = {
        entry.id: [(other.id, part) for other, part in SameCase(entries).elsewhere(entry)]
        for entry in entries
    }
    assert parts == {
        "reviews/anna": [("reviews/both", ("body",))],
        "reviews/both": [],
        "reviews/jack": [("reviews/both", ("body",)), ("reviews/named", ("body",))],
        "reviews/named": [],
        "reviews/none": [],
    }


def test_a_question_is_kept_as_json_writes_it() -> None:
    for answer in ("", "1", 'a "b" \\ c', "é 😀 \u2028", "\n\t\x00\x7f"):
        assert in_json("in topics", "neglect", answer) == json.dumps(["in topics", "neglect", answer])
