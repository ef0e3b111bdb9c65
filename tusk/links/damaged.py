"""A file whose links cannot be read, as an error."""

from __future__ import annotations


class Damaged(Exception):
    """A file is not of the type that its extension says."""
