"""Rules about texts in Markdown."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from urllib.parse import unquote

from tusk.check.rules.context import CheckContext
from tusk.check.rules.files import wrong_file
from tusk.late_pattern import late
from tusk.model.fields import IsMarkdown, is_web_address
from tusk.problem import Problem, did_you_mean, quoted
from tusk.records.named import name_of
from tusk.text import lines, prose
from tusk.text.fault import before
from tusk.text.leftovers import leftovers
from tusk.text.markdown_lint import faults
from tusk.text.rules.links import scheme_of
from tusk.urls.addresses import faults_of
from tusk.urls.meant import meant

MARKDOWN = late(
    r"\*\*[^*\s][^*]{0,60}\*\*|\[[^\]\[]{1,60}\]\((?:https?:|entry:|mailto:|tel:|files/)[^)\s]*\)"
)
MOST_FAULTS = 20  # in one text; more would not help


def markdown_is_plain(context: CheckContext) -> Iterator[Problem]:
    """Markdown only has headings, lists, tables, links, pictures and a few tags."""
    for written, path, _, value in context.values(IsMarkdown):
        for fault in islice(faults(value), MOST_FAULTS):
            message = f"{name_of(path)}: {fault.message}"
            yield written.problem(path, message, fault.hint, before=before(value, fault.line, fault.column))


def signs_of_markdown_are_read(context: CheckContext) -> Iterator[Problem]:
    """No sign of Markdown is left that readers would see (a note, not an error)."""
    for written, path, _, value in context.values(IsMarkdown):
        for fault in islice(leftovers(value), MOST_FAULTS):
            message = f"{name_of(path)}: {fault.message}"
            yield written.note(path, message, fault.hint, before=before(value, fault.line, fault.column))


def markdown_is_in_fields_for_it(context: CheckContext) -> Iterator[Problem]:
    """No Markdown is in a field of one line, which is shown as it is written (a note, not an error)."""
    for written in context.everything:
        for path, marks, value in context.texts_in(written):
            if (
                ("**" in value or "](" in value)
                and IsMarkdown() not in marks
                and (found := MARKDOWN.search(value))
            ):
                message = f"{name_of(path)} is shown as it is written, with the signs in “{found[0]}”."
                hint = "Remove them: only fields with Markdown can have them."
                yield written.note(path, message, hint, before=value[: found.start()])


def markdown_links_lead_somewhere(context: CheckContext) -> Iterator[Problem]:
    """The targets of the links in a Markdown text exist, and so do its pictures."""
    for written, path, _, value in context.values(IsMarkdown):
        for number, address in enumerate(prose.links(value)):
            message, hint = _wrong_link(context, address)
            if message:
                place = lines.before_link(value, number)
                yield written.problem(path, f"{name_of(path)}: {message}", hint, before=place)
        for number, address in enumerate(prose.pictures(value)):
            message, hint = wrong_file(context, unquote(address), picture=True)
            if message and not scheme_of(address):
                place = lines.before_picture(value, number)
                yield written.problem(path, f"{name_of(path)}: {message}", hint, before=place)


def _wrong_link(context: CheckContext, address: str) -> tuple[str, str]:
    """What is wrong with the target of a link, and how to fix it; None if it exists.

    Another rule, in links.py, checks how the address is written.
    """
    scheme = scheme_of(address)
    if any(faults_of(address)):
        return "", ""
    target = address.partition("#")[0]
    if scheme == "entry":
        known = context.known["entry"]
        name = target.partition(":")[2]
        if name not in known:
            return f"a link points to {quoted(name)}, but no entry has this address.", did_you_mean(
                name, known
            )
    elif scheme in ("http", "https", "mailto", "tel") and not is_web_address(address):
        return f"a link points to {quoted(address)}, which is not a web address.", "Write the full address."
    elif found := meant(address, context.known["entry"].__contains__) if target and not scheme else None:
        return found
    elif target and not scheme:
        return wrong_file(context, unquote(target), picture=False)
    return "", ""
