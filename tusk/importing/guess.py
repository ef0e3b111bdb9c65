"""What a document says about itself: its title, date, kind, publisher, topics and themes. Each guess says why."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress

from tusk.data_class import dataclass
from tusk.importing.blocks import Block, Contents, Heading, Paragraph, Point, SlideStart, Spoken, Text, plain
from tusk.importing.known import Known
from tusk.importing.markdown import texts_of
from tusk.model.fields import MONTHS, PartDate

MONTH = "|".join((*MONTHS, *(month[:3] for month in MONTHS), "Sept"))
DATE = re.compile(
    rf"\b(?:(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?)?(?P<month>{MONTH})\.?,?\s+(?P<year>(?:19|20)\d\d)\b"
    r"|\b(?P<d>\d{1,2})[./](?P<m>\d{1,2})[./](?P<y>(?:19|20)\d\d)\b|\b(?P<iso>(?:19|20)\d\d-\d\d-\d\d)\b"
)
NEAR = re.compile(
    r"(?:published|issued|issue\s*\d*|date[d]?|updated|version)\W{0,5}(?:on\W)?$", re.IGNORECASE
)
OPENING_BLOCKS = 8  # in which the title is
OPENING = 3000  # characters in which a document says what it is
MOST_TOPICS = 5
MOST_THEMES = 8
KINDS = (
    ("issue", r"\b(?:learning )?bulletin\b|\bnewsletter\b|things you should know|\bissue (?:no\.? ?)?\d+"),
    (
        "review",
        r"\b(?:safeguarding )?practice review\b|serious case review|\blearning review\b|\bserious incident\b",
    ),
    ("guidance", r"\bguidance\b|\bprotocol\b|\bprocedures?\b|\bpolicy\b|\btoolkit\b"),
    ("briefing", r"\bbriefing\b|7[- ]minute|seven[- ]minute"),
    ("notice", r"\bnotice\b|\balert\b|\bcampaign\b"),
)
REVIEWS = re.compile(
    r"(?:child |local |rapid |safeguarding |adult |children )*(?:practice review|serious case review|learning review)",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Guess:
    """A value, and why it was chosen."""

    value: str
    why: str


def words_of(contents: Contents) -> str:
    """All words of a document, a block on each line."""
    return "\n".join(_lines(contents))


def _lines(contents: Contents) -> Iterator[str]:
    for block in contents.blocks:
        if isinstance(block, SlideStart):
            yield plain(block.title)
        elif isinstance(block, Spoken):
            yield block.text
        else:
            yield from (plain(text) for text in texts_of([block]))


def title_of(contents: Contents, file: str, known: Known) -> Guess:
    """The title: that of the document, its highest heading at the beginning, or the name of the file."""
    if contents.fields.get("title"):
        return Guess(contents.fields["title"], "")
    if headline := headline_of(contents.blocks, known):
        return Guess(plain(headline)[:150], "the first heading")
    if contents.title:
        return Guess(contents.title[:150], "the title of the document")
    first = next((plain(each.text) for each in contents.blocks if isinstance(each, Paragraph)), "")
    if 0 < len(first) <= 100:
        return Guess(first, "the first line")
    return Guess(re.sub(r"[-_]+", " ", file).strip().capitalize() or "Untitled", "the name of the file")


def headline_of(blocks: tuple[Block, ...], known: Known) -> Text | None:
    """The text of the highest heading, or of the slide, that begins a document; the name of a publisher is none."""
    names = {name.casefold() for each in known.publishers.values() for name in each}
    found: Heading | None = None
    for block in blocks[:OPENING_BLOCKS]:
        if isinstance(block, SlideStart):
            return block.title
        if isinstance(block, Heading) and plain(block.text).casefold() not in names:
            found = block if found is None or block.level < found.level else found
    return found.text if found else None


def date_of(contents: Contents, known: Known) -> Guess:
    """When it was published: a date near words that say so, or the first one; else that of the mail, or today."""
    text = words_of(contents)[:OPENING]
    if said := contents.fields.get("issued", ""):
        text = said
        with suppress(ValueError):
            return Guess(str(PartDate.parse(said)), "")
    found = [(match, each) for match in DATE.finditer(text) if (each := _date(match))]
    past = [(match, each) for match, each in found if each.first_day <= known.today]
    near = [pair for pair in past if NEAR.search(text[max(0, pair[0].start() - 30) : pair[0].start()])]
    for match, each in near or past:
        return Guess(
            str(each), f"“{match[0]}” is the first date in it" if not near else f"“{match[0]}” near its start"
        )
    if contents.date:
        return Guess(contents.date, "the day on which the mail was sent")
    return Guess(str(known.today), "it has no date, so this is today")


def _date(found: re.Match[str]) -> PartDate | None:
    with suppress(ValueError):
        if found["iso"]:
            return PartDate.parse(found["iso"])
        if found["y"]:
            return PartDate.parse(f"{found['y']}-{int(found['m']):02}-{int(found['d']):02}")
        month = [name[:3] for name in MONTHS].index(found["month"][:3]) + 1
        day = f"-{int(found['day']):02}" if found["day"] else ""
        return PartDate.parse(f"{found['year']}-{month:02}{day}")
    return None


def kind_of(contents: Contents, title: str, *, is_issue_likely: bool) -> Guess:
    """The kind of entry, by the form of the document and the words it begins with."""
    if any(isinstance(block, SlideStart) for block in contents.blocks):
        return Guess("workshop", "it has slides")
    if any(isinstance(block, Spoken) for block in contents.blocks):
        return Guess("briefing", "it is a recording")
    opening = words_of(contents)[:400]
    for place in (title, opening):
        for kind, pattern in KINDS:
            found = re.search(pattern, place, re.IGNORECASE)
            if found and (kind != "issue" or is_issue_likely):
                return Guess(kind, f"it begins with “{found[0]}”")
    return Guess("briefing", "nothing in it says what it is")


def review_type_of(contents: Contents, title: str) -> Guess:
    """The type of a review in its own words."""
    found = REVIEWS.search(f"{title} {words_of(contents)[:OPENING]}")
    return Guess(found[0].strip() if found else "Learning review", "the words in it" if found else "usual")


def publisher_of(contents: Contents, known: Known) -> Guess:
    """The publisher that is named first; else the one of the newest issue."""
    text = f"{contents.fields.get('publisher', '')}\n{words_of(contents)}"
    found = [
        (match.start(), id, match[0])
        for id, names in known.publishers.items()
        for name in names
        if (match := re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text))
    ]
    if found:
        _, id, name = min(found)
        return Guess(id, f"it names “{name}”")
    return Guess(known.usual_publisher, "it names none of content/publishers.yml, so this is the usual one")


def named_in(text: str, names: dict[str, tuple[str, ...]], most: int) -> list[tuple[str, int]]:
    """The ids whose names are in a text, with how often, the most frequent first."""
    low = text.casefold()
    counts = {
        id: max(len(re.findall(rf"(?<!\w){re.escape(each.casefold())}(?!\w)", low)) for each in all_names)
        for id, all_names in names.items()
    }
    ranked = sorted(counts.items(), key=lambda pair: -pair[1])
    return [(id, count) for id, count in ranked if count][:most]


def summary_of(contents: Contents) -> str:
    """The first sentence of the first longer paragraph, with at most thirty words; empty if there is none."""
    if given := contents.fields.get("summary"):
        return _at_most(given)
    for block in contents.blocks:
        if isinstance(block, Paragraph | Point | Spoken):
            words = block.text if isinstance(block, Spoken) else plain(block.text)
            if len(words.split()) >= 8 and not words.startswith("http"):
                return _at_most(re.split(r"(?<=[a-z0-9)”’\"][.!?])\s+(?=[A-Z“\"])", words)[0])
    return ""


def _at_most(words: str) -> str:
    parts = words.split()
    return " ".join(parts) if len(parts) <= 30 else f"{' '.join(parts[:29]).rstrip(',;:')} …"
