"""Rules about addresses: the names of folders and files in content/, and old addresses."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tusk.check.project import Project
from tusk.check.rules.context import CheckContext
from tusk.check.rules.files import MOST_IN_PATH, is_reserved_by_windows
from tusk.late_pattern import late
from tusk.model.reserved import RESERVED_ADDRESSES
from tusk.model.site_shape import BULLETINS, OLDER
from tusk.problem import Problem, nearest, quoted
from tusk.text.headings import slug_or_none

OLD_ADDRESS = late(r"[\w~-]+(\.[\w~-]+)*(/[\w~-]+(\.[\w~-]+)*)*", re.ASCII)


def file_names_are_addresses(context: CheckContext) -> Iterator[Problem]:
    """A file's name becomes its address: small letters, digits and hyphens, in one folder."""
    for entry in context.records.entries:
        parts = entry.id.split("/")
        is_issue = entry.source.path.startswith("bulletins/")
        if not all(re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", part) for part in parts):
            suggestion = "/".join(slug_or_none(part) for part in parts)
            example = f": {suggestion}" if all(suggestion.split("/")) else ""
            hint = f"Use only small letters from a to z, digits and hyphens{example}."
            yield entry.problem((), "the name of the file or its folder cannot be an address.", hint)
        elif len(parts) != 2:
            hint = "Move it up: bulletins/NAME.yml." if is_issue else "Move it up: content/SECTION/NAME.yml."
            yield entry.problem((), "is in a folder within a folder.", hint)
        elif parts[0] in RESERVED_ADDRESSES and not is_issue:
            yield entry.problem(
                (), f'the folder name "{parts[0]}" is reserved for the site itself.', "Rename the folder."
            )
        elif is_reserved_by_windows(parts[1]):
            message = f'the name "{parts[1]}" is one that Windows does not allow.'
            yield entry.problem((), message, f"Rename the file, for example {parts[1]}-page.")
        elif parts[1] == "index":
            yield entry.problem((), 'the name "index" is reserved for the site itself.', "Rename the file.")


def folders_are_sections(project: Project) -> Iterator[Problem]:
    """Every folder in content/ with entries is listed in content/sections.yml, also those with wrong fields."""
    if project.list_is_broken("sections"):
        return
    seen = set(RESERVED_ADDRESSES) | project.known["sections"]
    for entry in project.files.values():
        folder = entry.id.split("/")[0]
        section = slug_or_none(folder)  # the folder as it must be called: another rule asks for that
        if section and not {folder, section} & seen and entry.needs_section:
            seen |= {folder, section}
            known = project.known["sections"]
            hint = nearest(folder, known) or f"Add it there: - {{id: {section}, name: …}}."
            message = f'the folder "{folder}" is not in content/sections.yml.'
            yield project.problem(entry, (), message, hint)


def addresses_are_unique(project: Project) -> Iterator[Problem]:
    """An old address in `aliases` is a plain path that nothing else on the site uses."""
    taken = {entry.id.lower(): entry.path for entry in project.entries.values()}
    for entry in project.entries.values():
        for number, alias in enumerate(entry.aliases):
            address = alias.strip("/").removesuffix("index.html").rstrip("/")
            message, hint = _wrong(project, address, taken)
            if message:
                yield project.problem(entry, ("aliases", number), f"{quoted(alias)} {message}", hint)
            else:
                taken[address.lower()] = entry.path


def _wrong(project: Project, address: str, taken: dict[str, str]) -> tuple[str, str]:
    """What is wrong with an old address, and how to fix it; None if it can be used."""
    if not OLD_ADDRESS.fullmatch(address):
        return (
            "is not an address on this site.",
            "Write the old path without the host, for example reviews/old-name.",
        )
    if len(address) > MOST_IN_PATH:
        return f"is longer than {MOST_IN_PATH} characters.", "Remove it, or shorten it."
    if any(is_reserved_by_windows(part) for part in address.split("/")):
        return "has a name that Windows does not allow.", "Remove it."
    bulletins = BULLETINS.address.strip("/")
    reserved = RESERVED_ADDRESSES - {bulletins}
    small = address.lower()  # Windows and macOS take Search/ for search/
    if (
        OLDER in f"/{small}/"
        or small.split("/")[0] in reserved
        or small in project.known["sections"] | {bulletins}
    ):
        return "is reserved for the site itself.", "Remove it."
    if address.lower() in taken:
        return f"is already the address of {taken[address.lower()]}.", "Remove it."
    if re.search(r"\.(html?|xml|gz)(/|$)", address) and not address.endswith((".html", ".htm")):
        return "is a file on this site, or is inside one.", "Remove it."
    return "", ""
