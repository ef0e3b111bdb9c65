"""A second person's approval of the words of an entry, and of its pictures and files."""

import re
from collections.abc import Iterable, Iterator, Mapping
from hashlib import blake2b
from unicodedata import category, normalize

from tusk.late_pattern import late
from tusk.model.entry import Entry
from tusk.model.fields import Record
from tusk.model.identity import Site

# Who has done what and when, where it is in its life: no words that readers act on.
NOT_WORDS = {
    *("approved", "author", "owner", "status", "publish_on", "publish_until", "reviewed", "review_by"),
    *("anonymised", "disclosure_checked", "jigsaw_checked", "allow", "print", "aliases"),
}

TITLES = {"mr", "mrs", "ms", "miss", "mx", "dr", "prof", "professor", "rev", "sir", "dame"}
BETWEEN_NAMES = late(r"[(),;&/+]|\s(?:and|a|ac|with|gyda)\s", re.IGNORECASE)


def words_of(record: Entry) -> str:
    """A code of twelve characters for all words of an entry: another one after any change of them.

    Spaces and ends of lines between the same words change nothing.
    """
    return _code(" ".join(each.split()) for each in _said(record, ""))


def files_of(digests: Mapping[str, str]) -> str | None:
    """A code for files, of their names and the digests of what is in them; None if there are none."""
    return _code(f"{name}={digests[name]}" for name in sorted(digests)) if digests else None


def are_words_of(code: str, record: Entry) -> bool:
    """Whether a code is of the words of an entry; codes of earlier versions, with their spaces, count as well."""
    return code in (words_of(record), _code(_said(record, "")))


def _code(said: Iterable[str]) -> str:
    code = blake2b("\n".join(said).encode("utf-8", "replace"), digest_size=6).hexdigest()
    return " ".join(code[at : at + 4] for at in range(0, 12, 4))


def _said(value: object, place: str) -> Iterator[str]:
    """What an author has written: defaults are left out, so that a new version of TUSK asks for nothing."""
    if isinstance(value, Record):
        for name in sorted(value.model_fields_set):
            if place or name not in NOT_WORDS:
                yield from _said(getattr(value, name), f"{place}.{name}")
    elif isinstance(value, list):
        for number, each in enumerate(value):
            yield from _said(each, f"{place}.{number}")
    elif value is not None:
        yield f"{place}={value}"


def needs_approval(record: Entry, site: Site | None) -> bool:
    """Whether the site asks for somebody's approval of an entry before readers see it."""
    if site is None or site.approval != "required":
        return False
    is_public = record.status in ("live", "historic") and not record.replaced_by
    newest, since = record.updated or record.issued, site.approve_from
    return is_public and not (since and newest.last_day < since.first_day)


def is_same_person(one: str, other: str) -> bool:
    """Whether two names are of one person, also with accents, titles, a role, another order, or beside other names."""
    return _name(one) in _names(other) or _name(other) in _names(one)


def _names(written: str) -> set[frozenset[str]]:
    """The whole text as one name, and each part of two words: "Ann Example (lead) and Ben Example"."""
    parts = [_name(each) for each in BETWEEN_NAMES.split(written)]
    return {_name(written), *(each for each in parts if len(each) > 1)}


def _name(written: str) -> frozenset[str]:
    """The words of a name in small letters, without accents, signs and titles."""
    letters = (each for each in normalize("NFKD", written) if category(each) not in ("Mn", "Cf"))
    words = frozenset(re.findall(r"\w+", "".join(letters).casefold()))
    return words - TITLES or words
