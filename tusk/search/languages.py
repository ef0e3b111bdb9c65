"""The indexes of a site: one for each language, so that each page is found by the words and stems of its own."""

from __future__ import annotations

import re
import shutil
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from functools import partial
from hashlib import blake2b
from pathlib import Path

from tusk.data_class import dataclass
from tusk.library.library import Library
from tusk.locales.catalogues import name_in
from tusk.model.site_shape import SEARCH
from tusk.search.findable import search_words, spellings
from tusk.search.index import Builder
from tusk.search.pagefind import FileOf
from tusk.search.spelled import SpelledWords

INDEX = "pagefind"  # the folder of a site that has its indexes
Kept = Callable[
    [str, Callable[[Library], str]], str
]  # a name that no other text has, and how the text is made
SEARCHED = b"data-pagefind-body"
LANGUAGE = re.compile(rb'^language: "([^"]+)"$', re.MULTILINE)


@dataclass(frozen=True)
class Searched:
    """A page that is searched. digest: changes if anything in it does, but its frame."""

    language: str
    digest: str


def short(language: str) -> str:
    """A language without its country, as search knows it: en for en-GB."""
    return language.split("-")[0].lower()


def bundles(languages: Iterable[str], main: str) -> dict[str, str]:
    """Language → folder of its index; that of the site, or else the first one, has pagefind/ itself."""
    found = sorted({short(each) for each in languages}, key=lambda each: (each != short(main), each))
    return {each: f"{INDEX}/{each}" if place else INDEX for place, each in enumerate(found)}


def index_site(site: Path, pages: Mapping[str, Searched], folder: Path, main: str) -> None:
    """Put an index for each language into a site. pages: by address; main: the language of the site.

    folder: where to keep what the next indexes can take over. Raises IndexFailed.
    """
    indexes = Indexes(folder)
    indexes.make(pages, main, lambda address: site / address / "index.html")
    indexes.put(site)
    indexes.save()


class Indexes:
    """The indexes of a site. folder: where to keep what the next ones can take over."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._known: dict[str, Builder] = {}  # by language
        self._bundles: dict[str, str] = {}

    def look(self) -> None:
        """Read what was kept of the last ones, before it is known what there is to do."""
        for each in self._folder.iterdir() if self._folder.is_dir() else ():
            self._builder(each.name)

    def make(self, pages: Mapping[str, Searched], main: str, file_of: FileOf) -> None:
        """Make them. Raises IndexFailed."""
        self._bundles = bundles((page.language for page in pages.values()), main)
        for language in self._bundles:
            its = {
                address: page.digest for address, page in pages.items() if short(page.language) == language
            }
            self._builder(language).make(its, file_of)

    def put(self, site: Path) -> None:
        """Put them into a site."""
        if not self._bundles:
            shutil.rmtree(site / INDEX, ignore_errors=True)
        for language, bundle in self._bundles.items():
            self._builder(language).put(site / bundle, self._bundles if bundle == INDEX else ())

    def save(self) -> None:
        """Keep what the next ones can take over."""
        for language in self._bundles:
            self._builder(language).save()

    def _builder(self, language: str) -> Builder:
        if language not in self._known:
            self._known[language] = Builder(self._folder / language, language)
        return self._known[language]


def searched_pages(docs: Path) -> dict[str, Searched]:
    """What `index_site` is given for a folder of pages, each in its index.md."""
    texts = ((path.parent, path.read_bytes()) for path in sorted(docs.rglob("index.md")))
    return {
        f"{folder.relative_to(docs).as_posix()}/": Searched(
            found[1].decode() if (found := LANGUAGE.search(text)) else "en",
            blake2b(text, digest_size=16).hexdigest(),
        )
        for folder, text in texts
        if SEARCHED in text
    }


def search_files(library: Library, words: Mapping[str, SpelledWords], kept: Kept) -> dict[str, bytes]:
    """What search knows before it asks an index, for each language that has one.

    words: those of the pages that are searched, by language. kept: makes a text of the library, or knows it.
    """
    known: dict[str, Counter[str]] = {}
    for full, spelled in words.items():
        known[short(full)] = known.get(short(full), Counter()) + spelled.of
    main = library.site.language
    folders = bundles(known, main)
    files = {f"{SEARCH.address}words.json": kept("search", partial(search_words, language=main))}
    for language, folder in folders.items():
        its = main if language == short(main) else language
        named = [
            (each, name_in(its, each), f"{its_folder}/", _ending(its_folder))
            for each, its_folder in folders.items()
        ]
        made = partial(search_words, language=its, languages=named)
        files[f"{SEARCH.address}words{_ending(folder)}.json"] = kept(f"search {its} {named}", made)
        files[f"{SEARCH.address}spellings{_ending(folder)}.txt"] = spellings(known[language])
    return {address: text.encode() for address, text in files.items()}


def _ending(folder: str) -> str:
    """What the names of the files of a language have at their end: words-cy.json for pagefind/cy."""
    return folder.removeprefix(INDEX).replace("/", "-")
