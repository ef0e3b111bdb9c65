"""Contacts as cards for address books."""

from __future__ import annotations

from pathlib import Path

from tests.small_site import TODAY, write_site
from tusk.data.cards import cards
from tusk.library.project import open_library

SITE = """\
-- content/contacts.yml --
- id: helpline
  name: "Help, now; or \\\\ later"
  for_whom: Everybody who wants to talk about something that happened to a child they know, día y noche
  phone: 0800 1111
  text: "85258"
  hours: Every day
  website: https://www.example.org/help
-- content/reviews/jack.yml --
kind: review
contacts:
  - {contact: helpline}
  - {name: Duty team, phone: +44 (0)1234 567 890, email: duty@team.example.org}
-- content/reviews/jill.yml --
kind: review
sections:
  - {heading: Whom to ring, contacts: [{contact: helpline}]}
"""


def test_a_contact_is_a_card_that_address_books_read(tmp_path: Path) -> None:
    write_site(tmp_path, SITE)
    made = cards(open_library(tmp_path, TODAY))
    assert [address.rpartition("-")[0] for address in made] == [
        "contact/help-now-or-later",
        "contact/duty-team",
    ]
    helpline, team = (content.decode() for content in made.values())
    assert helpline.split("\r\n") == [
        "BEGIN:VCARD",
        "VERSION:3.0",
        "N:Help\\, now\\; or \\\\ later;;;;",
        "FN:Help\\, now\\; or \\\\ later",
        "ORG:Help\\, now\\; or \\\\ later",
        "TEL;TYPE=VOICE:08001111",
        "TEL;TYPE=MSG:85258",
        "URL:https://www.example.org/help",
        "NOTE:Everybody who wants to talk about something that happened to a child t",
        " hey know\\, día y noche\\nEvery day",
        "END:VCARD",
        "",
    ]
    assert "TEL;TYPE=VOICE:+441234567890\r\nEMAIL;TYPE=INTERNET:duty@team.example.org" in team


def test_a_contact_of_an_expired_entry_in_an_issue_has_its_card(tmp_path: Path) -> None:
    """The issue still shows it, and offers the card."""
    write_site(
        tmp_path,
        "-- content/reviews/old.yml --\nkind: notice\npublish_until: 2020-01-01\n"
        "contacts: [{name: A team, phone: 01632 960 001}]\n"
        "-- bulletins/one.yml --\nkind: issue\nissued: 2019-11\nitems: [{id: old, entry: reviews/old}]\n",
    )
    assert [name.rpartition("-")[0] for name in cards(open_library(tmp_path, TODAY))] == ["contact/a-team"]
