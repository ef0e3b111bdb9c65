"""Video and sound with everything resolved, and the words in them as a text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from tusk.document.blocks import Media
from tusk.document.items import Fact
from tusk.document.nodes import Element, Node, Text
from tusk.document.texts import Texts, line
from tusk.locales.message import N_
from tusk.model import media
from tusk.model.amounts import number_in_words
from tusk.model.content import Link
from tusk.model.fields import UNKNOWN

TYPES = {"video": N_("Video"), "sound": N_("Sound")}
LENGTH, CAPTIONS, PUBLISHER, PUBLISHED = N_("Length"), N_("Captions"), N_("Publisher"), N_("Published")


def media_of(given: media.Media, texts: Texts) -> Media:
    """A video or sound recording; the page leads there and fetches nothing of it."""
    words = texts.words
    known = (
        (PUBLISHER, given.publisher),
        (PUBLISHED, words.say(given.issued) if given.issued else None),
        (LENGTH, number_in_words(None, words=words) if given.length == UNKNOWN else given.length),
        (CAPTIONS, given.captions),
    )
    link = Link(label=given.title, url=given.url, file=given.file, type=words.gettext(TYPES[given.type]))
    return Media(
        texts.link(link),
        tuple(Fact(words.gettext(name), line(value)) for name, value in known if value),
        line(given.note),
        _transcript(given, texts),
        words,
    )


def _transcript(given: media.Media, texts: Texts) -> Text:
    if given.transcript:
        return texts.markdown(given.transcript)
    if given.turns:
        return _paragraphs(
            (str(turn.at or ""), turn.speaker or "", texts.inline(turn.text)) for turn in given.turns
        )
    spoken = texts.library.transcripts.get(given.transcript_file or "", ())
    return _paragraphs((str(turn.at), turn.speaker, (turn.text,)) for turn in spoken)


def _paragraphs(turns: Iterable[tuple[str, str, Text]]) -> Text:
    return tuple(_each(turns))


def _each(turns: Iterable[tuple[str, str, Text]]) -> Iterator[Node]:
    """A paragraph for each turn; who speaks is named where that changes."""
    before = ""
    for at, speaker, text in turns:
        name = speaker if speaker != before else ""
        time = f"({at})" if at else ""
        named: Text = (Element("strong", (name,)), f" {time}".rstrip(), Element("br")) if name else ()
        yield Element("p", (*named, *text) if named else (f"{time} ".lstrip(), *text))
        before = speaker
