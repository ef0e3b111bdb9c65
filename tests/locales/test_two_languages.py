"""A site with entries in two languages: each is counted once, and named in its own language."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.conftest import ROOT
from tests.small_site import TODAY, write_site
from tusk.library.library import Library
from tusk.library.project import open_library
from tusk.publish.site import write_site as write_pages
from tusk.site.site_map import SiteMap
from tusk.study.counts import study_of

SITE = """\
-- content/reviews/jack.yml --
kind: review
title: Jack
themes: [curiosity]
recommendations:
  - {id: one, text: Ask the child., to: [somerset]}
-- content/reviews/jac.yml --
kind: review
title: Jac
language: cy
translation_of: reviews/jack
themes: [curiosity]
recommendations:
  - {id: one, text: Gofynnwch i’r plentyn., to: [somerset]}
-- content/site/privacy.yml --
kind: standing page
title: Privacy
body: Nothing.
summary: What is recorded.
publisher: somerset
issued: 2018
-- content/site/preifatrwydd.yml --
kind: standing page
title: Preifatrwydd
language: cy
translation_of: site/privacy
body: Dim.
summary: Beth sy’n cael ei gofnodi.
publisher: somerset
issued: 2018
-- content/site/terms.yml --
kind: standing page
title: Terms
body: None.
summary: What you can rely on.
publisher: somerset
issued: 2018
"""


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    root = tmp_path_factory.mktemp("two")
    write_site(root, SITE)
    return open_library(root, TODAY)


def test_a_translation_is_not_counted_again(library: Library) -> None:
    assert [each.id for each in study_of(library).entries] == ["reviews/jack"]
    assert [item.id for item in library.recommending] == ["reviews/jack"]


def test_the_footer_has_each_standing_page_in_the_language_of_the_page(library: Library) -> None:
    english, welsh = SiteMap(library).frame["footer"], SiteMap(library, "cy").frame["footer"]
    assert english[-2:] == [("Privacy", "site/privacy/"), ("Terms", "site/terms/")]
    assert welsh[-2:] == [("Preifatrwydd", "site/preifatrwydd/"), ("Terms", "site/terms/")]


def test_lists_say_which_entries_are_in_another_language(library: Library, tmp_path: Path) -> None:
    write_pages(library, ROOT / "templates", tmp_path)
    section = (tmp_path / "reviews/index.md").read_text(encoding="utf-8")
    assert '<p class="card__kind">Review · <span lang="cy">Cymraeg</span>' in section
    assert '<a href="../reviews/jac/"><span lang="cy">Jac</span></a>' in section
    assert '<a href="../reviews/jack/">Jack</a>' in section
    assert '<span lang="cy">Jac</span>' in (tmp_path / "a-z/index.md").read_text(encoding="utf-8")
    page = (tmp_path / "site/preifatrwydd/index.md").read_text(encoding="utf-8")
    assert 'hreflang="en-GB">English<' in page
