"""Pages inside other sites: the code to paste, and who may show them."""

from __future__ import annotations

from pathlib import Path

from selectolax.lexbor import LexborHTMLParser

from tests.conftest import ROOT
from tests.small_site import LISTS, TODAY, problems_of, write_site
from tusk.library.project import open_library
from tusk.publish.site import write_site as write_pages
from tusk.share.embed import embed_code

SITE = f"""\
-- content/site.yml --
address: https://learning.example.org/hub/
embed_on: [https://council.sharepoint.com]
{LISTS.split("-- content/site.yml --")[1]}
-- content/reviews/jack.yml --
kind: review
title: 'Jack "and" <Jill>'
"""


def test_the_code_is_one_frame_whatever_the_title_is() -> None:
    [frame] = LexborHTMLParser(embed_code("https://a.example/b/", '"><script>x</script>')).css("body > *")
    assert (frame.tag, frame.attributes["title"]) == ("iframe", '"><script>x</script>')
    assert frame.attributes["src"] == "https://a.example/b/?embed"


def elsewhere(root: Path, text: str) -> list[str]:
    write_site(root, text)
    write_pages(open_library(root, TODAY), ROOT / "templates", root / "build/docs")
    tree = LexborHTMLParser((root / "build/docs/reviews/jack/index.md").read_text())
    return [node.text() for node in tree.css(".elsewhere code")]


def test_a_page_offers_the_code_if_other_sites_may_show_it(tmp_path: Path) -> None:
    page = "https://learning.example.org/hub/reviews/jack/"
    assert elsewhere(tmp_path, SITE) == [embed_code(page, 'Jack "and" <Jill>'), f"{page}?embed"]
    assert elsewhere(tmp_path, SITE.replace("embed_on: [https://council.sharepoint.com]\n", "")) == []


def test_only_whole_sites_can_be_named(tmp_path: Path) -> None:
    wrong = SITE.replace(
        "council.sharepoint.com]", "council.sharepoint.com/sites/a, 'https://*', https://a.example; x]"
    )
    hint = (
        "Write https:// and the name of the site, without a path: https://council.sharepoint.com, or "
        "https://*.sharepoint.com for all whose name ends like that."
    )
    assert [problem.removeprefix("content/site.yml:") for problem in problems_of(tmp_path, wrong)] == [
        f'2: item {number} of "embed_on" is "{value}", which is not the address of a whole site. {hint}'
        for number, value in enumerate(
            ["https://council.sharepoint.com/sites/a", "https://*", "https://a.example; x"], 1
        )
    ]
