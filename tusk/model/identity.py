"""The words, colours, menus and pictures of the whole site: content/site.yml."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from tusk.locales.message import N_
from tusk.model.contacts import ContactDetails, Telephone
from tusk.model.fields import (
    Address,
    Colour,
    EntryId,
    IsFile,
    KnownDate,
    Language,
    Line,
    Markdown,
    Names,
    Origin,
    Record,
    Slug,
)
from tusk.model.safety import Allowance

Covers = Literal["children", "adults", "children and adults"]
WHOM: dict[Covers, str] = {
    "children": N_("Worried about a child?"),
    "adults": N_("Worried about an adult?"),
    "children and adults": N_("Worried about an adult or a child?"),
}
# The backgrounds of text in templates/styles/tusk/01-colours.css: --paper, --wash, --key, --box, --warn.
GROUNDS = ("#ffffff", "#f3f6f4", "#e7f1ee", "#fdf3e4", "#fbeee9")
GROUNDS_DARK = ("#12191b", "#1a2426", "#15302f", "#33280f", "#3a211a")
COOKIES = N_("This site uses no cookies and records nothing about you.")


class Helpline(Record):
    """A number that somebody answers who can act: a front door, an emergency duty team."""

    name: Line = Field(description="Who answers, for example First Response.")
    phone: Telephone = Field(description="The telephone number, for example 0300 555 0199.")
    hours: Line | None = Field(None, description="When it is answered: Monday to Friday, 9am to 5pm.")


class Worry(Record):
    """What a reader who is worried about somebody must do: shown on every page and in everything that is printed."""

    heading: Line | None = Field(
        None,
        description="The heading. Without it: Worried about a child?, or what `covers` says.",
    )
    button: Line | None = Field(
        None, description="The words of the button at the top of each page. Without it, they are the heading."
    )
    text: Markdown = Field(description="Who to call, and when.")
    numbers: list[Helpline] = Field(
        [], description="The numbers to ring. The e-mail address of a bulletin is not one of them."
    )


class Logo(Record):
    """A logo."""

    file: Annotated[Line, IsFile(picture=True)] = Field(description="The picture file in content/.")
    alt: Line = Field(description="The words in the picture.")


class SiteLogo(Logo):
    """A logo on the site's own colour, beside its name."""

    with_name: bool = Field(
        True, description="no: the logo has the name in it, so it is not written beside it."
    )
    on_white: bool = Field(
        True, description="no: the logo is made for a coloured background, so nothing white is behind it."
    )


class Colours(Record):
    """The colours of the site. Those left out are made from `main`, so that they can be read."""

    main: Colour = Field(description="Behind the header, the footer and buttons; carries white text.")
    link: Colour | None = Field(None, description="Of links on white.")
    main_dark: Colour | None = Field(None, description="The same as `main`, if a reader's screen is dark.")
    link_dark: Colour | None = Field(None, description="Of links, if a reader's screen is dark.")


class MenuItem(Record):
    """A line of a menu: one of `page`, `section`, `entry` and `url`."""

    page: Annotated[str, Names("pages")] | None = Field(
        None, description="A page that the site makes: find, topics, themes, audience, bulletins, glossary, …"
    )
    section: Annotated[str, Names("sections")] | None = Field(
        None, description="A section, by its id in content/sections.yml."
    )
    entry: EntryId | None = Field(None, description="An entry, for example guidance/introduction.")
    url: Address | None = Field(None, description="The address of a page of another site. Needs a label.")
    label: Line | None = Field(None, description="The words to click, if they are not its title.")


class HomeBlock(Record):
    """A block of the home page."""

    block: Literal[
        "search", "ways", "sections", "bulletin", "recent", "topics", "audience", "entries", "text"
    ] = Field(
        description="What it shows: search and ways (at the top), sections, the latest bulletin, the most "
        "recent entries, topics, audience, chosen entries, or a text."
    )
    heading: Line | None = Field(None, description="Its heading, in place of the usual one.")
    number: int = Field(6, ge=1, le=50, description="How many entries `recent` shows.")
    entries: list[EntryId] = Field([], description="The entries that `entries` shows.")
    text: Markdown | None = Field(None, description="The text that `text` shows.")


USUAL_HOME = tuple(HomeBlock(block=name) for name in ("search", "bulletin", "sections", "recent"))


class Only(Record):
    """Which entries a site shows. An entry must be of one of the publishers and for one of the audiences."""

    publishers: list[Annotated[str, Names("publishers")]] = Field(
        [], description="Ids from content/publishers.yml. Without them: all."
    )
    audience: list[Annotated[str, Names("audience")]] = Field(
        [], description="Ids from content/audience.yml. Without them: all."
    )


