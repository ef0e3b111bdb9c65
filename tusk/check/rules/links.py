"""Rules about links: where they stand in fields, how addresses are written, what labels say."""

from __future__ import annotations

from collections.abc import Iterator

from tusk import prose
from tusk.addresses import faults_of
from tusk.check.rules.checked import Checked
from tusk.check.structure import Written
from tusk.check.words import name_of
from tusk.labels import faults_of_label, plainly
from tusk.model.common import Link
from tusk.model.fields import IsAddress, IsMarkdown
from tusk.model.vocabulary import Contact, KnownLink
from tusk.model.walk import FieldPath, records
from tusk.problem import Problem, shown, whole


def links_lead_somewhere(checked: Checked) -> Iterator[Problem]:
    """A link has at most one of url, file and entry."""
    for written in checked.everything:
        for path, link in records(written.record):
            if (
                isinstance(link, Link)
                and sum(1 for target in (link.url, link.file, link.entry) if target) > 1
            ):
                message = "a link leads to more than one place."
                yield written.problem((*path, "label"), message, "Keep one of url, file and entry.")


def addresses_are_well_formed(checked: Checked) -> Iterator[Problem]:
    """Every address, in a field or in a text, keeps the rules in tusk/addresses.py."""
    for written, path, _, address in checked.values(IsAddress):
        for fault in faults_of(address):
            yield written.problem(path, f"{name_of(path)}: {fault.message}", fault.hint)
    for written, path, _, text in checked.values(IsMarkdown):
        for address in prose.links(text):
            for fault in faults_of(address):
                yield written.problem(path, f"{name_of(path)}: {fault.message}", fault.hint, words=address)
    for written in checked.everything:
        for path, contact in records(written.record):
            if isinstance(contact, Contact) and contact.email:
                for fault in faults_of(f"mailto:{contact.email}"):
                    yield written.problem((*path, "email"), f'"email": {fault.message}', fault.hint)


def labels_say_where_they_lead(checked: Checked) -> Iterator[Problem]:
    """Every label of a link keeps the rules in tusk/labels.py."""
    for written, path, label, _ in _labelled(checked):
        for fault in faults_of_label(label):
            yield written.problem(path, fault.message, fault.hint, words=label)


def one_label_leads_to_one_place(checked: Checked) -> Iterator[Problem]:
    """In one entry the same label leads to the same place (a note, not an error)."""
    seen: dict[tuple[str, str], str] = {}
    for written, path, label, address in _labelled(checked):
        key = (written.source.path, plainly(label))
        if address and plainly(label) and seen.setdefault(key, address) != address:
            message = f'the label {shown(label)} leads to "{whole(seen[key])}" and to "{whole(address)}".'
            yield written.note(path, message, "Give each a label of its own.", words=label)


def known_links_are_of_use(checked: Checked) -> Iterator[Problem]:
    """An address in content/links.yml stands there once, and is one that something links to."""
    known = checked.records.vocabularies["links"]
    used = {address for _, _, _, address in _labelled(checked)} | {
        address
        for written, _, _, address in checked.values(IsAddress)
        if not isinstance(written.record, KnownLink)
    }
    seen = set()
    for written in known:
        assert isinstance(written.record, KnownLink)
        url = written.record.url
        if url in seen:
            yield written.problem(("url",), f"{shown(url)} stands here twice.", "Take one out.")
        elif url not in used:
            yield written.note(
                ("url",), f"nothing links to {shown(url)}.", "Take it out, or correct the address."
            )
        seen.add(url)


def known_links_are_true(checked: Checked) -> Iterator[Problem]:
    """An archived copy is another page than the one that is gone, and nobody saw it on a day to come."""
    gone = {getattr(written.record, "url", "") for written in checked.records.vocabularies["links"]}
    for written in checked.records.vocabularies["links"]:
        assert isinstance(written.record, KnownLink)
        if written.record.archived == written.record.url:
            message = "the archived copy has the same address as the page that no longer works."
            yield written.problem(("archived",), message, "Write the address of the copy, or take it out.")
        elif written.record.archived in gone:
            message = "the archived copy is itself in this list of links that no longer work."
            yield written.problem(
                ("archived",), message, "Write the address of another copy, or take it out."
            )
        if written.record.on.first_day > checked.today:
            message = f"{written.record.on.words} is still to come."
            yield written.problem(("on",), message, "Write the day on which somebody looked.")


def _labelled(checked: Checked) -> Iterator[tuple[Written, FieldPath, str, str]]:
    """(record, place, label, address) of every link in fields and in texts."""
    for written in checked.everything:
        for path, link in records(written.record):
            if isinstance(link, Link):
                yield (
                    written,
                    (*path, "label"),
                    link.label,
                    link.url or link.file or f"entry:{link.entry or ''}",
                )
    for written, path, _, text in checked.values(IsMarkdown):
        for label, address in prose.labelled_links(text):
            yield written, path, label, address
