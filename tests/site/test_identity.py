"""The identity of a site comes from content/site.yml: names, menus, colours, icons, the home page, who to call."""

from __future__ import annotations

import json
import re
from io import BytesIO
from pathlib import Path

from PIL import Image
from selectolax.lexbor import LexborHTMLParser, LexborNode

from tests.conftest import ROOT
from tests.small_site import TODAY, problems_of, write_site
from tusk.library.library import Library
from tusk.library.project import open_library
from tusk.model.identity import GROUNDS, GROUNDS_DARK
from tusk.publish.identity import identity_files
from tusk.publish.site import frame_of
from tusk.publish.site import write_site as write_pages
from tusk.site.site_map import SiteMap

TEMPLATES = ROOT / "templates"
SITE = """\
-- content/images/logo.png --
PNG 300 × 150
-- content/reviews/jack.yml --
kind: review
title: Jack
topics: [neglect]
-- content/publishers.yml --
- id: somerset
  name: Otherton Partnership
  short_name: Otherton
  place: Otherton
  contact:
    email: bulletin@otherton.example
    website: https://www.otherton.example
  worried:
    - {name: Otherton front door, phone: 0300 555 0100}
-- content/site.yml --
name: Otherton Safeguarding Partnership
short_name: Otherton learns
strapline: What we learn from reviews.
title: Learning
lead: What we learned.
address: https://www.otherton.example/learning/
covers: children and adults
colours:
  main: "#123a6b"
logo: {file: images/logo.png, alt: Otherton}
header:
  - {page: topics, label: Subjects}
  - {section: reviews}
  - {page: workshops}
  - {entry: reviews/jack}
  - {url: "https://www.otherton.example/procedures", label: Procedures}
footer:
  - {page: contact}
cookies: Nothing is recorded.
home:
  - block: text
    heading: Welcome
    text: See [Jack](entry:reviews/jack).
  - {block: recent, heading: Newest, number: 1}
  - {block: entries, entries: [reviews/jack]}
worried:
  text: Ring [999](tel:999), or read [what to say](entry:reviews/jack).
  numbers:
    - {name: First Response, phone: (0300) 555-0199, hours: every day}
"""


def library_of(root: Path) -> Library:
    write_site(root, SITE.replace("(0300) 555-0199", "0300 555 0199"))
    return open_library(root, TODAY)


def parsed(file: Path) -> LexborHTMLParser:
    return LexborHTMLParser(file.read_text(encoding="utf-8"))


def one(found: list[LexborNode]) -> LexborNode:
    [node] = found
    return node


def test_the_frame_has_the_names_and_menus_of_the_site(tmp_path: Path) -> None:
    frame = SiteMap(library_of(tmp_path)).frame
    assert (frame["name"], frame["brand"]) == ("Otherton Safeguarding Partnership", "Otherton learns")
    assert (frame["strapline"], frame["cookies"]) == ("What we learn from reviews.", "Nothing is recorded.")
    assert frame["worried"] == "Worried about an adult or a child?"
    assert frame["header"] == [
        ("Subjects", "topics/"),
        ("Reviews", "reviews/"),
        ("Jack", "reviews/jack/"),
        ("Procedures", "https://www.otherton.example/procedures"),
    ]
    assert frame["footer"] == [("Contact", "contact/")]


def test_the_home_page_has_the_blocks_of_the_site_in_their_order(tmp_path: Path) -> None:
    write_pages(library_of(tmp_path), TEMPLATES, tmp_path / "pages")
    page = parsed(tmp_path / "pages/index.md")
    headings = [node.text() for node in page.css("h2")]
    assert headings == ["Welcome", "Newest", "Start here", "Worried about an adult or a child?"]
    assert page.css("a[href='reviews/jack/']")[0].text() == "Jack"
    assert not page.css(".ways")


