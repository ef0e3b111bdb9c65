"""What the documents of these tests say: made-up texts of ordinary words, the same in every run."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import count
from random import Random

WHO = [
    "The worker",
    "A health visitor",
    "The school",
    "Each agency",
    "The duty team",
    "A manager",
    "The nursery",
]
DID = ["asked about", "wrote down", "talked over", "looked again at", "passed on", "checked", "listened to"]
WHAT = [
    "the sleeping place",
    "what the child said",
    "missed visits",
    "the plan",
    "bruises",
    "the family's worries",
]
WHEN = [
    "before the meeting",
    "on the first visit",
    "within two days",
    "after the call",
    "every week",
    "in May",
]
WHY = ["so that nothing was lost", "because the picture had changed", "as the plan says", "with the parents"]
HEADS = [
    "What we found",
    "What to do",
    "Asking questions",
    "Writing it down",
    "Before a visit",
    "When plans change",
]
HEADS += [
    "Working together",
    "Who to ring",
    "Good practice",
    "What helps families",
    "Listening",
    "Next steps",
]


@dataclass(frozen=True)
class Part:
    """A part of a story. what: h1, h2, p, ul, ol, table, picture, slide, notes or note."""

    what: str
    text: str = ""
    items: tuple[str, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()


@dataclass
class Story:
    """A document to be made, in any format. Links are written [label](address), bold words **so**."""

    title: str
    parts: list[Part] = field(default_factory=list)

    @property
    def words(self) -> list[str]:
        """Its words in the order in which people read them; notes come last."""
        notes = [part for part in self.parts if part.what == "note"]
        return words_in(
            " ".join(_said(part) for part in [*(p for p in self.parts if p.what != "note"), *notes])
        )

    @property
    def links(self) -> list[tuple[str, str]]:
        """The label and address of each link."""
        return re.findall(r"\[([^\]]+)\]\(([^)]+)\)", " ".join(_raw(part) for part in self.parts))

    @property
    def cells(self) -> list[str]:
        """The cells of its tables."""
        return [cell for part in self.parts for row in part.rows for cell in row]


def words_in(text: str) -> list[str]:
    """The words of a text, without signs and links' addresses."""
    text = re.sub(r"\[([^\]]+)\]\([^)]+\)", r"\1", text.replace("**", ""))
    return re.findall(r"[^\W_]+(?:['’][^\W_]+)*", text.replace("’", "'").casefold())


def _raw(part: Part) -> str:
    return " ".join([part.text, *part.items, *(cell for row in part.rows for cell in row)])


def _said(part: Part) -> str:
    return part.text if part.what == "picture" else _raw(part)


def story(seed: int, title: str, *, chapters: int, paragraphs: int = 3, extras: str = "ltonp") -> Story:
    """A story of so many chapters. extras: l lists, t tables, o numbered lists, n notes, p pictures."""
    rng, numbers = Random(seed), count(1)
    made = Story(title, [Part("h1", title)])
    for chapter in range(chapters):
        head = HEADS[chapter % len(HEADS)] + (
            f" {chapter // len(HEADS) + 1}" if chapter >= len(HEADS) else ""
        )
        made.parts.append(Part("h2", head))
        for _ in range(paragraphs):
            made.parts.append(Part("p", _paragraph(rng, numbers)))
        made.parts += _extra(rng, extras[chapter % len(extras)] if extras else "", chapter)
    return made


def _paragraph(rng: Random, numbers: count[int]) -> str:
    sentences = [sentence(rng) for _ in range(rng.randint(3, 5))]
    number = next(numbers)
    if number % 3 == 0:
        sentences.insert(
            1, f"See [the guide for part {number}](https://www.example.org/guide/{number}) first."
        )
    if number % 4 == 0:
        sentences.append("**Ask the child** what they see.")
    return " ".join(sentences)


def sentence(rng: Random) -> str:
    """A sentence."""
    return f"{rng.choice(WHO)} {rng.choice(DID)} {rng.choice(WHAT)} {rng.choice(WHEN)}, {rng.choice(WHY)}."


def _extra(rng: Random, what: str, chapter: int) -> list[Part]:
    if what in ("l", "o"):
        points = tuple(sentence(rng) for _ in range(4))
        return [Part("ul" if what == "l" else "ol", items=points)]
    if what == "t":
        rows = tuple(
            (f"{rng.choice(WHEN).capitalize()}", sentence(rng), str(rng.randint(2, 90))) for _ in range(4)
        )
        return [Part("table", rows=(("When", "What was done", "How often"), *rows))]
    if what == "n":
        return [Part("note", f"Page {chapter + 3} of the guide. {sentence(rng)}")]
    return [Part("picture", f"A drawing of a cot number {chapter}.")] if what == "p" else []
