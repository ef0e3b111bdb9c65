"""The rules on how the links of a site are written and on what else misleads: one generator a rule."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from tusk.links.internal import target_in
from tusk.links.link import Found, Link
from tusk.links.site import HTML, BuiltSite
from tusk.links.target import SCHEME
from tusk.problem import cut, whole
from tusk.urls.addresses import Wrong, faults_of, is_not_empty
from tusk.urls.labels import faults_of_label, plainly

FETCHED = {"img", "script", "link", "source", "video", "audio", "iframe", "embed", "object", "track"}
Rule = Callable[[BuiltSite], Iterator[Found]]


def addresses_are_well_formed(site: BuiltSite) -> Iterator[Found]:
    """Every address keeps the rules in tusk/urls/addresses.py."""
    wrong = {link: faults for link in site.distinct if (faults := list(_faults(link)))}
    for file, link in site.links() if wrong else ():
        for fault in wrong.get(link, ()):
            yield Found(file, fault.message, fault.hint, link)


def labels_say_where_they_lead(site: BuiltSite) -> Iterator[Found]:
    """Every label keeps the rules in tusk/urls/labels.py."""
    labels = {link.label for link in site.distinct}
    wrong = {label: faults for label in labels if (faults := list(faults_of_label(label)))}
    for file, link in site.links() if wrong else ():
        for fault in wrong.get(link.label, ()):
            yield Found(file, fault.message, fault.hint, link)


def one_label_leads_to_one_place(site: BuiltSite) -> Iterator[Found]:
    """A label in a text that leads out of the site leads nowhere else in that text (a note, not an error)."""
    for file, page in site.pages.items():
        links = [
            link for link in page.links if link.kind == "a" and link.label and link not in page.furniture
        ]
        outside = {plainly(link.label): link for link in links if SCHEME.match(link.address)}
        for link in links if outside else ():
            other = outside.get(plainly(link.label))
            if other and _place(site, file, other) != _place(site, file, link):
                del outside[plainly(link.label)]  # once is enough
                places = f'"{whole(other.address)}" and to "{whole(link.address)}"'
                message = f'the label "{cut(link.label)}" leads to {places}.'
                yield Found(file, message, "Give each a label of its own.", other, level="note")


def ids_are_unique(site: BuiltSite) -> Iterator[Found]:
    """An id stands once on a page: a link to it leads to the first only."""
    for file, page in site.pages.items():
        for id in page.twins:
            yield Found(
                file,
                f'the id "{cut(id)}" stands more than once on the page.',
                "Give each part an id of its own.",
            )


def pages_hold_something(site: BuiltSite) -> Iterator[Found]:
    """No page is an empty file."""
    for file, size in site.sizes.items():
        if size == 0 and file.lower().endswith(HTML):
            yield Found(file, "the page is an empty file.", "Build the site anew.")


def old_addresses_arrive(site: BuiltSite) -> Iterator[Found]:
    """A redirect leads to a page, not round in a circle, and not to another redirect."""
    stubs = {file: page.moved_to for file, page in site.pages.items() if page.moved_to}
    for file, moved_to in stubs.items():
        seen, here = [file], file
        while here in stubs:
            target = target_in(site, here, Link("refresh", stubs[here]))
            here = target.file if target else ""
            if here in seen:
                yield Found(
                    file,
                    f'the redirect "{cut(moved_to)}" leads round in a circle.',
                    "Have it lead to a page.",
                )
                break
            seen.append(here)
        else:
            if len(seen) > 2:
                message = f'the redirect "{cut(moved_to)}" leads to another redirect.'
                yield Found(file, message, "Have it lead to the page itself.", level="note")


FORM_RULES: tuple[Rule, ...] = (
    addresses_are_well_formed,
    labels_say_where_they_lead,
    one_label_leads_to_one_place,
    ids_are_unique,
    pages_hold_something,
    old_addresses_arrive,
)


def _faults(link: Link) -> Iterator[Wrong]:
    """The faults of an address as a program wrote it: a form without one is sent to its own page."""
    if (link.kind == "form" and not link.address) or link.address.startswith("data:"):
        return
    for fault in faults_of(link.address):
        if link.kind in FETCHED and fault in is_not_empty(link.address):
            what = "picture" if link.kind == "img" else f"<{link.kind}>"
            yield fault._replace(message=f"a {what} has an empty address.")
        else:
            yield fault


def _place(site: BuiltSite, file: str, link: Link) -> str:
    target = target_in(site, file, link)
    return target.file if target else link.address.removesuffix("/").partition("#")[0]
