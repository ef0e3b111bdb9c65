"""Unknown fields: where they belong, or which field was probably meant."""

from __future__ import annotations

from tusk.load.source import Source
from tusk.model.entry import Entry
from tusk.model.fields import Record
from tusk.model.kinds import KINDS
from tusk.model.walk import FieldPath, fields_at
from tusk.problem import Problem, cut, did_you_mean, listed, near_to, quoted
from tusk.text.curly_quotes import in_curly_quotes, without_quotes

# Other names for a field → its names here; the first one is meant that an entry, or a record in it, has.
USUAL_NAMES = {
    "date": ("held", "issued", "day"),
    "published": ("issued",),
    "description": ("summary",),
    "tags": ("topics",),
    "keywords": ("topics",),
    "author": ("contributor",),
    "time": ("starts",),
    "venue": ("place",),
    "location": ("place",),
    "speakers": ("presenters",),
    "trainers": ("presenters",),
    "deadline": ("act_by",),
    "reply_by": ("act_by",),
    "spaces": ("places_left",),
    "places": ("places_left",),
}
# Fields that had another name in an earlier version → their name now. No field can have such a name again.
RENAMED = {"box": "things_you_should_know"}  # of an issue, in the first 0.1
WRITE_NEW_NAMES = "Write the new name, or all of them with: site_build.py check --rename."
PICTURES = ("picture", "image", "photo")


def unknown_field(model: type[Record], source: Source, at: FieldPath, path: FieldPath) -> Problem:
    """The problem of an unknown field; `at` is the place in the file where its record begins."""
    name = str(path[-1])
    around = [cut(part) for part in (at + path)[:-1] if isinstance(part, str)]
    owner = f' in "{around[-1]}"' if around else ""
    new = RENAMED.get(name)
    if new and new in fields_at(model, path[:-1]):
        return source.problem(at + path, f"{quoted(name)} is now called {quoted(new)}.", WRITE_NEW_NAMES)
    return source.problem(at + path, f"{quoted(name)} is not a field{owner}.", str(_hint(model, path, name)))


def field_meant(model: type[Record], path: FieldPath) -> str:
    """The field that an unknown one probably means; empty if none is near, or if it belongs somewhere else."""
    name, known = str(path[-1]), fields_at(model, path[:-1])
    if in_curly_quotes(name) and without_quotes(name) in known:
        return without_quotes(name)
    if usual := [each for each in USUAL_NAMES.get(name, ()) if each in known]:
        return usual[0]
    return "" if _where_it_belongs(model, path, name) else near_to(name, known)


def _hint(model: type[Record], path: FieldPath, name: str) -> str:
    meant = field_meant(model, path)
    if meant and in_curly_quotes(name):
        return f"Write it without the curly quotes: {meant}."
    if meant:
        return f'Did you mean "{meant}"?'
    return _where_it_belongs(model, path, name) or did_you_mean(name, fields_at(model, path[:-1]))


def _where_it_belongs(model: type[Record], path: FieldPath, name: str) -> str:
    """Where a field belongs that is known, but not here."""
    if not issubclass(model, Entry):
        return ""
    if len(path) > 1:
        is_of_file = name in model.model_fields
        return "It belongs to the whole file: move it to the start of its line." if is_of_file else ""
    kinds = [kind for kind, other in KINDS.items() if name in other.model_fields]
    if kinds and name not in PICTURES:
        return f"Of the kinds of entry, only {listed(kinds)} {'has' if len(kinds) == 1 else 'have'} it."
    owners = [f'"{field}"' for field in sorted(model.model_fields) if name in _fields_in(model, field)]
    hint = f"It belongs in {' or in '.join(owners)}." if owners else ""
    if name in PICTURES:
        return f"{hint} In a text, write ![What the picture shows](images/cot.png).".strip()
    return hint


def _fields_in(model: type[Record], field: str) -> set[str]:
    return fields_at(model, (field,)) | fields_at(model, (field, 0))
