"""All pages of the site, of which only those are made whose answers from the library have changed."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import cache, partial
from hashlib import blake2b
from pathlib import Path
from typing import Any

from jinja2 import Environment, TemplateError, pass_context
from jinja2.runtime import Context

from tusk.document.texts import Texts
from tusk.library.answers import EVERYTHING, Answers, Recorder
from tusk.library.library import Item, Library
from tusk.library.traced import TracedLibrary, TracedMapping
from tusk.model.site_shape import GLOSSARY
from tusk.model.workshop import Workshop
from tusk.pages.entries import item_page, page_file
from tusk.pages.environment import in_language, picture_size
from tusk.pages.frame import PageFrame
from tusk.pages.page import Page
from tusk.pages.template_problems import as_problem
from tusk.problem import ProblemsFound
from tusk.publish.kept_pages import KeptPage, KeptPages
from tusk.publish.page_digest import PageDigests
from tusk.publish.page_maker import PageMaker
from tusk.search.findable import spelled

BESIDE = ("downloads", "calendar", "datasets")  # what templates know besides the library, by keys
ENV, PUBLISHERS, SITE_MAP, FILE = "beside ", "publishers in ", "site_map in ", "file"  # topics
ValuesIn = Callable[[str | None], Mapping[str, Any]]  # a language → the values for pages in it


class TracedPages:
    """The pages of a library, each taken over from the last build or made again.

    env: the environment of their templates, which is changed so that it notes what is asked.
    made_by: a digest of the templates, the frame and the code.
    """

    def __init__(
        self, library: Library, env: Environment, frame: PageFrame, folder: Path, made_by: str
    ) -> None:
        self._plain = library
        self._frame = frame
        self._recorder = Recorder()
        self._kept = KeptPages(folder, made_by, _answers(library, env))
        self._library = TracedLibrary(library, self._recorder)
        self._trace(env)
        self._maker = PageMaker(self._library, env)
        self._digests = PageDigests()

    def all(self) -> list[KeptPage]:
        """Every page. Raises ProblemsFound if a template is broken."""
        try:
            pages = [*self._lists(), *map(self._of_item, self._plain.items.values())]
        except TemplateError as error:
            raise ProblemsFound([as_problem(error, self._plain.root)]) from None
        self._kept.save()
        return pages

    def _lists(self) -> Iterator[KeptPage]:
        for page in [*self._maker.lists()]:
            made_from = self._digests.of(page)
            yield self._kept.find(page.address, made_from) or self._made(page, made_from)

    def _of_item(self, item: Item) -> KeptPage:
        if found := self._kept.find(item.address):
            return found
        self._recorder.taken()
        traced = self._library.items[item.id]
        if isinstance(item.record, Workshop) and item.record.file:
            self._recorder.note(FILE, item.record.file)
        return self._rendered(item_page(traced, self._maker.texts))

    def _made(self, page: Page, made_from: str) -> KeptPage:
        self._recorder.taken()  # what was asked to make its values: these are compared themselves
        return self._rendered(page, made_from)

    def _rendered(self, page: Page, made_from: str = "") -> KeptPage:
        self._recorder.note("site")  # in the text at the end of every page
        if page.address != GLOSSARY.address:
            self._recorder.note("glossary", EVERYTHING)  # terms are explained on every page
        made, text = self._maker.finish(page)
        html = self._frame.around(made).encode("utf-8", "xmlcharrefreplace")
        indexed = blake2b(page_file(made).encode(), digest_size=16).hexdigest() if page.searched else ""
        about = {"made_from": made_from, "indexed": indexed, "words": " ".join(sorted(spelled(text)))}
        return self._kept.add(page.address, html, self._recorder.taken(), about)

    def _trace(self, env: Environment) -> None:
        traced = {name: TracedMapping(f"{ENV}{name}", _global(env, name), self._recorder) for name in BESIDE}
        plain: Any = env.globals["values_in"]
        env.globals.update(traced, values_in=cache(partial(self._values_in, plain)))

        @pass_context
        def noted(context: Context, name: str) -> tuple[int, int]:
            self._recorder.note(FILE, name)
            return picture_size(context, name)

        env.filters["picture_size"] = noted

    def _values_in(self, plain: ValuesIn, language: str | None) -> Mapping[str, Any]:
        """The values for pages in a language, which note what is asked of them."""
        values, recorder = plain(language), self._recorder
        known = values["locale"].language
        return {
            **values,
            "texts": Texts(self._library, language),
            "publishers": TracedMapping(f"{PUBLISHERS}{known}", values["publishers"], recorder),
            "site_map": TracedSiteMap(f"{SITE_MAP}{known}", values["site_map"], recorder),
        }


class TracedSiteMap:
    """A map of the site that notes what is asked of it, under one topic."""

    def __init__(self, topic: str, plain: object, recorder: Recorder) -> None:
        self._topic = topic
        self._plain = plain
        self._recorder = recorder

    def __getattr__(self, name: str) -> Any:
        answer = getattr(self._plain, name)
        if not callable(answer):
            self._recorder.note(self._topic, name)
            return answer

        def asked(*given: str) -> Any:
            self._recorder.note(self._topic, "|".join((name, *given)))
            return answer(*given)

        return asked


def _answers(library: Library, env: Environment) -> Answers:
    content = library.root / "content"
    more: dict[str, Callable[[str], object]] = {
        f"{ENV}{name}": partial(_answer, _global(env, name)) for name in BESIDE
    }
    for language in library.languages:
        values = in_language(env, language)
        more[f"{PUBLISHERS}{language}"] = partial(_answer, values["publishers"])
        more[f"{SITE_MAP}{language}"] = partial(_ask, values["site_map"])
    more[FILE] = lambda name: _state(content / name)
    return Answers(library, more)


def _global(env: Environment, name: str) -> Mapping[str, Any]:
    given: Any = env.globals[name]
    return dict(given)


def _answer(values: Mapping[str, Any], detail: str) -> object:
    return list(values.items()) if detail == EVERYTHING else values[detail]


def _ask(site_map: object, question: str) -> object:
    name, *given = question.split("|")
    answer = getattr(site_map, name)
    return answer(*given) if callable(answer) else answer


def _state(path: Path) -> tuple[int, ...]:
    found = path.stat() if path.is_file() else None
    return (found.st_size, found.st_mtime_ns, found.st_ctime_ns) if found else ()
