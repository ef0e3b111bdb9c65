"""What an entry means for each role: on the page of an audience, with the page that says it; printed in full."""

from __future__ import annotations

from pathlib import Path

from tests.small_site import TODAY, write_site
from tusk.document.nodes import plain
from tusk.document.resolve import resolve
from tusk.document.texts import Texts
from tusk.library.project import open_library
from tusk.mail.message import message_of
from tusk.pages.roles import said_to

SITE = """\
-- content/audience.yml --
- {id: schools, name: Schools}
- {id: health, name: Health}
-- content/reviews/jack.yml --
kind: review
title: Jack
audience: [schools, health]
for_roles:
  - {audience: schools, what_to_do: ["Ask **who** & <when>.".]}
  - {audience: health, what_to_do: [Listen.]}
-- content/reviews/anna.yml --
kind: review
title: Anna
audience: [schools]
""".replace('<when>.".', 'when."')


def test_the_page_of_an_audience_gathers_what_is_for_it_alone(tmp_path: Path) -> None:
    write_site(tmp_path, SITE)
    library = open_library(tmp_path, TODAY)
    found = list(said_to("schools", library.tagged("audience", "schools"), Texts(library)))
    assert [(page.name, [plain(point) for point in role.points]) for page, role in found] == [
        ("Jack", ["Ask who & when."])
    ]


def test_an_e_mail_has_it_for_every_role(tmp_path: Path) -> None:
    write_site(tmp_path, SITE)
    library = open_library(tmp_path, TODAY)
    message = message_of(resolve(library.items["reviews/jack"], Texts(library)))
    part = next(part for part in message.parts if part.heading == "What it means for your role")
    assert [word for word in ("Schools", "Ask who", "Health", "Listen.") if word in plain(part.text)] == [
        *("Schools", "Ask who", "Health", "Listen.")
    ]
