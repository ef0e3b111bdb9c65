"""The shape of the site as data: its own pages, and its menus.

Rules, pages, search and the frame read it here; `tusk/site/site_map.py` selects what a library has.
"""

from typing import Literal

from tusk.data_class import dataclass
from tusk.locales.message import N_

# The content of a page: a list of the Library, or the entries in the folder of its address.
Needs = Literal[
    "nothing",
    "folder",
    "listed",
    "dates",
    "recommending",
    "going_well",
    "used",
    "changed",
    "glossary",
    "publishers",
    "topics",
    "themes",
    "audience",
]


@dataclass(frozen=True)
class SitePage:
    """A page that the site makes itself. Without what it `needs` it is not made, and nothing links to it."""

    name: str  # its name in templates
    address: str  # ends in a slash; the home page's is empty
    title: str
    template: str
    needs: Needs
    summary: str = ""
    about: str = ""  # for search engines, if it has no summary
    look: str = "index"
    is_section: bool = False  # its address is a folder in content/, and its name is in content/sections.yml
    is_place: bool = True  # a search for its name offers it
    ids: frozenset[str] = frozenset()  # of its own parts
    anchors: str = ""  # the shared list whose ids are addresses of parts of this page

    @property
    def id(self) -> str:
        """Its name in content/site.yml: whats-new."""
        return self.address.strip("/") or self.name


HOME = SitePage("home", "", "", "home.html", "nothing", look="home", is_place=False)
FIND = SitePage("find", "find/", N_("Find guidance"), "find.html", "nothing", is_place=False)
TOPICS = SitePage("topics", "topics/", N_("Topics"), "tags.html", "topics", N_("Everything on one subject."))
THEMES = SitePage(
    "themes",
    "themes/",
    N_("Themes"),
    "themes.html",
    "themes",
    N_(
        "Which themes recur in reviews, learning reports and audits, counted again whenever one is published."
    ),
    look="themes",
    ids=frozenset(
        {"by-year", "counted", "every-number", "filter", "how-often", "map", "overlap", "published"}
    ),
    anchors="themes",
)
AUDIENCE = SitePage(
    "audience", "audience/", N_("Audiences"), "tags.html", "audience", N_("Pages for your role.")
)
BULLETINS = SitePage(
    "bulletins",
    "bulletins/",
    N_("Bulletins"),
    "bulletins.html",
    "folder",
    N_("All issues, the newest first."),
)
WORKSHOPS = SitePage("workshops", "workshops/", N_("Workshops"), "workshops.html", "folder", is_section=True)
DATES = SitePage(
    "dates",
    "dates/",
    N_("Dates"),
    "dates.html",
    "dates",
    N_("Training, events and last days to reply, the next one first."),
)
RECOMMENDATIONS = SitePage(
    "recommendations",
    "recommendations/",
    N_("Recommendations"),
    "recommendations.html",
    "recommending",
    N_("What was recommended, to whom, and what has become of it. What is overdue comes first."),
    ids=frozenset(
        {"accepted", "again", "checked", "done", "how-far", "no-reply", "over-the-years", "overdue"}
        | {"refused", "undated", "under-way"}
    ),
)
GOOD_PRACTICE = SitePage(
    "good_practice",
    "good-practice/",
    N_("Good practice"),
    "good_practice.html",
    "going_well",
    N_("What went well in the cases and practice that this site is about, the newest first."),
)
USES = SitePage(
    "uses",
    "uses/",
    N_("What was used"),
    "uses.html",
    "used",
    N_("What teams said that they used, and what nobody used. Small numbers of people are hidden."),
    is_place=False,
    ids=frozenset({"by-page", "each", "unused"}),
)
GLOSSARY = SitePage(
    "glossary",
    "glossary/",
    N_("Glossary"),
    "glossary.html",
    "glossary",
    N_("Acronyms and terms, with their meanings and sources."),
    anchors="glossary",
)
WHATS_NEW = SitePage(
    "whats_new",
    "whats-new/",
    N_("What’s new"),
    "whats_new.html",
    "listed",
    N_("What was added or changed, the newest first."),
)
CHANGES = SitePage(
    "changes",
    "changes/",
    N_("Changes"),
    "changes.html",
    "changed",
    N_("What was changed on pages after they were issued, and why, the newest first."),
)
A_TO_Z = SitePage(
    "a_z",
    "a-z/",
    N_("A to Z"),
    "a_z.html",
    "listed",
    N_("Every page by its title and its other names."),
)
SEARCH = SitePage(
    "search",
    "search/",
    N_("Search"),
    "search.html",
    "nothing",
    about=N_("Search everything on this site, and filter what is found."),
    look="search",
    is_place=False,
)
CONTACT = SitePage(
    "contact",
    "contact/",
    N_("Contact"),
    "contact.html",
    "publishers",
    N_("How to contact each publisher, and helplines."),
    ids=frozenset({"helplines"}),
    anchors="publishers",
)
FEEDS = SitePage(
    "feeds",
    "feeds/",
    N_("Feeds and data"),
    "feeds.html",
    "listed",
    N_("How to hear of new pages, and everything on this site as data."),
    is_place=False,
)
PAGES = (
    *(HOME, FIND, TOPICS, THEMES, AUDIENCE, BULLETINS, WORKSHOPS, DATES, RECOMMENDATIONS),
    *(GOOD_PRACTICE, USES, GLOSSARY, WHATS_NEW, CHANGES, A_TO_Z, SEARCH, CONTACT, FEEDS),
)

# Menus: the pages in each, in this order, if they are made.
HEADER = (FIND, THEMES, BULLETINS, WORKSHOPS, DATES, GLOSSARY, WHATS_NEW)
FOOTER = (A_TO_Z, TOPICS, AUDIENCE, RECOMMENDATIONS, GOOD_PRACTICE, USES, CHANGES, CONTACT, FEEDS)
SEARCH_START = (TOPICS, THEMES, GLOSSARY, A_TO_Z)  # in the search box before anything is typed
NOTHING_FOUND = (  # below a search that found nothing
    (GLOSSARY, N_("Glossary: what a term means")),
    (A_TO_Z, N_("Every page, A to Z")),
    (CONTACT, N_("Contact us")),
)

# The templates of entries' pages, by kind, and those of the pages that are in no menu.
SECTION_TEMPLATE = "section.html"
TAG_TEMPLATE = "tag.html"
THEME_TEMPLATE = "theme.html"
REGISTER_TEMPLATE = "register.html"
LIST_TEMPLATE = "list.html"
OLDER_TEMPLATE = "older.html"
LETTER_TEMPLATE = "letter.html"
WITHDRAWN_TEMPLATE = "withdrawn.html"
REDIRECT_TEMPLATE = "redirect.html"
WORRIED_TEMPLATE = "worried.html"  # a part of the page for addresses that do not exist

OLDER = "/older/"  # in the address of each page with the older items of a list
