"""Return codes: a few letters that say which page was used, and in which form, with one that finds typing errors."""

from __future__ import annotations

import re
from collections.abc import Iterable
from hashlib import blake2b

from tusk.late_pattern import late
from tusk.locales.message import N_

LETTERS = "0123456789ABCDEFGHJKMNPQRTUVWXY"  # 31, without those that look like others
LOOK_ALIKES = str.maketrans("OILSZ", "01152")
LENGTH = 6  # of what says which page
FORMS = {"B": "briefing", "P": "team pack", "W": "workshop", "K": "kit"}
NAMES = {
    "briefing": N_("Briefing"),
    "team pack": N_("Team pack"),
    "workshop": N_("Workshop"),
    "kit": N_("Seven-minute kit"),
}
WRITTEN = late(r"\b([A-Za-z0-9]{4}) ?- ?([A-Za-z0-9]{4})\b")


def code_of(id: str, form: str) -> str:
    """The code of an entry in one form, for example team pack: PX7T-29QM. The same on every computer."""
    letter = next(letter for letter, name in FORMS.items() if name == form)
    return _shown(letter + _letters(id))


def is_typed_right(code: str) -> bool:
    """Whether the last letter belongs to the others: it does not after one wrong letter, or two in the wrong order."""
    plain = _plain(code)
    return len(plain) == LENGTH + 2 and not set(plain) - set(LETTERS) and plain == _plain(_shown(plain[:-1]))


def meant_by(code: str, ids: Iterable[str]) -> tuple[str, str] | None:
    """(id, form) of what a code is of; None if it is of none of these."""
    plain = _plain(code)
    form = FORMS.get(plain[:1])
    found = [id for id in ids if form and _letters(id) == plain[1:-1]]
    return (found[0], form) if form and found and is_typed_right(code) else None


def _letters(id: str) -> str:
    number = int.from_bytes(blake2b(id.encode(), digest_size=8).digest(), "big")
    return "".join(LETTERS[number // len(LETTERS) ** at % len(LETTERS)] for at in range(LENGTH))


def _shown(letters: str) -> str:
    weighed = sum(at * LETTERS.index(letter) for at, letter in enumerate(letters, 1))
    code = letters + LETTERS[weighed % len(LETTERS)]
    return f"{code[:4]}-{code[4:]}"


def _plain(code: str) -> str:
    return re.sub(r"[^A-Z0-9]", "", code.upper()).translate(LOOK_ALIKES)
