"""A document → a draft: the fields of an entry, its guesses marked, and the pictures that it shows."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import PurePath

from tusk.authoring.starter import file_name
from tusk.check.rules.publication import STARTER_SUMMARIES, STARTER_TEXTS
from tusk.data_class import dataclass
from tusk.importing import guess
from tusk.importing.articles import articles_of, free_date, has_number, is_issue, split, with_links
from tusk.importing.blocks import Block, Contents, Footnote, Heading, Paragraph, Run, Spoken, Text, plain
from tusk.importing.guess import Guess, headline_of
from tusk.importing.inline import Kept, to_markdown, without_identifiers
from tusk.importing.known import Known
from tusk.importing.markdown import MarkdownWriter
from tusk.importing.media import MediaFolder
from tusk.importing.slides import slides_of
from tusk.importing.yaml import Field, to_yaml
from tusk.model.kinds import KINDS
from tusk.model.limits import MOST_ITEMS

CANNOT_BE_GUESSED = {"audit", "learning report", "thematic review", "national report", "risk tool", "event"}


@dataclass(frozen=True)
class Wanted:
    """What somebody said of a document. kind and section: empty if they left it to the guess."""

    kind: str = ""
    section: str = ""


@dataclass(frozen=True)
class Draft:
    """A draft entry. name: of its file; files: pictures by path in content/; removed: what identified somebody."""

    name: str
    text: str
    files: dict[str, bytes]
    told: list[str]
    removed: list[str]
    title: str


@dataclass
class _Maker:
    contents: Contents
    file: str
    known: Known
    wanted: Wanted
    is_taken: Callable[[str, str], bool]

    def draft(self) -> Draft:
        contents = self.contents
        title = guess.title_of(contents, PurePath(self.file).stem, self.known)
        blocks = _without_title(contents.blocks, title.value)
        kind = self._kind(title.value, blocks)
        folder = "bulletins" if kind.value == "issue" else f"content/{self._section(kind.value)}"
        self.kept = Kept(_notes_of(contents.blocks), list(contents.lost))
        name = self._free_name(folder, file_name(without_identifiers(title.value, self.kept), kind.value))
        self.media = MediaFolder(name, self.kept)
        self.writer = MarkdownWriter(self.kept, self.media.markdown)
        own = list(self._own(kind.value, blocks))
        fields = [*self._common(kind, title), *own]
        fields += [Field("editor_notes", self._editor_notes())]
        text = to_yaml([field for field in fields if field.value])
        head = _schema(folder, kind.value)
        removed = list(dict.fromkeys(self.kept.removed))
        return Draft(
            f"{folder}/{name}.yml", head + text, self.media.files, self.kept.lost, removed, title.value
        )

    def _free_name(self, folder: str, name: str) -> str:
        """The name, with a number if there is an entry of this name: nothing is overwritten."""
        usual, number = name, 2
        while self.is_taken(folder, name):
            name, number = f"{usual}-{number}", number + 1
        return name

    def _kind(self, title: str, blocks: tuple[Block, ...]) -> Guess:
        if self.wanted.kind:
            return Guess(self.wanted.kind, "")
        given = self.contents.fields.get("kind", "").lower().replace("-", " ")
        if given in KINDS and given not in {*CANNOT_BE_GUESSED, "issue", "workshop"}:
            return Guess(given, "")
        return guess.kind_of(self.contents, title, is_issue_likely=is_issue(blocks))

    def _section(self, kind: str) -> str:
        usual = KINDS[kind].folder
        sections = self.known.sections
        return self.wanted.section or (usual if usual in sections or not sections else sections[0])

    def _common(self, kind: Guess, title: Guess) -> Iterator[Field]:
        contents, known = self.contents, self.known
        publisher, issued = guess.publisher_of(contents, known), guess.date_of(contents, known)
        if kind.value == "issue" and not has_number(contents, known):
            issued = free_date(issued, publisher.value, known)
        line = without_identifiers(title.value, self.kept)
        summary = without_identifiers(guess.summary_of(contents), self.kept)
        yield Field("kind", kind.value, kind.why)
        yield Field("title", line, title.why)
        given = contents.fields.get("summary") == summary
        yield Field(
            "summary", summary or STARTER_SUMMARIES[0], "" if given or not summary else "its first sentence"
        )
        yield Field("publisher", publisher.value, publisher.why)
        yield Field("status", "draft")
        yield Field("issued", issued.value, issued.why)
        text = f"{guess.words_of(contents)} {contents.fields.get('topics', '')} {contents.fields.get('themes', '')}"
        for name, names, most in (
            ("topics", known.topics, guess.MOST_TOPICS),
            ("themes", known.themes, guess.MOST_THEMES),
        ):
            found = guess.named_in(text, names, most)
            why = "named in the text: " + ", ".join(f"{id} ({count} times)" for id, count in found)
            yield Field(name, [id for id, _ in found], why.replace("(1 times)", "(once)"))
        yield Field("sources", [{"title": line}], "the imported document")

    def _own(self, kind: str, blocks: tuple[Block, ...]) -> Iterator[Field]:
        """The fields that only this kind has, and the text."""
        if kind == "review":
            found = guess.review_type_of(
                self.contents, plain(headline_of(self.contents.blocks, self.known) or ())
            )
            yield Field("review_type", found.value, found.why)
        if kind == "workshop":
            yield from slides_of(blocks, self.writer, self.media)
        elif kind == "issue":
            yield from articles_of(blocks, self.contents, self.known, self.writer)
        elif turns := [block for block in blocks if isinstance(block, Spoken)]:
            yield self._recording(turns)
        else:
            yield from self._text(kind, blocks)

    def _recording(self, turns: list[Spoken]) -> Field:
        made = [
            {"at": turn.at}
            | ({"speaker": without_identifiers(turn.speaker[:400], self.kept)} if turn.speaker else {})
            | {"text": self.writer.text([Paragraph((Run(turn.text),))])}
            for turn in turns[:500]
        ]
        if len(turns) > len(made):
            self.kept.tell(f"Only the first 500 turns of {len(turns)} were taken. Split it into two entries.")
        title = f"{STARTER_TEXTS[0]}the title of the recording, and where to watch or hear it."
        return Field("media", [{"title": title, "turns": made}], "its captions are the transcript")

    def _text(self, kind: str, blocks: tuple[Block, ...]) -> Iterator[Field]:
        """One text; in sections if its kind has them, since each text has its limits."""
        levels = [block.level for block in blocks if isinstance(block, Heading)]
        if "sections" not in KINDS[kind].model_fields or not levels or levels.count(min(levels)) > MOST_ITEMS:
            yield Field("body", self.writer.text(blocks))
            return
        before, parts = split(blocks, min(levels))
        notes = [block for block in blocks if isinstance(block, Footnote)]
        if before:
            yield Field("body", self.writer.text([*before, *notes]))
        yield Field("sections", [self._section_of(heading, inner, notes) for heading, inner in parts])

    def _section_of(self, heading: Text, blocks: list[Block], notes: list[Footnote]) -> dict[str, str]:
        words = self.writer.line(heading)
        id = self.writer.own_id(words)
        text = self.writer.text(
            [*with_links(heading), *blocks, *(note for note in notes if note not in blocks)]
        )
        return {"heading": words} | ({"id": id} if id else {}) | ({"text": text} if text else {})

    def _editor_notes(self) -> list[dict[str, str | bool]]:
        """What the author must know, for authors only."""
        lost = [without_identifiers(each, self.kept) for each in self.kept.lost]
        removed = [f"Removed: {each.split(' (')[0]}." for each in dict.fromkeys(self.kept.removed)]
        words = [
            f"Imported from a document ({PurePath(self.file).suffix.lower()}). Read it beside the original."
        ]
        return [
            {"text": to_markdown((Run(each),), self.kept), "internal": True}
            for each in [*words, *removed, *lost]
        ]


def draft_of(
    contents: Contents, file: str, known: Known, wanted: Wanted, is_taken: Callable[[str, str], bool]
) -> Draft:
    """The draft of a document. file: its name; is_taken: whether a folder has an entry of a name."""
    return _Maker(contents, file, known, wanted, is_taken).draft()


def _without_title(blocks: tuple[Block, ...], title: str) -> tuple[Block, ...]:
    """The blocks without the heading that is the title of the entry."""
    for number, block in enumerate(blocks[: guess.OPENING_BLOCKS]):
        if isinstance(block, Heading) and plain(block.text)[:150] == title:
            return blocks[:number] + blocks[number + 1 :]
    return blocks


def _notes_of(blocks: tuple[Block, ...]) -> frozenset[str]:
    return frozenset(block.id for block in blocks if isinstance(block, Footnote))


def _schema(folder: str, kind: str) -> str:
    up = "../" * (folder.count("/") + 1)
    return f"# yaml-language-server: $schema={up}build/schemas/{kind.replace(' ', '-')}.json\n"
