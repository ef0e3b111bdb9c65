"""An issue of a bulletin: its articles, each of which shows an entry."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from tusk.locales.message import N_
from tusk.model.common import Entry, EntryId, Picture
from tusk.model.fields import Line, Markdown, Record, Slug


class IssueItem(Record):
    """An article of an issue."""

    id: Slug = Field(description="Its address on the issue's page (#id). Never change it.")
    entry: EntryId = Field(description="The entry it shows.")
    teaser: Line | None = Field(
        None, description='Its line under "In this issue". {where} becomes "below", or "on page 2" in print.'
    )
    heading: Line | None = Field(None, description="A heading to use in place of the entry's title.")
    show: Literal["full", "summary"] = Field(
        "full", description="full: all of it. summary: a few lines and a link."
    )
    picture: Picture | None = Field(None, description="A picture under the article's heading.")
    new_page: bool = Field(False, description="yes: in the PDF it begins on a new page.")


class Issue(Entry):
    """An issue of a bulletin. Its file is in bulletins/, not in content/."""

    label, plural, folder = N_("Bulletin"), N_("Bulletins"), "bulletins"
    template = "issue.html"

    kind: Literal["issue"] = Field(description="issue")
    number: int = Field(ge=1, description="The issue's number.")
    intro: Markdown | None = Field(None, description="A few lines before the articles.")
    items: list[IssueItem] = Field(min_length=1, description="The articles, in order.")
