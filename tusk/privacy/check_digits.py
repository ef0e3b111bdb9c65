"""The check digits of numbers that belong to one person."""

from __future__ import annotations

UPN_LETTERS = "ABCDEFGHJKLMNPQRTUVWXYZ"  # without I, O and S, which look like digits


def is_nhs_number(digits: str) -> bool:
    """Whether the last of ten digits is the check digit of an NHS number (modulus 11)."""
    rest = sum(int(digit) * weight for digit, weight in zip(digits, range(10, 1, -1), strict=False)) % 11
    return (11 - rest) % 11 == (int(digits[9]) if rest != 1 else -1)


def is_pupil_number(upn: str) -> bool:
    """Whether a unique pupil number has the right check letter (weights 2 to 13, modulus 23).

    It begins with the letter; the last of the others is a digit, or a letter in a temporary number.
    """
    values = [UPN_LETTERS.find(sign) if sign.isalpha() else int(sign) for sign in upn[1:]]
    total = sum(value * weight for value, weight in zip(values, range(2, 14), strict=True))
    return UPN_LETTERS[total % 23] == upn[0]
