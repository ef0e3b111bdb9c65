"""Addresses, names of files and ids that no author can use, since the site itself uses them."""

from collections.abc import Mapping

from tusk.model.site_shape import PAGES

# Addresses at the top of the site that no folder in content/ can have.
FILES_FOLDER = "files"  # this one can contain pictures and files
RESERVED_ADDRESSES = frozenset(
    {page.address.strip("/") for page in PAGES if page.address and not page.is_section}
    | {FILES_FOLDER, "404", "404.html", "assets", "index.html", "pagefind", "templates"}
    | {"data", "robots.txt", "sitemap.xml", "sitemap.xml.gz"}
)
# Names of the files made for an entry's page: jack.ics, jack-briefing.pdf, and all in data/.
DOWNLOADS = (
    "report",
    "briefing",
    "form",
    "handout",
    "kit",
    "qti",
    "questions",
    "scorm",
    "slides",
    "team-pack",
)
DOWNLOAD_ENDINGS = ("docx", "html", "ics", "pdf", "pptx", "zip")
DATA_FOLDER = "data"

# Ids that every page has, from templates/theme/, the block of macros.html on every page, and the search box.
FRAME_IDS = frozenset({"content", "search-box", "search-help", "site-nav", "worried", "worried-heading"})
# Ids that the templates of entries use for parts of their own.
ENTRY_IDS = FRAME_IDS | {
    *(
        "about-this-page",
        "agenda",
        "contact",
        "for-trainers",
        "in-this-issue",
        "presenters",
        "related",
        "slides-to-take-away",
    ),
    *("sources", "uncertain", "what-has-changed"),
}
# Ids that items of shared lists cannot have, because they are addresses of pages, or of parts of one page.
RESERVED_IDS: Mapping[str, frozenset[str]] = {
    "sections": RESERVED_ADDRESSES,
    **{page.anchors: FRAME_IDS | page.ids for page in PAGES if page.anchors},
}
