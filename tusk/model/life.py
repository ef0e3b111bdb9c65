"""What is so of an entry on a day."""

from datetime import date

from tusk.model.entry import Entry


def review_is_overdue(record: Entry, today: date) -> bool:
    """Whether a live entry should have been checked again by now."""
    is_current = record.status == "live" and not record.replaced_by
    return bool(is_current and record.review_by and record.review_by.last_day < today)
