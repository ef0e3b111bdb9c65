"""What readers must know before the text of an entry, in every output."""

from __future__ import annotations

from tusk.model.common import Entry


def warned(record: Entry) -> list[tuple[str, str]]:
    """(name, sentence) of each warning; those about the children's names have no name."""
    found = [("Before you read:", record.sensitive)] if record.sensitive else []
    children = getattr(record, "children", [])
    if children:
        names = ", ".join(f"{child.name} ({child.age})" if child.age else child.name for child in children)
        real = "not the real " + ("names of the children" if len(children) > 1 else "name of the child")
        assumed = "taken to be a pseudonym; the publisher is to confirm it"
        known = assumed if any(child.assumed for child in children) else real
        found.append(("", f"{names}: {known}."))
    return found