class SiteVariant(Record):
    """Another site with the same content: `build --site ID`. What it leaves out is that of the main site."""

    id: Slug = Field(description="Its name for `build --site`.")
    only: Only = Field(description="Which entries it shows. Standing pages are always there.")
    name: Line | None = Field(None, description="Its name.")
    short_name: Line | None = Field(None, description="Its name at the top of each page.")
    strapline: Line | None = Field(None, description="What it is, in a sentence.")
    title: Line | None = Field(None, description="The headline of its home page.")
    lead: Line | None = Field(None, description="The sentence under it.")
    address: Address | None = Field(None, description="Where it is published.")
    worried: Worry | None = Field(None, description="What its readers must do.")
    colours: Colours | None = Field(None, description="Its colours.")
    header: list[MenuItem] | None = Field(None, description="Its menu.")
    home: list[HomeBlock] | None = Field(None, description="The blocks of its home page.")


class Site(Record):
    """The words, colours, menus and pictures of the whole site: content/site.yml."""

    name: Line | None = Field(
        None, description="The name of the site, for browsers and search engines. Without it: the title."
    )
    short_name: Line | None = Field(
        None,
        description="The name at the top of each page and below an icon on a phone. Without it: the name.",
    )
    strapline: Line | None = Field(
        None, description="What the site is, in a sentence, for search engines. Without it: the lead."
    )
    title: Line = Field(description="The headline of the home page.")
    lead: Line = Field(description="The sentence under it.")
    address: Address | None = Field(
        None,
        description="Where the site is published, for example https://learning.example.org/. PDFs of issues link "
        "to it with a QR code; without it they have none.",
    )
    language: Language = Field(
        "en-GB", description="Language of the site, and of entries that do not say theirs: en-GB, cy, …"
    )
    covers: Covers = Field(
        "children", description="Whom the site is about: children, adults, or children and adults."
    )
    worried: Worry = Field(description="What readers who are worried about somebody must do.")
    contact: ContactDetails | None = Field(
        None, description="How to reach the people who run the site: the accessibility statement shows it."
    )
    colours: Colours | None = Field(None, description="The colours of the site.")
    logo: SiteLogo | None = Field(None, description="The logo at the top of each page.")
    icon: Annotated[Line, IsFile(picture=True)] | None = Field(
        None,
        description="A square picture in content/ for browser tabs and phones, at least 180 pixels wide. Without it, "
        "the logo is used; without a logo, the first letter of the short name.",
    )
    header: list[MenuItem] | None = Field(
        None,
        description="The menu at the top. Without it: the pages that the site makes, if they have content.",
    )
    footer: list[MenuItem] | None = Field(
        None, description="The links at the bottom, before the standing pages, which are always there."
    )
    home: list[HomeBlock] | None = Field(
        None,
        description="The blocks of the home page, in their order. Without it: search, bulletin, sections, recent.",
    )
    allow: list[Allowance] = Field(
        [], description="What check may let pass anywhere in the project, each with its reason and a name."
    )
    sign_cases_from: KnownDate | None = Field(
        None,
        description="Only entries about one case that were issued from this day on need anonymised and "
        "disclosure_checked: for a project with older ones. Without it: all need them.",
    )
    publish_uses: bool = Field(
        False,
        description="yes: the page of what was used, and by whom, is published. Otherwise only with drafts.",
    )
    approval: Literal["none", "required"] = Field(
        "none",
        description="required: a public entry must be approved by somebody other than its author; see approved.",
    )
    approve_from: KnownDate | None = Field(
        None, description="Only entries issued or updated from this day on need approval. Without it: all do."
    )
    embed_on: list[Origin] = Field(
        [],
        description="Other sites that may show pages of this one, for example https://council.sharepoint.com. "
        "Pages then offer the code to paste. Needs `address`.",
    )
    offline: bool = Field(
        False,
        description="yes: browsers save the site on the reader's device, so that it can be read without a network.",
    )
    quick_exit: Address | None = Field(
        None,
        description="The address of a neutral page, for example of a weather forecast. Pages with `sensitive` then "
        "have a button that leaves the site for it at once.",
    )
    sites: list[SiteVariant] = Field([], description="Further sites with the same content.")
    cookies: Line = Field(COOKIES, description="The sentence about cookies at the bottom of each page.")

    def variant(self, id: str) -> Site:
        """The site as one of its variants. Raises KeyError if there is none of this id."""
        given = {each.id: each for each in self.sites}[id]
        fields = {name: value for name in given.model_fields_set if (value := getattr(given, name))}
        return self.model_copy(update={name: fields[name] for name in fields.keys() - {"id", "only"}})

    def shown(self, id: str) -> Only:
        """Which entries a variant shows; everything if it is the main site."""
        return {each.id: each.only for each in self.sites}.get(id, Only())

    @property
    def home_blocks(self) -> list[HomeBlock]:
        """The blocks of the home page."""
        return list(USUAL_HOME) if self.home is None else self.home

    @property
    def full_name(self) -> str:
        """The name for browsers and search engines."""
        return self.name or self.title

    @property
    def brand(self) -> str:
        """The name at the top of each page."""
        return self.short_name or self.full_name

    @property
    def worried_heading(self) -> str:
        """The heading of the box for readers who are worried; ours is to be translated."""
        return self.worried.heading or WHOM[self.covers]
