"""From a response to a verdict."""

from __future__ import annotations

import re
from http import HTTPStatus
from urllib.parse import unquote, urlsplit

from tusk.late_pattern import late
from tusk.links.external.asking import PERMANENT, Answer
from tusk.links.external.html import ids_in, words_in
from tusk.links.external.verdict import BY_HAND, Verdict

WALLS = (401, 403, 405, 406, 407, 418, 425, 429, 451, 999)
# What hosts show a program instead of the page, with any status.
WAITING = late(
    r"just a moment|attention required|access denied|checking your browser|are you a robot|please enable javascript"
    r"|human verification|security check|pardon our interruption|request unsuccessful",
    re.IGNORECASE,
)
ARCHIVE = "Find its new address, or add an archived copy to content/links.yml."
NOT_FOUND = late(
    r"\b(?:error )?404\b(?! \w+ (?:road|street))"
    r"|\b(?:page|file|document|content|article|site|resource)\b.{0,30}\b(?:not found|not exist|no longer|unavailable"
    r"|cannot be found|can['’]t be found|could ?n[o’']t be found|has been removed|was removed)"
    r"|\bnot found\b|\b(?:can['’]?t|cannot|could ?n[o’']t) find (?:the|that|this|your) page",
    re.IGNORECASE,
)


def judge(answer: Answer, parts: frozenset[str] = frozenset()) -> dict[str, Verdict]:
    """The verdict on an address for each part of it that links lead to; "" is the page itself."""
    whole = _of_page(answer)
    verdicts = {part: _with_part(whole, part) for part in parts | {""}}
    if whole.kind in ("ok", "moved") and answer.body and (named := parts - {""}):
        ids = ids_in(answer.body.text)
        for part in named:
            if (
                answer.body.whole
                and not {part, unquote(part)} & ids
                and not part.startswith((":~:", "!", "/"))
                and part.lower() != "top"
            ):
                verdicts[part] = Verdict(
                    "suspect", f"The page exists, but nothing on it has the id “{part[:60]}”.", BY_HAND
                )
    return verdicts


def _with_part(verdict: Verdict, part: str) -> Verdict:
    """A part of a page moves with the page."""
    if not part or not verdict.moved_to or "#" in verdict.moved_to:
        return verdict
    return _moved_to(f"{verdict.moved_to}#{part}")


def _moved_to(address: str) -> Verdict:
    return Verdict("moved", "It redirects permanently.", f"Write {address}", address)


def _of_page(answer: Answer) -> Verdict:
    status = answer.status
    if answer.body and WAITING.match(words_in(answer.body.text[:20_000], "title")):
        return Verdict("blocked", "It shows automated checks a page to wait on.", BY_HAND)
    if status in (404, 410):
        return Verdict("dead", f"It responds with {_status(answer)}.", ARCHIVE)
    if status in WALLS:
        reason = f"It responds with {_status(answer)}: it may only block automated checks."
        if answer.come_back:
            reason = f"It responds with {_status(answer)} and asks to wait {answer.come_back:.0f} seconds."
        return Verdict("blocked", reason, BY_HAND)
    if status >= 500:
        return Verdict("unreachable", f"It responds with {_status(answer)}.", "Try again on another day.")
    if status >= 400 or status < 200:
        return Verdict("dead", f"It responds with {_status(answer)}.", BY_HAND)
    if status >= 300:
        return Verdict("suspect", f"It responds with {_status(answer)}, but gives no new address.", BY_HAND)
    return _not_what_was_meant(answer) or _moved(answer)


def _not_what_was_meant(answer: Answer) -> Verdict | None:
    """A good status that hides a missing page: "page not found" with 200 OK, or a redirect to the home page."""
    if answer.body and (words := _says_not_found(answer.body.text)):
        return Verdict("suspect", f"It responds normally, but the page says “{words}”.", BY_HAND)
    if answer.body and answer.body.too_long:
        return Verdict("suspect", "The page is too long: it was read up to the limit.", BY_HAND)
    if _is_front(answer.address) and not _is_front(answer.asked):
        reason = f"It redirects to the home page {answer.address}."
        return Verdict("suspect", reason, "Check whether the page has a new address.")
    return None


def _is_front(address: str) -> bool:
    parts = urlsplit(address)
    return parts.path in ("", "/") and not parts.query


def _moved(answer: Answer) -> Verdict:
    """The target of the permanent redirects, up to the first temporary one."""
    to = ""
    for status, address in answer.way:
        if status not in PERMANENT:
            break
        to = address
    if to:
        return _moved_to(to)
    if answer.way:
        return Verdict("ok", f"It works, with a temporary redirect to {answer.address}.")
    return Verdict("ok", "It works.")


def _says_not_found(text: str) -> str:
    """The title or first heading of a page if it says that the page was not found; empty otherwise."""
    for name in ("title", "h1"):
        words = words_in(text[:500_000], name)[:100]
        if NOT_FOUND.search(words):
            return words
    return ""


def _status(answer: Answer) -> str:
    try:
        return f"{answer.status} {HTTPStatus(answer.status).phrase}"
    except ValueError:
        return str(answer.status)
