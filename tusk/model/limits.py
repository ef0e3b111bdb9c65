"""The limits of content: more than any real document needs, and no more than a laptop can handle.

The limit of a list field is MOST_ITEMS, unless OTHERS names it.
"""

MOST_ITEMS = 100  # of a list
MOST_CELLS = 12  # of a row
OTHERS = {
    "bars": 60,
    "figures": 30,
    "file_slides": 500,
    "lines": 6,
    "rows": 100,
    "turns": 500,
    "values": 60,
    "years": 60,
    # whole files: the shared lists in content/
    "contacts.yml": 500,
    "glossary.yml": 1000,
    "links.yml": 1000,
    "publishers.yml": 50,
    "themes.yml": 50,
    "topics.yml": 200,
    "uses.yml": 5000,
}

# Of one text in Markdown.
MOST_IN_A_TEXT = {"rows of tables": 250, "cells of tables": 1450, "points": 300, "links": 100, "pictures": 30}

MOST_BYTES_OFFERED = 100_000_000  # of a file to download

# Of everything on one page, which is printed together.
MOST_ON_A_PAGE = {
    "letters": 120_000,
    "links": 150,
    "rows of tables": 300,
    "cells of tables": 1800,
    "items of lists": 1500,
}
MOST_ON_SLIDES = {
    "letters": 60_000,
    "links": 100,
    "rows of tables": 100,
    "cells of tables": 960,
    "items of lists": 1000,
}


def most_items(field: str) -> int:
    """How many items a list can have, by the name of its field; of a shared list, by its file."""
    return OTHERS.get(field, MOST_ITEMS)
