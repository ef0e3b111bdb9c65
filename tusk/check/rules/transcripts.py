"""Rules about video and sound, and about the files from which their transcripts are read."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath

from tusk.check.rules.allowed import Allowed
from tusk.check.rules.context import CheckContext
from tusk.check.rules.files import misplaced_file
from tusk.check.rules.identifiers import or_allow_it
from tusk.load.captions import read_captions
from tusk.model.media import CAPTIONS, FIELDS_OF_TRANSCRIPT, IsCaptions, Media
from tusk.privacy.identifiers import find
from tusk.problem import Problem, quoted

FORMAT = "Save the captions as .vtt or .srt, or write the text into transcript: | instead."


def transcripts_can_be_read(context: CheckContext) -> Iterator[Problem]:
    """A file with captions is in content/, and has times and words; what is wrong in it is reported at its line."""
    for written, path, _, name in context.values(IsCaptions):
        if message := misplaced_file(context, name):
            yield written.problem(path, *message)
        elif PurePosixPath(name).suffix.lower() not in CAPTIONS:
            yield written.problem(path, f"{quoted(name)} is not a file with captions.", FORMAT)
        else:
            yield from read_captions(context.file(name), f"content/{name}")[1]


def transcripts_identify_nobody(context: CheckContext) -> Iterator[Problem]:
    """Nor does a transcript in a file with captions have what identifies one person."""
    for written, _, _, name in context.values(IsCaptions):
        if name.endswith(CAPTIONS) and not misplaced_file(context, name):
            allowed = Allowed(context, written)
            for spoken in read_captions(context.file(name), f"content/{name}")[0]:
                for found in find(spoken.text):
                    if not allowed.has(found.value):
                        message = f"{found.identifier.name} ({found.shortened}) must not be published."
                        hint = f"{found.identifier.hint} {or_allow_it(written)}"
                        yield Problem(f"content/{name}", spoken.line, 1, message, hint)


def media_have_one_transcript(context: CheckContext) -> Iterator[Problem]:
    """A video or sound recording has one address, and one transcript."""
    for written in context.everything:
        for path, media in context.records_in(written):
            if isinstance(media, Media):
                given = [field for field in FIELDS_OF_TRANSCRIPT if getattr(media, field)]
                for field in given[1:]:
                    message = f"{quoted(media.title)} has two transcripts: {given[0]} and {field}."
                    yield written.problem((*path, field), message, "Keep one of them.")
                if media.url and media.file:
                    message = f"{quoted(media.title)} has two addresses: url and file."
                    yield written.problem((*path, "file"), message, "Keep one of them.")
