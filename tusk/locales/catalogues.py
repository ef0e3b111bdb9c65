"""Catalogues as gettext files: ours beside this file, and a project's own in locales/, which come first."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from gettext import GNUTranslations, NullTranslations
from hashlib import sha256
from io import BytesIO
from pathlib import Path

from tusk.locales.foreign import Untranslated

OURS = Path(__file__).parent
LOCALES = "locales"  # the folder of a project with its own catalogues
TEMPLATE = "tusk.pot"  # every text to translate, with the files that have it
ENGLISH_TAG = "en-GB"


class _English(NullTranslations):
    """The texts as they are in the code. They are English, so every other language marks them."""

    def __init__(self, mark: Callable[[str], str]) -> None:
        super().__init__()
        self.mark = mark

    def gettext(self, message: str) -> str:
        return self.mark(message)

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return self.mark(msgid1 if n == 1 else msgid2)

    def pgettext(self, context: str, message: str) -> str:
        return self.mark(message)


def is_english(language: str) -> bool:
    """Whether a language is the one that the texts in the code are in."""
    return language.split("-")[0] == "en"


def files_of(language: str, folder: Path | None) -> list[Path]:
    """The catalogues of a language, the project's own first: cy.po."""
    name = f"{language.split('-')[0]}.po"
    return [place / name for place in (folder, OURS) if place and (place / name).is_file()]


def digest_of(language: str, folder: Path | None) -> str:
    """A hash of the catalogues of a language; empty if it has none."""
    sums = sha256(b"".join(file.read_bytes() for file in files_of(language, folder)))
    return sums.hexdigest()[:16] if files_of(language, folder) else ""


@cache
def translations(language: str, digest: str, folder: Path | None) -> NullTranslations:
    """The catalogues of a language, one after the other, and English at the end. digest: of their content."""
    found: NullTranslations = _English(str if is_english(language) else Untranslated)
    for file in reversed(files_of(language, folder)):
        catalogue = compiled(file)
        catalogue.add_fallback(found)
        found = catalogue
    return found


def compiled(file: Path) -> GNUTranslations:
    """A catalogue ready for use. Raises ValueError, LookupError or TypeError if it is damaged."""
    from babel.messages.mofile import write_mo
    from babel.messages.pofile import read_po

    compiled = BytesIO()
    with file.open("rb") as text:
        write_mo(compiled, read_po(text))
    compiled.seek(0)
    return GNUTranslations(compiled)


@cache
def region_of(language: str) -> str:
    """The language with its country, as PDFs and office programs name it: cy-GB."""
    if "-" in language:
        return language
    from babel.core import get_global

    likely = str(get_global("likely_subtags").get(language, language)).split("_")
    return f"{language}-{likely[-1]}" if len(likely) > 1 else language


@cache
def own_name(language: str) -> str:
    """The name of a language in that language: Cymraeg."""
    from babel.core import Locale

    tag = language.split("-")[0]
    return str(Locale.parse(tag).languages.get(tag, tag))


@cache
def name_in(language: str, of: str) -> str:
    """What a language calls another one: Saesneg, in Welsh, for English."""
    from babel.core import Locale

    return str(Locale.parse(language.split("-")[0]).languages.get(of, own_name(of)))


@cache
def texts_in(ending: str) -> tuple[tuple[str, str, str], ...]:
    """(context, singular, plural) of each text in the files with an ending: .typ, .js. Most have only a singular."""
    from babel.messages.pofile import read_po

    with (OURS / TEMPLATE).open("rb") as text:
        messages = [each for each in read_po(text) if each.id]
    return tuple(
        (each.context or "", *((each.id, "") if isinstance(each.id, str) else (each.id[0], each.id[1])))
        for each in messages
        if any(name.endswith(ending) for name, _ in each.locations)
    )
