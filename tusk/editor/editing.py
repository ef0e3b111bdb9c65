"""One file in a form: its values, its text with other values, and what the check says about it."""

from __future__ import annotations

from dataclasses import field
from pathlib import PurePosixPath
from typing import Any

from tusk.data_class import dataclass
from tusk.editor.composing import with_ids
from tusk.editor.form import Field, FormMaker
from tusk.editor.placed import by_field
from tusk.editor.posted import Form, Sent
from tusk.editor.project_files import NEW, Opened, ProjectFiles
from tusk.editor.rename import model_of
from tusk.editor.rewrite import CannotRewrite, rewrite
from tusk.editor.shapes import Shape, names_itself
from tusk.kept.files import digest
from tusk.live.engine import Engine, State
from tusk.load.files import read_source
from tusk.load.markdown_file import read_markdown_file
from tusk.load.source import SITE, Source, is_list
from tusk.load.yaml_text import Values, read_yaml
from tusk.problem import Problem

MOST_BEGUN = 100  # forms of which the beginning is remembered


@dataclass
class Editing:
    """The files that are open in the editor. drafts: the last text of each that is not saved yet."""

    files: ProjectFiles
    engine: Engine
    drafts: dict[str, str] = field(default_factory=dict)
    _begun: dict[str, str] = field(default_factory=dict)  # texts with which forms began, by their digests

    def source(self, name: str, text: str) -> Source:
        """A text as the loader reads it."""
        reading = read_markdown_file(text, name) if name.endswith(".md") else read_yaml(text, name)
        values: Values = reading.values
        if not values and is_list(name) and name != SITE:
            values = {"": []}
        return Source(name, values, reading.places, reading.scalars, reading.traps, tuple(text.split("\n")))

    def begin(self, opened: Opened) -> None:
        """Remember the text with which a form begins."""
        self._begun.pop(opened.digest, None)
        self._begun[opened.digest] = opened.text
        while len(self._begun) > MOST_BEGUN:
            self._begun.pop(next(iter(self._begun)))

    def base(self, name: str, digest_then: str) -> Values | None:
        """The values with which a form began; None if they are not known any more."""
        versions = [version.text for version in self.files.versions(name)]
        text = next((each for each in versions if digest(each.encode()) == digest_then), None)
        text = self._begun.get(digest_then, text)
        return None if text is None else self.source(name, text).values

    def shape(self, source: Source) -> Shape:
        """The form of a file. Raises CannotRewrite if there is none for it."""
        group = Shape("group", models=(model_of(source),))
        return Shape("items", item=group) if "" in source.values else group

    def form(self, source: Source, values: Values, problems: list[Problem], shown: list[str]) -> Field:
        """The form of a file with these values."""
        shape, placed = self.shape(source), by_field(problems, source)
        if "" in values:
            made = FormMaker(shown, placed).make(shape, values[""], ("",))
            made.problems += placed.get("", [])
        else:
            made = FormMaker(shown, placed).make(shape, values)
        return made

    def values(self, source: Source, sent: Sent, *, blank: bool = False) -> Values:
        """The values of a form that was sent back."""
        shape, form = self.shape(source), Form(sent, blank=blank)
        if "" in source.values:
            items: Values = {"": form.value(shape, ("",)) or []}
            return with_ids(items) if not blank and names_itself(model_of(source).model_fields) else items
        found = form.value(shape, ())
        values = found if isinstance(found, dict) else {}
        return values if blank else with_ids(values)

    def text(self, opened: Opened, values: Values) -> str:
        """The text of a file with other values. Raises CannotRewrite."""
        name = opened.name
        if "" in values and not values[""]:
            return _only_comments(opened.text)
        source = self.source(name, opened.text)
        begin = opened.text if source.values and source.values != {"": []} else beginning(name, values)
        return rewrite(begin, values, model_of(Source(name, values, {})), name)

    def state(self, opened: Opened, values: Values) -> tuple[State, Source]:
        """The project with these values in a file, and how the loader reads them."""
        try:
            text = self.text(opened, values)
        except CannotRewrite:
            text = self.text(Opened(opened.name, "", NEW), values)
        self.drafts[opened.name] = text
        state = self.engine.state(opened.name, text)
        return state, read_source(state.root / opened.name, opened.name)[0]


def beginning(name: str, values: dict[str, Any]) -> str:
    """The first lines of a new file: what other editors need to know about it, and one field."""
    if "" in values:
        return "- id: new\n"
    if name.endswith(".md"):
        return f"---\nkind: {values.get('kind', '')}\n---\n"
    up = "../" * (len(PurePosixPath(name).parts) - 1)
    kind = str(values.get("kind", "site"))
    return f"# yaml-language-server: $schema={up}build/schemas/{kind.replace(' ', '-')}.json\nkind: {kind}\n"


def _only_comments(text: str) -> str:
    """The beginning of a shared list of which nothing is left."""
    lines = text.split("\n")
    first = next((number for number, line in enumerate(lines) if line.startswith("-")), len(lines))
    return "\n".join([*lines[:first], ""]) if first else ""
