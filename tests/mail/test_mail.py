"""The e-mail edition of an issue and of an entry, read by other programs' eyes."""

from __future__ import annotations

import email
from email.policy import default
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from tests.conftest import ROOT
from tests.mail.outlook import faults
from tests.small_site import LISTS, TODAY, write_site
from tusk.cli.mail import mail
from tusk.document.resolve import resolve
from tusk.document.texts import Texts
from tusk.library.project import open_library
from tusk.mail.files import edition_of
from tusk.mail.message import remarks

ADDRESS = "https://learning.example.org/hub/"
SITE = f"""\
-- content/site.yml --
address: {ADDRESS}
{LISTS.split("-- content/site.yml --")[1]}
-- content/images/dog.png --
PNG 640 × 480
-- content/reviews/jack.yml --
kind: review
title: Jack & <Jill>
summary: What we learned when a young person moved between three services in one year.
key_messages: ["Ask **again**, and write to [the team](https://www.example.org/team)."]
what_to_do: [Ring ((the duty team)).]
sections:
  - heading: What happened
    text: "He moved. See [the guide](entry:reviews/anna)."
    picture: {{file: images/dog.png, alt: A dog on a lead}}
tables:
  - caption: Calls
    columns: [{{name: Month}}, {{name: Calls, type: number}}]
    rows: [[May, 12], [June, 8]]
-- content/reviews/anna.yml --
kind: review
title: Anna
-- bulletins/one.yml --
kind: issue
title: Issue one
summary: Two articles.
items:
  - {{id: jack, entry: reviews/jack, show: full}}
  - {{id: note, heading: A note, text: Bring a pen.}}
"""


def edition(root: Path, id: str, text: str = SITE) -> dict[str, str]:
    write_site(root, text)
    library = open_library(root, TODAY)
    _, files = edition_of(resolve(library.items[id], Texts(library)), ROOT / "templates")
    return {name: content.decode() for name, content in files.items()}


@pytest.mark.parametrize("id", ["reviews/jack", "bulletins/one"])
def test_outlook_shows_the_message_and_nothing_tells_that_it_was_opened(tmp_path: Path, id: str) -> None:
    made = edition(tmp_path, id)
    for name in ("mail.html", "without-pictures.html"):
        assert list(faults(made[name])) == []
        assert len(made[name]) < 100_000
        assert "prefers-color-scheme: dark" in made[name]
        assert '<!--[if mso]><table role="presentation" width="600">' in made[name]


def test_the_rules_for_outlook_find_what_they_are_for() -> None:
    html = '<table role="presentation"><tr><td style="display: flex"><img src="a"><a href="b/">c</a></td></tr></table>'
    assert list(faults(html)) == [
        "Outlook does not know display: flex of <td>",
        "a cell has no width",
        "a cell has no font of its own",
        "a picture has no alt text or no width",
        "a link is not complete: b/",
    ]


def test_an_issue_has_its_articles_with_links_to_their_pages(tmp_path: Path) -> None:
    made = edition(tmp_path, "bulletins/one")
    tree = LexborHTMLParser(made["mail.html"])
    assert [node.text() for node in tree.css("h2")] == ["Jack & <Jill>", "A note", "Worried about a child?"]
    assert [node.attributes["href"] for node in tree.css("p.more a")] == [
        f"{ADDRESS}bulletins/one/",
        f"{ADDRESS}reviews/jack/",
    ]
    [picture] = tree.css("img")
    assert picture.attributes["src"] == f"{ADDRESS}images/dog.png"
    assert made["pictures.txt"] == "images/dog.png\tA dog on a lead\n"
    assert "[A dog on a lead]" in made["without-pictures.html"]
    assert "<img" not in made["without-pictures.html"]


def test_the_file_opens_as_an_unsent_message_with_plain_text(tmp_path: Path) -> None:
    write_site(tmp_path, SITE)
    library = open_library(tmp_path, TODAY)
    _, files = edition_of(resolve(library.items["reviews/jack"], Texts(library)), ROOT / "templates")
    message = email.message_from_bytes(files["mail.eml"], policy=default)
    assert message.defects == []
    assert {name: message[name] for name in ("Subject", "X-Unsent", "From", "To", "Date")} == {
        "Subject": "Jack & <Jill>",
        "X-Unsent": "1",
        "From": None,
        "To": None,
        "Date": None,
    }
    html, text = message.get_body(("html",)), message.get_body(("plain",))
    assert html
    assert text
    assert _lines(html.get_content()) == _lines(files["mail.html"].decode())
    assert _lines(text.get_content()) == _lines(files["mail.txt"].decode())


def _lines(text: str) -> list[str]:
    return text.splitlines()


def test_plain_text_has_its_links(tmp_path: Path) -> None:
    text = edition(tmp_path, "reviews/jack")["mail.txt"]
    assert text == (
        """\
= Jack & <Jill>

Somerset Safeguarding Children Board. Review.

What we learned when a young person moved between three services in one
year.

Read this on the web <https://learning.example.org/hub/reviews/jack/>

* Key messages

- Ask again, and write to the team <https://www.example.org/team>.

* What to do

- Ring ((the duty team)).

---

* Worried about a child?

Ring 999.
"""
    )


def test_notify_gets_only_what_it_knows(tmp_path: Path) -> None:
    text = edition(tmp_path, "reviews/jack")["notify.md"]
    assert text.startswith("# Jack & <Jill>\n\n")
    assert "* Ask again, and write to [the team](https://www.example.org/team)." in text
    assert "Ring ( (the duty team) )." in text
    assert "**" not in text
    issue = edition(tmp_path, "bulletins/one")["notify.md"]
    assert "* Month: May; Calls: 12" in issue
    assert "## Jack & <Jill>" in issue


def test_a_long_issue_has_the_summaries_of_its_articles(tmp_path: Path) -> None:
    long = SITE.replace("He moved.", "He moved. " + "A long story. " * 7_000)
    long = long.replace("sections:\n", f"body: {'Another one. ' * 1_500}\nsections:\n")
    made = edition(tmp_path, "bulletins/one", long)
    assert len(made["mail.html"]) < 100_000
    assert "What we learned when a young person moved" in made["mail.html"]
    assert "A long story" not in made["mail.html"]


def test_without_an_address_there_are_no_half_links(tmp_path: Path) -> None:
    made = edition(tmp_path, "bulletins/one", SITE.replace(f"address: {ADDRESS}\n", ""))
    assert list(faults(made["mail.html"])) == []
    assert "<img" not in made["mail.html"]


def test_the_command_says_what_is_too_long(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write_site(tmp_path, SITE.replace("title: Anna", f"title: {'Anna ' * 20}"))
    (tmp_path / "templates").symlink_to(ROOT / "templates")
    assert mail(tmp_path, "anna", TODAY) == 0
    said = capsys.readouterr()
    assert "build/mail/anna/mail.eml (" in said.out
    assert said.err == (
        "The subject has 99 letters: phones show about 60. Write a shorter one in the message before you send it.\n"
        "The preview line has 13 letters: mailboxes fill a shorter one than 35 with other words. It is the summary.\n"
    )
    assert mail(tmp_path, "reviews/ana", TODAY) == 1
    assert (
        capsys.readouterr().err == 'There is no entry or issue "reviews/ana". Did you mean "reviews/anna"?\n'
    )


def test_good_lengths_need_no_remark(tmp_path: Path) -> None:
    write_site(tmp_path, SITE)
    library = open_library(tmp_path, TODAY)
    message, _ = edition_of(resolve(library.items["reviews/jack"], Texts(library)), ROOT / "templates")
    assert list(remarks(message)) == []
