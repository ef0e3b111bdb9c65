"""Rules about contacts and helplines."""

from __future__ import annotations

from collections.abc import Iterator

from tusk.check.rules.context import CheckContext
from tusk.model.contacts import ShownContact
from tusk.problem import Problem


def contacts_have_names(context: CheckContext) -> Iterator[Problem]:
    """A contact is one of the shared list, or has a name."""
    for written in context.everything:
        for path, contact in context.records_in(written):
            if isinstance(contact, ShownContact) and not (contact.contact or contact.name):
                message = "a contact has no name."
                hint = "Add name: Duty team. Or name one of content/contacts.yml: contact: ID."
                yield written.problem(path, message, hint)
