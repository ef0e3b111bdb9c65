"""The rules on where internal links point: one generator for each rule, whose docstring is the rule."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from unicodedata import normalize
from urllib.parse import unquote

from tusk.late_pattern import late
from tusk.links.link import Found, Link, Target
from tusk.links.site import BuiltSite
from tusk.links.target import target_of
from tusk.problem import cut, nearest
from tusk.urls.addresses import is_not_empty, runs_no_program, says_its_scheme, says_its_scheme_once

LINK_NAMES = {
    "a": "the link",
    "alternate": "the alternate address",
    "calendar": "the calendar's link",
    "canonical": "the canonical address",
    "deck": "the deck's link",
    "document": "the document's link",
    "feed": "the feed's address",
    "form": "the address of a form",
    "img": "the picture",
    "link": "the address in <link>",
    "meta": "the address in <meta>",
    "pdf": "the PDF's link",
    "refresh": "the redirect",
    "search": "the search index's address",
    "sitemap": "the sitemap's address",
    "srcset": "the picture",
    "style": "the style's address",
}
NOT_FOUND = "404.html"  # a host shows it at any address, so it looks for files in the folders above
ABOVE = late(r"^(\.\./)+")
FIX = "Fix the link, or the page it should point to."
Rule = Callable[[BuiltSite, str, Link, Target], Iterator[Found]]


def stays_within(site: BuiltSite, file: str, link: Link, target: Target) -> Iterator[Found]:
    """No link points outside the folder of the site."""
    if target.file.startswith(".."):
        yield _found(
            file, link, target, "points outside the site.", "Remove one ../, or write the full address."
        )


def leads_to_a_file(site: BuiltSite, file: str, link: Link, target: Target) -> Iterator[Found]:
    """A link points to a page or file that exists under exactly that name."""
    name = target.file
    if name in site.sizes or name.startswith(".."):
        return
    if name in site.folders:
        yield from _folder(site, file, link, target)
        return
    what = "page" if name.endswith((".html", ".htm")) or "." not in name.rpartition("/")[2] else "file"
    yield _found(file, link, target, f"points to a {what} that does not exist.", _hint(site, target))


def leads_to_a_part(site: BuiltSite, file: str, link: Link, target: Target) -> Iterator[Found]:
    """The part after # is an id on the page."""
    page = site.pages.get(target.file)
    message = f"points to a part that {target.file} does not have."
    if page and not _has_part(page.ids, target.part):
        yield _found(file, link, target, message, nearest(unquote(target.part), page.ids) or FIX)
    elif _is_in_pdf(target) and (hint := _hint_for_pdf(site, target)):
        yield _found(file, link, target, message, hint)


def leads_to_something(site: BuiltSite, file: str, link: Link, target: Target) -> Iterator[Found]:
    """A link does not point to an empty file."""
    if site.sizes.get(target.file) == 0:
        yield _found(file, link, target, "points to an empty file.", "Save the file again.")


def leads_to_the_new_address(site: BuiltSite, file: str, link: Link, target: Target) -> Iterator[Found]:
    """A link does not go through an old address (a note, not an error)."""
    page = site.pages.get(target.file)
    if page and page.moved_to and file != target.file and link.kind == "a":
        message = f'points to an old address, which redirects to "{cut(page.moved_to)}".'
        yield _found(file, link, target, message, "Use the new address.", note=True)


TARGET_RULES: tuple[Rule, ...] = (
    stays_within,
    leads_to_a_file,
    leads_to_a_part,
    leads_to_something,
    leads_to_the_new_address,
)


def faults_of_targets(site: BuiltSite) -> Iterator[Found]:
    """Every fault in where the links of a site point."""
    for file, link in site.links():
        target = target_in(site, file, link)
        if target and not _is_fine(site, target) and not _says_nothing(link.address):
            for rule in TARGET_RULES:
                yield from rule(site, file, link, target)


