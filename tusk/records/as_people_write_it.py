"""Values that would be right in a letter or on a web page: what to write instead."""

from __future__ import annotations

import re
from typing import Any

from tusk.late_pattern import late
from tusk.problem import cut, quoted, write_instead
from tusk.records.dates import year_first
from tusk.records.times import instead_of_time
from tusk.text.curly_quotes import wrong_quotes
from tusk.urls.meant import meant

NUMBER_OF_TELEPHONE = r"\+?[0-9][0-9 ()-]{6,18}[0-9]"
MAIL_IN = late(r"[^\s@<>:,;()]+@[^\s@<>,;()]+\.[^\s@<>,;().]+")
LINK_ITEM = late(r"\[([^\]]+)\]\((\S+)\)|(https?://\S+)")
ID_LIST = late(r"[a-z0-9-]+(?:, *[a-z0-9-]+)*")  # topics: neglect, bruising
QUOTE = '"'
LENGTHS = ("one_line", "string_too_long", "too_many_words")  # of texts, which can be quotations
NO_HYPHENS = ("–", "—", "•", "·", "*")


def as_people_write_it(name: str, kind: str, wrong: Any) -> tuple[str, str] | None:
    """A message for a value that would be right in a letter or on a web page; None for others."""
    if not isinstance(wrong, str):
        return None
    if kind not in (*LENGTHS, "list_type") and (curly := wrong_quotes(wrong)):
        return f"{name}: {quoted(wrong)} {curly.message}", curly.hint
    if kind == "web_address" and (found := _of_this_site(wrong) or meant(wrong, lambda _: False)):
        return f"{name}: {found[0]}", found[1]
    if kind == "part_date" and (date := year_first(wrong)):
        return f"{name}: {quoted(wrong)} is not in the format for dates.", write_instead(
            wrong, date, f"Write the year first: {date}."
        )
    if kind == "time_of_day" and (hint := instead_of_time(wrong)):
        return f"{name}: {quoted(wrong)} is not in the format for times.", hint
    if kind == "telephone" and (
        dialled := re.fullmatch(rf"({NUMBER_OF_TELEPHONE})[\s,;/(]+(.*?)\)?", wrong.strip())
    ):
        hint = f"Write {dialled[1].strip()} alone, and the rest in note: {cut(dialled[2])}."
        return f"{name}: {quoted(wrong)} has more than a number.", hint
    if kind == "string_pattern_mismatch" and (mail := MAIL_IN.search(wrong)):
        return f"{name}: {quoted(wrong)} has more than an e-mail address.", write_instead(wrong, mail[0])
    if kind == "list_type":
        return _instead_of_list(name, wrong)
    if kind == "model_type" and (link := LINK_ITEM.fullmatch(wrong.strip())):
        label, address = (link[1], link[2]) if link[1] else ("What it is", link[3])
        address = f"mailto:{address}" if MAIL_IN.fullmatch(address) else address
        return f"{name}: an address needs its words.", f"Write {{label: {cut(label)}, url: {cut(address)}}}."
    return None


def _of_this_site(wrong: str) -> tuple[str, str] | None:
    """The message for a page or file of this site in the place of a web address."""
    if re.fullmatch(r"(?:files|images|slides)/\S.*\.\w{2,5}", wrong):
        return (
            f"{quoted(wrong)} is a file of this site.",
            f"In a link, write file: {cut(wrong)} in place of url.",
        )
    if found := re.fullmatch(r"(?:entry:)?([a-z0-9-]+/[a-z0-9-]+)/?", wrong):
        return (
            f"{quoted(wrong)} is a page of this site.",
            f"In a link, write entry: {found[1]} in place of url.",
        )
    return None


def _instead_of_list(name: str, wrong: str) -> tuple[str, str] | None:
    if wrong[:1] in NO_HYPHENS:
        first = cut(wrong[1:].split(wrong[0])[0].strip())
        return (
            f"{name}: {wrong[0]} does not make a list.",
            f"Begin each item with a hyphen and a space: - {first}.",
        )
    if ID_LIST.fullmatch(wrong.strip()):
        return f"{name} must be a list.", f"Write {name.strip(QUOTE)}: [{cut(wrong.strip())}]."
    return None
