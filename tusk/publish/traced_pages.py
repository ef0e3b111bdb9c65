"""All pages of the site, of which only those are made whose answers from the library have changed."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache, partial
from hashlib import blake2b
from pathlib import Path
from typing import Any

from jinja2 import Environment, Template, TemplateError, pass_context
from jinja2.runtime import Context

from tusk.document.texts import Texts
from tusk.library.answers import EVERYTHING, Answers, Recorder
from tusk.library.item import Item
from tusk.library.library import Library
from tusk.library.traced import TracedLibrary, TracedMapping, forget
from tusk.model.kinds.workshop import Workshop
from tusk.model.site_shape import GLOSSARY
from tusk.pages.entries import item_page, page_file
from tusk.pages.environment import in_language, picture_size
from tusk.pages.frame import PageFrame
from tusk.pages.page import Page
from tusk.pages.template_problems import as_problem
from tusk.problem import Problem, ProblemsFound
from tusk.processes.parallel import processes_for, spread
from tusk.publish.kept_pages import KeptPage, KeptPages, MadePage
from tusk.publish.kept_spellings import WordsLostError
from tusk.publish.kept_wholes import Wholes
from tusk.publish.page_digest import PageDigests
from tusk.publish.page_maker import PageMaker, lists_of
from tusk.publish.second_net import Identifying, Look
from tusk.search.findable import spelled
from tusk.search.spelled import SpelledWords
from tusk.text.parse import forget_texts

BESIDE = ("downloads", "calendar", "datasets")  # what templates know besides the library, by keys
ENV, PUBLISHERS, SITE_MAP, FILE = "beside ", "publishers in ", "site_map in ", "file"  # topics
TEMPLATE = "template"
MANY = 500  # pages for which a first look at each is worth being made ready
ValuesIn = Callable[[str | None], Mapping[str, Any]]  # a language → the values for pages in it


class TracedPages:
    """The pages of a library, each taken over from the last build or made again.

    answers: those of the library, which get more topics; env: the environment of the templates, which is changed so
    that it notes what is asked.
    made_by: a digest of the frame, its templates and the code; templates: the folder of all; look: the second net.
    """

    def __init__(
        self,
        library: Library,
        answers: Answers,
        env: Environment,
        frame: PageFrame,
        folder: Path,
        made_by: str,
        templates: Path,
        look: Look | None = None,
    ) -> None:
        self._plain = library
        self._templates = templates
        self._frame = frame
        self._recorder = Recorder()
        answers.more.update(answers_beside(library, env))
        answers.of_mappings.update(f"{ENV}{name}" for name in BESIDE)
        answers.of_outline.update(
            f"{what}{language}" for what in (PUBLISHERS, SITE_MAP) for language in library.languages
        )
        answers.more[TEMPLATE] = lambda name: _content(templates / "pages" / name)
        self._kept = KeptPages(folder, made_by, answers, look)
        self._library = TracedLibrary(library, self._recorder)
        self._trace(env)
        self._maker = PageMaker(self._library, env)

    @property
    def looked(self) -> Mapping[str, Identifying]:
        """What identifies somebody in the pages that were made, by the names of their files, if they were looked at."""
        return self._kept.looked

    def all(
        self,
        wholes: Wholes,
        first: Callable[[], None] = lambda: None,
        known: Callable[[list[KeptPage]], None] = lambda pages: None,
    ) -> tuple[list[KeptPage], dict[str, SpelledWords]]:
        """Every page, and their words by language. wholes: keeps the digests of lists.

        first: what this process does while others begin to make pages; known: is told of the pages once, before their
        words are put together.
        Raises ProblemsFound with every problem of templates.
        """
        try:
            pages = self._all(wholes, first)
            known(pages)
            return pages, self._kept.words()
        except WordsLostError:
            self._kept.forget()
            return self._all(wholes, lambda: None), self._kept.words()

    def save(self) -> None:
        """Keep all pages for the next build."""
        self._kept.save()

    def _all(self, wholes: Wholes, first: Callable[[], None]) -> list[KeptPage]:
        digests = digests_of_lists(wholes)
        known = {**digests, **{item.address: "" for item in self._plain.items.values()}}
        found = {address: self._kept.find(address, made_from) for address, made_from in known.items()}
        due = {address for address, page in found.items() if not page}
        lists = self._maker.lists() if due & digests.keys() else ()
        things = [each for each in (*lists, *self._plain.items.values()) if each.address in due]
        if processes_for(things) < 2:
            self._kept.look = None  # a few are looked at in the end, while the search index is made
        elif len(things) >= MANY:
            self._maker.make_ready()
        made = spread(self._make, [(each, known[each.address]) for each in things], first)
        forget(self._library)
        forget_texts()
        if wrong := [each for each in made if isinstance(each, Problem)]:
            raise ProblemsFound(wrong)
        found |= {each.address: self._kept.add(each) for each in made if isinstance(each, MadePage)}
        return [page for page in found.values() if page]

    def _make(self, due: tuple[Page | Item, str]) -> MadePage | Problem:
        """Make a page, perhaps in a process of its own; the problem, if a template is broken."""
        self._recorder.taken()  # what was asked to make the values of a list: these are compared themselves
        thing, made_from = due
        try:
            return self._rendered(self._page_of(thing) if isinstance(thing, Item) else thing, made_from)
        except TemplateError as error:
            return as_problem(error, self._templates.parent)

    def _page_of(self, item: Item) -> Page:
        if isinstance(item.record, Workshop) and item.record.file:
            self._recorder.note(FILE, item.record.file)
        return item_page(self._library.items[item.id], self._maker.texts)

    def _rendered(self, page: Page, made_from: str) -> MadePage:
        self._recorder.note("site")  # in the text at the end of every page
        if page.address != GLOSSARY.address:
            self._recorder.note("glossary", EVERYTHING)  # terms are explained on every page
        made, text = self._maker.finish(page)
        html = self._frame.around(made).encode("utf-8", "xmlcharrefreplace")
        indexed = blake2b(page_file(made).encode(), digest_size=16).hexdigest() if page.searched else ""
        about = {"made_from": made_from, "indexed": indexed, "language": str(made.meta["language"])}
        words = " ".join(sorted(spelled(text)))
        return self._kept.write(page.address, html, self._recorder.taken(), about, words)

    def _trace(self, env: Environment) -> None:
        traced = {name: TracedMapping(f"{ENV}{name}", _global(env, name), self._recorder) for name in BESIDE}
        plain: Any = env.globals["values_in"]
        env.auto_reload = False  # in one build a template stays what it is
        env.globals.update(traced, values_in=cache(partial(self._values_in, plain)))

        @pass_context
        def noted(context: Context, name: str) -> tuple[int, int]:
            self._recorder.note(FILE, name)
            return picture_size(context, name)

        env.filters["picture_size"] = noted
        plain_template: Any = env.get_template

        def noted_template(name: str, *given: Any) -> Template:
            """A template that a page begins with, extends, includes or imports."""
            self._recorder.note(TEMPLATE, name)
            found: Template = plain_template(name, *given)
            return found

        env.get_template = noted_template  # type: ignore[method-assign,assignment]

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


def digests_of_lists(wholes: Wholes) -> dict[str, str]:
    """Address → digest of its own values, of each page that is not of one entry or issue."""
    return dict(wholes.value("lists", _digests_of_lists))


def _digests_of_lists(library: Library) -> list[tuple[str, str]]:
    digests = PageDigests()
    return [(page.address, digests.of(page)) for page in lists_of(library, Texts(library))]


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


def answers_beside(library: Library, env: Environment) -> dict[str, Callable[[str], object]]:
    """Functions that answer what templates ask besides the library, by topics."""
    content = library.root / "content"
    more: dict[str, Callable[[str], object]] = {
        f"{ENV}{name}": partial(_answer, _global(env, name)) for name in BESIDE
    }
    for language in library.languages:
        values = in_language(env, language)
        more[f"{PUBLISHERS}{language}"] = partial(_answer, values["publishers"])
        more[f"{SITE_MAP}{language}"] = partial(_ask, values["site_map"])
    more[FILE] = lambda name: _state(content / name)
    return more


def _global(env: Environment, name: str) -> Mapping[str, Any]:
    given: Any = env.globals[name]
    return dict(given)


def _answer(values: Mapping[str, Any], detail: str) -> object:
    return list(values.items()) if detail == EVERYTHING else values[detail]


def _ask(site_map: object, question: str) -> object:
    name, *given = question.split("|")
    answer = getattr(site_map, name)
    return answer(*given) if callable(answer) else answer


def _content(path: Path) -> bytes:
    return path.read_bytes() if path.is_file() else b""


def _state(path: Path) -> tuple[int, ...]:
    found = path.stat() if path.is_file() else None
    return (found.st_size, found.st_mtime_ns, found.st_ctime_ns) if found else ()
