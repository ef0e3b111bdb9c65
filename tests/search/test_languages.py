"""Each language of a site has an index of its own, with the stems of its language if Pagefind has any."""

from __future__ import annotations

import json
import random
from pathlib import Path

from tests.search.pages import pages_of, write_page
from tusk.search.languages import Searched, bundles, index_site
from tusk.search.mutations import radicals


def test_the_language_of_the_site_has_the_first_folder() -> None:
    assert bundles(["cy", "en-GB", "en"], "en-GB") == {"en": "pagefind", "cy": "pagefind/cy"}
    assert bundles(["cy", "en-GB"], "cy") == {"cy": "pagefind", "en": "pagefind/en"}
    assert bundles(["cy"], "en-GB") == {"cy": "pagefind"}
    assert bundles([], "en-GB") == {}


def test_each_page_is_in_the_index_of_its_language(tmp_path: Path) -> None:
    chance, languages = random.Random(2), {"a/": "en-GB", "b/": "cy", "c/": "fr"}
    for address in languages:
        write_page(tmp_path / "site", address.rstrip("/"), chance)
    pages = {
        address: Searched(languages[address], digest)
        for address, digest in pages_of(tmp_path / "site").items()
    }
    index_site(tmp_path / "site", pages, tmp_path / "kept", "en-GB")
    known = {}
    for folder in ("pagefind", "pagefind/cy", "pagefind/fr"):
        entry = json.loads((tmp_path / "site" / folder / "pagefind-entry.json").read_text())
        [(language, about)] = entry["languages"].items()
        assert (tmp_path / "site" / folder / f"wasm.{about['wasm'] or 'unknown'}.pagefind").is_file()
        known[language] = (about["wasm"], about["page_count"])
    assert known == {"en": ("en", 1), "cy": (None, 1), "fr": ("fr", 1)}


def test_welsh_words_are_also_found_as_a_dictionary_has_them() -> None:
    assert radicals("y plant, dau blentyn, fy mhlentyn a’i phlentyn") == [
        "blentyn".replace("b", "p", 1),
        "tau",
    ]
    assert radicals("Ei ardd a’i gath") == ["cath", "gardd"]
    assert radicals("yn") == []
