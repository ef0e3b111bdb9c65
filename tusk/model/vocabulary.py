"""The shared lists in content/*.yml that entries refer to."""

from typing import Annotated

from pydantic import Field

from tusk.locales.message import N_
from tusk.model.contacts import Mail, SharedContact, Telephone
from tusk.model.content import Link
from tusk.model.fields import Address, Colour, Line, Markdown, Names, PartDate, Record, Slug
from tusk.model.identity import Helpline, Logo
from tusk.model.provenance import Uncertain
from tusk.model.uses import Use
from tusk.model.wording import Wording


class Name(Record):
    """A topic or an audience."""

    id: Slug = Field(description="The id that entries use. Never change it: it is the page's address.")
    name: Line = Field(description="The name readers see.")
    summary: Line | None = Field(None, description="One sentence about it.")


class SectionOfSite(Name):
    """A folder of content/ and the page that lists it."""


class Theme(Record):
    """A theme that recurs in reviews."""

    id: Slug = Field(description="The id that entries use. Never change it: it is the page's address.")
    name: Line = Field(description="The name, as printed in the source.")
    gloss: Line | None = Field(None, description="What it means in practice. Needs `gloss_source`.")
    gloss_source: Line | None = Field(None, description="The source of the gloss.")


class ThemeGroup(Record):
    """A group of themes: practitioner, child, parental or external factors."""

    id: Slug = Field(description="The group's id.")
    name: Line = Field(description="The group's name, as printed in the source.")
    themes: list[Theme] = Field(min_length=1, description="The themes in the order of the source.")


class GlossaryTerm(Record):
    """An acronym or a term that needs explaining."""

    id: Slug = Field(description="Its address in the glossary (#id).")
    term: Line = Field(description="The acronym or term, as written in texts.")
    expansion: Line | None = Field(None, description="What an acronym stands for.")
    gloss: Markdown | None = Field(None, description="What it means.")
    aka: list[Line] = Field(
        [], description="Its other names: a search for one of them finds the pages that use another."
    )
    slang: bool = Field(False, description="yes: slang, included because readers will hear it.")
    source: Line = Field(
        description="The source of the expansion or gloss, or a note that the source gives none."
    )
    explain: bool = Field(
        True, description="no: it often means something else, so it is not marked in texts."
    )
    see: list[Annotated[str, Names("entry")]] = Field([], description="Entries that say more.")


class Contact(Record):
    """How to reach a publisher."""

    heading: Line = Field(N_("Contact"), description="The heading of the contact block.")
    text: Markdown | None = Field(None, description="How to get in touch, and what for.")
    email: Mail | None = Field(None, description="E-mail address.")
    phone: Telephone | None = Field(None, description="Telephone number.")
    website: Address = Field(description="The publisher's own site.")


class Publisher(Record):
    """A safeguarding partnership or board that publishes here."""

    id: Slug = Field(description="The id that entries use.")
    name: Line = Field(description="The full name.")
    short_name: Line = Field(description="The name for lists, for example SSCB.")
    place: Line = Field(description="The place it covers.")
    series: Line = Field(
        N_("Bulletin"), description="What its bulletin is called, for example Things You Should Know."
    )
    masthead: Line | None = Field(None, description="The line above the bulletin's name, as printed.")
    colour: Colour = Field("#1d5c63", description="Its colour, as #rrggbb. Dark enough to carry white text.")
    small_numbers_below: int = Field(
        5,
        ge=2,
        le=100,
        description="Counts of children and families below this are hidden in entries with `small_numbers: yes`.",
    )
    logo: Logo | None = Field(None, description="Its logo. If there is none, its name is shown as text.")
    contact: Contact = Field(description="How to reach it.")
    worried: list[Helpline] = Field(
        [], description="Its own numbers for people who are worried, for the box on the pages of its entries."
    )
    subscribe: Link | None = Field(None, description="Where to sign up for the bulletin.")
    social: list[Link] = Field([], description="Its social media pages.")
    uncertain: list[Uncertain] = Field([], description="Places where the source is garbled or in doubt.")


class KnownLink(Record):
    """An external address that no longer works, or a host on a private network: one of `url` and `allow_private`."""

    url: Address | None = Field(
        None,
        description="The address that no longer works, exactly as in the entries. Pages show its label without a link, "
        "or link to an archived copy.",
    )
    allow_private: Line | None = Field(
        None,
        description="The name of a host that only your network can reach, for example intranet.example.gov.uk: "
        "`links --external` may ask it.",
    )
    reason: Line = Field(description="The reason: The publisher took its newsletters down.")
    by: Line = Field(description="Who checked it: a role rather than a name.")
    on: PartDate = Field(description="When it was checked.")
    archived: Address | None = Field(
        None, description="The address of an archived copy of the same page. Pages link to it instead."
    )


VOCABULARIES: dict[str, type[Record]] = {
    "topics": Name,
    "audience": Name,
    "sections": SectionOfSite,
    "themes": ThemeGroup,
    "glossary": GlossaryTerm,
    "contacts": SharedContact,
    "publishers": Publisher,
    "links": KnownLink,
    "uses": Use,
    "language": Wording,
}