def _says_nothing(address: str) -> bool:
    """Whether it is so wrong that nobody knows where it should point: form.py says so, and nothing else is said."""
    rules = (is_not_empty, runs_no_program, says_its_scheme, says_its_scheme_once)
    return any(any(rule(address)) for rule in rules)


def target_in(site: BuiltSite, file: str, link: Link) -> Target | None:
    """The place within the site that a link points to; None if there is none."""
    if link.kind == "search":  # relative to the top of the site
        return target_of(site, "index.html", link.address.lstrip("/") or "./")
    page = site.pages.get(file)
    address = ABOVE.sub("", link.address) if file == NOT_FOUND else link.address
    return target_of(site, file, address, page.base if page else "") if address else None


def _is_fine(site: BuiltSite, target: Target) -> bool:
    if not site.sizes.get(target.file):
        return False
    page = site.pages.get(target.file)
    if page is None:
        return not _is_in_pdf(target)
    return not page.moved_to and (not target.part or target.part in page.ids)


def _is_in_pdf(target: Target) -> bool:
    return bool(target.part) and target.file.lower().endswith(".pdf")


def _hint_for_pdf(site: BuiltSite, target: Target) -> str:
    """How to fix a fragment of a PDF's address, such as #page=3 or #nameddest=jack; empty if it is right."""
    from tusk.links.pdfs import parts_of_pdf  # slow to load

    pages, places = parts_of_pdf(site.root / target.file)
    wanted = dict(re.findall(r"(page|nameddest)=([^&]+)", unquote(target.part)))
    number, place = wanted.get("page", "1"), wanted.get("nameddest")
    if not number.isdecimal() or not 0 < int(number) <= pages:
        return f"The PDF has {pages} page{'s' * (pages != 1)}."
    if place is not None and place not in places:
        return nearest(place, places) or FIX
    return ""


def _has_part(ids: frozenset[str], part: str) -> bool:
    return not part or part.lower() == "top" or part in ids or unquote(part) in ids


def _folder(site: BuiltSite, file: str, link: Link, target: Target) -> Iterator[Found]:
    """A link to a folder without the slash at the end: servers redirect it, if the folder has a page."""
    if f"{target.file}/index.html" in site.sizes:
        message = "has no slash at the end, so readers are redirected."
        yield _found(
            file,
            link,
            target,
            message,
            f"Write {link.address.partition('#')[0].partition('?')[0]}/.",
            note=True,
        )
    else:
        yield _found(file, link, target, "points to a folder without a page.", FIX)


def _hint(site: BuiltSite, target: Target) -> str:
    """A guess at the right address."""
    name = target.file
    if other := site.in_small_letters.get(name.lower()):
        return f"Capital letters matter: it is {_address(other)}."
    for other in (normalize("NFC", name), normalize("NFD", name)):
        if other in site.sizes:
            return "An accented letter is encoded differently there: retype the name in both places."
    for other in (
        f"{name}.html",
        name.removesuffix("/index.html"),
        f"{name.removesuffix('/index.html')}.html",
    ):
        if other in site.sizes:
            return f"It is {_address(other)}."
    last = _last(name)
    named_so = [other for other in site.pages if _last(other) == last != ""]
    if len(named_so) == 1:
        return f"Did it move to {_address(named_so[0])}?"
    folder = _folder_of(name)
    beside = {_last(other) for other in site.sizes if _folder_of(other) == folder}
    return nearest(last, beside - {""}) or FIX


def _last(file: str) -> str:
    """The last name in an address: jack for reviews/jack/index.html."""
    return file.removesuffix("/index.html").rpartition("/")[2].removesuffix("index.html")


def _folder_of(file: str) -> str:
    return file.removesuffix("/index.html").rpartition("/")[0]


def _address(file: str) -> str:
    return Target(file).address


def _found(file: str, link: Link, target: Target, message: str, hint: str, *, note: bool = False) -> Found:
    the = LINK_NAMES.get(link.kind, f"the address in <{link.kind}>")
    return Found(
        file, f'{the} "{cut(link.address)}" {message}', hint, link, target, "note" if note else "error"
    )
