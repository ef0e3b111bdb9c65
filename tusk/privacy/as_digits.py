"""A number as its digits."""

from __future__ import annotations

import re

LETTERS = str.maketrans("OoIl", "0011")  # letters that scans have for digits


def as_digits(number: str) -> str:
    """Its digits alone."""
    return re.sub(r"\D", "", number.translate(LETTERS))