def test_the_box_has_the_numbers_and_never_the_mailbox_of_the_bulletin(tmp_path: Path) -> None:
    write_pages(library_of(tmp_path), TEMPLATES, tmp_path / "pages")
    box = one(parsed(tmp_path / "pages/reviews/jack/index.md").css("#worried"))
    assert [(link.text(), link.attributes["href"]) for link in box.css(".worried__numbers a")] == [
        ("0300 555 0199", "tel:03005550199"),
        ("0300 555 0100", "tel:03005550100"),
    ]
    assert "First Response: 0300 555 0199, every day" in box.text()
    assert "bulletin@" not in box.text()


def test_the_box_of_a_page_that_does_not_exist_has_links_that_work_at_any_address(tmp_path: Path) -> None:
    box = LexborHTMLParser(frame_of(library_of(tmp_path), TEMPLATES)["worried_box"])
    links = [link.attributes["href"] for link in box.css(".worried__text a")]
    assert links == ["tel:999", "/learning/reviews/jack/"]
    assert one(box.css("h2")).text() == "Worried about an adult or a child?"


def test_icons_are_made_in_every_size_and_two_builds_make_the_same(tmp_path: Path) -> None:
    library = library_of(tmp_path)
    files = dict(identity_files(library, TEMPLATES))
    assert files == dict(identity_files(library, TEMPLATES))
    for size in (32, 180, 192, 512):
        assert Image.open(BytesIO(files[f"assets/icons/icon-{size}.png"])).size == (size, size)
    manifest = json.loads(files["assets/icons/site.webmanifest"])
    assert (manifest["short_name"], manifest["theme_color"]) == ("Otherton learns", "#123a6b")
    assert Image.open(BytesIO(files["favicon.ico"])).format == "ICO"


def test_without_a_logo_the_icon_is_a_letter_on_the_colour_of_the_site(tmp_path: Path) -> None:
    write_site(tmp_path, "")
    files = dict(identity_files(open_library(tmp_path, TODAY), TEMPLATES))
    icon = Image.open(BytesIO(files["assets/icons/icon-180.png"]))
    assert icon.getpixel((90, 12)) == (14, 79, 82, 255)


def test_the_colours_left_out_are_made_from_the_main_one(tmp_path: Path) -> None:
    sheet = dict(identity_files(library_of(tmp_path), TEMPLATES))["assets/colours.css"].decode()
    light, dark, chosen, publisher = sheet.splitlines()
    assert (
        light == ":root { --brand: #123a6b; --brand-deep: #0e2c50; --brand-rule: #123a6b; --link: #123a6b }"
    )
    assert dark.startswith("@media screen and (prefers-color-scheme: dark)")
    assert "--brand: #0e2c50" in dark
    assert chosen.split("{", 2)[2] == dark.split("{", 2)[2]
    assert publisher == ".publisher--somerset { --publisher: #1d5c63 }"


def test_the_grounds_that_colours_are_checked_on_are_those_of_the_style_sheet() -> None:
    sheet = (TEMPLATES / "styles/tusk/01-colours.css").read_text(encoding="utf-8")
    light, dark, _ = re.split(r"@media", sheet)
    for text, grounds in ((light, GROUNDS), (dark, GROUNDS_DARK)):
        values = dict(re.findall(r"--(\w+): (#[0-9a-f]{6});", text))
        assert tuple(values[name] for name in ("paper", "wash", "key", "box", "warn")) == grounds


def test_the_examples_of_the_guide_are_whole_files(tmp_path: Path) -> None:
    guide = (ROOT / "docs/your-own-site.md").read_text(encoding="utf-8")
    examples = re.findall(r"```yaml\n# content/site.yml\n(.*?)```", guide, re.DOTALL)
    assert len(examples) == 2
    for example in examples:
        logo = "-- content/images/logo.png --\nPNG 300 × 150\n"
        assert problems_of(tmp_path, f"{logo}-- content/site.yml --\n{example}") == []
