"""Rules about standing pages."""

from __future__ import annotations

from collections.abc import Iterator

from tusk.check.rules.context import CheckContext
from tusk.model.kinds.standing import AccessibilityStatement
from tusk.problem import Problem

ADD_BARRIERS = "Add not_accessible: with what, why, reason and alternative of each thing."


def statements_say_what_is_not_accessible(context: CheckContext) -> Iterator[Problem]:
    """An accessibility statement lists what is not accessible, unless the site complies fully."""
    for entry in context.records.entries:
        statement = entry.record
        if not isinstance(statement, AccessibilityStatement) or statement.status == "draft":
            continue
        if statement.compliance != "full" and not statement.not_accessible:
            message = f'"compliance" is {statement.compliance}, but nothing is listed that is not accessible.'
            yield entry.problem(("compliance",), message, ADD_BARRIERS)
        if statement.compliance == "full" and statement.not_accessible:
            message = '"compliance" is full, but something is listed that is not accessible.'
            yield entry.problem(("compliance",), message, "Write partial, or delete the list.")


def statements_say_whom_to_contact(context: CheckContext) -> Iterator[Problem]:
    """A published accessibility statement needs an e-mail address or telephone number in content/site.yml."""
    for entry in context.records.entries:
        if not isinstance(entry.record, AccessibilityStatement) or entry.record.status == "draft":
            continue
        site = context.site
        if site and not (site.contact and (site.contact.email or site.contact.phone)):
            hint = "Add contact: to content/site.yml, with email: or phone: below it."
            yield entry.problem((), "the statement has nobody to contact.", hint)
