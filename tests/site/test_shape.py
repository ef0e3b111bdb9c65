"""The registry leaves nothing out: a kind, page, id or address that is forgotten there fails here."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import ROOT
from tusk.library.library import Library
from tusk.model import site_shape as shape
from tusk.model.facets import STATUSES, TAGS, Tag
from tusk.model.kinds import KINDS
from tusk.model.reserved import ENTRY_IDS, FRAME_IDS
from tusk.model.site_shape import PAGES, SitePage

TEMPLATES = ROOT / "templates" / "pages"
RENDERED_IN_PARTS = {"contents.html", "searched.html"}  # by tusk/publish/ and tusk/search/, into pages
ID = re.compile(r'(?<![\w-])id="([a-z][a-z-]*)"')


def test_every_template_of_a_page_is_in_the_registry() -> None:
    named = {page.template for page in PAGES} | {
        *(kind.template for kind in KINDS.values()),
        *RENDERED_IN_PARTS,
    }
    named |= {value for name, value in vars(shape).items() if name.endswith("_TEMPLATE")}
    written = {path.name: path.read_text(encoding="utf-8") for path in TEMPLATES.glob("*.html")}
    uses = r'{% (?:extends|from|import|include) "([^"]+)"'
    used = {name for text in written.values() for name in re.findall(uses, text)}
    assert sorted(written.keys() - named - used) == []
    assert sorted(named - written.keys()) == []


def test_names_and_addresses_are_of_one_page_each() -> None:
    assert len({page.name for page in PAGES}) == len(PAGES) == len({page.address for page in PAGES})
    assert [page.address for page in PAGES if not re.fullmatch(r"([a-z-]+/)?", page.address)] == []


def test_every_page_of_the_registry_is_in_it_once_and_every_menu_leads_to_such_pages() -> None:
    declared = [value for value in vars(shape).values() if isinstance(value, SitePage)]
    assert declared == list(PAGES), "in tusk/model/site_shape.py add the page to PAGES"
    for menu in (shape.HEADER, shape.FOOTER, shape.SEARCH_START, [page for page, _ in shape.NOTHING_FOUND]):
        assert [page.name for page in menu if page not in PAGES] == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_what_a_page_needs_is_something_that_a_library_has(page: SitePage) -> None:
    assert (
        page.needs in ("nothing", "folder")
        or page.needs in Library.__annotations__
        or hasattr(Library, page.needs)
    )


@pytest.mark.parametrize("tag", TAGS, ids=lambda tag: tag.field)
def test_tags_have_a_page_of_the_same_name(tag: Tag) -> None:
    assert [page.needs for page in PAGES if page.name == tag.field] == [tag.field]


def test_every_status_of_a_published_page_has_a_name() -> None:
    statuses = set(KINDS["review"].model_fields["status"].annotation.__args__)  # type: ignore[union-attr]
    assert {status.id for status in STATUSES} == statuses - {"withdrawn"}


def ids_in(*paths: Path) -> set[str]:
    """The ids that templates or scripts write themselves."""
    written = "".join(path.read_text(encoding="utf-8") for path in paths)
    return set(ID.findall(written)) | set(re.findall(r'(?<=\bid: ")[a-z-]+(?=")', written))


def test_every_id_of_the_frame_is_reserved() -> None:
    theme = ROOT / "templates" / "theme"
    frame = [*theme.glob("*.html"), *theme.glob("partials/*.html"), theme / "assets" / "search" / "dialog.js"]
    assert ids_in(*frame, TEMPLATES / "macros.html", TEMPLATES / "base.html") == FRAME_IDS


def test_every_id_of_the_pages_of_entries_is_reserved() -> None:
    names = {*(kind.template for kind in KINDS.values()), "about.html", "blocks.html", "when.html"}
    assert ids_in(*(TEMPLATES / name for name in names)) <= ENTRY_IDS


@pytest.mark.parametrize("page", [page for page in PAGES if page.anchors], ids=lambda page: page.name)
def test_every_id_of_a_page_with_ids_of_a_list_is_reserved(page: SitePage) -> None:
    assert ids_in(TEMPLATES / page.template) == page.ids


def addresses_in(path: Path) -> Iterator[str]:
    """Addresses of pages of the site that a template or script writes out."""
    addresses = "|".join(re.escape(page.address) for page in PAGES if page.address)
    for found in re.finditer(rf"[\"'`]({addresses})", path.read_text(encoding="utf-8")):
        yield f"{path.relative_to(ROOT).as_posix()}: {found[1]}"


def test_templates_and_scripts_write_no_address_of_a_page() -> None:
    files = [
        ROOT / "mkdocs.yml",
        *ROOT.glob("templates/pages/**/*.html"),
        *ROOT.glob("templates/theme/**/*.html"),
    ]
    files += ROOT.glob("templates/theme/assets/**/*.js")
    assert [found for path in sorted(files) for found in addresses_in(path)] == []
