"""The calendar of an issue that asks its questions again after 1, 4 and 12 weeks, each leading to its passage."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING

from tusk.document.again import WEEKS, asked_again, asks_again, when
from tusk.document.issue_fields import AskedAgain
from tusk.document.nodes import plain
from tusk.document.texts import Texts, host_of
from tusk.library.item import Item
from tusk.library.library import Library
from tusk.locales.words import Words
from tusk.model.kinds.issue import Issue

if TYPE_CHECKING:
    from icalendar import Event


def again_address(item: Item) -> str:
    """The address of the calendar of an issue."""
    return f"{item.address}{item.name}-questions.ics"


def again_files(library: Library) -> Iterator[tuple[str, bytes]]:
    """(address, content) of the calendar of each issue that has questions."""
    texts = Texts(library)
    for item in library.issues:
        if made := again_file(item, texts):
            yield again_address(item), made


def has_calendar(item: Item, texts: Texts) -> bool:
    """Whether an item is an issue that has questions, and whose date is known."""
    return bool(_published(item)) and asks_again(item, texts.library)


def again_file(item: Item, texts: Texts) -> bytes:
    """The calendar of an issue; empty if it has no questions, if nobody knows its date, or if it is no issue."""
    theirs = texts.in_language(item.record.language)
    asked = asked_again(item.record, theirs) if isinstance(item.record, Issue) else ()
    if not has_calendar(item, theirs):
        return b""
    from tusk.data.calendar import begun  # slow to load

    calendar = begun()
    for weeks in WEEKS:
        calendar.add_component(_event(item, asked, weeks, theirs))
    return bytes(calendar.to_ical())


def day_of(item: Item, weeks: int) -> date:
    """The day on which its questions are asked again: weeks after it was published."""
    return max(_published(item)) + timedelta(weeks=weeks)


def _published(item: Item) -> list[date]:
    """The days that are known of its publication: a month is over on its last day."""
    issued, on = item.record.issued, item.record.publish_on
    first = [issued.first_day if issued.day else issued.last_day] if issued else []
    return [*first, *([on.first_day] if on else [])]


def _event(item: Item, asked: tuple[AskedAgain, ...], weeks: int, texts: Texts) -> Event:
    from icalendar import Event  # slow to load

    library, words, event = texts.library, texts.words, Event()
    host = host_of(library.site.address or library.publishers[item.record.publisher].contact.website)
    event.add("uid", f"{item.id.replace('/', '-')}-after-{weeks}-weeks@{host}")
    event.add("dtstamp", datetime.combine(max(_published(item)), time(), UTC))
    event.add("dtstart", day_of(item, weeks))
    event.add("dtend", day_of(item, weeks) + timedelta(days=1))
    event.add("summary", words.gettext("%(title)s: do you remember?", title=item.record.title))
    event.add("description", "\n\n".join([when(weeks, words), *(_asked(each, words) for each in asked)]))
    event.add("transp", "TRANSPARENT")
    return event


def _asked(each: AskedAgain, words: Words) -> str:
    """A question with its answers to choose from, and where the passage is."""
    where = each.target.web or each.title
    answers = [f"- {choice.text}" for choice in each.question.choices]
    return "\n".join(
        [plain(each.question.question), *answers, words.gettext("Read more: %(title)s", title=where)]
    )
