"""The seven-minute kit of a briefing: its steps and screens, and its packages, read by other programs' eyes."""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Iterator
from datetime import date
from hashlib import sha256
from html.parser import HTMLParser
from io import BytesIO
from pathlib import Path
from xml.etree import ElementTree
from zipfile import ZipFile

import pytest
from selectolax.lexbor import LexborHTMLParser

from tests.conftest import ROOT
from tests.small_site import LISTS, write_site
from tusk.document.resolve import resolve
from tusk.document.texts import Texts
from tusk.kits.every import Making
from tusk.kits.html import kit_html
from tusk.kits.kit import Kit, kit_of
from tusk.kits.qti import qti_of
from tusk.kits.scorm import manifest_of, scorm_of
from tusk.ledger.codes import code_of
from tusk.library.project import open_library
from tusk.media.reproducible_zip import parts_of

TODAY = date(2026, 1, 15)
ADDRESS = "https://learning.example.org/"
HOSTILE = "<script>alert(1)</script> & {{ 7*7 }}"
SITE = f"""\
-- content/site.yml --
address: {ADDRESS}
{LISTS.split("-- content/site.yml --")[1]}
-- content/images/dog.png --
PNG 320 × 240
-- content/reviews/who.yml --
kind: briefing
title: Who lives here?
key_messages: ["Ask **who** stays.", Write it down.]
what_to_do: ["Draw it. See [the review of Jack](entry:reviews/jack) and [the key messages](#key-messages)."]
body: "A home.\\n\\n![A dog](images/dog.png)\\n\\n| A | B |\\n|---|---|\\n| 1 | 2 |"
check:
  - question: "{HOSTILE}"
    answers:
      - {{text: Everybody, right: yes}}
      - {{text: "{HOSTILE}"}}
      - {{text: Guests, right: yes}}
    explanation: They were **missing**.
    part: key-messages
  - question: When?
    answers: [{{text: Once}}, {{text: Again, right: yes}}]
-- content/reviews/jack.yml --
kind: review
title: Jack
sections:
  - {{heading: What happened, text: "{"He moved. " * 60}"}}
  - {{heading: Later, text: "{"She asked. " * 60}"}}
-- content/workshops/day.yml --
kind: workshop
title: A day
slides:
  - {{id: one, title: One, entry: reviews/who, parts: [key-messages, knowledge-check]}}
  - {{id: two, title: Two, text: Talk about it.}}
"""


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("kits")
    write_site(root, SITE)
    return root


def kit_in(root: Path, id: str) -> Kit:
    library = open_library(root, TODAY)
    return kit_of(resolve(library.items[id], Texts(library)))


def page_of(kit: Kit, root: Path, *, reports: bool = False) -> str:
    return kit_html(kit, root, None, ROOT / "templates", reports=reports).decode()


def test_a_kit_has_seven_steps_with_one_idea_a_screen(root: Path) -> None:
    kit = kit_in(root, "reviews/who")
    assert [step.title.replace("\N{NO-BREAK SPACE}", " ") for step in kit.steps] == [
        *("What this is about", "Why it matters", "Key messages", "What to do", "Questions for your team"),
        *("Knowledge check", "Your note"),
    ]
    assert [len(step.screens) for step in kit.steps[:5]] == [2, 1, 2, 1, 1]
    assert [step.screens[0].is_prompt for step in kit.steps[:5]] == [False, True, False, False, True]
    assert len(kit.questions) == 2


def test_a_long_review_says_what_the_full_text_has_beyond_its_minute(root: Path) -> None:
    first = kit_in(root, "reviews/jack").steps[0]
    html = page_of(kit_in(root, "reviews/jack"), root)
    assert [screen.heading for screen in first.screens] == ["", "What happened", "There is more"]
    assert "<li>Later</li>" in html
    assert f'<a href="{ADDRESS}reviews/jack/">Jack</a>' in html


def test_the_page_needs_nothing_and_its_policy_allows_nothing(root: Path) -> None:
    html = page_of(kit_in(root, "reviews/who"), root)
    page = LexborHTMLParser(html)
    addresses = [
        each.attributes[name] or ""
        for name in ("src", "href", "srcset", "action", "poster", "data")
        for each in page.css(f"[{name}]")
    ]
    assert {re.split(r"[:#]", address)[0] for address in addresses} <= {"", "data", "https", "mailto", "tel"}
    assert all(each.tag == "a" for each in page.css("[href]"))
    assert not re.search(r"localStorage|sessionStorage|indexedDB|fetch\(|XMLHttp|cookie|sendBeacon", html)
    [meta] = page.css("meta[http-equiv]")
    policy = meta.attributes["content"] or ""
    for tag in ("script", "style"):
        text = re.search(f"<{tag}>(.*?)</{tag}>", html, re.DOTALL)
        assert text
        assert b64encode(sha256(text[1].encode()).digest()).decode() in policy
    assert policy.startswith("default-src 'none'; ")
    assert "connect-src" not in policy


def test_texts_of_authors_stay_text_and_lead_to_their_passage(root: Path) -> None:
    html = page_of(kit_in(root, "reviews/who"), root)
    page = LexborHTMLParser(html)
    assert len(page.css("script")) == 1
    assert "{{ 7*7 }}" in html
    assert [each.text() for each in page.css("#check-1 legend")] == [HOSTILE]
    assert [each.text().strip() for each in page.css("#check-1 label")] == ["Everybody", HOSTILE, "Guests"]
    assert [each.attributes["type"] for each in page.css("#check-2 input")] == ["radio", "radio"]
    [where] = page.css("#check-1 details a")
    assert (where.text(), where.attributes["href"]) == ("Key messages", "#s3-1")
    [picture] = page.css("img")
    assert (picture.attributes["src"] or "").startswith("data:image/png;base64,")
    assert [each.text() for each in page.css("th")] == ["A", "B"]


