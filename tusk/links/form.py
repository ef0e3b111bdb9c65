"""The rules on how links are written, and on anything else that misleads: one generator for each rule."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Literal

from tusk.late_pattern import late
from tusk.links.internal import target_in
from tusk.links.link import Found, Link
from tusk.links.site import HTML, BuiltSite
from tusk.links.target import SCHEME
from tusk.problem import cut, whole
from tusk.urls.addresses import Wrong, faults_of, has_no_space, is_not_empty
from tusk.urls.labels import faults_of_label, plainly

FETCHED = {"img", "script", "link", "source", "video", "audio", "iframe", "embed", "object", "track"}
Level = Literal["error", "note"]
Rule = Callable[[BuiltSite], Iterator[Found]]
NOT_OPENED = late(r"\s*(data|blob|about|view-source|filesystem):", re.IGNORECASE)


def addresses_are_well_formed(site: BuiltSite) -> Iterator[Found]:
    """Every address follows the rules in tusk/urls/addresses.py."""
    wrong = {link: faults for link in site.distinct if (faults := list(_faults(link)))}
    for file, link in site.links() if wrong else ():
        for fault in wrong.get(link, ()):
            level: Level = (
                "note" if fault in has_no_space(link.address) else "error"
            )  # browsers write %20 for it
            yield Found(file, fault.message, fault.hint, link, level=level)


def labels_say_where_they_lead(site: BuiltSite) -> Iterator[Found]:
    """Every label follows the rules in tusk/urls/labels.py."""
    labels = {link.label for link in site.distinct}
    wrong = {label: faults for label in labels if (faults := list(faults_of_label(label)))}
    for file, link in site.links() if wrong else ():
        for fault in wrong.get(link.label, ()):
            yield Found(file, fault.message, fault.hint, link)


def one_label_leads_to_one_place(site: BuiltSite) -> Iterator[Found]:
    """Within a text, the label of an external link is not used for another page (a note, not an error)."""
    for file, page in site.pages.items():
        links = [
            link for link in page.links if link.kind == "a" and link.label and link not in page.furniture
        ]
        outside = {plainly(link.label): link for link in links if SCHEME.match(link.address)}
        for link in links if outside else ():
            other = outside.get(plainly(link.label))
            if other and _place(site, file, other) != _place(site, file, link):
                del outside[plainly(link.label)]  # once is enough
                places = f'"{whole(other.address)}" and "{whole(link.address)}"'
                message = f'the label "{cut(link.label)}" is used for two links: {places}.'
                yield Found(file, message, "Give each its own label.", other, level="note")


def ids_are_unique(site: BuiltSite) -> Iterator[Found]:
    """An id is used once on a page: a link to it only finds the first."""
    for file, page in site.pages.items():
        for id in page.repeated_ids:
            yield Found(
                file,
                f'the id "{cut(id)}" is used more than once on the page.',
                "Give each part its own id.",
            )


def pages_hold_something(site: BuiltSite) -> Iterator[Found]:
    """No page is an empty file."""
    for file, size in site.sizes.items():
        if size == 0 and file.lower().endswith(HTML):
            yield Found(file, "the page is an empty file.", "Build the site again.")


def old_addresses_arrive(site: BuiltSite) -> Iterator[Found]:
    """A redirect points to a page, not to another redirect, and does not loop."""
    stubs = {file: page.moved_to for file, page in site.pages.items() if page.moved_to}
    for file, moved_to in stubs.items():
        seen, here = [file], file
        while here in stubs:
            target = target_in(site, here, Link("refresh", stubs[here]))
            here = target.file if target else ""
            if here in seen:
                yield Found(
                    file,
                    f'the redirect "{cut(moved_to)}" goes round in a loop.',
                    "Point it to a page.",
                )
                break
            seen.append(here)
        else:
            if len(seen) > 2:
                message = f'the redirect "{cut(moved_to)}" points to another redirect.'
                yield Found(file, message, "Point it to the page itself.", level="note")


FORM_RULES: tuple[Rule, ...] = (
    addresses_are_well_formed,
    labels_say_where_they_lead,
    one_label_leads_to_one_place,
    ids_are_unique,
    pages_hold_something,
    old_addresses_arrive,
)
ONLY_NOTES: tuple[Rule, ...] = (
    one_label_leads_to_one_place,
)  # rules that builds, which tell errors, leave out


def _faults(link: Link) -> Iterator[Wrong]:
    """The faults of an address on a built page; a form may have none, since it then goes to its own page."""
    if link.kind == "a" and NOT_OPENED.match(link.address):
        hint = "Offer it as a file, or link to the page itself."
        yield Wrong(f'the address "{cut(link.address)}" is one that browsers do not open from a page.', hint)
        return
    if (link.kind == "form" and not link.address) or link.address.startswith("data:"):
        return
    if link.address.lower().startswith("entry:"):
        yield Wrong(
            f'the address "{cut(link.address)}" is only for texts in content/.',
            "Write the address of the page.",
        )
    for fault in faults_of(link.address):
        if link.kind in FETCHED and fault in is_not_empty(link.address):
            what = "picture" if link.kind == "img" else f"<{link.kind}>"
            yield fault._replace(message=f"a {what} has an empty address.")
        else:
            yield fault


def _place(site: BuiltSite, file: str, link: Link) -> str:
    target = target_in(site, file, link)
    return target.file if target else link.address.removesuffix("/").partition("#")[0]
