"""Rules about links: in which fields they are, how addresses are written, what labels say."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import partial

from tusk.check.project import Project
from tusk.check.rules.context import CheckContext
from tusk.late_pattern import late
from tusk.model.contacts import ContactDetails
from tusk.model.content import Link
from tusk.model.fields import IsAddress, IsMarkdown
from tusk.model.vocabulary import Contact, KnownLink
from tusk.model.walk import FieldPath
from tusk.problem import Problem, quoted, whole
from tusk.records.named import name_of
from tusk.records.written import Written
from tusk.text import lines, prose
from tusk.urls.addresses import faults_of
from tusk.urls.hosts import is_local
from tusk.urls.labels import faults_of_label, plainly

HOST = late(r"[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)+", re.IGNORECASE)


def links_lead_somewhere(context: CheckContext) -> Iterator[Problem]:
    """A link has at most one of url, file and entry."""
    for written in context.everything:
        for path, link in context.records_in(written):
            if (
                isinstance(link, Link)
                and sum(1 for target in (link.url, link.file, link.entry) if target) > 1
            ):
                message = "a link has more than one target."
                yield written.problem((*path, "label"), message, "Keep one of url, file and entry.")


def addresses_are_well_formed(context: CheckContext) -> Iterator[Problem]:
    """Every address, in a field or in a text, follows the rules in tusk/urls/addresses.py."""
    for written, path, _, address in context.values(IsAddress):
        for fault in faults_of(address):
            yield written.problem(path, f"{name_of(path)}: {fault.message}", fault.hint)
    for written, path, _, text in context.values(IsMarkdown):
        for number, address in enumerate(prose.links(text)):
            for fault in faults_of(address):
                message, place = f"{name_of(path)}: {fault.message}", lines.before_link(text, number)
                yield written.problem(path, message, fault.hint, before=place)
    for written in context.everything:
        for path, contact in context.records_in(written):
            if isinstance(contact, Contact | ContactDetails) and contact.email:
                for fault in faults_of(f"mailto:{contact.email}"):
                    yield written.problem((*path, "email"), f'"email": {fault.message}', fault.hint)


def labels_say_where_they_lead(context: CheckContext) -> Iterator[Problem]:
    """Every label of a link follows the rules in tusk/urls/labels.py."""
    for written, path, label, _, place in labelled(context):
        for fault in faults_of_label(label):
            yield written.problem(path, fault.message, fault.hint, before=place())


def one_label_leads_to_one_place(context: CheckContext) -> Iterator[Problem]:
    """In one entry, links with the same label have the same target (a note, not an error)."""
    seen: dict[tuple[str, str], str] = {}
    for written, path, label, address, place in labelled(context):
        key = (written.source.path, plainly(label))
        if address and plainly(label) and seen.setdefault(key, address) != address:
            message = f'the label {quoted(label)} is used for two links: "{whole(seen[key])}" and "{whole(address)}".'
            yield written.note(path, message, "Give each its own label.", before=place())


def addresses_in(context: CheckContext) -> Iterator[str]:
    """Every address that a file links to, in fields and in texts."""
    return (address for _, _, address in placed_addresses(context))


def placed_addresses(context: CheckContext) -> Iterator[tuple[Written, FieldPath, str]]:
    """The same, each with the field that has it."""
    yield from ((written, path, address) for written, path, _, address, _ in labelled(context))
    for written, path, _, address in context.values(IsAddress):
        if not isinstance(written.record, KnownLink):
            yield written, path, address


def known_links_are_of_use(project: Project) -> Iterator[Problem]:
    """An address in content/links.yml is listed once, and something links to it."""
    seen = set()
    for written in project.shared("links"):
        assert isinstance(written.record, KnownLink)
        url = written.record.url
        if url is None:
            continue
        if url in seen:
            yield written.problem(("url",), f"{quoted(url)} is listed twice.", "Remove one.")
        elif url not in project.used:
            yield written.note(
                ("url",), f"nothing links to {quoted(url)}.", "Remove it, or correct the address."
            )
        seen.add(url)


def known_links_are_true(context: CheckContext) -> Iterator[Problem]:
    """An archived copy is a different page from the dead one, and its date is not in the future."""
    listed = context.records.vocabularies["links"]
    gone = {url for written in listed if (url := getattr(written.record, "url", None))}
    for written in listed:
        assert isinstance(written.record, KnownLink)
        if written.record.url is None:
            yield from _wrong_host(written, written.record.allow_private)
        elif written.record.allow_private:
            message = "the item has both url and allow_private."
            yield written.problem(("allow_private",), message, "Make two items of it.")
        elif written.record.archived == written.record.url:
            message = "the archived copy has the same address as the page that no longer works."
            yield written.problem(("archived",), message, "Write the address of the copy, or remove it.")
        elif written.record.archived in gone:
            message = "the archived copy is itself in this list of links that no longer work."
            yield written.problem(("archived",), message, "Write the address of another copy, or remove it.")
        if written.record.on.first_day > context.today:
            message = f"{written.record.on.words} is in the future."
            yield written.problem(("on",), message, "Write the day on which somebody checked it.")


def _wrong_host(written: Written, host: str | None) -> Iterator[Problem]:
    """What is wrong with the name of a host on a private network."""
    if host is None:
        message = "the item has neither url nor allow_private."
        yield written.problem((), message, "Write the address that no longer works in url.")
    elif not HOST.fullmatch(host) or is_local(host):
        message = f"{quoted(host)} is not the full name of a host."
        yield written.problem(("allow_private",), message, "Write it like intranet.example.gov.uk.")


def labelled(
    context: CheckContext,
) -> Iterator[tuple[Written, FieldPath, str, str, Callable[[], str | None]]]:
    """(record, field, label, address, what finds the text before it) of every link in fields and in texts."""
    for written in context.everything:
        for path, link in context.records_in(written):
            if isinstance(link, Link) and link.label:
                address = link.url or link.file or f"entry:{link.entry or ''}"
                yield written, (*path, "label"), link.label, address, str
    for written, path, _, text in context.values(IsMarkdown):
        for number, (label, address) in enumerate(prose.labelled_links(text)):
            yield written, path, label, address, partial(lines.before_label, text, number)