class _Ids(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.led: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for name, value in attrs:
            if name == "id" and value:
                self.ids.append(value)
            if name in ("for", "aria-labelledby") and value:
                self.led.add(value)
            if name == "href" and value and value.startswith("#"):
                self.led.add(value[1:])


@pytest.mark.parametrize("id", ["reviews/who", "reviews/jack", "workshops/day"])
def test_every_place_in_it_is_there_once(root: Path, id: str) -> None:
    found = _Ids()
    found.feed(page_of(kit_in(root, id), root))
    assert len(found.ids) == len(set(found.ids))
    assert found.led <= set(found.ids)


CP = "{http://www.imsproject.org/xsd/imscp_rootv1p1p2}"
ADL = "{http://www.adlnet.org/xsd/adlcp_rootv1p2}"


def manifest_rules(xml: bytes) -> list[str]:
    """What of a manifest breaks the schemas that ADL gave out with SCORM 1.2: order, numbers, ids, attributes."""
    root = ElementTree.fromstring(xml)
    wrong = [] if root.tag == f"{CP}manifest" and root.get("identifier") else ["manifest"]
    if [each.tag for each in root] != [f"{CP}{name}" for name in ("metadata", "organizations", "resources")]:
        wrong.append("order")
    about, organisations, _ = root
    if [(each.tag, each.text) for each in about] != [
        (f"{CP}schema", "ADL SCORM"), (f"{CP}schemaversion", "1.2")
    ]:  # fmt: skip
        wrong.append("metadata")
    ids = [each.get("identifier") or "" for each in root.iter() if each.get("identifier")]
    if len(ids) != len(set(ids)) or not all(re.fullmatch(r"[A-Za-z_][\w.-]*", id) for id in ids):
        wrong.append("identifiers")
    if organisations.get("default") not in [each.get("identifier") for each in organisations]:
        wrong.append("default")
    return [*wrong, *_parts_rules(root)]


def _parts_rules(root: ElementTree.Element) -> Iterator[str]:
    """The same for the items and the resources of a manifest."""
    resources = list(root.iter(f"{CP}resource"))
    for each in root.iter(f"{CP}item"):
        if each[0].tag != f"{CP}title" or not 0 < len(each[0].text or "") <= 200:
            yield "title"
        if each.get("identifierref") not in [resource.get("identifier") for resource in resources]:
            yield "identifierref"
    for each in resources:
        files = [file.get("href") for file in each.iter(f"{CP}file")]
        if each.get(f"{ADL}scormtype") not in ("sco", "asset") or each.get("type") != "webcontent":
            yield "resource"
        if each.get("href") not in files:
            yield "href"


@pytest.mark.parametrize(("id", "form"), [("reviews/who", "kit"), ("workshops/day", "workshop")])
def test_the_package_for_a_platform_follows_the_schemas_and_is_the_same_each_time(
    root: Path, id: str, form: str
) -> None:
    kit = kit_in(root, id)
    page = page_of(kit, root, reports=True).encode()
    made = scorm_of(kit, page)
    assert scorm_of(kit, page) == made
    with ZipFile(BytesIO(made)) as opened:
        assert opened.testzip() is None
        assert opened.namelist() == ["imsmanifest.xml", "index.html"]
        assert manifest_rules(opened.read("imsmanifest.xml")) == []
        html = opened.read("index.html").decode()
    assert '<html lang="en-GB" data-reports>' in html
    assert kit.code == code_of(id, form)
    assert kit.code in html
    assert manifest_rules(manifest_of(kit).replace(b"sco", b"sca")) != []


QTI = "{http://www.imsglobal.org/xsd/imsqti_v2p1}"


def test_the_questions_are_a_package_of_their_own(root: Path) -> None:
    kit = kit_in(root, "reviews/who")
    assert qti_of(kit) == qti_of(kit)
    files = parts_of(qti_of(kit))
    assert list(files) == ["imsmanifest.xml", "question-1.xml", "question-2.xml", "test.xml"]
    first, second = (ElementTree.fromstring(files[f"question-{at}.xml"]) for at in (1, 2))
    declared = first.find(f"{QTI}responseDeclaration")
    assert declared is not None
    assert declared.get("cardinality") == "multiple"
    assert [each.text for each in first.iter(f"{QTI}value")] == ["A1", "A3"]
    assert [each.text for each in second.iter(f"{QTI}value")] == ["A2"]
    assert [each.text for each in first.iter(f"{QTI}simpleChoice")] == ["Everybody", HOSTILE, "Guests"]
    [why] = first.iter(f"{QTI}modalFeedback")
    assert why.text == "The right answers: Everybody; Guests. They were missing."
    refs = [
        each.get("href") for each in ElementTree.fromstring(files["test.xml"]).iter(f"{QTI}assessmentItemRef")
    ]
    assert refs == ["question-1.xml", "question-2.xml"]
    manifest = ElementTree.fromstring(files["imsmanifest.xml"])
    hrefs = [each.get("href") for each in manifest.iter() if each.tag.endswith("}resource")]
    assert hrefs == ["test.xml", "question-1.xml", "question-2.xml"]


def test_a_making_is_the_same_page_for_reading(root: Path) -> None:
    kit = kit_in(root, "reviews/who")
    making = Making(kit, root, root / "build", ROOT / "templates")
    assert making.page().decode() == page_of(kit, root)
