"""What is so of an entry on a day."""

from __future__ import annotations

from datetime import date

from tusk.model.common import Entry


def review_is_overdue(record: Entry, today: date) -> bool:
    """Whether a live entry should have been checked again by now."""
    return bool(record.status == "live" and record.review_by and record.review_by.last_day < today)
